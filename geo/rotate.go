package geo

import (
	"math"

	"github.com/paulmach/orb"
)

// vec3 is a direction from the middle of the earth. In the rotated frame x points
// at the centre of the view, y east of it and z north of it.
type vec3 struct{ x, y, z float64 }

// unit is the direction of a place in radians.
func unit(lon, lat float64) vec3 {
	sinλ, cosλ := math.Sincos(lon)
	sinφ, cosφ := math.Sincos(lat)
	return vec3{cosφ * cosλ, cosφ * sinλ, sinφ}
}

// lonLat is the place of a direction in radians, of any length but zero.
func (v vec3) lonLat() (lon, lat float64) {
	return math.Atan2(v.y, v.x), math.Atan2(v.z, math.Hypot(v.x, v.y))
}

func (v vec3) dot(w vec3) float64 { return v.x*w.x + v.y*w.y + v.z*w.z }

func (v vec3) cross(w vec3) vec3 {
	return vec3{v.y*w.z - v.z*w.y, v.z*w.x - v.x*w.z, v.x*w.y - v.y*w.x}
}

// rotation brings a centre (degrees) to longitude and latitude zero.
type rotation struct {
	centre     orb.Point
	sinφ, cosφ float64
}

func rotationTo(centre orb.Point) rotation {
	sinφ, cosφ := math.Sincos(centre.Lat() * radians)
	return rotation{centre, sinφ, cosφ}
}

// level tells whether the rotation only turns the earth about its axis, so that
// latitudes stay.
func (r *rotation) level() bool { return r.sinφ == 0 }

// vec is the direction of a place (degrees) in the rotated frame.
func (r *rotation) vec(p orb.Point) vec3 {
	v := unit((p[0]-r.centre[0])*radians, p[1]*radians)
	return vec3{r.cosφ*v.x + r.sinφ*v.z, v.y, r.cosφ*v.z - r.sinφ*v.x}
}

// lonLat is a place (degrees) in the rotated frame, in radians, longitude within ±π.
func (r *rotation) lonLat(p orb.Point) (lon, lat float64) {
	if r.level() {
		return turn(p[0]-r.centre[0]) * radians, p[1] * radians
	}
	return r.vec(p).lonLat()
}

// back takes a place of the rotated frame (radians) to degrees.
func (r *rotation) back(lon, lat float64) orb.Point {
	if !r.level() {
		v := unit(lon, lat)
		lon, lat = vec3{r.cosφ*v.x - r.sinφ*v.z, v.y, r.sinφ*v.x + r.cosφ*v.z}.lonLat()
	}
	return orb.Point{turn(lon/radians + r.centre[0]), lat / radians}
}

// turn brings a difference of longitudes (degrees) to the short way round.
// Both ±180 stay as they are: files run along the meridian on either side.
func turn(d float64) float64 {
	if d > 180 || d < -180 {
		return d - 360*math.RoundToEven(d/360)
	}
	return d
}
