package geo

import (
	"math"
	"sync"

	"github.com/paulmach/orb"
)

// steepest (degrees) is the latitude from which on outlines are not thinned: the
// projections that make a line of a pole enlarge without bound there.
const steepest = 89.5

// enlargement tells how many times as long as on the globe a short line is drawn at a
// place, at most: the larger axis of Tissot's indicatrix.
type enlargement struct {
	projection Projection
	rotation   rotation
	parallels  *[91]float64 // of the projections that are cut along a meridian
}

func newEnlargement(p Projection, centre orb.Point) enlargement {
	e := enlargement{projection: p, rotation: rotationTo(centre)}
	if !p.azimuthal() {
		e.parallels = parallels(p)
	}
	return e
}

// at is the enlargement at an ordinary place (degrees), never below 1.
func (e *enlargement) at(p orb.Point) float64 {
	switch e.projection {
	case Orthographic:
		return 1
	case AzimuthalEqualArea: // Snyder 1987, equation 24-1: along the circles round the centre
		return math.Sqrt(2 / max(1+e.rotation.vec(p).x, 1e-6))
	}
	lat := p[1]
	if !e.rotation.level() {
		lat = math.Asin(min(max(e.rotation.vec(p).z, -1), 1)) / radians
	}
	return e.parallels[min(int(math.Abs(lat)), 90)]
}

var parallelsOf [len(projectionNames)]struct {
	once sync.Once
	most [91]float64
}

// parallels are the enlargements of a projection by degrees of latitude, from 0° on:
// the most that is found along the parallels at both ends of the degree.
func parallels(p Projection) *[91]float64 {
	if int(p) >= len(parallelsOf) {
		p = EqualEarth // as in Projection.Forward
	}
	known := &parallelsOf[p]
	known.once.Do(func() {
		for i := range known.most {
			most := 1.0
			for _, lat := range [2]float64{float64(i), min(float64(i+1), steepest)} {
				for lon := 0.0; lon <= 180; lon += 45 {
					most = max(most, tissot(p, lon*radians, lat*radians))
				}
			}
			known.most[i] = most
		}
	})
	return &known.most
}

// tissot is the larger axis of the indicatrix at a place of the rotated frame
// (radians), from differences.
func tissot(p Projection, lon, lat float64) float64 {
	const d = 1e-5
	east := func(s float64) (x, y float64) { return p.Forward(lon+s*d/2, lat) }
	north := func(s float64) (x, y float64) { return p.Forward(lon, lat+s*d/2) }
	slope := func(along func(float64) (x, y float64), length float64) (x, y float64) {
		x0, y0 := along(-1)
		x1, y1 := along(1)
		return (x1 - x0) / length, (y1 - y0) / length
	}
	a, b := slope(east, d*math.Cos(lat))
	c, e := slope(north, d)
	// The larger singular value of a matrix of two by two.
	sum, area := a*a+b*b+c*c+e*e, a*e-b*c
	return math.Sqrt((sum + math.Sqrt(max(sum*sum-4*area*area, 0))) / 2)
}
