package atlas

import (
	"sync"

	"github.com/paulmach/orb"

	"multivector/geo"
)

// plan keeps whole outlines on the plane of one projection and centre, for the
// charts of all scales. It is safe for concurrent use.
type plan struct {
	projection geo.Projection
	centre     orb.Point
	coarse     *geo.Shapes

	mu     sync.Mutex
	laying *geo.Pipeline
	last   footprint // whose room the next outline takes
	units  map[int][][]Point
	seas   map[string][][]Point
}

// planScale is the scale of a plan in pixels to an earth radius: fine enough for
// the coarse shapes. The plane of every projection is narrower than 8 radii.
const (
	planScale = 1024
	planSide  = 8 * planScale
)

func newPlan(v geo.View, coarse *geo.Shapes) *plan {
	return &plan{
		projection: v.Projection, centre: v.Centre, coarse: coarse,
		laying: geo.NewPipeline(geo.View{
			Projection: v.Projection, Centre: v.Centre, Scale: planScale, Width: planSide, Height: planSide,
		}),
		units: map[int][][]Point{}, seas: map[string][][]Point{},
	}
}

// serves tells whether the plan has the outlines of a view.
func (p *plan) serves(v geo.View, coarse *geo.Shapes) bool {
	return p.projection == v.Projection && p.centre == v.Centre && p.coarse == coarse
}

// unit is the outline of a unit by its place in the shapes.
func (p *plan) unit(i int) [][]Point {
	p.mu.Lock()
	defer p.mu.Unlock()
	rings, ok := p.units[i]
	if !ok {
		rings = p.lay(p.coarse.Units[i].Polygons)
		p.units[i] = rings
	}
	return rings
}

// sea is the outline of a sea.
func (p *plan) sea(s sea) [][]Point {
	p.mu.Lock()
	defer p.mu.Unlock()
	rings, ok := p.seas[s.ID]
	if !ok {
		rings = p.lay(s.polygons)
		p.seas[s.ID] = rings
	}
	return rings
}

// lay projects polygons, the projection's origin at planSide/2, planSide/2.
func (p *plan) lay(polygons orb.MultiPolygon) [][]Point {
	p.last = p.last.next()
	for _, polygon := range polygons {
		p.laying.Polygon(polygon, &p.last)
	}
	return p.last.rings
}
