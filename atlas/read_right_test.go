package atlas

import (
	"math"
	"slices"
	"testing"

	"multivector/assets"
	"multivector/geo"
)

// TestNamesAreReadRight: a name that stands in the sea without a line is nearest
// to its own country, two names in a row in plain letters have room between
// them, and the names of seas keep off every coast.
func TestNamesAreReadRight(t *testing.T) {
	a, l := shipped(t)
	beside, seas := 0, 0
	everyLook(t, func(name string, s Settings) {
		p := a.Compose(l, s)
		for i, one := range p.labels {
			switch {
			case one.sea:
				seas++
				checkOffshore(t, name, a, p, one)
			case len(one.leader) == 0 && checkNearest(t, name, a, p, s, one):
				beside++
			}
			for _, o := range p.labels[:i] {
				if o.lines[0].Weight != Regular || one.lines[0].Weight != Regular || one.plate.sin != 0 || o.plate.sin != 0 {
					continue
				}
				wide := one.box
				wide.X, wide.W = wide.X-4*s.Scale, wide.W+8*s.Scale
				if wide.Overlaps(o.box) {
					t.Errorf("%s: %q and %q read as one name", name, saying(one), saying(o))
				}
			}
		}
	})
	if beside < 100 || seas < 100 {
		t.Errorf("%d names in the sea and %d of seas: this test shows little", beside, seas)
	}
}

// checkOffshore looks for land at the two ends of each line of a sea's name.
func checkOffshore(t *testing.T, name string, a *Atlas, p *Picture, l label) {
	t.Helper()
	if l.plate.sin != 0 || !l.plate.bound().Within(p.Map.Inset(20*p.scale)) {
		return
	}
	for _, line := range l.lines {
		r, dry := letters(a, line), 0
		for _, x := range []float64{r.X - p.scale, r.X, r.X + r.W, r.X + r.W + p.scale} {
			for _, y := range []float64{0.2, 0.4, 0.6} {
				if a.At(p, x, r.Y+y*r.H, 0) != "" {
					dry++
				}
			}
		}
		if dry > 2 { // an islet is not a coast
			t.Errorf("%s: %q of a sea touches land at %.0f", name, line.String, r)
		}
	}
}

// checkNearest looks for land round a name in the sea: the nearest is its own.
func checkNearest(t *testing.T, name string, a *Atlas, p *Picture, s Settings, l label) bool {
	t.Helper()
	sizes := a.newLabeller(p, s, new(desk))
	other, by := 0.0, ""
	for i := range 9 {
		if q := l.plate.at((float64(i)/8-0.5)*l.plate.w, 0); a.At(p, q.X, q.Y, 0) != "" {
			return false // on land
		}
	}
	for d := 0.5 * p.scale; d < 40*p.scale; d += 0.5 * p.scale {
		r := l.box.Inset(-d)
		for i := range 60 {
			k := float64(i) / 59
			for _, q := range []Point{{r.X + k*r.W, r.Y}, {r.X + k*r.W, r.Y + r.H}, {r.X, r.Y + k*r.H}, {r.X + r.W, r.Y + k*r.H}} {
				code := p.Country(a.At(p, q.X, q.Y, 0))
				switch {
				case code != "" && geo.Name(code, s.Lang) == saying(l):
					if by != "" && d > 1.5*other+4*p.scale && !badged(p, l) {
						t.Errorf("%s: %s stands in the sea %.1f pixels from its land and %.1f from %s", name, saying(l), d, other, by)
					}
					return true
				case code != "" && by == "" && sizes.size(code) > leastIsland*p.scale:
					other, by = d, code
				}
			}
		}
	}
	return false
}

// badged tells whether a name stands by a badge, which says whose it is.
func badged(p *Picture, l label) bool {
	for _, b := range p.badges {
		dx, dy := b.at.X-l.plate.middle.X, b.at.Y-l.plate.middle.Y
		if math.Abs(dx) < l.box.W/2+b.radius+12*p.scale && math.Abs(dy) < l.box.H/2+b.radius+12*p.scale {
			return true
		}
	}
	return false
}

// TestLeadersPassNoOtherCountry: the line to North Korea's name does not run
// over Japan, however narrow that is there.
func TestLeadersPassNoOtherCountry(t *testing.T) {
	a, l := shipped(t)
	lines := 0
	for _, size := range [][3]float64{{1280, 720, 1}, {1920, 1080, 1.5}, {2560, 1440, 2}} {
		s := plain(t, "world", size[0], size[1])
		s.Scale = size[2]
		s.Page = &Page{Width: size[0], Height: size[1]}
		p := a.Compose(l, s)
		for _, one := range p.labels {
			if saying(one) != geo.Name("KP", "en") || len(one.leader) == 0 {
				continue
			}
			lines++
			for i := range 200 {
				if q := lerp(one.leader[0], one.leader[1], float64(i)/199); a.At(p, q.X, q.Y, 0) == "JP" {
					t.Errorf("%g×%g: the line to North Korea's name runs over Japan", size[0], size[1])
					break
				}
			}
		}
	}
	if lines == 0 {
		t.Error("no line: this test shows nothing")
	}
}

// TestLargeCountriesAreNamed: those without statements have their names too,
// in smaller letters where the usual ones do not fit.
func TestLargeCountriesAreNamed(t *testing.T) {
	a, l := shipped(t)
	for region, codes := range map[string][]string{"world": {"MN", "EG", "BR", "AU"}, "europe": {"CZ", "RS", "BG", "PT", "RO"}} {
		for _, scale := range []float64{1, 1.5, 3} {
			s := plain(t, region, 1280*scale, 720*scale)
			s.Scale, s.Page = scale, &Page{Width: 1280 * scale, Height: 720 * scale, Region: region}
			p := a.Compose(l, s)
			for _, code := range codes {
				if !slices.ContainsFunc(p.labels, func(one label) bool { return saying(one) == geo.Name(code, "en") }) {
					t.Errorf("%s at %g: %s has no name", region, scale, code)
				}
			}
		}
	}
}

// TestIsletsAreNamed: a country that is nothing but islets far apart has its
// name in a view of its ocean, and none on the world, where it cannot be seen.
func TestIsletsAreNamed(t *testing.T) {
	a, l := shipped(t)
	for region, codes := range map[string][]string{
		"170,-25,-170,-10": {"TO", "FJ", "WS"}, "165,-15,-145,10": {"KI"}, "-66,10,-58,20": {"DM", "BB", "LC"},
	} {
		for _, lang := range assets.Languages() {
			s := plain(t, region, 1280, 720)
			s.Lang = lang
			s.Page = &Page{Width: 1280, Height: 720, Region: region}
			p := a.Compose(l, s)
			for _, code := range codes {
				if !slices.ContainsFunc(p.labels, func(one label) bool { return saying(one) == geo.Name(code, lang) }) {
					t.Errorf("%s in %s: %s has no name", region, lang, code)
				}
			}
		}
	}
	s := plain(t, "world", 1280, 720)
	for _, one := range a.Compose(l, s).labels {
		if saying(one) == geo.Name("KI", "en") || saying(one) == geo.Name("TF", "en") {
			t.Errorf("the world names %s", saying(one))
		}
	}
}

// TestCentralAsiaIsNamedOnTheWorld: the five that the evidence is about have
// their names on a slide with the world, where they are small and side by side.
func TestCentralAsiaIsNamedOnTheWorld(t *testing.T) {
	a, l := shipped(t)
	for _, lang := range assets.Languages() {
		for _, scale := range []float64{1.5, 3} {
			s := plain(t, "world", 1280*scale, 720*scale)
			s.Scale, s.Lang, s.Page = scale, lang, &Page{Width: 1280 * scale, Height: 720 * scale, Region: "world"}
			p := a.Compose(l, s)
			for _, code := range []string{"KZ", "UZ", "TM", "KG", "TJ"} {
				if !slices.ContainsFunc(p.labels, func(one label) bool { return saying(one) == geo.Name(code, lang) }) {
					t.Errorf("at %g in %s: %s has no name", scale, lang, code)
				}
			}
		}
	}
}
