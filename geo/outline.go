package geo

import (
	"math"

	"github.com/paulmach/orb"
)

// outline is a ring in degrees as the stages after it read it: finite points,
// not closed by a repeated one; where it passes a pole, it runs along the pole
// from one longitude to the next.
type outline struct {
	points []orb.Point
	// winding counts the turns round the earth's axis, positive eastwards.
	winding int
	// mean is the mean latitude; it tells which pole a winding ring encloses.
	mean float64
}

// contains tells whether the ring, its edges great arcs, encloses a place. It
// counts the edges that cross the meridian from the place to the north pole.
func (o *outline) contains(p orb.Point) bool {
	inside := o.winding%2 != 0 && o.mean >= 0
	if len(o.points) == 0 {
		return inside
	}
	a := o.points[len(o.points)-1]
	da := turn(a[0] - p[0])
	for _, b := range o.points {
		db := turn(b[0] - p[0])
		if (da < 0) != (db < 0) && math.Abs(da-db) <= 180 && passesNorth(a, b, p, da < 0) {
			inside = !inside
		}
		a, da = b, db
	}
	return inside
}

// passesNorth tells whether the arc from a to b, which crosses the meridian of p
// eastwards or westwards, does so north of p.
func passesNorth(a, b, p orb.Point, eastwards bool) bool {
	switch {
	case a[1] == b[1] && math.Abs(a[1]) == 90:
		return a[1] > 0
	case a[1] < p[1]-farDegrees && b[1] < p[1]-farDegrees && math.Abs(a[0]-b[0]) < farDegrees:
		return false
	}
	n := place3(a).cross(place3(b)).dot(place3(p))
	return n < 0 == eastwards
}

// farDegrees is farAngle in degrees.
const farDegrees = farAngle / radians

func place3(p orb.Point) vec3 { return unit(p[0]*radians, p[1]*radians) }

// clean reduces a point to latitudes within ±90 and longitudes within ±540
// degrees; ok is false for what is not a place at all.
func clean(p orb.Point) (q orb.Point, ok bool) {
	if p[0] >= -540 && p[0] <= 540 && p[1] >= -90 && p[1] <= 90 {
		return p, true
	}
	return reduce(p)
}

func reduce(p orb.Point) (q orb.Point, ok bool) {
	if !finite(p[0]) || !finite(p[1]) {
		return p, false
	}
	if math.Abs(p[0]) > 540 {
		p[0] = math.Remainder(p[0], 360) // exact, however large
	}
	p[1] = min(max(p[1], -90), 90)
	return p, true
}

func finite(f float64) bool { return f-f == 0 }

func atPole(p orb.Point) bool { return p[1] == 90 || p[1] == -90 }
