package atlas

import (
	"math"
	"testing"
)

// TestAtFindsMicrostates: on a map of the world the smallest countries are
// found from the sea as far away as the reach, unless another one is nearer.
func TestAtFindsMicrostates(t *testing.T) {
	a, l := shipped(t)
	for _, scale := range []float64{1, 2} {
		s := plain(t, "world", 1280*scale, 800*scale)
		s.Scale = scale
		p := a.Compose(l, s)
		reach := 12 * scale
		for _, code := range []string{"SG", "MT", "BH", "MV", "NR", "TV", "SC", "MU", "KI", "MH"} {
			unit, _ := a.World.Unit(code)
			x0, y0, _ := p.View.Project(unit.Anchor)
			if got := a.At(p, x0, y0, reach); got != code {
				t.Errorf("scale %g: %q lies at the middle of %s", scale, got, code)
			}
			met := 0
			for turn := range 12 {
				for _, away := range []float64{0.1, 0.5, 0.9} {
					sin, cos := math.Sincos(2 * math.Pi * float64(turn) / 12)
					x, y := x0+away*reach*cos, y0+away*reach*sin
					got, want := a.At(p, x, y, reach), nearestLand(a, p, x, y, reach)
					if got == code {
						met++
					}
					if d := offCoast(a, p, x, y, got) - offCoast(a, p, x, y, want); want != "" && (got == "" || d > reach/8+0.5) {
						t.Errorf("scale %g: %.0f pixels from %s is %q, %q is nearer", scale, away*reach, code, got, want)
					}
				}
			}
			if met == 0 {
				t.Errorf("scale %g: %s is not found from anywhere round it", scale, code)
			}
		}
	}
}

// nearestLand finds the nearest country by measuring all.
func nearestLand(a *Atlas, p *Picture, x, y, reach float64) (code string) {
	least := reach - 0.5
	for _, u := range p.painted {
		if d := offCoast(a, p, x, y, u.code); d < least {
			code, least = u.code, d
		}
	}
	return code
}

// offCoast is how far a point of the picture is from a country's outline, 0 inside.
func offCoast(a *Atlas, p *Picture, x, y float64, code string) float64 {
	if code == "" {
		return math.Inf(1)
	}
	if a.At(p, x, y, 0) == code {
		return 0
	}
	least := math.Inf(1)
	for _, u := range p.painted {
		if u.code != code {
			continue
		}
		for _, i := range u.units {
			for _, polygon := range p.shapes.Units[i].Polygons {
				last := polygon[0][len(polygon[0])-1]
				for _, q := range polygon[0] {
					ax, ay, _ := p.View.Project(last)
					bx, by, _ := p.View.Project(q)
					if math.Abs(bx-ax) < 200 { // not along the map's edge
						least = min(least, distance(Point{x, y}, Point{ax, ay}, Point{bx, by}))
					}
					last = q
				}
			}
		}
	}
	return least
}

// TestAtBetweenPetals: a ring on a country's badge is the country's, whatever it
// lies on; between the petals of a rose one points at what is there.
func TestAtBetweenPetals(t *testing.T) {
	a, l := shipped(t)
	for _, c := range []struct {
		mode   Mode
		region string // with badges on other land than their own
		own    bool
	}{{ByStripes, "world", true}, {ByRoses, "central-asia", false}} {
		s := plain(t, c.region, 1280, 800)
		s.Mode = c.mode
		p := a.Compose(l, s)
		abroad := 0
		for _, b := range p.badges {
			for turn := range 16 {
				sin, cos := math.Sincos(2 * math.Pi * float64(turn) / 16)
				x, y := b.at.X+0.9*b.radius*cos, b.at.Y+0.9*b.radius*sin
				land := a.At(p, x, y, 0)
				if land == "" || land == b.code {
					continue
				}
				abroad++
				if got := a.At(p, x, y, 12); c.own && got != b.code || !c.own && got != land {
					t.Errorf("%s: on the badge of %s, over %s, one points at %s", c.mode, b.code, land, got)
				}
			}
		}
		if abroad == 0 {
			t.Errorf("%s: no badge lies on other land; choose another region", c.mode)
		}
	}
}
