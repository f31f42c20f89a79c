package geo

import (
	"math"

	"github.com/paulmach/orb"
)

// tangent is a Lambert azimuthal equal-area plane that touches the sphere in the
// middle of a ring (Snyder, Map Projections: A Working Manual, p. 185). Seen from
// there no country reaches the far side, whatever meridian or pole it lies across.
type tangent struct {
	lambda, sinPhi, cosPhi float64
}

// newTangent touches at the mean of a ring's points; at the pole that it winds round.
func newTangent(ring orb.Ring) tangent {
	var x, y, z float64
	for _, p := range ring {
		sinPhi, cosPhi := math.Sincos(p[1] * radians)
		sin, cos := math.Sincos(p[0] * radians)
		x, y, z = x+cosPhi*cos, y+cosPhi*sin, z+sinPhi
	}
	phi := math.Atan2(z, math.Hypot(x, y))
	if pole, ok := encloses(ring); ok {
		phi = pole * radians
	}
	sinPhi, cosPhi := math.Sincos(phi)
	return tangent{math.Atan2(y, x), sinPhi, cosPhi}
}

// ring brings a ring to the plane, of long rings only every so-many-th point.
func (t tangent) ring(ring orb.Ring) orb.Ring {
	every := max(1, len(ring)/anchorDetail)
	var flat orb.Ring
	for i := 0; i < len(ring)-1; i += every {
		flat = append(flat, t.point(ring[i]))
	}
	return append(flat, flat[0])
}

func (t tangent) point(p orb.Point) orb.Point {
	sinPhi, cosPhi := math.Sincos(p[1] * radians)
	sin, cos := math.Sincos(p[0]*radians - t.lambda)
	k := math.Sqrt(2 / max(1+t.sinPhi*sinPhi+t.cosPhi*cosPhi*cos, 1e-9))
	return orb.Point{k * cosPhi * sin, k * (t.cosPhi*sinPhi - t.sinPhi*cosPhi*cos)}
}

func (t tangent) lonLat(p orb.Point) orb.Point {
	rho := math.Hypot(p[0], p[1])
	if rho == 0 {
		return orb.Point{t.lambda / radians, math.Asin(t.sinPhi) / radians}
	}
	sin, cos := math.Sincos(2 * math.Asin(min(rho/2, 1)))
	phi := math.Asin(min(max(cos*t.sinPhi+p[1]*sin*t.cosPhi/rho, -1), 1))
	lambda := t.lambda + math.Atan2(p[0]*sin, rho*t.cosPhi*cos-p[1]*t.sinPhi*sin)
	return orb.Point{math.Remainder(lambda, 2*math.Pi) / radians, phi / radians}
}
