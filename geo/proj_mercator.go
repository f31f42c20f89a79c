package geo

import "math"

// mercatorLimit (radians) is the latitude at which Mercator's map is as high as
// it is wide, 85.0511 degrees: gd(π).
const mercatorLimit = 1.4844222297453324

// mercatorForward is Snyder, "Map projections: a working manual", USGS 1395,
// 1987, equation 7-2, in the form that is exact near the equator.
func mercatorForward(lon, lat float64) (x, y float64) {
	return lon, math.Asinh(math.Tan(min(max(lat, -mercatorLimit), mercatorLimit)))
}

// mercatorInverse is Snyder 1987, equation 7-4.
func mercatorInverse(x, y float64) (lon, lat float64, ok bool) {
	return x, math.Atan(math.Sinh(y)), math.Abs(y) <= math.Pi+edgeSlack
}
