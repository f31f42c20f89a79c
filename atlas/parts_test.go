package atlas

import (
	"testing"

	"github.com/paulmach/orb"

	"multivector/geo"
)

// TestAt: what is under a point is the country whose statements give it its
// look; from the sea the nearest within reach.
func TestAt(t *testing.T) {
	a, l := small(t), talks(t)
	s := plain(t, "44,34,97,62", 800, 560)
	for _, test := range []struct {
		name     string
		lon, lat float64
		dx       float64 // pixels to the right of the place
		reach    float64
		view     geo.Boundaries
		want     string
	}{
		{"inside", 60, 45, 0, 0, "us", "KZ"},
		{"the hole", 60, 37, 0, 0, "us", "KG"},
		{"round the hole", 56, 37, 0, 0, "us", "UZ"},
		{"nothing is said of it", 47, 37, 0, 0, "us", "TM"},
		{"the sea", 91, 40, 0, 0, "us", ""},
		{"the sea beside a coast", 95, 40, 6, 12, "us", "TW"},
		{"the sea too far away", 95, 40, 20, 12, "us", ""},
		{"a unit with statements stays itself", 93, 40, 0, 0, "un", "TW"},
		{"a unit without any is what the view shows", 47, 55, 0, 0, "un", "UA"},
		{"in another view", 47, 55, 0, 0, "ru", "RU"},
	} {
		s.Boundaries = test.view
		p := a.Compose(l, s)
		x, y, _ := p.View.Project(orb.Point{test.lon, test.lat})
		if got := a.At(p, x+test.dx, y, test.reach); got != test.want {
			t.Errorf("%s: %q, want %q", test.name, got, test.want)
		}
	}
}

// TestOutlineOf: the outline lies on its country, and is drawn at its own corner.
func TestOutlineOf(t *testing.T) {
	a := small(t)
	p := a.Compose(talks(t), plain(t, "44,34,95,60", 800, 560))
	x0, y0, _ := p.View.Project(orb.Point{50, 50})
	x1, y1, _ := p.View.Project(orb.Point{70, 40})
	outline, box := a.OutlineOf(p, "KZ", 2)
	if outline == nil {
		t.Fatal("Kazakhstan has no outline")
	}
	if !(Rect{x0, y0, x1 - x0, y1 - y0}).Within(box) || box.W > 1.5*(x1-x0) || box.H > 2*(y1-y0) {
		t.Errorf("the outline lies at %v, the country from %g, %g to %g, %g", box, x0, y0, x1, y1)
	}
	if outline.Width != box.W || outline.Height != box.H {
		t.Errorf("the outline is %g × %g, its place %v", outline.Width, outline.Height, box)
	}
	strokes := paintedIn(outline).strokes[""]
	if len(strokes) != 1 || strokes[0].Width != 2 {
		t.Errorf("the outline is drawn with %+v", strokes)
	}
	for _, code := range []string{"FJ", "", "no code"} {
		if outline, _ := a.OutlineOf(p, code, 2); outline != nil {
			t.Errorf("%q has an outline, but is not in sight", code)
		}
	}
}
