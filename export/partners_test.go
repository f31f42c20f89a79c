package export

import (
	"slices"
	"testing"

	"multivector/atlas"
	"multivector/data"
	"multivector/geo"
)

// inside are pixels of a view, by country, that lie well inside: the country
// is the same two pixels further on to all sides.
func inside(w *geo.World, v geo.View) map[string][][2]int {
	at := func(x, y int) string {
		p, ok := v.Invert(float64(x)+0.5, float64(y)+0.5)
		if !ok {
			return ""
		}
		return w.At(p)
	}
	out := map[string][][2]int{}
	for y := 4; y < int(v.Height)-4; y += 3 {
		for x := 4; x < int(v.Width)-4; x += 3 {
			code := at(x, y)
			for dy := -2; dy <= 2 && code != ""; dy += 2 {
				if at(x-2, y+dy) != code || at(x+2, y+dy) != code || at(x, y+dy) != code {
					code = ""
				}
			}
			if code == "" {
				continue
			}
			out[code] = append(out[code], [2]int{x, y})
		}
	}
	return out
}

// TestPartnersChangeTheirOwn: a map of the links with Germany differs from the
// same map without any such statement exactly in the countries that have one.
func TestPartnersChangeTheirOwn(t *testing.T) {
	a, l := shipped(t)
	for _, region := range []string{"central-asia", "europe", "world"} {
		s := plain(t, region, 1280, 720)
		s.Filter.Partners = []string{"DE"}
		// Names move with what is linked; here only the countries are compared.
		s.Keep = append(s.Keep, atlas.Rect{W: s.View.Width, H: s.View.Height})
		rest, linked := &data.Library{Documents: l.Documents, Groups: l.Groups}, map[string]bool{}
		for _, statement := range l.Statements {
			if s.Filter.Match(statement) {
				for _, c := range statement.Countries {
					linked[c] = true
				}
				continue
			}
			rest.Statements = append(rest.Statements, statement)
		}
		frames := NewFrames(a)
		with := slices.Clone(frames.Draw(nil, a.Compose(l, s)).Pix)
		without := frames.Draw(nil, a.Compose(rest, s))
		checked, changed := 0, 0
		for code, pixels := range inside(a.World, s.View) {
			other := 0
			for _, p := range pixels {
				i := without.PixOffset(p[0], p[1])
				if !slices.Equal(with[i:i+4], without.Pix[i:i+4]) {
					other++
				}
			}
			checked++
			country := s.Boundaries.Standing(code).Country
			switch {
			case linked[code] || linked[country]:
				changed++
				if other != len(pixels) {
					t.Errorf("%s: %s has a German link, but only %d of %d pixels show it", region, code, other, len(pixels))
				}
			case other != 0:
				t.Errorf("%s: %s has no German link, but %d of %d pixels differ", region, code, other, len(pixels))
			}
		}
		if checked < 15 || changed < 3 {
			t.Errorf("%s: %d countries are in sight, %d of them linked: this test shows little", region, checked, changed)
		}
	}
}
