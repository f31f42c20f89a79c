package atlas

import (
	"math"
	"testing"
)

// square is a footprint with its upper left corner at x, y.
func square(x, y, side float64) *footprint {
	f := &footprint{rings: [][]Point{{{x, y}, {x + side, y}, {x + side, y + side}, {x, y + side}}}}
	f.measure()
	return f
}

func TestProfile(t *testing.T) {
	// Along x + y, a square's area grows as a triangle does, and back again.
	p := newProfile(square(100, 50, 40), 0)
	for _, c := range []struct{ step, want float64 }{{0, 0}, {150, 0}, {170, 200}, {190, 800}, {210, 1400}, {230, 1600}, {999, 1600}} {
		if got := p.before(c.step); math.Abs(got-c.want) > 2 {
			t.Errorf("%g square pixels before step %g, want %g", got, c.step, c.want)
		}
	}
	if got := p.quantile(0.5); math.Abs(got-190) > 0.5 {
		t.Errorf("half of the area lies before step %g, want 190", got)
	}
	// A hole winds the other way round and takes its area out.
	f := square(0, 0, 40)
	f.rings = append(f.rings, []Point{{10, 10}, {10, 30}, {30, 30}, {30, 10}})
	if got := newProfile(f, 0).whole(); math.Abs(got-1200) > 2 {
		t.Errorf("the square with a hole has %g square pixels, want 1200", got)
	}
	// A line of one pixel inside the outline takes about its length.
	if got := newProfile(square(0, 0, 40), 1).whole(); math.Abs(got-1440) > 10 {
		t.Errorf("%g square pixels within the line, want about 1440", got)
	}
}

func TestLift(t *testing.T) {
	parts := []float64{0.6, 0.36, 0.03, 0.01}
	got := lift(parts, 0.05, nil)
	if math.Abs(total(got)-1) > 1e-9 {
		t.Errorf("the parts %v do not add up to 1", got)
	}
	for i := range parts {
		if math.Abs(got[i]-parts[i]) > lenienceSum {
			t.Errorf("part %d of %v became %g", i, parts, got[i])
		}
	}
	if got[3] <= parts[3] || got[2] <= parts[2] {
		t.Errorf("%v: the small parts were not widened", got)
	}
}

// TestStepDown: the smaller a country, the simpler its look; what is drawn of
// each partner stays its share.
func TestStepDown(t *testing.T) {
	five := []Share{{"US", 15}, {"CN", 8}, {"RU", 28}, {"DE", 3}, {"TR", 11}}
	two := []Share{{"US", 2}, {"RU", 1}}
	for _, c := range []struct {
		side   float64 // dp
		shares []Share
		want   step
	}{
		{300, five, striped},
		{90, five, striped},
		{30, five, blocks},
		{14, five, ringed},
		{3, five, ringed},
		{300, two, striped},
		{30, two, striped},
		{14, two, blocks},
		{8, two, ringed},
		{300, two[:1], striped},
		{8, two[:1], striped},
		{3, two[:1], dotted},
		{0, two, ringed},
	} {
		for _, scale := range []float64{1, 2.5} {
			s := Settings{Palette: Light(), Scale: scale, Mode: ByStripes}
			k := newLooks(s, nil, Phase{}, new(lists))
			side := c.side * scale
			g := ground{whole: square(33.3, 71.7, side), anchor: Point{33.3 + side/2, 71.7 + side/2}}
			f, got := k.stripes(c.shares, g)
			if got != c.want {
				t.Errorf("%d partners on %g dp at scale %g: step %d, want %d", len(c.shares), c.side, scale, got, c.want)
			}
			if len(c.shares) > 1 && (got == striped || got == blocks) {
				checkShares(t, k, g, f, c.shares)
			}
		}
	}
}

func checkShares(t *testing.T, k looks, g ground, f Fill, shares []Share) {
	t.Helper()
	widths := make([]float64, len(f.Bands))
	for i, b := range f.Bands {
		widths[i] = b.Width * math.Sqrt2
	}
	if whole := total(widths); math.Abs(whole-math.Round(whole)) > 1e-6 {
		t.Errorf("the pattern comes round after %g steps, which is no whole number", whole)
	}
	has := newProfile(g.whole, boundaryWidth/2*k.scale+blurred).shares(widths, f.Phase.X+f.Phase.Y, nil)
	for i, part := range k.parts(shares, nil) {
		if math.Abs(has[i]-part) > 0.03 {
			t.Errorf("%s covers %.1f %%, its share is %.1f %%", shares[i].Partner, 100*has[i], 100*part)
		}
	}
}

// TestStripesMoveWithTheMap: dragged by whole pixels, a country keeps its
// pattern to the pixel, also where the map's edge cuts it off.
func TestStripesMoveWithTheMap(t *testing.T) {
	a, l := small(t), talks(t)
	s := plain(t, "44,34,95,60", 400, 280)
	fill := func() Fill { return paintedIn(a.Compose(l, s)).fills["KZ"][0] }
	before := fill()
	for _, d := range []float64{1, 40, 150} {
		s.View = s.View.Pan(d, 0)
		after := fill()
		if got := after.Phase.X - before.Phase.X; got != d {
			t.Errorf("the map moved %g pixels, the pattern %g", d, got)
		}
		for i := range before.Bands {
			if after.Bands[i] != before.Bands[i] {
				t.Errorf("after %g pixels a stripe is %v, was %v", d, after.Bands[i], before.Bands[i])
			}
		}
		before = after
	}
}

func TestEqualWidths(t *testing.T) {
	a, l := small(t), talks(t)
	s := plain(t, "44,34,95,60", 400, 280)
	s.Widths = Equal
	bands := paintedIn(a.Compose(l, s)).fills["KZ"][0].Bands
	for _, b := range bands {
		if math.Abs(b.Width-bands[0].Width) > 0.12*b.Width {
			t.Errorf("the stripes are %v, want about the same widths", bands)
		}
	}
}

func newProfile(f *footprint, line float64) profile { return profile{}.measure(f, line) }
