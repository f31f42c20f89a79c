package atlas

import (
	"fmt"
	"maps"
	"math"
	"slices"
	"strings"
	"testing"

	"multivector/data"
)

// layoutSizes are pages of all proportions, from the least to the largest.
func layoutSizes() [][2]float64 {
	return [][2]float64{
		{1920, 1080},
		{1440, 1080},
		{1754, 1240},
		{1240, 1754},
		{2480, 1754},
		{1080, 1080},
		{1080, 1920},
		{320, 180},
		{160, 160},
		{160, 900},
		{5000, 400},
		{3840, 2160},
	}
}

// kinds are the pages that can be made, by name.
func kinds() map[string]func(*Settings) {
	return map[string]func(*Settings){
		"map": func(*Settings) {},
		"roses": func(s *Settings) {
			s.Mode = ByRoses
			s.Filter.Relations = append(s.Filter.Relations, data.RelationTension)
		},
		"multiples":      func(s *Settings) { s.Layout = Multiples },
		"multiples of 2": func(s *Settings) { s.Layout, s.Filter.Partners = Multiples, []string{"US", "CN"} },
		"multiples of 1": func(s *Settings) { s.Layout, s.Filter.Partners = Multiples, []string{"TR"} },
		"multiples of 12": func(s *Settings) {
			s.Layout, s.Filter.Partners = Multiples, strings.Fields("US CN RU DE TR JP KR IN IR FR GB IT")
		},
		"brief":         func(s *Settings) { s.Layout, s.Page.Country = Brief, "KZ" },
		"partner brief": func(s *Settings) { s.Layout, s.Page.Country = Brief, "US" },
	}
}

// everyLayout composes all kinds of pages in all sizes and languages, with few
// and many sources, with short, long and absurd titles.
func everyLayout(t *testing.T, check func(name string, a *Atlas, s Settings, p *Picture)) {
	t.Helper()
	a := small(t)
	titles := []string{"", strings.TrimSpace(strings.Repeat("Partnerships in a changing neighbourhood ", 4)), strings.Repeat("Konstantinopel", 70)}
	all := kinds()
	langs := []string{"en", "ru", "zh", "de", "tr"}
	turn := 0
	for _, n := range []int{1, 6, 60} {
		l := widely(t, n)
		for _, size := range layoutSizes() {
			for _, kind := range slices.Sorted(maps.Keys(all)) {
				change := all[kind]
				for range 2 { // with all languages and titles in turn
					turn++
					lang := langs[turn%len(langs)]
					s := plain(t, "44,34,95,60", size[0], size[1])
					s.Lang, s.Scale = lang, PageScale(size[0], size[1])
					title := titles[turn%len(titles)]
					s.Page = &Page{Width: size[0], Height: size[1], Title: title, Region: "44,34,95,60", Program: "Multivector 1.0"}
					if turn%2 == 0 {
						s.Page.Subtitle = title
					}
					change(&s)
					name := fmt.Sprintf("%s, %g×%g, %s, %d sources, title %.12q", kind, size[0], size[1], lang, n, title)
					check(name, a, s, a.Compose(l, s))
				}
			}
		}
	}
}

// widely is a library with n articles of long names about many countries.
func widely(t testing.TB, n int) *data.Library {
	t.Helper()
	var list []told
	countries := []string{"KZ", "UZ", "KG", "KZ UZ TJ", "TM", "TW", "FJ"}
	for i := range n {
		for k := range PartnerCodes() {
			relation := data.RelationCooperation
			if (i+k)%7 == 6 {
				relation = data.RelationTension
			}
			list = append(list, told{countries[(i+k)%len(countries)], PartnerCodes()[k], relation, data.Date(fmt.Sprint(1990 + i%30)), i})
		}
	}
	l := evidence(t, n, list...)
	for i := range l.Documents[0].Articles {
		l.Documents[0].Articles[i].Title += strings.Repeat(", of the neighbourhood", i%5)
	}
	return l
}

// TestLayouts: on no page lies anything on something else or beyond the edge,
// and none is without its sources and its boundary note.
func TestLayouts(t *testing.T) {
	everyLayout(t, func(name string, a *Atlas, s Settings, p *Picture) {
		pen := &placed{}
		Paint(pen, p)
		pen.check(t, name, a, Rect{0, 0, p.Width, p.Height}, 0.1)
		checkCredits(t, name, a, s, pen)
		for _, panel := range p.Panels {
			checkLabels(t, name+", "+panel.Partner, a, panel.picture, panel.Map, nil)
		}
		if p.Panels == nil {
			checkLabels(t, name, a, p, p.Map, []Rect{pen.card})
		}
	})
}

// checkCredits: no page is without its sources, boundary note and program.
func checkCredits(t *testing.T, name string, a *Atlas, s Settings, p *placed) {
	t.Helper()
	w, heads := a.wordsIn(s.Lang), map[string]bool{}
	var said strings.Builder
	for _, x := range p.texts {
		if x.Weight == SemiBold {
			heads[x.String] = true
		}
		said.WriteString(squeezed(x.String))
		if x.Size <= 0 || math.IsNaN(x.X+x.Y+x.Size) {
			t.Errorf("%s: %+v", name, x)
		}
	}
	for _, key := range []string{"sources", "filter", "boundaries"} {
		if !heads[w.say(key)+"."] {
			t.Errorf("%s: the page does not name its %s", name, key)
		}
	}
	if !strings.Contains(said.String(), "Multivector1.0") && s.Page.Width*s.Page.Height > 200_000 {
		t.Errorf("%s: the page does not say what made it", name)
	}
}

// TestLayoutsOfTheWorld: the same on pages of the evidence that comes with the
// program, whose partners are linked with countries all over the earth.
func TestLayoutsOfTheWorld(t *testing.T) {
	a, l := shipped(t)
	for i, size := range layoutSizes() {
		for kind, change := range map[string]func(*Settings){
			"multiples":     func(s *Settings) { s.Layout = Multiples },
			"brief":         func(s *Settings) { s.Layout, s.Page.Country = Brief, "TW" },
			"partner brief": func(s *Settings) { s.Layout, s.Page.Country = Brief, "US" },
		} {
			s := plain(t, "world", size[0], size[1])
			s.Lang, s.Scale = []string{"de", "ru"}[i%2], PageScale(size[0], size[1])
			s.Page = &Page{Width: size[0], Height: size[1], Region: "world", Program: "Multivector 1.0"}
			change(&s)
			name, p := fmt.Sprintf("%s of the world, %g×%g", kind, size[0], size[1]), a.Compose(l, s)
			pen := &placed{}
			Paint(pen, p)
			pen.check(t, name, a, Rect{0, 0, p.Width, p.Height}, 0.05)
			checkCredits(t, name, a, s, pen)
		}
	}
}
