package atlas

import (
	"math"
	"testing"

	"github.com/paulmach/orb"

	"multivector/geo"
)

// TestNamesStayWhileTheGlobeTurns: names in their countries, and in the sea beside them,
// go with the land as long as one chart serves, and that is for some steps; nearly all
// of the others lie on their land.
func TestNamesStayWhileTheGlobeTurns(t *testing.T) {
	a, l := shipped(t)
	s := plain(t, "world", 1280, 800)
	s.View = geo.View{Projection: geo.Orthographic, Centre: orb.Point{60, 30}, Scale: 380, Width: 1280, Height: 800}
	names, seen, jumps, off := 0, 0, 0, 0
	before, centre := map[string]orb.Point{}, orb.Point{}
	for range 60 {
		p := a.Compose(l, s)
		now := map[string]orb.Point{}
		for _, label := range p.labels {
			at, code := label.plate.middle, codeOf(a, s, saying(label))
			place, ok := s.View.Invert(at.X, at.Y)
			if label.sea || label.leader != nil || code == "" || !ok {
				continue
			}
			now[code] = place
			names++
			if p.Country(a.World.At(place)) != code {
				off++ // in the sea beside it, most of them
			}
			was, ok := before[code]
			if !ok || chartCentre(s.View) != centre {
				continue
			}
			seen++
			if x, y, ok := s.View.Project(was); !ok || math.Hypot(x-at.X, y-at.Y) > 2 {
				jumps++
			}
		}
		before, centre = now, chartCentre(s.View)
		s.View = s.View.Drag(640, 400, 3.7, 1.2)
	}
	if names < 2000 || seen < names/2 || jumps > seen/100 || off > names/5 {
		t.Errorf("of %d names, %d in steps with one chart, %d jumped then, and %d are not on their land", names, seen, jumps, off)
	}
}

// TestNamesAtThePoles: a globe has its names where it shows a pole in the middle too.
func TestNamesAtThePoles(t *testing.T) {
	a, l := shipped(t)
	for _, lat := range []float64{90, -90, 89.9} {
		s := plain(t, "world", 1280, 800)
		s.View = geo.View{Projection: geo.Orthographic, Centre: orb.Point{0, lat}, Scale: 200, Width: 1280, Height: 800}
		countries := 0
		for _, label := range a.Compose(l, s).labels {
			if !label.sea {
				countries++
			}
		}
		if least := 9.0 + math.Copysign(6, lat); float64(countries) < least {
			t.Errorf("round %g° there are %d names of countries", lat, countries)
		}
	}
}

// codeOf is the country with a name.
func codeOf(a *Atlas, s Settings, name string) string {
	for _, u := range a.World.Units() {
		if geo.Name(u.Code, s.Lang) == name {
			return u.Code
		}
	}
	return ""
}
