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
	switch d := turn(p[0] - s.middle); {
	case s.half >= 180:
	case d < -s.half:
		b = beyondWest
	case d > s.half:
		b = beyondEast
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

// narrow reads a ring into the outline and reports whether any of it can be in sight.
func (s *sight) narrow(o *outline, ring orb.Ring) bool {
	o.points = o.points[:0]
	n := start(ring)
	if n < 0 {
		return false
	}
	var (
		w           = walk{sight: s, outline: o}
		first, _    = clean(ring[n])
		last        = first
		total, lats float64
		poles       orb.Point // the last point at a pole, if any since last
		count       int
	)
	w.step(first)
	for i := range ring {
		p, ok := clean(ring[(n+1+i)%len(ring)])
		if !ok {
			continue
		}
		if atPole(p) {
			poles = p
			continue
		}
		if poles[1] != 0 {
			w.step(orb.Point{last[0], poles[1]})
			w.step(orb.Point{p[0], poles[1]})
			poles = orb.Point{}
		}
		total += turn(p[0] - last[0])
		lats += p[1]
		count++
		if i < len(ring)-1 && p != last {
			w.step(p)
		}
		last = p
	}
	w.end()
	if len(o.points) > 1 && o.points[len(o.points)-1] == first {
		o.points = o.points[:len(o.points)-1]
	}
	o.winding, o.mean = int(math.Round(total/360)), lats/float64(count)
	return len(o.points) >= 3 && (w.common == 0 || w.common&(beyondWest|beyondEast) == 0 && (o.winding != 0 || w.long))
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
	run     sides     // what all points since from are beyond
	from    orb.Point // where the run began
	held    orb.Point // the run's last point, not yet appended
	last    orb.Point
	holding bool
	common  sides // what all points are beyond
	long    bool  // an arc was too long to tell where it passes
	begun   bool
}

// step takes the next point of the ring.
func (w *walk) step(p orb.Point) {
	b := w.sight.beyond(p)
	if !w.begun {
		w.begun, w.common, w.run, w.from, w.last = true, b, b, p, p
		w.outline.points = append(w.outline.points, p)
		return
	}
	w.common &= b
	w.long = w.long || math.Abs(turn(p[0]-w.last[0])) >= farDegrees
	w.last = p
	if hidden(w.run&b, turn(p[0]-w.from[0])) {
		w.run, w.held, w.holding = w.run&b, p, true
		return
	}
	w.end()
	w.outline.points = append(w.outline.points, p)
	w.run, w.from = b, p
}

// end appends the last point of a run.
func (w *walk) end() {
	if w.holding {
		w.outline.points = append(w.outline.points, w.held)
		w.holding = false
	}
}
