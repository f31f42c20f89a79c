package geo

import "math"

// sphericalCap is a part of the sphere round a place that holds an outline, edges
// along great arcs too: no cap smaller than a half has an arc that leaves it.
type sphericalCap struct {
	middle vec3    // not rotated
	reach  float64 // radians from there to the rim
}

// capRound is a cap round a box of longitudes and latitudes (degrees): of a wide one,
// all of the sphere.
func capRound(b lonLatBox) sphericalCap {
	const widest = 90 // degrees: up to here the corners are the farthest of the box
	if !(b.east-b.west <= widest) {
		return sphericalCap{reach: math.Pi}
	}
	at := func(lon, lat float64) vec3 { return unit(lon*radians, lat*radians) }
	c := sphericalCap{middle: at((b.west+b.east)/2, (b.south+b.north)/2)}
	least := min(c.middle.dot(at(b.west, b.south)), c.middle.dot(at(b.west, b.north)))
	c.reach = math.Acos(min(max(least, -1), 1))
	return c
}

// behind tells whether all of the cap lies beyond the horizon of a globe that is seen
// from a direction.
func (c *sphericalCap) behind(from vec3) bool {
	const rim = 1e-3 // radians, more than rounding
	return c.reach < 80*radians && c.middle.dot(from) < -math.Sin(c.reach+rim)
}
