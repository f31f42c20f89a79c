package main

import (
	"math"

	"github.com/paulmach/orb"
)

// stretch is one straight piece of an arc.
type stretch struct {
	place
	a, b orb.Point
}

// place is where a stretch is: the arc, and which of its stretches.
type place struct{ arc, at int }

// crossingCell is the side of a cell of the index of stretches, in degrees.
const crossingCell = 0.5

// crossing finds the stretches that cross or touch another one elsewhere than in a
// shared end.
func crossing(arcs [][]orb.Point) map[place]bool {
	cells := map[[2]int][]stretch{}
	found := map[place]bool{}
	for i, arc := range arcs {
		for k := 1; k < len(arc); k++ {
			s := stretch{place{i, k - 1}, arc[k-1], arc[k]}
			if math.Abs(s.a[0]-s.b[0]) > 180 {
				continue // over the meridian of 180 degrees: 7 stretches, all apart
			}
			s.visit(func(cell [2]int) {
				for _, other := range cells[cell] {
					if s.meets(other) {
						found[s.place], found[other.place] = true, true
					}
				}
				cells[cell] = append(cells[cell], s)
			})
		}
	}
	return found
}

// visit calls f for every cell that the stretch's box touches.
func (s stretch) visit(f func(cell [2]int)) {
	cell := func(v float64) int { return int(math.Floor(v / crossingCell)) }
	for x := cell(min(s.a[0], s.b[0])); x <= cell(max(s.a[0], s.b[0])); x++ {
		for y := cell(min(s.a[1], s.b[1])); y <= cell(max(s.a[1], s.b[1])); y++ {
			f([2]int{x, y})
		}
	}
}

// meets tells whether two stretches have more in common than ends.
func (s stretch) meets(o stretch) bool {
	if max(s.a[0], s.b[0]) < min(o.a[0], o.b[0]) || max(o.a[0], o.b[0]) < min(s.a[0], s.b[0]) ||
		max(s.a[1], s.b[1]) < min(o.a[1], o.b[1]) || max(o.a[1], o.b[1]) < min(s.a[1], s.b[1]) {
		return false
	}
	o1, o2 := side(s.a, s.b, o.a), side(s.a, s.b, o.b)
	o3, o4 := side(o.a, o.b, s.a), side(o.a, o.b, s.b)
	if o1 == 0 && o2 == 0 {
		return s.overlaps(o)
	}
	if s.a == o.a || s.a == o.b || s.b == o.a || s.b == o.b {
		return false
	}
	return o1*o2 <= 0 && o3*o4 <= 0
}

// overlaps tells whether two stretches on one line share more than a point.
func (s stretch) overlaps(o stretch) bool {
	axis := 0
	if math.Abs(s.a[0]-s.b[0]) < math.Abs(s.a[1]-s.b[1]) {
		axis = 1
	}
	low := max(min(s.a[axis], s.b[axis]), min(o.a[axis], o.b[axis]))
	high := min(max(s.a[axis], s.b[axis]), max(o.a[axis], o.b[axis]))
	return low < high
}

// side is 1 when p lies left of the line from a to b, -1 right of it, 0 on it (or
// nearer than a hundredth of a square quantum, where rounding hides the truth).
func side(a, b, p orb.Point) int {
	const none = 1e-12
	switch turn := (b[0]-a[0])*(p[1]-a[1]) - (b[1]-a[1])*(p[0]-a[0]); {
	case turn > none:
		return 1
	case turn < -none:
		return -1
	}
	return 0
}
