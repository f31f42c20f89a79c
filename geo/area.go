package geo

import (
	"math"

	"github.com/paulmach/orb"
)

// earthRadius is the mean radius of the earth in km (IUGG, R1).
const earthRadius = 6371.0088

// Area is a polygon's area in km² on the sphere, its edges taken as straight in
// longitude and latitude.
func Area(p orb.Polygon) float64 {
	area := 0.0
	for i, ring := range p {
		part := math.Abs(signedArea(ring))
		if i > 0 {
			part = -part
		}
		area += part
	}
	return area * earthRadius * earthRadius
}

// CounterClockwise tells whether what a ring encloses lies left of its walk.
func CounterClockwise(ring orb.Ring) bool { return signedArea(ring) > 0 }

// signedArea is what a stitched ring encloses on the unit sphere, positive when it is
// walked counter-clockwise. By Green's theorem it is the integral of sin φ dλ along the
// ring; the integral along an edge with φ linear in λ is Δλ (cos φ₁ − cos φ₂) / (φ₂ − φ₁).
// A ring that winds round a pole encloses the nearer one.
func signedArea(ring orb.Ring) float64 {
	sum, turn := 0.0, 0.0
	for i := 1; i < len(ring); i++ {
		dLambda := eastward(ring[i-1][0], ring[i][0]) * radians
		phi1, phi2 := ring[i-1][1]*radians, ring[i][1]*radians
		sum += dLambda * meanSine(phi1, phi2)
		turn += dLambda
	}
	switch {
	case math.Abs(turn) < math.Pi:
		return -sum
	case sum/turn < 0: // the mean sine is negative: the south pole
		return -turn - sum
	default:
		return turn - sum
	}
}

// meanSine is the mean of the sine between two angles in radians.
func meanSine(a, b float64) float64 {
	half := (b - a) / 2
	if math.Abs(half) < 1e-4 { // sinc by its series: the quotient would lose digits
		return math.Sin(a+half) * (1 - half*half/6)
	}
	return (math.Cos(a) - math.Cos(b)) / (b - a)
}

// eastward is how many degrees to go from one longitude to another the short way
// round, positive to the east; exact for whole turns.
func eastward(from, to float64) float64 { return turn(to - from) }
