package atlas

import (
	"testing"

	"multivector/geo"
)

// TestMicrostates: on a map of the world each microstate is to be seen, by the ring of
// its statements or a dot in its own colour, and where its land is to be seen it has
// none.
func TestMicrostates(t *testing.T) {
	a, l := shipped(t)
	seen := map[string]bool{}
	world := a.Compose(l, plain(t, "world", 1440, 810))
	for _, b := range world.badges {
		seen[b.code] = true
	}
	for _, u := range world.painted {
		switch {
		case u.speck == "":
		case seen[u.code]:
			t.Errorf("%s has a badge and a dot", u.code)
		case !microstates[u.code]:
			t.Errorf("%s has a dot", u.code)
		case u.fill.Base != world.looks.palette.Land && u.fill.Base != world.looks.palette.Filtered:
			t.Errorf("the dot of %s is coloured: %v", u.code, u.fill.Base)
		default:
			seen[u.code] = true
		}
	}
	for code := range microstates {
		if u, ok := a.World.Unit(code); !ok || u.Area > 1050 { // km²
			t.Errorf("%s: there is none so small (%v, %.0f km²)", code, ok, u.Area)
		}
		if !seen[code] {
			t.Errorf("nothing shows where %s is", code)
		}
	}
	s := plain(t, "world", 1440, 810)
	malta, ok := a.World.Unit("MT")
	if !ok {
		t.Fatal("there is no Malta")
	}
	near := geo.View{Centre: malta.Anchor, Scale: 20000, Width: s.View.Width, Height: s.View.Height}
	s.View = near
	for _, u := range a.Compose(l, s).painted {
		if u.speck != "" {
			t.Errorf("%s has a dot on a map that shows its land", u.code)
		}
	}
	small := a.Compose(l, plain(t, "world", 640, 360))
	for _, u := range small.painted {
		if u.speck != "" {
			t.Errorf("%s has a dot where they would lie on each other", u.code)
		}
	}
}
