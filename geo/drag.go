package geo

import (
	"math"

	"github.com/paulmach/orb"
)

// Drag moves the map as a hand does that holds the place at the pixel (x, y) and goes
// on by dx to the right and dy down. A flat map is panned; a globe turns, north up, as
// far as it can. Held beside the globe it is panned too.
func (v View) Drag(x, y, dx, dy float64) View {
	if v.Turns() {
		if centre, ok := v.turned(x, y, dx, dy); ok {
			v.Centre = centre
			return v
		}
	}
	return v.Pan(dx, dy)
}

// Turns tells whether the map is a globe, which turns in its place.
func (v View) Turns() bool { return v.Projection == Orthographic }

// swiftest is how many times as far as the hand the globe turns at most, in radians to
// an earth radius: near a pole a small step goes round the earth.
const swiftest = 4

// turned is the centre of a globe whose place at a pixel has moved by some. With λ from the new centre φ₀ on, Snyder 1987, equations 20-3 and 20-4, are
// x = cos φ sin λ and y = ρ sin (α − φ₀), where ρ and α are sin φ and cos φ cos λ in
// polar form.
func (v View) turned(atX, atY, dx, dy float64) (centre orb.Point, ok bool) {
	place, ok := v.Invert(atX, atY)
	if !ok || !finite(dx) || !finite(dy) {
		return v.Centre, false
	}
	x, y := v.X+(atX+dx-v.Width/2)/v.Scale, v.Y-(atY+dy-v.Height/2)/v.Scale
	sinφ, cosφ := math.Sincos(place[1] * radians)
	before := turn(place[0]-v.Centre[0]) * radians
	λ := math.Asin(within1(x / max(cosφ, 1e-9)))
	if math.Abs(before) > math.Pi/2 { // seen over the pole
		λ = math.Copysign(math.Pi, before) - λ
	}
	most := swiftest * math.Hypot(dx, dy) / v.Scale
	λ = before + min(max(shortWay(λ-before), -most), most)
	α, ρ := math.Atan2(sinφ, cosφ*math.Cos(λ)), math.Hypot(sinφ, cosφ*math.Cos(λ))
	φ0 := α - math.Asin(within1(y/max(ρ, 1e-9)))
	φ0 = v.Centre[1]*radians + min(max(shortWay(φ0-v.Centre[1]*radians), -most), most)
	return orb.Point{halfOpen(turn(place[0] - λ/radians)), min(max(φ0/radians, -90), 90)}, true
}

// within1 brings a sine to what sines are.
func within1(v float64) float64 { return min(max(v, -1), 1) }
