package atlas

import (
	"image/color"
	"math"
)

// Colours that lie nearer than this are hard to tell apart side by side; the
// number is in CIEDE2000 units, in which about 1 is just seen.
const apart = 9.0

// lab takes a colour to CIE L*a*b* for the white D65.
func lab(c color.NRGBA) [3]float64 {
	r, g, b := linear(c.R), linear(c.G), linear(c.B)
	f := func(t float64) float64 {
		if t > 216.0/24389 {
			return math.Cbrt(t)
		}
		return (24389.0/27*t + 16) / 116
	}
	x := f((0.4124564*r + 0.3575761*g + 0.1804375*b) / 0.95047)
	y := f(0.2126729*r + 0.7151522*g + 0.0721750*b)
	z := f((0.0193339*r + 0.1191920*g + 0.9503041*b) / 1.08883)
	return [3]float64{116*y - 16, 500 * (x - y), 200 * (y - z)}
}

// ciede2000 is the distance of two colours in CIE L*a*b*, in the letters of
// Sharma, Wu and Dalal.
func ciede2000(p, q [3]float64) float64 {
	const pow25to7 = 6103515625.0
	radians := math.Pi / 180
	c7 := math.Pow((math.Hypot(p[1], p[2])+math.Hypot(q[1], q[2]))/2, 7)
	g := 0.5 * (1 - math.Sqrt(c7/(c7+pow25to7)))
	a1, a2 := (1+g)*p[1], (1+g)*q[1]
	c1, c2 := math.Hypot(a1, p[2]), math.Hypot(a2, q[2])
	angle := func(b, a float64) float64 { return math.Mod(math.Atan2(b, a)/radians+360, 360) }
	h1, h2 := angle(p[2], a1), angle(q[2], a2)

	dL, dC, dh := q[0]-p[0], c2-c1, h2-h1
	sum := h1 + h2
	switch {
	case c1*c2 == 0:
		dh, sum = 0, 2*sum
	case dh > 180:
		dh -= 360
	case dh < -180:
		dh += 360
	}
	if c1*c2 != 0 && math.Abs(h1-h2) > 180 {
		if sum < 360 {
			sum += 360
		} else {
			sum -= 360
		}
	}
	dH := 2 * math.Sqrt(c1*c2) * math.Sin(dh/2*radians)
	l, c, h := (p[0]+q[0])/2, (c1+c2)/2, sum/2
	t := 1 - 0.17*math.Cos((h-30)*radians) + 0.24*math.Cos(2*h*radians) +
		0.32*math.Cos((3*h+6)*radians) - 0.20*math.Cos((4*h-63)*radians)
	sL := 1 + 0.015*(l-50)*(l-50)/math.Sqrt(20+(l-50)*(l-50))
	sC, sH := 1+0.045*c, 1+0.015*c*t
	turn := 30 * math.Exp(-math.Pow((h-275)/25, 2))
	rC := 2 * math.Sqrt(math.Pow(c, 7)/(math.Pow(c, 7)+pow25to7))
	rT := -math.Sin(2*turn*radians) * rC
	dL, dC, dH = dL/sL, dC/sC, dH/sH
	return math.Sqrt(dL*dL + dC*dC + dH*dH + rT*dC*dH)
}
