package export

import (
	"image"
	"image/color"
	"math"
	"testing"

	"multivector/atlas"
)

var (
	red   = rgb(200, 0, 0)
	green = rgb(0, 200, 0)
	blue  = rgb(0, 0, 200)
)

// share is how much of an image a colour of the three above has, 0 to 1: mixed
// pixels count with their parts.
func share(img *image.RGBA, c color.NRGBA) float64 {
	sum := 0.0
	for i := 0; i < len(img.Pix); i += 4 {
		switch p := img.Pix[i : i+4]; c {
		case red:
			sum += float64(p[0])
		case green:
			sum += float64(p[1])
		default:
			sum += float64(p[2])
		}
	}
	return sum / 200 / float64(len(img.Pix)/4)
}

// TestStripeShares: each colour covers its width's share, within three points.
func TestStripeShares(t *testing.T) {
	for _, widths := range [][3]float64{{20, 20, 20}, {31, 15.5, 15.5}, {3, 50, 9}, {3, 3, 3}, {0.8, 4, 2}, {1.1, 1.7, 2.3}, {40, 0, 22}} {
		bands := []atlas.Band{{Colour: red, Width: widths[0]}, {Colour: green, Width: widths[1]}, {Colour: blue, Width: widths[2]}}
		sum := widths[0] + widths[1] + widths[2]
		for _, phase := range []atlas.Phase{{}, {X: 13.7, Y: -5.2}, {X: -1e6, Y: 3e6}, {X: 4000, Y: 2000}} {
			img := sampled(atlas.Fill{Pattern: atlas.Stripes, Bands: bands, Phase: phase}, 900, 700)
			for i, c := range []color.NRGBA{red, green, blue} {
				if got, want := share(img, c), widths[i]/sum; math.Abs(got-want) > 0.03 {
					t.Errorf("widths %v from %v: stripe %d has %.1f %%, want %.1f %%", widths, phase, i, 100*got, 100*want)
				}
			}
		}
	}
}

// TestStripesRun: stripes go from lower left to upper right, in their order,
// and their edges are mixed.
func TestStripesRun(t *testing.T) {
	f := atlas.Fill{Pattern: atlas.Stripes, Bands: []atlas.Band{{Colour: red, Width: 10}, {Colour: green, Width: 10}, {Colour: blue, Width: 10}}}
	img := sampled(f, 200, 100)
	mixed, order := 0, ""
	for x := range 100 {
		p := img.RGBAAt(x, 50)
		for y := range 50 {
			if q := img.RGBAAt(x+50-y, y); q != p {
				t.Fatalf("pixel %d, %d is %v, the one at %d, 50 on the same diagonal %v", x+50-y, y, q, x, p)
			}
		}
		name := map[color.RGBA]string{{200, 0, 0, 255}: "r", {0, 200, 0, 255}: "g", {0, 0, 200, 255}: "b"}[p]
		if name == "" {
			mixed++
		} else if order == "" || order[len(order)-1:] != name {
			order += name
		}
		if p.A != 255 {
			t.Fatalf("pixel %d is half transparent", x)
		}
	}
	if len(order) < 6 || (order + order)[:3] != order[3:6] || order[:3] != "rgb" && order[:3] != "gbr" && order[:3] != "brg" {
		t.Errorf("the stripes come in the order %q", order)
	}
	if mixed == 0 || mixed > 20 {
		t.Errorf("%d of 100 pixels are mixed at the edges of the stripes", mixed)
	}
}

// TestPatternsRepeat: dots and hatches come again after their pitch and cover
// their share; all patterns move with their phase.
func TestPatternsRepeat(t *testing.T) {
	for _, test := range []struct {
		name   string
		fill   atlas.Fill
		dx, dy int     // after which it repeats
		ink    float64 // share of the ink
		within float64
	}{
		{"dots", atlas.Fill{Pattern: atlas.Dots, Base: blue, Ink: red, Pitch: 8, Size: 4}, 8, 8, math.Pi * 4 / 64, 0.02},
		{"dots of an odd pitch", atlas.Fill{Pattern: atlas.Dots, Base: blue, Ink: red, Pitch: 5, Size: 1.9}, 5, 5, math.Pi * 0.95 * 0.95 / 25, 0.03},
		{"hatch", atlas.Fill{Pattern: atlas.Hatch, Bands: []atlas.Band{{Colour: red, Width: 1.7}, {Colour: blue, Width: 3.3}}}, 11, 11, 1.7 / 5, 0.02},
		// Stripes whose period is a whole number of pixels along a row, 34.
		{"stripes", atlas.Fill{Pattern: atlas.Stripes, Bands: []atlas.Band{{Colour: red, Width: 6}, {Colour: blue, Width: 17*math.Sqrt2 - 6}}}, 17, 17, 0.25, 0.02},
	} {
		img := sampled(test.fill, 400, 300)
		if got := share(img, red); math.Abs(got-test.ink) > test.within {
			t.Errorf("%s: the ink has %.1f %%, want %.1f %%", test.name, 100*got, 100*test.ink)
		}
		if at := firstOther(img, img, test.dx, test.dy); at != nil {
			t.Errorf("%s: not repeated after %d, %d at %v", test.name, test.dx, test.dy, *at)
		}
		moved := test.fill
		moved.Phase = atlas.Phase{X: 3, Y: 2}
		if at := firstOther(img, sampled(moved, 400, 300), 3, 2); at != nil {
			t.Errorf("%s: the pattern did not move with its phase at %v", test.name, *at)
		}
		if firstOther(img, sampled(moved, 400, 300), 0, 0) == nil {
			t.Errorf("%s: the phase changes nothing", test.name)
		}
	}
}

// firstOther finds a pixel of a that b does not have dx, dy further on; nil: none.
func firstOther(a, b *image.RGBA, dx, dy int) *image.Point {
	both := a.Rect.Intersect(b.Rect.Sub(image.Pt(dx, dy)))
	for y := both.Min.Y; y < both.Max.Y; y++ {
		for x := both.Min.X; x < both.Max.X; x++ {
			if a.RGBAAt(x, y) != b.RGBAAt(x+dx, y+dy) {
				return &image.Point{X: x, Y: y}
			}
		}
	}
	return nil
}

// TestOddPatterns: nonsense in a fill is drawn somehow, and nothing crashes.
func TestOddPatterns(t *testing.T) {
	nan, inf := math.NaN(), math.Inf(1)
	for _, v := range []float64{0, -3, nan, inf, 1e-9, 1e9, 1e300} {
		for _, p := range []atlas.Pattern{atlas.Stripes, atlas.Dots, atlas.Hatch} {
			f := atlas.Fill{Pattern: p, Base: blue, Ink: red, Pitch: v, Size: 2, Bands: []atlas.Band{{Colour: red, Width: v}, {Colour: blue, Width: 1}}}
			sampled(f, 20, 10)
			f.Phase = atlas.Phase{X: v, Y: -v}
			sampled(f, 20, 10)
			f.Pitch, f.Size, f.Bands[0].Width = 5, v, 3
			sampled(f, 20, 10)
		}
	}
	sampled(atlas.Fill{Pattern: atlas.Stripes}, 20, 10)
}
