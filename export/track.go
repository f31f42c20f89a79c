package export

import (
	"math"
	"slices"

	"multivector/atlas"
)

// paths is room for outlines in pixels.
type paths struct {
	points []atlas.Point
	rings  []ring
}

// ring is a stretch of the points of some paths.
type ring struct {
	from, to int
	closed   bool
	low, hi  float64 // the rows of its points
}

// track is a stretch of the rings of some paths.
type track struct {
	in       *paths
	from, to int // to is known once the path is painted
	painted  bool
	outline  atlas.Outline // what it is; the zero value where that has no name
}

func (p *paths) reset() { p.points, p.rings = p.points[:0], p.rings[:0] }

func (p *paths) moveTo(x, y float64) {
	p.rings = append(p.rings, ring{from: len(p.points), to: len(p.points), low: math.Inf(1), hi: math.Inf(-1)})
	p.lineTo(x, y)
}

func (p *paths) lineTo(x, y float64) {
	p.points = append(p.points, atlas.Point{X: x, Y: y})
	r := &p.rings[len(p.rings)-1]
	r.to++
	r.low, r.hi = min(r.low, y), max(r.hi, y)
}

// end closes the path for its first painting.
func (p *track) end() { p.to, p.painted = len(p.in.rings), true }

// rings are the rings of the path.
func (p *track) rings() []ring { return p.in.rings[p.from:p.to] }

// same reports whether two paths are the same. Outlines with names are where
// they are for as long as they have the name; the others are compared.
func (p *track) same(o *track) bool {
	if p.outline != (atlas.Outline{}) || o.outline != (atlas.Outline{}) {
		return p.outline == o.outline
	}
	if p.from != o.from || p.to != o.to || !slices.Equal(p.rings(), o.rings()) {
		return false
	}
	from, to := p.in.rings[p.from].from, p.in.rings[p.to-1].to
	return slices.Equal(p.in.points[from:to], o.in.points[from:to])
}

// move moves all paths.
func (p *paths) move(x, y float64) {
	for i := range p.points {
		p.points[i].X, p.points[i].Y = p.points[i].X+x, p.points[i].Y+y
	}
	for i := range p.rings {
		p.rings[i].low, p.rings[i].hi = p.rings[i].low+y, p.rings[i].hi+y
	}
}
