package geo

import "math"

// lambertForward is Lambert's azimuthal equal-area: Snyder 1987, chapter 24,
// equations 24-2, 22-4 and 22-5, for a direction in the rotated frame. The
// antipode, which has no place, comes out in the middle.
func lambertForward(v vec3) (x, y float64) {
	d := 1 + v.x
	if v.x < -0.5 { // the same without the loss of digits: v has length 1
		d = (v.y*v.y + v.z*v.z) / (1 - v.x)
	}
	k := math.Sqrt(2 / max(d, 1e-30))
	return k * v.y, k * v.z
}

// lambertInverse is Snyder 1987, equations 20-14, 20-15 and 24-16.
func lambertInverse(x, y float64) (lon, lat float64, ok bool) {
	ρ2 := x*x + y*y
	if !(ρ2 <= 4) {
		return 0, 0, false
	}
	k := math.Sqrt(1 - ρ2/4)
	lon, lat = vec3{1 - ρ2/2, x * k, y * k}.lonLat()
	return lon, lat, true
}
