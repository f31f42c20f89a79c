package atlas

import (
	"fmt"
	"math"
	"strings"
	"testing"

	"multivector/geo"
)

// everyLook calls f with the settings of each region, window, fineness and language.
func everyLook(t *testing.T, f func(name string, s Settings)) {
	t.Helper()
	for _, region := range geo.Regions() {
		for _, size := range [][2]float64{{1280, 800}, {1440, 900}, {1920, 1080}, {400, 700}} {
			for _, scale := range []float64{1, 2} {
				for _, lang := range []string{"en", "ru", "zh", "de", "tr"} {
					s := plain(t, region.ID, size[0]*scale, size[1]*scale)
					s.Scale, s.Lang = scale, lang
					f(fmt.Sprintf("%s, %g×%g at %g, %s", region.ID, size[0], size[1], scale, lang), s)
				}
			}
		}
	}
}

// TestLabels: names lie inside what is visible, and on nothing else.
func TestLabels(t *testing.T) {
	a, l := shipped(t)
	everyLook(t, func(name string, s Settings) {
		w, h := s.View.Width, s.View.Height
		// As the window asks for it: a margin that is cut off, a legend, zoom buttons.
		s.Visible = Rect{0.05 * w, 0.05 * h, 0.9 * w, 0.9 * h}
		legend := Rect{s.Visible.X + 12*s.Scale, s.Visible.Y + s.Visible.H - 200*s.Scale, 160 * s.Scale, 188 * s.Scale}
		buttons := Rect{s.Visible.X + s.Visible.W - 50*s.Scale, s.Visible.Y + 10*s.Scale, 40 * s.Scale, 80 * s.Scale}
		s.Keep = []Rect{legend, buttons}
		p := a.Compose(l, s)
		if len(p.labels) < 5 {
			t.Errorf("%s: only %d names", name, len(p.labels))
		}
		checkLabels(t, name, a, p, s.Visible, s.Keep)
	})
}

// checkLabels reports labels outside the window or over each other or over
// something that lies on the map, and letters outside their label.
func checkLabels(t *testing.T, name string, a *Atlas, p *Picture, window Rect, taken []Rect) {
	t.Helper()
	for i, l := range p.labels {
		said, plate := saying(l), plateOf(l)
		if !l.box.Within(window) {
			t.Errorf("%s: %s at %v lies outside the window %v", name, said, l.box, window)
		}
		for _, o := range taken {
			if plate.overlaps(flat(o)) {
				t.Errorf("%s: %s at %v lies on what stands at %v", name, said, l.box, o)
			}
		}
		for _, o := range p.labels[:i] {
			if plate.overlaps(plateOf(o)) {
				t.Errorf("%s: %s lies on %s", name, said, saying(o))
			}
		}
		for _, line := range l.lines {
			at := plate.seen(Point{line.X, line.Y})
			line.X, line.Y = at.X, at.Y
			if letters := letters(a, line); !letters.Within(plate.local().Inset(-0.5 * p.scale)) {
				t.Errorf("%s: the letters of %q at %v stand out of their plate %v", name, line.String, letters, plate.local())
			}
			if line.Angle != plate.angle || math.Abs(line.Angle) > mostSlant {
				t.Errorf("%s: %q is turned by %g degrees", name, line.String, line.Angle)
			}
		}
	}
}

// plateOf is where a label lies; groups have theirs level.
func plateOf(l label) plate {
	if l.plate.w == 0 {
		return flat(l.box)
	}
	return l.plate
}

// saying is a label's text.
func saying(l label) string {
	words := make([]string, len(l.lines))
	for i, t := range l.lines {
		words[i] = t.String
	}
	return strings.Join(words, " ")
}

// letters is where a line of text lies: as wide as it is set, from the height
// of a capital (0.73 of Inter's em) to the depth of a descender (0.2).
func letters(a *Atlas, t Text) Rect {
	w := a.Type.Width(t.Weight, t.Size, t.Spacing, t.String)
	r := Rect{t.X, t.Y - 0.73*t.Size, w, 0.93 * t.Size}
	if strings.Trim(t.String, "0123456789") == "" { // nothing hangs below a number
		r.H = 0.73 * t.Size
	}
	switch t.Align {
	case Middle:
		r.X -= w / 2
	case Right:
		r.X -= w
	}
	return r
}

// TestLeadersEndAtTheirNames: the line from a small country ends on the edge of
// its name's box, not in or behind it.
func TestLeadersEndAtTheirNames(t *testing.T) {
	a, l := shipped(t)
	leaders := 0
	everyLook(t, func(name string, s Settings) {
		p := a.Compose(l, s)
		for _, l := range p.labels {
			if len(l.leader) == 0 {
				continue
			}
			leaders++
			for _, o := range p.labels {
				if saying(o) != saying(l) && crosses(l.leader, plateOf(o)) {
					t.Errorf("%s: the leader of %s runs over the name %s", name, saying(l), saying(o))
				}
			}
			from, to := l.leader[0], l.leader[len(l.leader)-1]
			inside := l.box.Inset(0.5)
			if (Rect{to.X, to.Y, 0, 0}).Within(inside) || (Rect{from.X, from.Y, 0, 0}).Within(inside) {
				t.Errorf("%s: the leader %v–%v ends inside the name %s at %v", name, from, to, l.lines[0].String, l.box)
			}
			if near := l.box.Inset(-2 * s.Scale); !(Rect{to.X, to.Y, 0, 0}).Within(near) {
				t.Errorf("%s: the leader %v–%v does not reach the name %s at %v", name, from, to, l.lines[0].String, l.box)
			}
		}
	})
	if leaders == 0 {
		t.Error("no name has a leader: this test shows nothing")
	}
}

// TestCentralAsiaIsNamed: in its own view each of the five has its name, at all
// but phone size, and Kazakhstan's lies wholly inside the country.
func TestCentralAsiaIsNamed(t *testing.T) {
	a, l := shipped(t)
	if _, err := a.World.Shapes(geo.Medium); err != nil {
		t.Fatal(err)
	}
	everyLook(t, func(name string, s Settings) {
		if s.View != plain(t, "central-asia", s.View.Width, s.View.Height).View {
			return
		}
		p := a.Compose(l, s)
		named := map[string][]Text{}
		for _, label := range p.labels {
			named[label.lines[0].String] = label.lines
		}
		for _, code := range []string{"KZ", "KG", "TJ", "TM", "UZ"} {
			if wide := s.View.Width > s.View.Height; named[geo.Name(code, s.Lang)] == nil && (wide || code == "KZ") {
				t.Errorf("%s: %s has no name", name, code)
			}
		}
		for _, line := range named[geo.Name("KZ", s.Lang)] {
			r := letters(a, line)
			for i := range 9 {
				x, y := r.X+r.W*float64(i)/8, line.Y-0.36*line.Size
				if at := a.At(p, x, y, 0); at != "KZ" {
					t.Errorf("%s: Kazakhstan's name lies partly in %q, at %g, %g", name, at, x, y)
				}
			}
		}
	})
}

// crosses walks a line in small steps and tells whether it enters a plate.
func crosses(line []Point, p plate) bool {
	for i := range 201 {
		at := p.seen(lerp(line[0], line[len(line)-1], float64(i)/200))
		if (Rect{at.X, at.Y, 0, 0}).Within(p.local().Inset(1)) {
			return true
		}
	}
	return false
}
