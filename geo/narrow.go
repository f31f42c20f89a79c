package geo

import (
	"math"

	"github.com/paulmach/orb"
)

// sight is a box of longitudes and latitudes (degrees) that holds all that a
// view shows. Narrowing to it is the first stage: of a ring that is mostly out
// of sight, the points beyond one side are dropped but for the ends of each run,
// which changes nothing in sight and spares the costlier stages the work.
type sight struct {
	middle, half float64 // longitudes: middle ± half; half 180 is all round
	south, north float64
}

// The sides of a sight that a point is beyond.
type sides uint8

const (
	beyondWest sides = 1 << iota
	beyondEast
	beyondSouth
	beyondNorth
)

// everywhere is the sight of a view that cannot be narrowed.
func everywhere() sight { return sight{half: 180, south: -90, north: 90} }

func (s *sight) beyond(p orb.Point) (b sides) {
	if s.half < 180 {
		if d := turn(p[0] - s.middle); d < -s.half {
			b = beyondWest
		} else if d > s.half {
			b = beyondEast
		}
	}
	if p[1] < s.south {
		return b | beyondSouth
	}
	if p[1] > s.north {
		return b | beyondNorth
	}
	return b
}

// hidden tells whether an arc whose ends are d degrees of longitude apart, both
// beyond the given sides, is out of sight. Along a parallel a long arc bends
// too far to say; along a meridian none does.
func hidden(common sides, d float64) bool {
	return common&(beyondWest|beyondEast) != 0 || common != 0 && math.Abs(d) < farDegrees
}

// misses tells at little cost that a ring or line cannot be in sight.
func (s *sight) misses(points []orb.Point) bool {
	return len(points) == 0 || *s != everywhere() && s.missesBox(boxOf(points))
}

// missesBox tells that nothing with points in a box can be in sight: they lie within
// half a turn, so that it does not go round the earth, and to one side.
func (s *sight) missesBox(b lonLatBox) bool {
	span := b.east - b.west
	if !(span < 179) {
		return false
	}
	if math.Abs(turn((b.west+b.east)/2-s.middle)) > s.half+span/2 {
		return true
	}
	bend := bulge(span)
	return b.south > s.north+bend || b.north < s.south-bend
}

// bulge is the most (degrees) by which a great arc between two points of one
// latitude, span degrees of longitude apart, leaves it.
func bulge(span float64) float64 {
	return 90 - 2*math.Atan(math.Sqrt(math.Cos(span/2*radians)))/radians
}

// narrow reads a ring into the outline and reports whether any of it can be in sight.
func (s *sight) narrow(o *outline, ring orb.Ring) bool {
	o.points = o.points[:0]
	n := start(ring)
	if n < 0 || s.misses(ring) {
		return false
	}
	first, _ := clean(ring[n])
	w := walk{sight: s, outline: o, before: first}
	w.step(first)
	for _, part := range [2]orb.Ring{ring[n+1:], ring[:n]} {
		for _, p := range part {
			if p, ok := clean(p); ok && (p != w.before || w.pole != 0) {
				w.point(p)
			}
		}
	}
	w.point(first)
	w.end()
	for len(o.points) > 1 && o.points[len(o.points)-1] == first {
		o.points = o.points[:len(o.points)-1]
	}
	o.winding, o.mean = int(math.Round(w.turned/360)), w.lats/float64(w.count)
	inSight := w.common == 0 || w.common&(beyondWest|beyondEast) == 0 && (o.winding != 0 || w.long)
	return inSight && len(o.points) >= 3
}

// start is the index of the first point that is a place and not a pole, or -1.
func start(ring orb.Ring) int {
	for i, p := range ring {
		if q, ok := clean(p); ok && !atPole(q) {
			return i
		}
	}
	return -1
}

// walk is the state of narrowing one ring.
type walk struct {
	sight   *sight
	outline *outline

	before orb.Point // the last point that is not a pole
	pole   float64   // ±90 if the ring has been at a pole since, else 0
	turned float64   // degrees of longitude so far, eastwards
	lats   float64   // sum of latitudes
	count  int

	run     sides     // what all points since from are beyond
	from    orb.Point // where the run began
	last    orb.Point // the last step
	holding bool      // last is in the run and not yet appended
	common  sides     // what all points are beyond
	long    bool      // an arc was too long to tell where it passes
	begun   bool
}

// point takes the next point of the ring. A visit to a pole becomes a step along
// the pole from the longitude before to the one after.
func (w *walk) point(p orb.Point) {
	if atPole(p) {
		w.pole = p[1]
		return
	}
	if w.pole != 0 {
		w.step(orb.Point{w.before[0], w.pole})
		w.step(orb.Point{p[0], w.pole})
		w.pole = 0
	}
	w.turned += turn(p[0] - w.before[0])
	w.lats += p[1]
	w.count++
	w.before = p
	w.step(p)
}

// step takes the next point that the outline may need.
func (w *walk) step(p orb.Point) {
	b := w.sight.beyond(p)
	if !w.begun {
		w.begun, w.common, w.run, w.from, w.last = true, b, b, p, p
		w.outline.points = append(w.outline.points, p)
		return
	}
	w.common &= b
	w.long = w.long || math.Abs(turn(p[0]-w.last[0])) >= farDegrees
	if common := w.run & b; common != 0 && hidden(common, turn(p[0]-w.from[0])) {
		w.run, w.last, w.holding = common, p, true
		return
	}
	w.end()
	w.outline.points = append(w.outline.points, p)
	w.run, w.from, w.last = b, p, p
}

// end appends the last point of a run.
func (w *walk) end() {
	if w.holding {
		w.outline.points = append(w.outline.points, w.last)
		w.holding = false
	}
}
