package geo

import "math"

// The polynomial of Natural Earth: Šavrič, Jenny, Patterson, Petrovič, Hurni,
// "A polynomial equation for the Natural Earth projection", Cartography and
// Geographic Information Science 38(4), 2011.
const (
	naturalEarthA0 = 0.8707
	naturalEarthA1 = -0.131979
	naturalEarthA2 = -0.013791
	naturalEarthA3 = 0.003971
	naturalEarthA4 = -0.001529
	naturalEarthB0 = 1.007226
	naturalEarthB1 = 0.015085
	naturalEarthB2 = -0.044475
	naturalEarthB3 = 0.028874
	naturalEarthB4 = -0.005916
)

func naturalEarthForward(lon, lat float64) (x, y float64) {
	y, _ = naturalEarthY(lat)
	return lon * naturalEarthLength(lat), y
}

// naturalEarthLength is the length of a parallel relative to its longitudes.
func naturalEarthLength(φ float64) float64 {
	φ2 := φ * φ
	φ4 := φ2 * φ2
	return naturalEarthA0 + φ2*(naturalEarthA1+φ2*(naturalEarthA2+φ4*φ2*(naturalEarthA3+φ2*naturalEarthA4)))
}

// naturalEarthY is the distance of a parallel from the equator and its
// derivative by latitude.
func naturalEarthY(φ float64) (y, dy float64) {
	φ2 := φ * φ
	φ4 := φ2 * φ2
	y = φ * (naturalEarthB0 + φ2*(naturalEarthB1+φ4*(naturalEarthB2+naturalEarthB3*φ2+naturalEarthB4*φ4)))
	dy = naturalEarthB0 + φ2*(3*naturalEarthB1+φ4*(7*naturalEarthB2+9*naturalEarthB3*φ2+11*naturalEarthB4*φ4))
	return y, dy
}

func naturalEarthInverse(x, y float64) (lon, lat float64, ok bool) {
	φ := y
	for range inverseSteps {
		fy, dy := naturalEarthY(φ)
		step := (fy - y) / dy
		φ -= step
		if math.Abs(step) < inverseGoal {
			break
		}
	}
	if !(math.Abs(φ) <= math.Pi/2+edgeSlack) {
		return 0, 0, false
	}
	return x / naturalEarthLength(φ), φ, true
}
