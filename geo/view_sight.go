package geo

import (
	"math"

	"github.com/paulmach/orb"
)

// sightSamples is the number of points along each side of the view that are
// looked at to find how far it reaches.
const sightSamples = 24

// sight is the box of longitudes and latitudes that holds the view with its
// margin. Unless the view shows a pole, its edge reaches farthest.
func (v View) sight() sight {
	f := v.plane().frame
	middle, ok := v.Invert(v.Width/2, v.Height/2)
	if !ok || !v.drawable() {
		return everywhere()
	}
	s := sight{middle: middle[0], south: middle[1], north: middle[1]}
	for i := range sightSamples {
		t := float64(i) / sightSamples
		dx, dy := t*(f.maxX-f.minX), t*(f.maxY-f.minY)
		for _, c := range [4]pixel{{f.minX + dx, f.minY}, {f.maxX, f.minY + dy}, {f.maxX - dx, f.maxY}, {f.minX, f.maxY - dy}} {
			p, ok := v.Invert(c.x, c.y)
			if !ok {
				return everywhere()
			}
			s.half = max(s.half, math.Abs(turn(p[0]-s.middle)))
			s.south, s.north = min(s.south, p[1]), max(s.north, p[1])
		}
	}
	return v.roomy(s)
}

// widest (degrees): a sight that reaches farther to either side goes all round.
const widest = 150

// roomy widens a box for what lies between the samples, for the bend of an arc
// between two points beyond a side, and for a pole in view.
func (v View) roomy(s sight) sight {
	room := 0.3 + 0.03*max(2*s.half, s.north-s.south)
	s.half, s.south, s.north = s.half+room, s.south-room, s.north+room
	if v.shows(90) {
		s.half, s.north = 180, 90
	}
	if v.shows(-90) {
		s.half, s.south = 180, -90
	}
	if s.half > widest {
		s.half = 180
	}
	return s
}

// shows tells whether a pole, at the latitude in degrees, is in the view or close by.
func (v View) shows(pole float64) bool {
	x, y, ok := v.Project(orb.Point{v.Centre[0], pole})
	return ok && x > -v.Width/8 && x < v.Width*9/8 && y > -v.Height/8 && y < v.Height*9/8
}
