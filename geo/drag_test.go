package geo

import (
	"math"
	"math/rand/v2"
	"testing"

	"github.com/paulmach/orb"
)

// TestDragTakesTheMapAlong: the place that is held goes with the hand. A flat map is
// panned. A globe keeps its place; the place that is held comes as far aside as the hand,
// and up or down when the hand goes straight, while a level drag leaves the globe's tilt.
func TestDragTakesTheMapAlong(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 2))
	for _, p := range Projections() {
		for i := range 900 {
			v := Fit(p, Regions()[0], 900, 600, 20)
			v.Centre = orb.Point{360*random.Float64() - 180, 130*random.Float64() - 65}
			v = v.Zoom(1+3*random.Float64(), 450, 300)
			x0, y0 := 450+200*random.Float64()-100, 300+200*random.Float64()-100
			dx, dy := 40*random.Float64()-20, 40*random.Float64()-20
			switch i % 3 {
			case 0:
				dx = 0
			case 1:
				dy = 0
			}
			place, ok := v.Invert(x0, y0)
			far := (math.Abs(x0-450)+math.Abs(dx))/v.Scale > 0.7*math.Cos(place[1]*radians)
			if !ok || math.Abs(place[1]) > 55 || v.IsGlobe() && far {
				continue // its parallel does not reach so far to the side: the globe does what it can
			}
			w := v.Drag(x0, y0, dx, dy)
			x, y, ok := w.Project(place)
			offX, offY := math.Abs(x-x0-dx), math.Abs(y-y0-dy)
			if v.IsGlobe() && dx != 0 {
				offY = 0 // the place goes along its parallel
			}
			if !ok || max(offX, offY) > 1e-6 {
				t.Fatalf("%s: dragging %+v by %g, %g takes the place by %g, %g, %t", p, v, dx, dy, x-x0, y-y0, ok)
			}
			if globe := v.IsGlobe(); globe != (w.X == v.X && w.Y == v.Y) || globe == (w.Centre == v.Centre) {
				t.Fatalf("%s: %+v was dragged to %+v", p, v, w)
			}
			if dy == 0 && math.Abs(w.Centre[1]-v.Centre[1]) > 1e-9 {
				t.Fatalf("%s: a level drag tips %+v to %g°", p, v, w.Centre[1])
			}
		}
	}
}

// TestDragOverThePoles: a globe is dragged as far as its pole and no farther, turns at
// no step by more than can be followed, and is never lost.
func TestDragOverThePoles(t *testing.T) {
	random := rand.New(rand.NewPCG(3, 4))
	for _, dy := range []float64{30, -30} {
		v := Fit(Orthographic, Regions()[0], 900, 600, 20)
		for range 200 {
			dx := 20*random.Float64() - 10
			w := v.Drag(450, 300, dx, dy)
			most := swiftest*math.Abs(dx)/v.Scale/radians + 1e-9
			if d := math.Abs(turn(w.Centre[0] - v.Centre[0])); d > most || math.Abs(w.Centre[1]) > 90 || w.X != v.X || !w.drawable() {
				t.Fatalf("%+v was dragged to %+v by %g, %g", v, w, dx, dy)
			}
			v = w
		}
		if want := math.Copysign(90, dy); math.Abs(v.Centre[1]-want) > 15 {
			t.Errorf("after a long way the globe's middle is at %g° and not near %g°", v.Centre[1], want)
		}
	}
}

// TestDragBesideTheGlobe: a hand that leaves the globe, or takes it beside its edge,
// turns it on by its rim; and no numbers lose it.
func TestDragBesideTheGlobe(t *testing.T) {
	v := Fit(Orthographic, Regions()[0], 900, 600, 20)
	w := v
	for x := 450.0; x < 890; x += 8 {
		before := w
		if w = w.Drag(x, 300, 8, 0); w.X != v.X || w.Centre[1] != v.Centre[1] {
			t.Fatalf("at %g the globe went from %+v to %+v", x, before, w)
		}
	}
	if w = v.Drag(5, 100, 0, 60); w.X != v.X || w.Y != v.Y || w.Centre == v.Centre {
		t.Errorf("held beside its edge the globe went from %+v to %+v", v, w)
	}
	for _, d := range []float64{math.NaN(), math.Inf(1), 1e300, -1e18} {
		if w := v.Drag(450, 300, d, 1); !w.drawable() || !finite(w.Centre[0]) {
			t.Errorf("a drag by %g leads to %+v", d, w)
		}
	}
}

// TestZoomOfAGlobe: it stays in its place, and turns so that what is under the pointer
// stays there, but not when that would come near the horizon.
func TestZoomOfAGlobe(t *testing.T) {
	v := Fit(Orthographic, Regions()[0], 900, 600, 20)
	for _, c := range []struct {
		k, x, y float64
		stays   bool
	}{{3, 600, 200, true}, {1.02, 450, 300, true}, {0.7, 500, 330, true}, {0.5, 600, 200, false}, {0.9, 5, 5, false}, {4, 5, 5, false}} {
		w := v.Zoom(c.k, c.x, c.y)
		if w.X != v.X || w.Y != v.Y || w.Scale != c.k*v.Scale {
			t.Errorf("%+v: the globe went from %+v to %+v", c, v, w)
		}
		place, on := v.Invert(c.x, c.y)
		x, y, ok := w.Project(place)
		if stays := on && ok && math.Hypot(x-c.x, y-c.y) < 1e-6; stays != c.stays || w.Centre == v.Centre == c.stays && c.x != 450 {
			t.Errorf("%+v: what is under the pointer went to %g, %g; %+v", c, x, y, w)
		}
	}
	if !v.ShowsHorizon() || v.Zoom(4, 450, 300).ShowsHorizon() || Fit(EqualEarth, Regions()[0], 900, 600, 20).ShowsHorizon() {
		t.Error("the edge of the globe is not where it is")
	}
}
