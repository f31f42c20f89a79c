package export

import (
	"image/color"
	"math"
	"testing"

	"multivector/atlas"
)

// seen is the colour that some paints leave at a point, one over the other.
func seen(list []paint, p atlas.Point) (c color.NRGBA) {
	for _, paint := range list {
		if paint.colour.A > 0 && paint.area.holds(p) {
			c = paint.colour
		}
	}
	return c
}

// bandAt is the band of a fill at a point, and how far the next one is.
func bandAt(f atlas.Fill, p atlas.Point) (b atlas.Band, off float64) {
	s := slantOf(f)
	period := diagonal(f.Bands).period()
	at := math.Mod(math.Mod(s.turn(p).X-s.start, period)+period, period)
	for _, b := range f.Bands {
		if at < b.Width {
			return b, min(at, b.Width-at)
		}
		at -= b.Width
	}
	return f.Bands[0], 0
}

func bandFills() []atlas.Fill {
	red, blue, green, none := rgb(200, 0, 0), rgb(0, 0, 200), rgb(0, 200, 0), color.NRGBA{}
	return []atlas.Fill{
		{Pattern: atlas.Stripes, Bands: []atlas.Band{{Colour: red, Width: 9}, {Colour: blue, Width: 4}}, Phase: atlas.Phase{X: 13.7}},
		{Pattern: atlas.Stripes, Bands: []atlas.Band{{Colour: red, Width: 1.2}, {Colour: blue, Width: 0.7}, {Colour: green, Width: 30}}, Phase: atlas.Phase{X: -500, Y: 3}},
		{Pattern: atlas.Hatch, Bands: []atlas.Band{{Colour: red, Width: 1}, {Colour: blue, Width: 2}, {Colour: red, Width: 1}, {Colour: none, Width: 5}}},
		{Pattern: atlas.Hatch, Bands: []atlas.Band{{Colour: none, Width: 3}, {Colour: green, Width: 300}}, Phase: atlas.Phase{X: 40, Y: 40}},
	}
}

// TestStripes: each place has the colour of its band, and places outside none.
func TestStripes(t *testing.T) {
	for name, a := range shapes() {
		for i, f := range bandFills() {
			list := paints(f, a)
			places(a, 400, func(p atlas.Point) {
				b, off := bandAt(f, p)
				want := b.Colour
				if !a.holds(p) {
					want = color.NRGBA{}
				}
				if got := seen(list, p); off > 0.01 && got != want {
					t.Fatalf("%s, fill %d: %v at %v, want %v", name, i, got, p, want)
				}
			})
		}
	}
}

// TestInside: a hatched edge covers what is inside and near the edge, within
// half a pixel; where two such edges meet, one place in a hundred may be off.
func TestInside(t *testing.T) {
	const depth, doubt = 6, 0.6
	for name, a := range shapes() {
		if name == "crowd" || name == "star" {
			continue // their crossings have edges inside
		}
		for i, f := range bandFills() {
			list := insides(f, a, depth)
			wrong := 0
			places(a, 600, func(p atlas.Point) {
				b, off := bandAt(f, p)
				edge := a.off(p)
				want := color.NRGBA{}
				if a.holds(p) && edge < depth && b.Colour.A > 0 {
					want = b.Colour
				}
				if off < 0.05 || math.Abs(edge-depth) < doubt || edge < doubt {
					return
				}
				if got := seen(list, p); got != want {
					wrong++
					t.Logf("%s, fill %d: %v at %v, %g from the edge, want %v", name, i, got, p, edge, want)
				}
			})
			if wrong > 6 {
				t.Errorf("%s, fill %d: %d of 600 places are wrong", name, i, wrong)
			}
		}
	}
}

// TestDots: every dot lies inside, and they stand where the screen has them.
func TestDots(t *testing.T) {
	f := atlas.Fill{Pattern: atlas.Dots, Ink: rgb(1, 2, 3), Pitch: 7.4, Size: 3, Phase: atlas.Phase{X: 2.4, Y: -900}}
	for name, a := range shapes() {
		list := paints(f, a)
		if len(list) != 2 || len(list[1].area) == 0 || list[1].colour != f.Ink {
			t.Fatalf("%s has no dots", name)
		}
		for _, ring := range list[1].area {
			var middle atlas.Point
			for _, p := range ring {
				middle.X, middle.Y = middle.X+p.X/corners, middle.Y+p.Y/corners
				if !a.holds(p) && a.off(p) > 0.1 {
					t.Errorf("%s: a dot has %v, which lies outside", name, p)
				}
			}
			for _, off := range []float64{middle.X - 2 - 3.5, middle.Y + 900 - 3.5} {
				if k := off / 7; math.Abs(k-math.Round(k)) > 1e-6 {
					t.Errorf("%s: a dot at %v is off the grid", name, middle)
				}
			}
		}
	}
}

// TestWildPatterns: no fill takes for ever or as much memory as there is.
func TestWildPatterns(t *testing.T) {
	huge := area{{{X: 0, Y: 0}, {X: 2e4, Y: 0}, {X: 2e4, Y: 2e4}, {X: 0, Y: 2e4}}}
	c := rgb(9, 9, 9)
	for _, f := range []atlas.Fill{
		{Pattern: atlas.Stripes, Bands: []atlas.Band{{Colour: c}}},
		{Pattern: atlas.Stripes},
		{Pattern: atlas.Stripes, Bands: []atlas.Band{{Colour: c, Width: 0.5}, {Colour: rgb(1, 1, 1), Width: 0.6}}},
		{Pattern: atlas.Hatch, Bands: []atlas.Band{{Colour: c, Width: math.Inf(1)}, {Colour: c, Width: math.NaN()}}},
		{Pattern: atlas.Dots, Ink: c, Pitch: 1e-9, Size: 3},
		{Pattern: atlas.Dots, Ink: c, Pitch: math.NaN(), Size: math.NaN(), Phase: atlas.Phase{X: math.NaN(), Y: math.Inf(1)}},
	} {
		if got := len(paints(tame(f), huge)); got == 0 && f.Pattern != atlas.Stripes {
			t.Errorf("%+v leaves nothing", f)
		}
		insides(tame(f), area{{{X: 0, Y: 0}, {X: 50, Y: 0}, {X: 50, Y: 50}}}, 5)
	}
}
