package atlas

import (
	"image/color"
	"math"
	"testing"
)

// Colours that lie nearer than this are hard to tell apart side by side; the
// number is in CIEDE2000 units, in which about 1 is just seen.
const apart = 9.0

// TestPartnersStayApart: no two of the partners that the atlas begins with look
// alike to anybody. Where colours are near, which the fixed blue and violet are
// without long- or middle-wave cones and many are in grey, the textures differ.
func TestPartnersStayApart(t *testing.T) {
	codes, colours := PartnerCodes(), PartnerColours()
	for _, v := range Visions() {
		for i, a := range codes {
			for _, b := range codes[:i] {
				d := ciede2000(lab(v.See(colours[a])), lab(v.See(colours[b])))
				t.Logf("%s: %s and %s are %.1f apart", v, a, b, d)
				if d < apart && (v == FullColour || v == Tritanopia || textures[a] == textures[b]) {
					t.Errorf("%s: %s and %s are only %.1f apart", v, a, b, d)
				}
			}
		}
	}
}

// TestTexturesStandOut: the lines of a texture are seen on their stripe by everybody.
func TestTexturesStandOut(t *testing.T) {
	for code, texture := range textures {
		c := PartnerColours()[code]
		for _, v := range Visions() {
			if d := ciede2000(lab(v.See(c)), lab(v.See(texture.ink(c)))); texture.lines > 0 && d < apart {
				t.Errorf("%s: the lines of %s are only %.1f from it", v, code, d)
			}
		}
	}
}

// TestSee: whites, blacks and greys are the same to all, and alpha stays.
func TestSee(t *testing.T) {
	for _, v := range Visions() {
		for _, c := range []color.NRGBA{rgb(0xFFFFFF), rgb(0), rgb(0x808080), rgba(0x404040, 0x20)} {
			got := v.See(c)
			if d := ciede2000(lab(got), lab(c)); d > 1 || got.A != c.A {
				t.Errorf("%s sees %v as %v", v, c, got)
			}
		}
	}
	// Red, green and blue as published pictures of the simulation show them:
	// red is dark and greenish without long-wave cones, and so on.
	for _, see := range []struct {
		v        Vision
		in, want color.NRGBA
	}{
		{Protanopia, rgb(0xFF0000), rgb(0x6D5F00)},
		{Deuteranopia, rgb(0xFF0000), rgb(0xA39000)},
		{Tritanopia, rgb(0x0000FF), rgb(0x006B96)},
		{Grey, rgb(0x00FF00), rgb(0xDCDCDC)},
	} {
		if got := see.v.See(see.in); ciede2000(lab(got), lab(see.want)) > 1.5 {
			t.Errorf("%s sees %v as %v, want %v", see.v, see.in, got, see.want)
		}
	}
}

func TestParseVision(t *testing.T) {
	for _, v := range Visions() {
		if got, err := ParseVision(string(v)); got != v || err != nil {
			t.Errorf("ParseVision(%q) = %q, %v", v, got, err)
		}
	}
	if _, err := ParseVision("x"); err == nil {
		t.Error("x is no vision, but no error says so")
	}
}

// TestVisionOfPictures: all that a pen gets is what the vision sees.
func TestVisionOfPictures(t *testing.T) {
	a, l := small(t), talks(t)
	s := plain(t, "44,34,95,60", 400, 280)
	s.Vision, s.Page = Grey, &Page{Width: 640, Height: 420}
	Paint(greyOnly{t}, a.Compose(l, s))
}

// greyOnly is a pen that wants no colours.
type greyOnly struct{ t *testing.T }

func (g greyOnly) Begin(Group)             {}
func (g greyOnly) End()                    {}
func (g greyOnly) MoveTo(float64, float64) {}
func (g greyOnly) LineTo(float64, float64) {}
func (g greyOnly) Close()                  {}
func (g greyOnly) Stroke(s Stroke)         { g.Fill(s.Fill) }
func (g greyOnly) Text(t Text)             { g.want(t.Colour, t.Halo) }
func (g greyOnly) Fill(f Fill) {
	g.want(f.Base, f.Ink)
	for _, b := range f.Bands {
		g.want(b.Colour)
	}
}

func (g greyOnly) want(colours ...color.NRGBA) {
	for _, c := range colours {
		if c.R != c.G || c.G != c.B {
			g.t.Errorf("%v in a grey picture", c)
		}
	}
}

// TestCIEDE2000 takes pairs from Sharma, Wu and Dalal, "The CIEDE2000
// Color-Difference Formula", Color Research and Application 30 (1), 2005.
func TestCIEDE2000(t *testing.T) {
	for _, pair := range []struct {
		a, b [3]float64
		want float64
	}{
		{[3]float64{50, 2.6772, -79.7751}, [3]float64{50, 0, -82.7485}, 2.0425},
		{[3]float64{50, 2.5, 0}, [3]float64{73, 25, -18}, 27.1492},
		{[3]float64{60.2574, -34.0099, 36.2677}, [3]float64{60.4626, -34.1751, 39.4387}, 1.2644},
		{[3]float64{2.0776, 0.0795, -1.1350}, [3]float64{0.9033, -0.0636, -0.5514}, 0.9082},
	} {
		if got := ciede2000(pair.a, pair.b); math.Abs(got-pair.want) > 0.0001 {
			t.Errorf("%v and %v are %.4f apart, want %.4f", pair.a, pair.b, got, pair.want)
		}
	}
}

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
