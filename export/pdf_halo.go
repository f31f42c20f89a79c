package export

import "multivector/atlas"

// halo draws round the letters of a line that begins at x. It is one path and no
// text: whoever copies or searches the text finds it once, and where the halos
// of two letters meet they do not cover twice.
func (d *pdf) halo(t atlas.Text, x float64) {
	d.opacity(t.Halo)
	d.SetDrawColor(int(t.Halo.R), int(t.Halo.G), int(t.Halo.B))
	d.SetLineWidth(2 * t.HaloW * d.kx)
	d.SetDashPattern(nil, 0)
	d.buf = d.buf[:0]
	for i, g := range d.typesetter.Line(t.Weight, t.String).Glyphs {
		d.outline(g.Outline, x+g.X*t.Size+t.Spacing*float64(i), t.Y+g.Y*t.Size, t.Size)
	}
	d.RawWriteStr(string(append(d.buf, 'S')))
}

// outline adds a letter to the path, its base line beginning at x, y.
func (d *pdf) outline(segments []atlas.Segment, x, y, size float64) {
	put := func(p atlas.Point) {
		d.number((x + p.X*size) * d.kx)
		d.number(d.height - (y+p.Y*size)*d.ky)
	}
	var at atlas.Point
	for i, s := range segments {
		switch s.Verb {
		case atlas.Move:
			if i > 0 {
				d.buf = append(d.buf, "h\n"...)
			}
			at = s.P[0]
			put(at)
			d.buf = append(d.buf, "m\n"...)
		case atlas.Straight:
			at = s.P[0]
			put(at)
			d.buf = append(d.buf, "l\n"...)
		case atlas.Quadratic: // PDF knows cubic curves alone
			c, end := s.P[0], s.P[1]
			put(between(at, c, 2.0/3))
			put(between(end, c, 2.0/3))
			put(end)
			d.buf, at = append(d.buf, "c\n"...), end
		case atlas.Cubic:
			put(s.P[0])
			put(s.P[1])
			put(s.P[2])
			d.buf, at = append(d.buf, "c\n"...), s.P[2]
		}
	}
	if len(segments) > 0 {
		d.buf = append(d.buf, "h\n"...)
	}
}

// between is the point a part t of the way from a to b.
func between(a, b atlas.Point, t float64) atlas.Point {
	return atlas.Point{X: a.X + t*(b.X-a.X), Y: a.Y + t*(b.Y-a.Y)}
}
