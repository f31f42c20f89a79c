package atlas

import (
	"math"
	"slices"
	"testing"
)

// TestScaledIsTheSamePicture: everything of a page is drawn half as large, in
// half the place, and nothing else changes.
func TestScaledIsTheSamePicture(t *testing.T) {
	a, l := small(t), talks(t)
	for _, mode := range Modes() {
		s := plain(t, "44,34,95,60", 640, 420)
		s.Mode, s.Filter.Relations = mode, nil
		s.Page = &Page{Width: 640, Height: 420}
		p := a.Compose(l, s)
		var whole, half lengths
		Paint(&whole, p)
		q := p.Scaled(0.5)
		Paint(&half, q)
		if q.Width != 320 || q.Height != 210 || len(whole.list) < 500 {
			t.Fatalf("%s: %g × %g, %d lengths", mode, q.Width, q.Height, len(whole.list))
		}
		if !slices.EqualFunc(whole.list, half.list, func(a, b float64) bool { return math.Abs(a/2-b) < 1e-9 }) {
			t.Errorf("%s: not all lengths are halved", mode)
		}
		if !slices.Equal(whole.words, half.words) {
			t.Errorf("%s: other words", mode)
		}
	}
}

// lengths is a pen that notes every length and word in the order of drawing.
type lengths struct {
	list  []float64
	words []string
}

func (l *lengths) note(v ...float64)   { l.list = append(l.list, v...) }
func (l *lengths) Begin(g Group)       { l.note(g.Clip.X, g.Clip.Y, g.Clip.W, g.Clip.H) }
func (l *lengths) End()                {}
func (l *lengths) MoveTo(x, y float64) { l.note(x, y) }
func (l *lengths) LineTo(x, y float64) { l.note(x, y) }
func (l *lengths) Close()              {}

func (l *lengths) Fill(f Fill) {
	l.note(f.Pitch, f.Size, f.Phase.X, f.Phase.Y)
	for _, b := range f.Bands {
		l.note(b.Width)
	}
}

func (l *lengths) Stroke(s Stroke) {
	l.Fill(s.Fill)
	l.note(s.Width)
	l.note(s.Dash...)
}

func (l *lengths) Text(t Text) {
	l.note(t.X, t.Y, t.Size, t.HaloW, t.Spacing)
	l.words = append(l.words, t.String)
}
