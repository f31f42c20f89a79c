package atlas

import (
	"image/color"
	"slices"
)

// eye is a pen that hands a picture on as a vision sees it: every colour of
// it, whatever it was mixed from.
type eye struct {
	Pen
	vision Vision
	seen   map[color.NRGBA]color.NRGBA // the few colours of a picture, worked out once
}

func newEye(pen Pen, v Vision) eye { return eye{pen, v, map[color.NRGBA]color.NRGBA{}} }

// Again asks the pen that the picture is handed on to.
func (e eye) Again(o Outline) bool {
	keeper, ok := e.Pen.(Keeper)
	return ok && keeper.Again(o)
}

func (e eye) see(c color.NRGBA) color.NRGBA {
	s, ok := e.seen[c]
	if !ok {
		s = e.vision.See(c)
		e.seen[c] = s
	}
	return s
}

func (e eye) fill(f Fill) Fill {
	f.Base, f.Ink = e.see(f.Base), e.see(f.Ink)
	f.Bands = slices.Clone(f.Bands) // they belong to the picture
	for i, b := range f.Bands {
		f.Bands[i].Colour = e.see(b.Colour)
	}
	return f
}

// Fill paints what the vision sees.
func (e eye) Fill(f Fill) { e.Pen.Fill(e.fill(f)) }

// Stroke paints what the vision sees.
func (e eye) Stroke(s Stroke) {
	s.Fill = e.fill(s.Fill)
	e.Pen.Stroke(s)
}

// Text writes what the vision sees.
func (e eye) Text(t Text) {
	t.Colour, t.Halo = e.see(t.Colour), e.see(t.Halo)
	e.Pen.Text(t)
}
