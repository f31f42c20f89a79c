package atlas

import (
	"fmt"
	"strings"
	"testing"

	"multivector/data"
)

// briefed is a page about a country of the small atlas.
func briefed(t testing.TB, l *data.Library, country string, w, h float64) *Picture {
	t.Helper()
	s := plain(t, "44,34,95,60", w, h)
	s.Scale, s.Layout = PageScale(w, h), Brief
	s.Page = &Page{Width: w, Height: h, Country: country, Program: "Multivector 1.0"}
	return small(t).Compose(l, s)
}

// saidOn is all that a page says, without blanks.
func saidOn(p *Picture) string {
	var said strings.Builder
	for _, t := range p.page.texts {
		said.WriteString(squeezed(t.String))
	}
	return said.String()
}

// TestBriefQuotes: every statement that passes about the country is quoted in
// full, and no other.
func TestBriefQuotes(t *testing.T) {
	l := talks(t)
	for _, c := range []struct {
		country, lacks string
		filter         data.Filter
	}{
		{"KZ", "UZ and RU", data.Filter{Countries: []string{"KZ"}, Relations: partnerships().Relations}},
		{"US", "KZ and CN", data.Filter{Partners: []string{"US"}, Relations: partnerships().Relations}},
	} {
		said := saidOn(briefed(t, l, c.country, 1920, 1080))
		list := l.Select(c.filter)
		for _, s := range list {
			if !strings.Contains(said, squeezed(quoted(s.Quote))) {
				t.Errorf("%s: %q is not quoted", c.country, s.Quote)
			}
		}
		if strings.Contains(said, squeezed(c.lacks)) || strings.Contains(said, "Notshown") {
			t.Errorf("%s: the page says %s", c.country, said)
		}
		for _, want := range []string{fmt.Sprintf("Statements:%d;", len(list)), "[1]", "Sources.", "talks.txt", "Filter.", "Boundaries.", "Multivector1.0"} {
			if !strings.Contains(said, want) {
				t.Errorf("%s: the page does not say %q:\n%s", c.country, want, said)
			}
		}
	}
}

// TestBriefSaysWhatItLeavesOut: the statements shown and those said to be left
// out add up to all of them, whatever the size of the page.
func TestBriefSaysWhatItLeavesOut(t *testing.T) {
	const all = 60
	l := many(t, all)
	leftOut := 0
	for _, sh := range sheets() {
		p := briefed(t, l, "KZ", sh.width, sh.height)
		said := saidOn(p)
		shown := strings.Count(said, "“")
		left, of := 0, 0
		if i := strings.Index(said, "Notshown:"); i >= 0 {
			if _, err := fmt.Sscanf(said[i:], "Notshown:%dof%dstatements", &left, &of); err != nil || of != all {
				t.Errorf("%g×%g: %q", sh.width, sh.height, said[i:min(len(said), i+60)])
			}
			leftOut++
		}
		if shown+left != all {
			t.Errorf("%g×%g: %d shown and %d left out of %d", sh.width, sh.height, shown, left, all)
		}
	}
	if leftOut == 0 {
		t.Error("every page has room for all of them; the test shows nothing")
	}
}

// TestBriefShowsTheNewestEvenly: where there is not room for all, no group has
// two more than another that has some left, and none is passed over for an older one.
func TestBriefShowsTheNewestEvenly(t *testing.T) {
	groups := groupQuotes(many(t, 60).Select(data.Filter{}), false, "en")
	for places := range 61 {
		least, most := 60, 0
		for _, g := range groups {
			n := 0
			for i, q := range g.quotes {
				if i > 0 && q.last() > g.quotes[i-1].last() {
					t.Fatalf("%s: an older quote stands before a newer one", g.title)
				}
				if q.place < places {
					n++
				}
			}
			least, most = min(least, n), max(most, n)
		}
		if most-least > 1 {
			t.Fatalf("of %d quotes one group has %d and another %d", places, most, least)
		}
	}
}

// TestBriefMapTellsOfItsSubjectAlone: no other country is coloured, and the marks say so.
func TestBriefMapTellsOfItsSubjectAlone(t *testing.T) {
	p := briefed(t, talks(t), "KZ", 1920, 1080)
	for code, m := range p.Marks {
		if (m.State == Linked) != (code == "KZ") {
			t.Errorf("%s is in state %d", code, m.State)
		}
	}
	for _, e := range p.Legend {
		if e.Label == "No statement" {
			t.Error("the legend says that the neighbours have no statement")
		}
	}
	if !strings.Contains(recorded(p), "KZ-subject") {
		t.Error("the subject has no outline")
	}
}

// TestBriefOfNothing: a country without a statement has a page that says so.
func TestBriefOfNothing(t *testing.T) {
	for _, code := range []string{"TM", "NL", "ZZ"} {
		if said := saidOn(briefed(t, talks(t), code, 1240, 1754)); !strings.Contains(said, "Nostatementpassesthefilter.") || !strings.Contains(said, "Boundaries.") {
			t.Errorf("%s: %s", code, said)
		}
	}
}

// TestBriefKeepsToTheFilter: a brief about a country that the filter leaves out
// quotes nothing, and one with a partner counts no country that it leaves out.
func TestBriefKeepsToTheFilter(t *testing.T) {
	l := talks(t)
	for country, want := range map[string]string{"KZ": "Statements:0;", "US": "countries:1"} {
		s := plain(t, "44,34,95,60", 1920, 1080)
		s.Scale, s.Layout, s.Filter.Countries = PageScale(1920, 1080), Brief, []string{"UZ"}
		s.Page = &Page{Width: 1920, Height: 1080, Country: country, Program: "Multivector 1.0"}
		if said := saidOn(small(t).Compose(l, s)); !strings.Contains(said, want) || !strings.Contains(said, "countriesUzbekistan") == (country == "US") {
			t.Errorf("%s: the page does not say %q:\n%s", country, want, said)
		}
	}
}

// TestBriefOutlines: groups that are outlined on the map of a brief have their
// sources in the credits.
func TestBriefOutlines(t *testing.T) {
	a, l := shipped(t)
	for _, country := range []string{"KZ", "RU"} {
		s := plain(t, "central-asia", 1754, 1240)
		s.Scale, s.Layout, s.Groups = PageScale(1754, 1240), Brief, []string{"CSTO", "OTS"}
		s.Page = &Page{Width: 1754, Height: 1240, Country: country}
		p := a.Compose(l, s)
		said := saidOn(p)
		if len(p.Groups) == 0 || !strings.Contains(said, "Groups.") || !strings.Contains(said, "(CSTO)") || !strings.Contains(said, "(OTS)after") {
			t.Errorf("%s: %d groups are outlined, and the page says %s", country, len(p.Groups), said)
		}
	}
}
