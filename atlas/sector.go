package atlas

import (
	"image/color"
	"math"
)

// sector is a part of a ring: angles in radians clockwise from the top, radii
// in pixels.
type sector struct {
	colour       color.NRGBA
	from, to     float64
	inner, outer float64
}

// outline adds a sector's path round a middle.
func (s sector) outline(pen Pen, at Point) {
	whole := s.to-s.from > 2*math.Pi-1e-9
	arc(pen, at, s.outer, s.from, s.to, true)
	switch {
	case whole && s.inner > 0:
		pen.Close()
		arc(pen, at, s.inner, s.to, s.from, true)
	case s.inner > 0:
		arc(pen, at, s.inner, s.to, s.from, false)
	case !whole:
		pen.LineTo(at.X, at.Y)
	}
	pen.Close()
}

// arc adds a part of a circle to the path, in steps that nobody sees.
func arc(pen Pen, at Point, radius, from, to float64, begin bool) {
	n := max(2, int(math.Ceil(abs(to-from)*math.Sqrt(max(radius, 1))*1.6)))
	for i := range n + 1 {
		sin, cos := math.Sincos(from + (to-from)*float64(i)/float64(n))
		x, y := at.X+radius*sin, at.Y-radius*cos
		if begin && i == 0 {
			pen.MoveTo(x, y)
		} else {
			pen.LineTo(x, y)
		}
	}
}

// paintBadges draws the badges of a picture over its lines.
func paintBadges(pen Pen, p *Picture) {
	for i := range p.badges {
		b := &p.badges[i]
		pen.Begin(Group{ID: b.part, Title: b.title, Country: b.code})
		p.paintLeader(pen, b.leader)
		b.paint(pen, p.palette, p.scale)
		pen.End()
	}
}

func (m *badge) paint(pen Pen, palette Palette, scale float64) {
	if m.disc {
		arc(pen, m.at, m.radius, 0, 2*math.Pi, true)
		pen.Close()
		pen.Fill(Solid(palette.Boundary))
	}
	for _, s := range m.sectors {
		s.outline(pen, m.at)
		pen.Fill(Solid(s.colour))
		if !m.disc {
			pen.Stroke(Stroke{Fill: Solid(palette.Boundary), Width: min(0.9*scale, 0.07*s.outer)})
		}
	}
}
