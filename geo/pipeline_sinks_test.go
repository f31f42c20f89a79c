package geo

import (
	"math"

	"github.com/paulmach/orb"
)

// measure is a sink that adds up what it is given: signed areas, the longest
// segment, and whether all of the map was drawn as one ring.
type measure struct {
	start, at pixel
	area, sum float64
	whole     pixel // where the ring of the whole map begins
	turned    bool  // the whole map was drawn an odd number of times
	longest   float64
	length    float64
	points    int
	bad       bool // a number that is no place in a picture
}

var _ Sink = (*measure)(nil)

func (m *measure) MoveTo(x, y float64) {
	m.start, m.at, m.sum = pixel{x, y}, pixel{x, y}, 0
	m.count(x, y)
}

func (m *measure) LineTo(x, y float64) {
	m.sum += (m.at.x*y - x*m.at.y) / 2
	d := math.Hypot(x-m.at.x, y-m.at.y)
	m.longest, m.length = max(m.longest, d), m.length+d
	m.at = pixel{x, y}
	m.count(x, y)
}

func (m *measure) Close() {
	m.LineTo(m.start.x, m.start.y)
	if m.start == m.whole {
		m.turned = !m.turned
		return
	}
	m.area += m.sum
}

func (m *measure) count(x, y float64) {
	m.points++
	m.bad = m.bad || !finite(x) || !finite(y)
}

// sphericalArea is what a ring of great arcs encloses on the unit sphere.
func sphericalArea(ring orb.Ring) float64 {
	area, total := 0.0, 0.0
	for i, p := range ring {
		q := ring[(i+1)%len(ring)]
		d := turn(q[0] - p[0])
		total += d
		a, b := math.Tan(p[1]*radians/2), math.Tan(q[1]*radians/2)
		area += 2 * math.Atan2(math.Tan(d*radians/2)*(a+b), 1+a*b)
	}
	if math.Round(total/360) != 0 {
		return 2*math.Pi - math.Abs(area)
	}
	return math.Abs(area)
}

// drawn is the area (square pixels) that one ring encloses, of a projection that
// keeps areas. Where the whole map belongs to it, the rest is what it leaves out.
func (m *measure) drawn(v View) float64 {
	if !m.turned {
		return math.Abs(m.area)
	}
	return 4*math.Pi*v.Scale*v.Scale - math.Abs(m.area)
}

// corner is where the ring of the whole map begins.
func (p *Pipeline) corner() pixel {
	if p.view.Projection.azimuthal() {
		return p.circle.at(0).plot(&p.plane)
	}
	return lonLat{-math.Pi, -math.Pi / 2}.plot(&p.plane)
}

// inside tells for a grid of pixels of a view whether a polygon, drawn in another
// view of the same middle, holds them.
func inside(pg orb.Polygon, v, window View) (grid []bool) {
	var e ringSink
	NewPipeline(v).Polygon(pg, &e)
	dx, dy := (v.Width-window.Width)/2, (v.Height-window.Height)/2
	for x := 2.5; x < window.Width; x += 7 {
		for y := 2.5; y < window.Height; y += 7 {
			grid = append(grid, e.holds(pixel{x + dx, y + dy}))
		}
	}
	return grid
}

type ringSink struct{ rings [][]pixel }

func (r *ringSink) MoveTo(x, y float64) { r.rings = append(r.rings, []pixel{{x, y}}) }
func (r *ringSink) LineTo(x, y float64) {
	last := len(r.rings) - 1
	r.rings[last] = append(r.rings[last], pixel{x, y})
}
func (r *ringSink) Close() {}

// holds is the even-odd rule.
func (r *ringSink) holds(p pixel) bool {
	in := false
	for _, ring := range r.rings {
		a := ring[len(ring)-1]
		for _, b := range ring {
			if (a.y > p.y) != (b.y > p.y) && p.x < a.x+(p.y-a.y)/(b.y-a.y)*(b.x-a.x) {
				in = !in
			}
			a = b
		}
	}
	return in
}
