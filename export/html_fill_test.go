package export

import (
	"math"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"multivector/atlas"
)

// TestBandPaint: the colours of a gradient have the shares of the bands, and it
// repeats after the width of all of them.
func TestBandPaint(t *testing.T) {
	red, blue, gold := rgb(0xd1, 0x49, 0x5b), rgb(0x2f, 0x6d, 0xb5), rgb(0xe0, 0xa5, 0x26)
	bands := []atlas.Band{{Colour: red, Width: 20}, {Colour: blue, Width: 10}, {Colour: gold, Width: 0.9}, {Colour: blue, Width: 9.1}}
	for _, pattern := range []atlas.Pattern{atlas.Stripes, atlas.Hatch} {
		got := bandPaint(atlas.Fill{Pattern: pattern, Bands: bands, Phase: atlas.Phase{X: 7}})
		shares, last, colour := map[string]float64{}, 0.0, ""
		for _, m := range regexp.MustCompile(`offset="([0-9.]+)" stop-color="(#[0-9a-f]+)"`).FindAllStringSubmatch(got, -1) {
			at, err := strconv.ParseFloat(m[1], 64)
			if err != nil || at < last {
				t.Fatalf("a stop at %s after %g: %v", m[1], last, err)
			}
			if shares[m[2]] += (at - last) / 2; colour != "" {
				shares[colour] += (at - last) / 2
			}
			last, colour = at, m[2]
		}
		for _, c := range []struct {
			colour string
			width  float64
		}{{hex(red), 20}, {hex(blue), 19.1}, {hex(gold), 0.9}} {
			if math.Abs(shares[c.colour]-c.width/40) > 0.01 {
				t.Errorf("%s has %.3f of %s", c.colour, shares[c.colour], got)
			}
		}
		if want := map[atlas.Pattern]string{
			atlas.Stripes: `x1="7" y1="0" x2="35.2843" y2="28.2843"`, atlas.Hatch: `x1="7" y1="0" x2="35.2843" y2="-28.2843"`,
		}[pattern]; !strings.Contains(got, want) || !strings.Contains(got, `spreadMethod="repeat"`) {
			t.Errorf("not %s in %s", want, got)
		}
	}
}

// TestPaintsShineThrough: a colour with an alpha keeps it, in dots and in bands.
func TestPaintsShineThrough(t *testing.T) {
	ink := rgb(1, 2, 3)
	base := ink
	base.A = 51
	for _, got := range []string{
		dotPaint(atlas.Fill{Pattern: atlas.Dots, Base: base, Ink: ink, Pitch: 8, Size: 3}),
		bandPaint(atlas.Fill{Pattern: atlas.Hatch, Bands: []atlas.Band{{Colour: base, Width: 4}, {Colour: ink, Width: 4}}}),
	} {
		if !strings.Contains(got, `opacity="0.200"`) || !strings.Contains(got, hex(ink)) {
			t.Error(got)
		}
	}
}
