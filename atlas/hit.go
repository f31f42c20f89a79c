package atlas

import (
	"math"

	"github.com/paulmach/orb"
)

// At returns the country under a point of the picture in its boundary view:
// the one whose statements give the point its look. Where there is none, the
// nearest within reach pixels counts; empty for the open sea. With a reach a
// badge counts as its country's land.
func (a *Atlas) At(p *Picture, x, y, reach float64) string {
	for _, panel := range p.Panels {
		if (Rect{x, y, 0, 0}).Within(panel.Map) {
			return a.At(panel.picture, x, y, reach)
		}
	}
	if p.Panels != nil {
		return ""
	}
	if reach > 0 {
		for _, b := range p.badges {
			if b.disc && math.Hypot(x-b.at.X, y-b.at.Y) <= b.radius {
				return b.code
			}
		}
	}
	if code := a.under(p, x, y); code != "" || !(reach > 0) {
		return code
	}
	code, near := a.nearestSpeck(p, x, y, reach)
	for r := range probeRings {
		d := reach * float64(r+1) / probeRings
		if d >= near {
			break
		}
		spokes := probeSpokes * (r + 1)
		for k := range spokes {
			sin, cos := math.Sincos(2 * math.Pi * float64(k) / float64(spokes))
			if land := a.under(p, x+d*cos, y+d*sin); land != "" {
				return land
			}
		}
	}
	return code
}

// The nearest land is looked for in rings round the point, as far apart as the
// points on them.
const (
	probeRings  = 8
	probeSpokes = 6 // on the first ring; on the others so many times more
)

// islet is how many corners the outlines have at most that may lie between the
// points at which land is looked for: those of the smallest countries, and of
// the islands that others have too.
const islet = 40

// nearestSpeck is the country with the nearest corner of an islet within reach.
func (a *Atlas) nearestSpeck(p *Picture, x, y, reach float64) (code string, near float64) {
	place, ok := p.View.Invert(x-p.Map.X, y-p.Map.Y)
	near = reach
	if !ok {
		return "", near
	}
	for _, painted := range p.painted {
		for _, i := range painted.units {
			for _, polygon := range p.shapes.Units[i].Polygons {
				ring := polygon[0]
				if len(ring) > islet || !closeTo(ring[0], place, 3*reach/p.View.Scale) {
					continue
				}
				for _, corner := range ring {
					qx, qy, ok := p.View.Project(corner)
					if d := math.Hypot(p.Map.X+qx-x, p.Map.Y+qy-y); ok && d < near {
						code, near = painted.code, d
					}
				}
			}
		}
	}
	return code, near
}

// closeTo tells whether two places may be as close as an angle in radians.
func closeTo(p, q orb.Point, angle float64) bool {
	d := angle * 180 / math.Pi
	if math.Abs(p[1]-q[1]) > d {
		return false
	}
	apart := math.Abs(math.Remainder(p[0]-q[0], 360))
	return apart <= d/max(math.Cos(q[1]*math.Pi/180), 0.05)
}

// under is the country at exactly a point of the picture.
func (a *Atlas) under(p *Picture, x, y float64) string {
	place, ok := p.View.Invert(x-p.Map.X, y-p.Map.Y)
	if !ok {
		return ""
	}
	return p.Country(a.World.At(place))
}
