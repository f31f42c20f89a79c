package geo

import "math"

// orthographicForward is Snyder 1987, chapter 20, equations 20-3 and 20-4, for
// a direction in the rotated frame.
func orthographicForward(v vec3) (x, y float64) { return v.y, v.z }

// orthographicInverse is Snyder 1987, equations 20-14, 20-15 and 20-19.
func orthographicInverse(x, y float64) (lon, lat float64, ok bool) {
	ρ2 := x*x + y*y
	if !(ρ2 <= 1) {
		return 0, 0, false
	}
	lon, lat = vec3{math.Sqrt(1 - ρ2), x, y}.lonLat()
	return lon, lat, true
}
