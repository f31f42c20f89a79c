package atlas

import (
	"image/color"
	"math"
	"testing"
)

// TestPartnersStayApart: no two of the partners that the atlas begins with look
// alike to anybody. Where colours are near, which the fixed blue and violet are
// without long- or middle-wave cones and many are in grey, the textures differ.
func TestPartnersStayApart(t *testing.T) {
	codes, colours := PartnerCodes(), partnerColours()
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
		c := partnerColours()[code]
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
