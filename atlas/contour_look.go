package atlas

import (
	"image/color"

	"multivector/data"
)

// Widths of contours in dp.
const (
	contourWidth = 1.7
	guestWidth   = 1.2
	contourHalo  = 0.9 // on either side, so that the line shows on stripes
)

// contourDashes tell groups apart besides their inks, in dp; guests have dots in
// every group.
func contourDashes() [][]float64 {
	return [][]float64{nil, {9, 3.5}, {9, 3, 2, 3}, {4, 3}}
}

// contourInk is the colour of the group at a place among those shown.
func (p *Palette) contourInk(at int) color.NRGBA {
	if len(p.Groups) == 0 {
		return p.Ink
	}
	return p.Groups[at%len(p.Groups)]
}

// stroke is the line round a contour's members, or round its guests.
func (c contour) stroke(p *Palette, guests bool, scale float64) Stroke {
	all := contourDashes()
	s := Stroke{Fill: Solid(p.contourInk(c.at)), Width: contourWidth * scale}
	dash := all[c.at%len(all)]
	if guests {
		s.Fill = Solid(mix(p.contourInk(c.at), p.Land, 0.15))
		s.Width, dash = guestWidth*scale, []float64{1.6, 2.6}
	}
	for _, d := range dash {
		s.Dash = append(s.Dash, d*scale)
	}
	return s
}

// paint draws a contour: guests first, members over them.
func (c contour) paint(pen Pen, p *Picture) {
	pen.Begin(Group{ID: "group-" + c.group.ID, Title: c.name})
	defer pen.End()
	for _, part := range []struct {
		lines  []chain
		guests bool
	}{{c.guests, true}, {c.members, false}} {
		if len(part.lines) == 0 {
			continue
		}
		for _, line := range part.lines {
			line.trace(pen)
		}
		stroke := c.stroke(&p.palette, part.guests, p.scale)
		pen.Stroke(Stroke{Fill: Solid(p.palette.Halo), Width: stroke.Width + 2*contourHalo*p.scale})
		pen.Stroke(stroke)
	}
}

// trace adds the chain to the pen's path.
func (c chain) trace(pen Pen) {
	points := c.points
	if c.closed {
		points = points[:len(points)-1]
	}
	pen.MoveTo(points[0].X, points[0].Y)
	for _, q := range points[1:] {
		pen.LineTo(q.X, q.Y)
	}
	if c.closed {
		pen.Close()
	}
}

// contourEntries are the legend's lines for the contours in sight, with the
// number of countries that the documents name in each role.
func (p *Picture) contourEntries(w words) []Entry {
	var out []Entry
	for _, c := range p.grouped {
		if len(c.members) > 0 {
			edge := c.stroke(&p.palette, false, p.scale)
			out = append(out, Entry{w.groupTitle(c.group), Solid(p.palette.Card), &edge, len(c.group.Countries(data.RoleMember))})
		}
		for _, role := range data.Roles()[1:] {
			if n := len(c.group.Countries(role)); n > 0 && len(c.guests) > 0 {
				edge := c.stroke(&p.palette, true, p.scale)
				out = append(out, Entry{w.say("role."+role, c.short), Solid(p.palette.Card), &edge, n})
			}
		}
	}
	return out
}
