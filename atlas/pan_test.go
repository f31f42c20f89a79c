package atlas

import (
	"math"
	"testing"

	"multivector/geo"
)

// TestNamesStayWhilePanning: relative to the map, the names of countries that
// are wholly in sight stay where they are in nearly all steps of a pan, and none
// moves to and fro: what forces a name to give way is rare.
func TestNamesStayWhilePanning(t *testing.T) {
	a, l := shipped(t)
	for _, c := range []struct {
		region string
		dx, dy float64
		steps  int
	}{
		{"central-asia", 1, 0, 160},
		{"central-asia", -20, 10, 20},
		{"europe", 0, -1, 120},
		{"europe", 20, 20, 20},
		{"world", 20, 0, 20},
		{"east-asia", -20, -20, 20},
	} {
		s := plain(t, c.region, 1280, 800)
		s.Visible = Rect{60, 40, 1160, 720}
		s.Keep = []Rect{{72, 560, 160, 188}}
		var jumps, seen int
		before := map[string]Point{}
		for range c.steps {
			p := a.Compose(l, s)
			now := anchored(a, p, s)
			for name, at := range now {
				if was, ok := before[name]; ok {
					seen++
					if math.Hypot(at.X-was.X, at.Y-was.Y) > 1.5 {
						jumps++
						t.Logf("%s by %g, %g: %s moved by %.0f, %.0f", c.region, c.dx, c.dy, name, at.X-was.X, at.Y-was.Y)
					}
				}
			}
			before = now
			s.View = s.View.Pan(c.dx, c.dy)
		}
		// The legend and the window's edge stay while the map moves: a few names
		// must give way to them, the more in a step the longer it is.
		most := 0.05
		if math.Hypot(c.dx, c.dy) < 2 {
			most = 0.002
		}
		if seen == 0 || float64(jumps) > most*float64(seen) {
			t.Errorf("%s by %g, %g: %d of %d names moved on the map", c.region, c.dx, c.dy, jumps, seen)
		}
	}
}

// anchored is where names of countries that are wholly in sight lie, measured
// from a point that moves with the map.
func anchored(a *Atlas, p *Picture, s Settings) map[string]Point {
	origin, out := phase(p), map[string]Point{}
	f := p.footprints(a, p.View)
	for code, outline := range f {
		if !outline.bound.Within(s.Visible.Inset(5)) {
			continue
		}
		for _, label := range p.labels {
			if !label.sea && saying(label) == geo.Name(code, s.Lang) {
				out[code] = Point{label.plate.middle.X - origin.X, label.plate.middle.Y - origin.Y}
			}
		}
	}
	return out
}

// footprints are the outlines of the countries in sight on a picture.
func (p *Picture) footprints(a *Atlas, v geo.View) map[string]*footprint {
	out := map[string]*footprint{}
	pipeline := geo.NewPipeline(v)
	for _, u := range a.shapes(geo.Coarse).Units {
		code := p.Country(u.Code)
		if out[code] == nil {
			out[code] = &footprint{}
		}
		for _, polygon := range u.Polygons {
			pipeline.Polygon(polygon, out[code])
		}
	}
	for code, f := range out {
		if f.measure(); len(f.rings) == 0 {
			delete(out, code)
		}
	}
	return out
}
