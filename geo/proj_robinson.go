package geo

import "math"

// robinsonTable holds, for every 5 degrees of latitude, the length of the
// parallel and its distance from the equator as Robinson published them
// ("A new map projection: its development and characteristics", International
// Yearbook of Cartography 14, 1974; printed in Snyder and Voxland, "An album of
// map projections", USGS 1453, 1989), and the slope of each per step. The slopes
// are those of the cubic spline that is even in length and odd in distance at the
// equator and one cubic over the last two steps: PROJ's scheme, which it equals
// to 4e-7 earth radii.
var robinsonTable = [19]struct{ length, distance, lengthSlope, distanceSlope float64 }{
	{1.0000, 0.0000, 0.00000000, 0.06200001},
	{0.9986, 0.0620, -0.00241121, 0.06199998},
	{0.9954, 0.1240, -0.00415515, 0.06200007},
	{0.9900, 0.1860, -0.00676819, 0.06199973},
	{0.9822, 0.2480, -0.00837210, 0.06200102},
	{0.9730, 0.3100, -0.01074341, 0.06199618},
	{0.9600, 0.3720, -0.01525424, 0.06201427},
	{0.9427, 0.4340, -0.01913961, 0.06194673},
	{0.9216, 0.4958, -0.02338731, 0.06159882},
	{0.8962, 0.5571, -0.02681113, 0.06095799},
	{0.8679, 0.6176, -0.03046816, 0.05996923},
	{0.8350, 0.6769, -0.03491624, 0.05856511},
	{0.7986, 0.7346, -0.03776689, 0.05677034},
	{0.7597, 0.7903, -0.03991619, 0.05455353},
	{0.7186, 0.8435, -0.04256834, 0.05171555},
	{0.6732, 0.8936, -0.04931045, 0.04848428},
	{0.6213, 0.9394, -0.05208987, 0.04204735},
	{0.5722, 0.9761, -0.04533006, 0.03082633},
	{0.5322, 1.0000, -0.03388987, 0.01644735},
}

// The scale of the table, from the same source, and its step in radians.
const (
	robinsonX    = 0.8487
	robinsonY    = 1.3523
	robinsonStep = 5 * radians
)

func robinsonForward(lon, lat float64) (x, y float64) {
	i, t := robinsonRow(math.Abs(lat) / robinsonStep)
	a, b := &robinsonTable[i], &robinsonTable[i+1]
	x = robinsonX * lon * hermite(a.length, b.length, a.lengthSlope, b.lengthSlope, t)
	y = robinsonY * hermite(a.distance, b.distance, a.distanceSlope, b.distanceSlope, t)
	return x, math.Copysign(y, lat)
}

// robinsonRow splits steps from the equator into a row of the table and the
// part of the step beyond it.
func robinsonRow(steps float64) (row int, t float64) {
	row = len(robinsonTable) - 2
	if steps < float64(row) {
		row = int(steps)
	}
	return row, steps - float64(row)
}

// hermite is the cubic with the values p0, p1 and slopes m0, m1 at t = 0 and 1.
func hermite(p0, p1, m0, m1, t float64) float64 {
	d := p1 - p0
	return p0 + t*(m0+t*(3*d-2*m0-m1+t*(m0+m1-2*d)))
}

func robinsonInverse(x, y float64) (lon, lat float64, ok bool) {
	goal := math.Abs(y) / robinsonY
	if !(goal <= 1+edgeSlack) {
		return 0, 0, false
	}
	row := 0
	for row < len(robinsonTable)-2 && robinsonTable[row+1].distance < goal {
		row++
	}
	a, b := &robinsonTable[row], &robinsonTable[row+1]
	t := (goal - a.distance) / (b.distance - a.distance)
	for range inverseSteps {
		d := b.distance - a.distance
		c2, c3 := 3*d-2*a.distanceSlope-b.distanceSlope, a.distanceSlope+b.distanceSlope-2*d
		step := (a.distance + t*(a.distanceSlope+t*(c2+t*c3)) - goal) / (a.distanceSlope + t*(2*c2+3*t*c3))
		t -= step
		if math.Abs(step) < inverseGoal {
			break
		}
	}
	lon = x / (robinsonX * hermite(a.length, b.length, a.lengthSlope, b.lengthSlope, t))
	return lon, math.Copysign((float64(row)+t)*robinsonStep, y), true
}
