package atlas

import (
	"math"
)

// LegendCard returns the legend alone, as a picture of its own size; nil when
// the map shows nothing to explain. A window lays it over the map, where it
// stays while the map moves.
func (a *Atlas) LegendCard(p *Picture) *Picture {
	if p.card == nil {
		return nil
	}
	return &Picture{
		Width: math.Ceil(p.card.box.W), Height: math.Ceil(p.card.box.H),
		part: func(pen Pen) { p.card.paint(pen, p.palette, 0, 0, p.scale) },
	}
}

// OutlineOf returns the outline of a country as a small transparent picture,
// and where it lies on p: the mark of a selection or of the pointer. The line
// is width dp wide. Units that the boundary view shows as the country belong
// to it, unless they have statements of their own. It is nil when nothing of
// the country is in sight, and for a page of panels.
func (a *Atlas) OutlineOf(p *Picture, code string, width float64) (*Picture, Rect) {
	if p.Panels != nil {
		return nil, Rect{}
	}
	f, tracer := &footprint{}, p.tracer()
	defer p.sheets.giveBack(tracer)
	tracer.Lines(p.edge(code), f)
	if len(f.rings) == 0 || code == "" { // the sea would have all coasts for its edge
		return nil, Rect{}
	}
	f.measure()
	edge := math.Ceil(width*p.scale) + 1
	x0, y0 := math.Floor(max(f.bound.X, p.Map.X)-edge), math.Floor(max(f.bound.Y, p.Map.Y)-edge)
	x1 := math.Ceil(min(f.bound.X+f.bound.W, p.Map.X+p.Map.W) + edge)
	y1 := math.Ceil(min(f.bound.Y+f.bound.H, p.Map.Y+p.Map.H) + edge)
	box := Rect{x0, y0, x1 - x0, y1 - y0}
	if box.Empty() {
		return nil, Rect{} // in the rim round the view that lines need
	}
	return &Picture{Width: box.W, Height: box.H, part: func(pen Pen) {
		to := offset{pen, -box.X, -box.Y}
		for _, ring := range f.rings {
			for i, q := range ring {
				if i == 0 {
					to.MoveTo(q.X, q.Y)
				} else {
					to.LineTo(q.X, q.Y)
				}
			}
		}
		pen.Stroke(Stroke{Fill: Solid(p.palette.Ink), Width: width * p.scale})
	}}, box
}

// edge lists the lines of a country's outline. A line between two of its units
// is none of them.
func (p *Picture) edge(code string) []int {
	var edge []int
	for i, l := range p.shapes.Lines {
		if (p.Country(l.Left) == code) != (p.Country(l.Right) == code) {
			edge = append(edge, i)
		}
	}
	return edge
}

// Country is the country that answers for a unit in the picture's boundary
// view: the unit itself when it has statements of its own, else the country
// that the view shows it as.
func (p *Picture) Country(unit string) string {
	if _, own := p.Marks[unit]; own || unit == "" {
		return unit
	}
	return p.Boundaries.Shows(unit)
}
