package geo

import (
	"math"

	"github.com/paulmach/orb"
)

// Drag moves the map as a hand does that holds the place at the pixel (x, y) and goes
// on by dx to the right and dy down. A flat map is panned. A globe stays where it is and
// turns, north up: about its axis, so that the place comes as far aside as the hand, and
// to or from the observer, as far as the hand goes up or down. A hand beside the globe
// holds its rim.
func (v View) Drag(x, y, dx, dy float64) View {
	if !v.IsGlobe() {
		return v.Pan(dx, dy)
	}
	from, to := rimmed(v.onPlane(x, y)), rimmed(v.onPlane(x+dx, y+dy))
	place, ok := v.placeAt(from)
	if !ok || !finite(to.x) || !finite(to.y) {
		return v
	}
	return v.turned(place, from, to)
}

// IsGlobe tells whether the map is the earth as seen from afar, which turns in its place.
func (v View) IsGlobe() bool { return v.Projection == Orthographic }

// OtherSide tells whether a map in a projection and with a centre is of the same globe,
// seen from elsewhere.
func (v View) OtherSide(p Projection, centre orb.Point) bool {
	return v.IsGlobe() && p == v.Projection && centre != v.Centre
}

// ShowsHorizon tells whether the view shows an edge of a globe.
func (v View) ShowsHorizon() bool {
	corner := v.onPlane(0, 0)
	return v.IsGlobe() && math.Hypot(max(math.Abs(corner.x), math.Abs(2*v.X-corner.x)), max(math.Abs(corner.y), math.Abs(2*v.Y-corner.y))) > 1
}

// onPlane is the point of the plane (earth radii, y up) at a pixel.
func (v View) onPlane(x, y float64) pixel {
	return pixel{v.X + (x-v.Width/2)/v.Scale, v.Y - (y-v.Height/2)/v.Scale}
}

// rimmed brings a point of the plane onto the globe, a little within the horizon.
func rimmed(p pixel) pixel {
	const rim = 0.98 // of the globe's radius
	if r := math.Hypot(p.x, p.y); r > rim {
		p.x, p.y = p.x*rim/r, p.y*rim/r
	}
	return p
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
	const rounds = 4 // a turn about the axis tips its parallel: two are the rule
	for range rounds {
		v = v.turned(place, before, at)
		r := rotationTo(v.Centre)
		before.x, before.y = orthographicForward(r.vec(place))
	}
	return v
}

// swiftest is how many times as far as the hand the globe turns at most, in radians to
// an earth radius: near a pole a small step goes round the earth.
const swiftest = 3

// turned is the globe when a place goes from one point of the plane to another. With λ
// from the new centre φ₀ on, Snyder 1987, equations 20-3 and 20-4, are x = cos φ sin λ
// and y = ρ sin (α − φ₀), where ρ and α are sin φ and cos φ cos λ in polar form. The
// first is solved for the new λ, the second with the old one for the new φ₀: with the
// new one a level drag would tip the globe to its pole.
func (v View) turned(place orb.Point, from, to pixel) View {
	sinφ, cosφ := math.Sincos(place[1] * radians)
	before := turn(place[0]-v.Centre[0]) * radians
	λ := arcsine(to.x / max(cosφ, 1e-9))
	if math.Abs(before) > math.Pi/2 { // seen over the pole
		λ = math.Copysign(math.Pi, before) - λ
	}
	most := swiftest * math.Abs(to.x-from.x)
	λ = before + min(max(shortWay(λ-before), -most), most)

	α, ρ := math.Atan2(sinφ, cosφ*math.Cos(before)), math.Hypot(sinφ, cosφ*math.Cos(before))
	φ0 := v.Centre[1] * radians
	most = swiftest * math.Abs(to.y-from.y)
	φ0 += min(max(shortWay(α-arcsine(to.y/max(ρ, 1e-9))-φ0), -most), most)
	v.Centre = orb.Point{halfOpen(place[0] - λ/radians), min(max(φ0/radians, -90), 90)}
	return v
}

// arcsine is that of the nearest number that has one.
func arcsine(v float64) float64 { return math.Asin(min(max(v, -1), 1)) }
