package atlas

import (
	"math/rand/v2"
	"slices"
	"testing"

	"multivector/assets"
	"multivector/data"
	"multivector/geo"
)

// TestLegendTellsWhatIsDrawn: the legend names every partner whose colour is on
// the map and no other, in the order of the partners, and each state once.
func TestLegendTellsWhatIsDrawn(t *testing.T) {
	a, l := shipped(t)
	r := rand.New(rand.NewPCG(5, 6))
	for range 60 {
		s := plain(t, geo.Regions()[r.IntN(6)].ID, 640, 360)
		s.Filter = randomFilter(r, l)
		p := a.Compose(l, s)
		pen := paintedIn(p)
		drawn, tension, states := map[string]bool{}, map[string]bool{}, map[State]bool{}
		for _, u := range a.World.Units() {
			if len(pen.fills[u.Code]) == 0 || p.Country(u.Code) != u.Code {
				continue
			}
			m := p.Marks[u.Code]
			states[m.State] = true
			if m.State == Power {
				continue
			}
			for _, share := range m.Shares {
				drawn[share.Partner] = true
			}
			for _, share := range m.Tension {
				tension[share.Partner] = true
			}
		}
		words := a.wordsIn("en")
		var want []string
		for _, code := range PartnerCodes() {
			if drawn[code] {
				want = append(want, geo.Name(code, "en"))
			}
		}
		for _, code := range PartnerCodes() {
			if tension[code] {
				want = append(want, words.say("tension", geo.Name(code, "en")))
			}
		}
		for _, state := range []struct {
			state State
			key   string
		}{{Power, "power"}, {FilteredOut, "filtered"}, {NoStatement, "none"}} {
			if states[state.state] {
				want = append(want, words.say(state.key))
			}
		}
		var got []string
		for _, e := range p.Legend {
			got = append(got, e.Label)
		}
		if !slices.Equal(got, want) {
			t.Fatalf("the legend of %+v says %q, the map shows %q", s.View, got, want)
		}
	}
}

// TestLegendOfTints: the classes in the legend are those that countries have.
func TestLegendOfTints(t *testing.T) {
	a := small(t)
	var list []told
	for country, n := range map[string]int{"KZ": 9, "UZ": 4, "KG": 1} {
		for range n {
			list = append(list, told{countries: country, partner: "US", relation: data.RelationCooperation})
		}
	}
	l := evidence(t, 1, list...)
	s := plain(t, "44,34,95,60", 640, 360)
	s.Mode, s.Filter.Partners = ByPartner, []string{"US"}
	var got []string
	for _, e := range a.Compose(l, s).Legend {
		got = append(got, e.Label)
	}
	// Classes are 1, 2–3, 4–7 and 8–9; no country has 2 or 3, and no power is in sight.
	if want := []string{"1", "4–7", "8–9", "No statement"}; !slices.Equal(got, want) {
		t.Errorf("the legend says %q, want %q", got, want)
	}
}

func TestLegendCard(t *testing.T) {
	a := small(t)
	s := plain(t, "44,34,95,60", 640, 360)
	p := a.Compose(talks(t), s)
	card := a.LegendCard(p)
	if card == nil || card.Width < 60 || card.Height < 60 {
		t.Fatalf("the card is %+v", card)
	}
	if texts := len(paintedIn(card).fills["legend"]); texts < len(p.Legend) {
		t.Errorf("%d entries, but %d fills", len(p.Legend), texts)
	}
	s.View = s.View.Pan(1e6, 0)
	if a.LegendCard(a.Compose(talks(t), s)) != nil {
		t.Error("a map of nothing has a legend")
	}
}

func TestClasses(t *testing.T) {
	land, full := Light().Land, rgb(0x2F6DB5)
	for most, want := range map[int][]string{
		0: nil, 1: {"1"}, 3: {"1", "2", "3"}, 5: {"1", "2", "3", "4", "5"},
		6: {"1", "2–3", "4–6"}, 9: {"1", "2–3", "4–7", "8–9"}, 16: {"1", "2–3", "4–7", "8–15", "16"},
	} {
		classes := tintClasses(most, land, full)
		var got []string
		for i, c := range classes {
			got = append(got, c.label())
			if i > 0 && c.tint.R >= classes[i-1].tint.R { // the land has more red than the colour
				t.Errorf("of %d: the tint of %s is not stronger than that before", most, c.label())
			}
		}
		if !slices.Equal(got, want) {
			t.Errorf("up to %d: %q, want %q", most, got, want)
		}
		for n := 1; n <= most; n++ {
			if c, ok := classOf(classes, n); !ok || n < c.min || n > c.max {
				t.Errorf("up to %d: %d falls into %v", most, n, c)
			}
		}
		if _, ok := classOf(classes, most+1); ok {
			t.Errorf("up to %d: %d falls into a class", most, most+1)
		}
		if n := len(classes); n > 1 && classes[n-1].tint != full {
			t.Errorf("up to %d: the last tint is %v, want the full colour", most, classes[n-1].tint)
		}
	}
}

// TestLegendStandsBesideTheGlobe: where a page has room beside the earth, the
// legend takes that and leaves the map alone.
func TestLegendStandsBesideTheGlobe(t *testing.T) {
	a, l := shipped(t)
	for _, projection := range []geo.Projection{geo.Orthographic, geo.AzimuthalEqualArea, geo.Mercator} {
		for _, lang := range assets.Languages() {
			for _, scale := range []float64{1, 1.5, 3} {
				s := plain(t, "world", 1280*scale, 720*scale)
				s.Scale, s.Lang, s.Page = scale, lang, &Page{Width: 1280 * scale, Height: 720 * scale}
				s.View = geo.Fit(projection, geo.Regions()[0], s.View.Width, s.View.Height, 0)
				p := a.Compose(l, s)
				if len(p.Combinations) == 0 {
					t.Errorf("%v in %s at %g: no combinations in the legend", projection, lang, scale)
				}
				if on := p.earthUnder(p.card) / (p.card.box.W * p.card.box.H); on > 0.05 {
					t.Errorf("%v in %s at %g: the legend lies on the map with %.0f %% of its area", projection, lang, scale, 100*on)
				}
			}
		}
	}
}
