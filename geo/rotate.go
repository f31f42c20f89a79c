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
	nudge      float64 // radians, so small that its square is nothing
}

func rotationTo(centre orb.Point) rotation {
	sinφ, cosφ := math.Sincos(centre.Lat() * radians)
	return rotation{centre: centre, sinφ: sinφ, cosφ: cosφ}
}

// level tells whether the rotation only turns the earth about its axis, so that
// latitudes stay.
func (r *rotation) level() bool { return r.sinφ == 0 && r.nudge == 0 }

// nudged is the rotation with a further turn that nobody can see. It moves the
// antipode and the poles of the rotated frame off the round numbers that files
// like, in a direction that is no meridian: exactly on a point or an edge of a
// shape, they would lie on no side of it in particular.
func (r rotation) nudged() rotation {
	r.nudge = 3e-11 // 0.2 mm
	return r
}

// vec is the direction of a place (degrees) in the rotated frame.
func (r *rotation) vec(p orb.Point) vec3 {
	v := unit((p[0]-r.centre[0])*radians, p[1]*radians)
	return vec3{r.cosφ*v.x + r.sinφ*v.z, v.y, r.cosφ*v.z - r.sinφ*v.x}.tilt(r.nudge)
}

// tilt turns a direction by tiny angles about all three axes, each another.
func (v vec3) tilt(ε float64) vec3 {
	return vec3{v.x - ε*(0.73*v.y+1.31*v.z), v.y + ε*(0.73*v.x-0.57*v.z), v.z + ε*(1.31*v.x+0.57*v.y)}
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
		v := unit(lon, lat).tilt(-r.nudge)
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
