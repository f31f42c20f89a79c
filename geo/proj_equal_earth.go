package geo

import "math"

// The polynomial of Equal Earth: Šavrič, Patterson, Jenny, "The Equal Earth map
// projection", International Journal of Geographical Information Science, 2018,
// equations 1 to 6.
const (
	equalEarthA1 = 1.340264
	equalEarthA2 = -0.081106
	equalEarthA3 = 0.000893
	equalEarthA4 = 0.003796
	sqrt3        = 1.7320508075688772
)

func equalEarthForward(lon, lat float64) (x, y float64) {
	var (
		// θ is the parametric latitude of the source: sin θ = √3/2 sin φ.
		sinθ = sqrt3 / 2 * math.Sin(lat)
		cosθ = math.Sqrt(1 - sinθ*sinθ)
		θ    = math.Asin(sinθ)
		θ2   = θ * θ
	)
	y, dy := equalEarthY(θ, θ2)
	return 2 * lon * cosθ / (sqrt3 * dy), y
}

// equalEarthY is the polynomial of y and its derivative by θ.
func equalEarthY(θ, θ2 float64) (y, dy float64) {
	θ6 := θ2 * θ2 * θ2
	y = θ * (equalEarthA1 + equalEarthA2*θ2 + θ6*(equalEarthA3+equalEarthA4*θ2))
	dy = equalEarthA1 + 3*equalEarthA2*θ2 + θ6*(7*equalEarthA3+9*equalEarthA4*θ2)
	return y, dy
}

func equalEarthInverse(x, y float64) (lon, lat float64, ok bool) {
	r := equalEarthRowAt(y)
	return r.at(x)
}

// equalEarthRow is what all points of one height on the plane have in common.
type equalEarthRow struct {
	y, lat, dy, cosθ float64
	ok               bool // it is on the map
}

func equalEarthRowAt(y float64) equalEarthRow {
	θ := y
	for range inverseSteps {
		fy, dy := equalEarthY(θ, θ*θ)
		step := (fy - y) / dy
		θ -= step
		if math.Abs(step) < inverseGoal {
			break
		}
	}
	sinφ := 2 * math.Sin(θ) / sqrt3
	if !(math.Abs(θ) <= math.Pi/3+edgeSlack) {
		return equalEarthRow{y: y}
	}
	_, dy := equalEarthY(θ, θ*θ)
	return equalEarthRow{y, math.Asin(min(max(sinφ, -1), 1)), dy, math.Cos(θ), true}
}

func (r *equalEarthRow) at(x float64) (lon, lat float64, ok bool) {
	if !r.ok {
		return 0, 0, false
	}
	return sqrt3 * x * r.dy / (2 * r.cosθ), r.lat, true
}

// Newton's method in the inverses stops at a step of inverseGoal radians, or
// after inverseSteps, which no point of a map needs.
const (
	inverseSteps = 25
	inverseGoal  = 1e-13
)
