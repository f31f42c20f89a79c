package atlas

import (
	"fmt"
	"maps"
	"regexp"
	"strings"
	"testing"

	"multivector/data"
)

// panelled is a page of small multiples of the small atlas.
func panelled(t testing.TB, change func(*Settings)) (*Atlas, *data.Library, *Picture) {
	t.Helper()
	a, l := small(t), talks(t)
	s := plain(t, "44,34,95,60", 1920, 1080)
	s.Scale, s.Layout = 1.5, Multiples
	s.Page = &Page{Width: 1920, Height: 1080, Region: "central-asia", Program: "Multivector 1.0"}
	change(&s)
	return a, l, a.Compose(l, s)
}

// TestPanelsAreTheWholeTruth: a panel for each partner of the filter, and on
// each country as many statements as the picture's own receipt has.
func TestPanelsAreTheWholeTruth(t *testing.T) {
	for _, filter := range []data.Filter{{}, partnerships(), {Partners: []string{"TR", "US"}}} {
		_, l, p := panelled(t, func(s *Settings) { s.Filter = filter })
		if want := Marks(l, filter); !maps.EqualFunc(p.Marks, want, func(a, b Mark) bool { return fmt.Sprint(a) == fmt.Sprint(b) }) {
			t.Errorf("the marks are %v, not %v", p.Marks, want)
		}
		var partners []string
		for _, panel := range p.Panels {
			partners = append(partners, panel.Partner)
			for code, whole := range p.Marks {
				m := panel.Marks[code]
				if whole.State == Power {
					if m.State != Power || len(m.Shares) > 0 {
						t.Errorf("%s for %s: %+v, and it is a power", code, panel.Partner, m)
					}
					continue
				}
				if statementsOf(m) != whole.Share(panel.Partner).Statements || len(m.Shares) > 1 {
					t.Errorf("%s for %s: %+v of %+v", code, panel.Partner, m, whole)
				}
			}
		}
		if fmt.Sprint(partners) != fmt.Sprint(Powers(filter)) {
			t.Errorf("the panels are of %v, the filter's powers %v", partners, Powers(filter))
		}
	}
}

// TestPanelSaysWhatTheFilterLeftOut: a country whose statements on the partner
// are all left out does not look like one without any.
func TestPanelSaysWhatTheFilterLeftOut(t *testing.T) {
	_, _, p := panelled(t, func(*Settings) {})
	china := p.Panels[1]
	if got := china.Marks["TJ"].State; got != FilteredOut { // tension alone
		t.Errorf("Tajikistan on the map of China is in state %d", got)
	}
	if got := china.Marks["KG"].State; got != NoStatement { // Germany alone
		t.Errorf("Kyrgyzstan on the map of China is in state %d", got)
	}
}

// TestPanelsShareOneScale: the same count has the same class in each panel.
func TestPanelsShareOneScale(t *testing.T) {
	_, _, p := panelled(t, func(*Settings) {})
	first := p.Panels[0].picture.looks.classes
	for _, panel := range p.Panels {
		classes := panel.picture.looks.classes
		for i, c := range classes {
			if len(classes) != len(first) || c.label() != first[i].label() {
				t.Fatalf("%s: %v, and %s: %v", p.Panels[0].Partner, first, panel.Partner, classes)
			}
		}
	}
	if p.Legend[0].Label != first[0].label() || len(p.Legend[0].Fill.Bands) != len(p.Panels) {
		t.Errorf("the scale begins with %+v", p.Legend[0])
	}
}

// TestPanelGroups: every part of the page has an ID of its own, and a country is found.
func TestPanelGroups(t *testing.T) {
	_, _, p := panelled(t, func(*Settings) {})
	seen := map[string]bool{}
	for _, m := range regexp.MustCompile(`(?m)^ *(\S+) "(.*)".* \{$`).FindAllStringSubmatch(recorded(p), -1) {
		if seen[m[1]] {
			t.Errorf("two parts have the ID %s", m[1])
		}
		seen[m[1]] = true
	}
	for _, id := range []string{"panel-US", "US-map", "US-KZ", "panel-TR", "TR-KZ", "text"} {
		if !seen[id] {
			t.Errorf("no part has the ID %s", id)
		}
	}
}

// TestPanelsAnswer: the country under a point is found in every panel, and none between.
func TestPanelsAnswer(t *testing.T) {
	a, _, p := panelled(t, func(*Settings) {})
	for _, panel := range p.Panels {
		for _, u := range panel.picture.painted {
			if u.code != "KZ" {
				continue
			}
			if got := a.At(p, u.at.X, u.at.Y, 0); u.mark.State == Linked && got != "KZ" {
				t.Errorf("%s: %q lies where Kazakhstan is", panel.Partner, got)
			}
		}
		if got := a.At(p, panel.Head.X+1, panel.Head.Y+1, 0); got != "" {
			t.Errorf("%s: %q lies in the head", panel.Partner, got)
		}
	}
}

// TestFiguresAreReadable: letters stand out from every tint of every partner.
func TestFiguresAreReadable(t *testing.T) {
	for _, p := range []Palette{Light(), Dark()} {
		for _, partner := range append(PartnerCodes(), "JP") {
			for _, c := range tintClasses(40, p.Land, p.Partner(partner)) {
				ink, halo := readable(c.tint, p)
				if got := contrast(ink, halo); got < leastContrast {
					t.Errorf("%s, %s: contrast %.1f", partner, c.label(), got)
				}
				if got := contrast(ink, c.tint); got < 3 {
					t.Errorf("%s, %s: contrast %.1f with the tint itself", partner, c.label(), got)
				}
			}
		}
	}
}

// TestCounted: numbers agree with their noun.
func TestCounted(t *testing.T) {
	a := small(t)
	for _, c := range []struct {
		lang string
		n    int
		want string
	}{{"en", 1, "1 country"}, {"en", 0, "0 countries"}, {"ru", 21, "21 страна"}, {"ru", 3, "3 страны"}, {"ru", 12, "12 стран"}, {"zh", 1, "1 个国家"}, {"xx", 2, "2 countries"}} {
		if got := a.wordsIn(c.lang).counted("countries", c.lang, c.n); got != c.want {
			t.Errorf("%s: %q", c.lang, got)
		}
	}
}

// TestMultiplesOfNobody: a filter without partners makes the page with one map.
func TestMultiplesOfNobody(t *testing.T) {
	_, _, p := panelled(t, func(s *Settings) { s.Filter.Partners = []string{data.None} })
	if len(p.Panels) != 0 || !strings.Contains(recorded(p), "Multivector 1.0") {
		t.Error("the page is not the one with one map")
	}
}

// TestFiguresStandOnTheirCountry: on a world of multiples the number of
// Kazakhstan, which is larger than its figures, is on its land in every panel.
func TestFiguresStandOnTheirCountry(t *testing.T) {
	a, l := shipped(t)
	for _, scale := range []float64{1, 1.5, 3} {
		s := plain(t, "world", 1280*scale, 720*scale)
		s.Scale, s.Layout = scale, Multiples
		s.Page = &Page{Width: 1280 * scale, Height: 720 * scale, Region: "world"}
		for _, panel := range a.Compose(l, s).Panels {
			p, found := panel.picture, false
			number := p.looks.number(panel.Marks["KZ"])
			for _, one := range p.labels {
				at := one.plate.middle
				found = found || len(one.leader) == 0 && saying(one) == number && a.At(p, at.X, at.Y, 0) == "KZ"
			}
			if !found {
				t.Errorf("at %g, %s: %s does not stand on Kazakhstan", scale, panel.Partner, number)
			}
		}
	}
}
