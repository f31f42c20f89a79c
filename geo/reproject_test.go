package geo

import (
	"math"
	"testing"

	"github.com/paulmach/orb"
)

// TestReproject: the place in the middle stays there, whatever the projections.
func TestReproject(t *testing.T) {
	region, err := ParseRegion("central-asia")
	if err != nil {
		t.Fatal(err)
	}
	const far = 1e-6 // degrees
	for _, from := range Projections() {
		v := Fit(from, region, 640, 360, 0).Zoom(3, 500, 80)
		want, ok := v.Invert(320, 180)
		if !ok {
			t.Fatal("the middle is off the map")
		}
		for _, to := range Projections() {
			w := v.Reproject(to)
			got, ok := w.Invert(320, 180)
			if !ok || math.Hypot(got[0]-want[0], got[1]-want[1]) > far || w.Projection != to || w.Scale != v.Scale {
				t.Errorf("%v to %v: %v in the middle, want %v", from, to, got, want)
			}
		}
	}
	off := View{Projection: EqualEarth, Centre: orb.Point{10, 0}, X: 9, Scale: 100, Width: 640, Height: 360}
	if w := off.Reproject(Orthographic); w.Centre != (orb.Point{10, 0}) || w.X != 0 {
		t.Errorf("a view off the map became %+v", w)
	}
}
