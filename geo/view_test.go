package geo

import (
	"math"
	"testing"

	"github.com/paulmach/orb"
)

func eachView(t *testing.T, width, height float64, f func(t *testing.T, v View)) {
	t.Helper()
	for _, p := range Projections() {
		for _, r := range Regions() {
			t.Run(p.String()+"/"+r.ID, func(t *testing.T) { f(t, Fit(p, r, width, height, 20)) })
		}
	}
}

func TestProjectInvertRoundTrip(t *testing.T) {
	const tolerancePx = 1e-5
	eachView(t, 800, 600, func(t *testing.T, v View) {
		found := 0
		for x := 5.0; x < 800; x += 39 {
			for y := 5.0; y < 600; y += 39 {
				p, ok := v.Invert(x, y)
				if !ok {
					continue
				}
				found++
				if a, b, ok := v.Project(p); !ok || math.Hypot(a-x, b-y) > tolerancePx {
					t.Fatalf("(%v, %v) is %v, which is drawn at %v, %v, %v", x, y, p, a, b, ok)
				}
			}
		}
		if found < 100 {
			t.Errorf("only %d of the pixels are on the map", found)
		}
	})
}

func TestPanMovesAndZoomKeeps(t *testing.T) {
	eachView(t, 640, 480, func(t *testing.T, v View) {
		p, ok := v.Invert(300, 220)
		if !ok {
			t.Fatal("the map has a hole")
		}
		if x, y, _ := v.Pan(31, -17).Project(p); math.Hypot(x-331, y-203) > 1e-6 {
			t.Errorf("Pan(31, -17) took (300, 220) to %v, %v", x, y)
		}
		z := v.Zoom(2.5, 300, 220)
		if x, y, _ := z.Project(p); math.Hypot(x-300, y-220) > 1e-6 {
			t.Errorf("Zoom moved the point under the pointer to %v, %v", x, y)
		}
		if z.Scale != v.Scale*2.5 {
			t.Errorf("Zoom(2.5) took the scale from %v to %v", v.Scale, z.Scale)
		}
		if w := v.Resize(320, 480); w.X != v.X || w.Y != v.Y || w.Scale != v.Scale || w.Width != 320 {
			t.Errorf("Resize changed more than the size: %+v", w)
		}
	})
	v := Fit(EqualEarth, Regions()[0], 100, 100, 0)
	for _, k := range []float64{0, -1, math.NaN(), math.Inf(1)} {
		if v.Zoom(k, 1, 1) != v {
			t.Errorf("Zoom(%v) should change nothing", k)
		}
	}
}

func TestFitFillsTheRectangle(t *testing.T) {
	const margin, slack = 12.0, 0.5
	for _, p := range Projections() {
		for _, s := range []string{"central-asia", "caucasus", "170,-50,-170,-30", "-180,-90,180,90", "world"} {
			r, err := ParseRegion(s)
			if err != nil {
				t.Fatal(err)
			}
			v := Fit(p, r, 900, 500, margin)
			var e extentSink
			ring := densify(r.Bound)
			if r.world() {
				v.Outline(&e)
			} else {
				NewPipeline(v).Polygon(orb.Polygon{ring}, &e)
			}
			if len(e) == 0 {
				t.Fatalf("%v %s: nothing drawn", p, s)
			}
			f := bounds(e)
			tight := math.Abs(f.maxX-f.minX-900+2*margin) < 2*slack || math.Abs(f.maxY-f.minY-500+2*margin) < 2*slack
			if f.minX < margin-slack || f.minY < margin-slack || f.maxX > 900-margin+slack || f.maxY > 500-margin+slack || !tight {
				t.Errorf("%v %s: fills %v of 900 × 500 less %v", p, s, f, margin)
			}
		}
	}
}

// The default opening view shows Kazakhstan whole and large, the Caucasus on the
// left, and the Gulf at the bottom (design/window.png).
func TestCentralAsiaOpensAsDesigned(t *testing.T) {
	r, _ := ParseRegion("central-asia")
	v := Fit(AzimuthalEqualArea, r, 745, 745, 0)
	inside := func(lon, lat float64) (x, y float64) {
		x, y, ok := v.Project(orb.Point{lon, lat})
		if !ok || x < 0 || x > 745 || y < 0 || y > 745 {
			t.Errorf("(%v, %v) is at %.0f, %.0f: not in the picture", lon, lat, x, y)
		}
		return x, y
	}
	west, _ := inside(46.5, 48.5)
	east, _ := inside(87.3, 49.1)
	if share := (east - west) / 745; share < 0.6 || share > 0.8 {
		t.Errorf("Kazakhstan takes %.2f of the width", share)
	}
	for _, p := range []orb.Point{{68, 55.4}, {68, 40.6}, {41.6, 41.6}, {44.5, 40.2}, {51.5, 28}, {74.6, 42.9}} {
		inside(p[0], p[1])
	}
}

func TestLevelFollowsResolution(t *testing.T) {
	r, _ := ParseRegion("central-asia")
	for _, c := range []struct {
		view View
		want Level
	}{
		{Fit(EqualEarth, Regions()[0], 800, 400, 0), Coarse},
		{Fit(EqualEarth, Regions()[0], 1920, 1080, 0), Coarse},
		{Fit(EqualEarth, Regions()[0], 2400, 1350, 0), Medium},
		{Fit(Mercator, Regions()[0], 1920, 1080, 0), Medium}, // as large as it is in the north
		{Fit(AzimuthalEqualArea, r, 745, 745, 0), Medium},
		{Fit(AzimuthalEqualArea, r, 1920, 1080, 0), Fine},
		{View{}, Coarse},
	} {
		if got := c.view.Level(); got != c.want {
			t.Errorf("%+v, %.1f pixels per degree: %v, want %v", c.view, c.view.resolution(), got, c.want)
		}
	}
}

func TestProjectBeyond(t *testing.T) {
	globe := View{Projection: Orthographic, Centre: orb.Point{67, 45}, Scale: 100, Width: 200, Height: 200}
	if _, _, ok := globe.Project(orb.Point{-113, -40}); ok {
		t.Error("the far side of the globe should not be shown")
	}
	square := View{Projection: Mercator, Scale: 100}
	if _, _, ok := square.Project(orb.Point{0, 86}); ok {
		t.Error("Mercator should end at 85.05 degrees")
	}
}
