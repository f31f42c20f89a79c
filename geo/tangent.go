package geo

import "github.com/paulmach/orb"

// tangent is a Lambert azimuthal equal-area plane that touches the sphere in the
// middle of a ring. Seen from there no country reaches the far side, whatever
// meridian or pole it lies across.
type tangent struct{ rotation }

// newTangent touches at the mean of a ring's points; at the pole that it winds round.
func newTangent(ring orb.Ring) tangent {
	var sum vec3
	for _, p := range ring {
		v := place3(p)
		sum = vec3{sum.x + v.x, sum.y + v.y, sum.z + v.z}
	}
	lon, lat := sum.lonLat()
	centre := orb.Point{lon / radians, lat / radians}
	if pole, ok := encloses(ring); ok {
		centre[1] = pole
	}
	return tangent{rotationTo(centre)}
}

// ring brings a ring to the plane, of long rings only every so-many-th point.
func (t *tangent) ring(ring orb.Ring) orb.Ring {
	every := max(1, len(ring)/anchorDetail)
	var flat orb.Ring
	for i := 0; i < len(ring)-1; i += every {
		x, y := lambertForward(t.vec(ring[i]))
		flat = append(flat, orb.Point{x, y})
	}
	return append(flat, flat[0])
}

// place is where a point of the plane lies, (lon, lat) degrees.
func (t *tangent) place(p orb.Point) orb.Point {
	lon, lat, _ := lambertInverse(p[0], p[1])
	return t.back(lon, lat)
}
