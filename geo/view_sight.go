package geo

import (
	"math"

	"github.com/paulmach/orb"
)

// sightSamples is the number of points along the view's edge that are looked at
// to find how far it reaches, per side.
const sightSamples = 12

// widest (degrees): a view that reaches farther from its middle is not narrowed.
const widest = 75

// sight is the box of longitudes and latitudes that holds the view with its
// margin: round the cap that its edge lies in.
func (v View) sight() sight {
	f := v.plane().frame
	middle, ok := v.Invert(v.Width/2, v.Height/2)
	if !ok || !v.drawable() {
		return everywhere()
	}
	nearest := 1.0
	for i := range sightSamples {
		t := float64(i) / sightSamples
		x, y := f.minX+t*(f.maxX-f.minX), f.minY+t*(f.maxY-f.minY)
		for _, c := range [4]pixel{{x, f.minY}, {f.maxX, y}, {f.maxX - x + f.minX, f.maxY}, {f.minX, f.maxY - y + f.minY}} {
			p, ok := v.Invert(c.x, c.y)
			if !ok {
				return everywhere()
			}
			nearest = min(nearest, place3(p).dot(place3(middle)))
		}
	}
	return sightRound(middle, math.Acos(max(nearest, -1))/radians)
}

// sightRound is the box round a cap, radius in degrees, with room for what lies
// between the samples and for the bend of an arc between two points beyond a side.
func sightRound(middle orb.Point, radius float64) sight {
	radius = radius*1.05 + 0.3
	if radius > widest {
		return everywhere()
	}
	s := sight{middle[0], 180, middle[1] - radius, middle[1] + radius}
	if s.north < 89 && s.south > -89 {
		s.half = math.Asin(math.Sin(radius*radians)/math.Cos(middle[1]*radians)) / radians
	}
	return s
}

// The largest errors of the levels, in degrees.
const (
	coarseError = 0.1
	mediumError = 0.02
)

// Level is the coarsest level whose error in the middle of the view is at most
// half a pixel.
func (v View) Level() Level {
	switch perDegree := v.resolution(); {
	case coarseError*perDegree <= 0.5:
		return Coarse
	case mediumError*perDegree <= 0.5:
		return Medium
	default:
		return Fine
	}
}

// resolution is the number of pixels to a degree in the middle of the view, in
// the direction that is drawn larger.
func (v View) resolution() float64 {
	const d = 1e-3 // degrees
	plain := v.Scale * radians
	middle, ok := v.Invert(v.Width/2, v.Height/2)
	if !ok {
		return plain
	}
	east := orb.Point{middle[0] + d/max(math.Cos(middle[1]*radians), 1e-3), middle[1]}
	north := orb.Point{middle[0], middle[1] - math.Copysign(d, middle[1])}
	most := 0.0
	for _, q := range [...]orb.Point{east, north} {
		x, y, ok := v.Project(q)
		if ok {
			most = max(most, math.Hypot(x-v.Width/2, y-v.Height/2)/d)
		}
	}
	if most == 0 || most > 100*plain { // across the cut, or at a pole
		return plain
	}
	return most
}
