package geo

import (
	"math"

	"github.com/paulmach/orb"
)

// Drag moves the map as a hand does that holds the place at the pixel (x, y) and goes
// on by dx to the right and dy down. A flat map is panned; a globe turns, north up, as
// far as it can. Held beside the globe it is panned too.
func (v View) Drag(x, y, dx, dy float64) View {
	if place, ok := v.Invert(x, y); ok && v.Turns() && finite(dx) && finite(dy) {
		return v.turned(place, v.onPlane(x+dx, y+dy), swiftest*math.Hypot(dx, dy)/v.Scale)
	}
	return v.Pan(dx, dy)
}

// Turns tells whether the map is a globe, which turns in its place.
func (v View) Turns() bool { return v.Projection == Orthographic }

// ShowsHorizon tells whether the view shows an edge of a globe.
func (v View) ShowsHorizon() bool {
	corner := v.onPlane(0, 0)
	return v.Turns() && math.Hypot(max(math.Abs(corner.x), math.Abs(2*v.X-corner.x)), max(math.Abs(corner.y), math.Abs(2*v.Y-corner.y))) > 1
}

// onPlane is the point of the plane (earth radii, y up) at a pixel.
func (v View) onPlane(x, y float64) pixel {
	return pixel{v.X + (x-v.Width/2)/v.Scale, v.Y - (y-v.Height/2)/v.Scale}
}

// magnified is Zoom for a globe, which stays in its place and turns: what is at a pixel
// stays there as long as that is well on the globe.
func (v View) magnified(k, x, y float64) View {
	place, ok := v.Invert(x, y)
	before := v.onPlane(x, y)
	v.Scale *= k
	at := v.onPlane(x, y)
	const well = 0.8 // of the globe's radius: nearer to the horizon a little way is a long turn
	if !ok || math.Hypot(at.x, at.y) > well {
		return v
	}
	return v.turned(place, at, swiftest*math.Sqrt(square(before, at)))
}

// swiftest is how many times as far as the hand the globe turns at most, in radians to
// an earth radius: near a pole a small step goes round the earth.
const swiftest = 4

// turned is the globe with a place at a point of the plane, as near as it comes there
// with turns of so many radians at most. With λ from the new centre φ₀ on, Snyder 1987,
// equations 20-3 and 20-4, are x = cos φ sin λ and y = ρ sin (α − φ₀), where ρ and α are
// sin φ and cos φ cos λ in polar form.
func (v View) turned(place orb.Point, at pixel, most float64) View {
	sinφ, cosφ := math.Sincos(place[1] * radians)
	before := turn(place[0]-v.Centre[0]) * radians
	λ := arcsine(at.x / max(cosφ, 1e-9))
	if math.Abs(before) > math.Pi/2 { // seen over the pole
		λ = math.Copysign(math.Pi, before) - λ
	}
	λ = before + min(max(shortWay(λ-before), -most), most)
	α, ρ := math.Atan2(sinφ, cosφ*math.Cos(λ)), math.Hypot(sinφ, cosφ*math.Cos(λ))
	φ0 := v.Centre[1] * radians
	φ0 += min(max(shortWay(α-arcsine(at.y/max(ρ, 1e-9))-φ0), -most), most)
	v.Centre = orb.Point{halfOpen(turn(place[0] - λ/radians)), min(max(φ0/radians, -90), 90)}
	return v
}

// arcsine is that of the nearest number that has one.
func arcsine(v float64) float64 { return math.Asin(min(max(v, -1), 1)) }
