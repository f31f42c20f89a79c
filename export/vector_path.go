package export

import (
	"math"

	"multivector/atlas"
)

// vectorPath is the path of a pen in the making.
type vectorPath struct {
	path []polyline
	done bool // the path has been painted: the next MoveTo begins a new one
}

// MoveTo begins a ring or a line.
func (v *vectorPath) MoveTo(x, y float64) {
	if v.done {
		v.path, v.done = nil, false
	}
	v.path = append(v.path, polyline{})
	v.LineTo(x, y)
}

// LineTo goes on with it. Points that are no places are left out.
func (v *vectorPath) LineTo(x, y float64) {
	if len(v.path) == 0 || math.IsNaN(x+y) || math.IsInf(x+y, 0) {
		return
	}
	l := &v.path[len(v.path)-1]
	l.points = append(l.points, atlas.Point{X: x, Y: y})
}

// Close closes the ring.
func (v *vectorPath) Close() {
	if n := len(v.path); n > 0 {
		v.path[n-1].closed = true
	}
}

// rings is the path as an area: every line is closed.
func (v *vectorPath) rings() area {
	var a area
	for _, l := range v.path {
		if len(l.points) > 2 {
			a = append(a, l.points)
		}
	}
	return withoutTwins(a)
}
