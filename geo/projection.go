package geo

import (
	"fmt"
	"math"
	"strings"
)

// Projection is a way to flatten the sphere. The zero value is Equal Earth.
type Projection uint8

// The projections. The first four are pseudocylindrical or cylindrical and are
// cut along a meridian; the azimuthal ones are clipped at a horizon.
const (
	// EqualEarth keeps areas; the default for the whole world.
	EqualEarth Projection = iota
	// AzimuthalEqualArea is Lambert's: keeps areas, and directions from the
	// centre; the default for a region.
	AzimuthalEqualArea
	// NaturalEarth is a compromise for the whole world.
	NaturalEarth
	// Robinson is a compromise for the whole world, given by a table.
	Robinson
	// Mercator keeps angles; ends at about 85.05 degrees north and south.
	Mercator
	// Orthographic is the globe seen from afar: one hemisphere.
	Orthographic
)

// projectionNames are the names on the command line, in the order of the constants.
var projectionNames = [...]string{
	EqualEarth:         "equal-earth",
	AzimuthalEqualArea: "equal-area",
	NaturalEarth:       "natural-earth",
	Robinson:           "robinson",
	Mercator:           "mercator",
	Orthographic:       "orthographic",
}

// Projections returns all projections in the order of the constants.
func Projections() []Projection {
	return []Projection{EqualEarth, AzimuthalEqualArea, NaturalEarth, Robinson, Mercator, Orthographic}
}

// ParseProjection finds a projection by the name that String gives. The error
// lists the names.
func ParseProjection(s string) (Projection, error) {
	for p, name := range projectionNames {
		if s == name {
			return Projection(p), nil
		}
	}
	return 0, fmt.Errorf("projection %q is not known; use one of %s", s, strings.Join(projectionNames[:], ", "))
}

// String is the projection's name on the command line, such as "equal-earth".
func (p Projection) String() string {
	if int(p) < len(projectionNames) {
		return projectionNames[p]
	}
	return fmt.Sprintf("Projection(%d)", uint8(p))
}

// Forward takes a place in the rotated frame (lon, lat in radians, lon within
// ±π) to the plane (earth radii, y up). Mercator moves latitudes beyond its
// limit to the limit; the orthographic ignores which side of the globe it is.
func (p Projection) Forward(lon, lat float64) (x, y float64) {
	switch p {
	case AzimuthalEqualArea:
		return lambertForward(unit(lon, lat))
	case NaturalEarth:
		return naturalEarthForward(lon, lat)
	case Robinson:
		return robinsonForward(lon, lat)
	case Mercator:
		return mercatorForward(lon, lat)
	case Orthographic:
		return orthographicForward(unit(lon, lat))
	default:
		return equalEarthForward(lon, lat)
	}
}

// Inverse takes a point of the plane (earth radii, y up) back to lon, lat in
// radians in the rotated frame. ok is false off the map.
func (p Projection) Inverse(x, y float64) (lon, lat float64, ok bool) {
	switch p {
	case AzimuthalEqualArea:
		lon, lat, ok = lambertInverse(x, y)
	case NaturalEarth:
		lon, lat, ok = naturalEarthInverse(x, y)
	case Robinson:
		lon, lat, ok = robinsonInverse(x, y)
	case Mercator:
		lon, lat, ok = mercatorInverse(x, y)
	case Orthographic:
		lon, lat, ok = orthographicInverse(x, y)
	default:
		lon, lat, ok = equalEarthInverse(x, y)
	}
	return lon, lat, ok && onMap(lon, lat)
}

// onMap tells whether a place that an inverse gives is one.
func onMap(lon, lat float64) bool {
	return math.Abs(lon) <= math.Pi+edgeSlack && math.Abs(lat) <= math.Pi/2+edgeSlack
}

// edgeSlack (radians) lets points on the very edge of the map count as on it.
const edgeSlack = 1e-9

// azimuthal tells the projections that are clipped at a horizon from those
// that are cut along a meridian.
func (p Projection) azimuthal() bool { return p == AzimuthalEqualArea || p == Orthographic }

// horizon is the angle (radians) from the centre at which an azimuthal
// projection ends. Lambert's shows all but its antipode, which it would stretch
// over a whole circle, so it ends a little before.
func (p Projection) horizon() float64 {
	if p == Orthographic {
		return math.Pi / 2
	}
	return math.Pi - lambertBlind
}

// lambertBlind (radians) is the radius round the antipode that Lambert's
// projection leaves out: 0.05 degrees, 5.6 km.
const lambertBlind = 0.05 * radians

// radians is one degree.
const radians = math.Pi / 180
