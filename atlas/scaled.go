package atlas

import "slices"

// Scaled is a picture drawn k times as large, with the same lines, letters and
// places: what a page looks like from afar. Everything else is composed for
// the size that it is drawn in, and would break its lines elsewhere.
func (p *Picture) Scaled(k float64) *Picture {
	return &Picture{
		Width: p.Width * k, Height: p.Height * k, Title: p.Title, Subtitle: p.Subtitle,
		part: func(pen Pen) { Paint(lens{pen, k}, p) },
	}
}

// lens is a pen that hands a picture on k times as large.
type lens struct {
	Pen
	k float64
}

// Begin opens the group with its clip scaled.
func (l lens) Begin(g Group) {
	g.Clip = Rect{g.Clip.X * l.k, g.Clip.Y * l.k, g.Clip.W * l.k, g.Clip.H * l.k}
	l.Pen.Begin(g)
}

// MoveTo goes to the scaled point.
func (l lens) MoveTo(x, y float64) { l.Pen.MoveTo(x*l.k, y*l.k) }

// LineTo draws to the scaled point.
func (l lens) LineTo(x, y float64) { l.Pen.LineTo(x*l.k, y*l.k) }

func (l lens) fill(f Fill) Fill {
	f.Pitch, f.Size = f.Pitch*l.k, f.Size*l.k
	f.Phase = Phase{f.Phase.X * l.k, f.Phase.Y * l.k}
	f.Bands = slices.Clone(f.Bands) // they belong to the picture
	for i := range f.Bands {
		f.Bands[i].Width *= l.k
	}
	return f
}

// Fill paints with the pattern scaled.
func (l lens) Fill(f Fill) { l.Pen.Fill(l.fill(f)) }

// Stroke paints with the line and its pattern scaled.
func (l lens) Stroke(s Stroke) {
	s.Fill, s.Width = l.fill(s.Fill), s.Width*l.k
	s.Dash = slices.Clone(s.Dash)
	for i := range s.Dash {
		s.Dash[i] *= l.k
	}
	l.Pen.Stroke(s)
}

// Text writes in scaled letters.
func (l lens) Text(t Text) {
	t.X, t.Y, t.Size = t.X*l.k, t.Y*l.k, t.Size*l.k
	t.HaloW, t.Spacing = t.HaloW*l.k, t.Spacing*l.k
	l.Pen.Text(t)
}
