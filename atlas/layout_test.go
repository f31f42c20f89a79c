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

// placed is what a pen was told to put on a page: texts, samples and maps, and
// which of them lie on the legend's card.
type placed struct {
	Pen
	groups []Group
	path   Rect
	empty  bool

	texts, cardTexts []Text
	keys, cardKeys   []Rect
	card             Rect
	maps             []Rect
}

func (p *placed) Begin(g Group) {
	p.groups = append(p.groups, g)
	if g.Clip != (Rect{}) {
		p.maps = append(p.maps, g.Clip)
	}
	p.empty = true
}

func (p *placed) End() { p.groups = p.groups[:len(p.groups)-1] }

// within tells whether the pen is in a part with an ID; in any map for "map".
func (p *placed) within(id string) bool {
	for _, g := range p.groups {
		if g.ID == id || id == "map" && g.Clip != (Rect{}) {
			return true
		}
	}
	return false
}

func (p *placed) MoveTo(x, y float64) {
	if p.empty {
		p.path, p.empty = Rect{x, y, 0, 0}, false
	}
	p.LineTo(x, y)
}

func (p *placed) LineTo(x, y float64) {
	r := &p.path
	x0, y0, x1, y1 := min(r.X, x), min(r.Y, y), max(r.X+r.W, x), max(r.Y+r.H, y)
	*r = Rect{x0, y0, x1 - x0, y1 - y0}
}

func (p *placed) Close() {}

func (p *placed) Fill(Fill) {
	switch {
	case p.within("map") || len(p.groups) == 0: // the paper
	case p.within("legend") && p.card.Empty():
		p.card = p.path
	case p.within("legend"):
		p.cardKeys = append(p.cardKeys, p.path)
	default:
		p.keys = append(p.keys, p.path)
	}
	p.empty = true
}

func (p *placed) Stroke(Stroke) { p.empty = true }

func (p *placed) Text(t Text) {
	switch {
	case p.within("map"):
	case p.within("legend"):
		p.cardTexts = append(p.cardTexts, t)
	default:
		p.texts = append(p.texts, t)
	}
}

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
		pen.check(t, name, a, Rect{0, 0, p.Width, p.Height})
		checkCredits(t, name, a, s, pen)
		for _, panel := range p.Panels {
			checkLabels(t, name+", "+panel.Partner, a, panel.picture, panel.Map, nil)
		}
		if p.Panels == nil {
			checkLabels(t, name, a, p, p.Map, []Rect{pen.card})
		}
	})
}

func (p *placed) check(t *testing.T, name string, a *Atlas, page Rect) {
	t.Helper()
	type box struct {
		Rect
		what string
	}
	var boxes []box
	add := func(r Rect, what string) {
		const near = 1e-6
		if !r.Within(page.Inset(-near)) {
			t.Errorf("%s: %s at %.1f lies beyond the page", name, what, r)
		}
		for _, o := range boxes {
			if r.Inset(near).Overlaps(o.Rect) {
				t.Errorf("%s: %s at %.1f lies on %s at %.1f", name, what, r, o.what, o.Rect)
			}
		}
		boxes = append(boxes, box{r, what})
	}
	area := 0.0
	for _, m := range p.maps {
		add(m, "the map")
		area += m.W * m.H
	}
	if share := area / (page.W * page.H); share < 0.1 {
		t.Errorf("%s: the maps have %.0f %% of the page", name, 100*share)
	}
	for _, x := range p.texts {
		add(letters(a, x), fmt.Sprintf("%.30q", x.String))
	}
	for _, k := range p.keys {
		add(k, "a sample")
	}
	if p.card.Empty() {
		if page.W*page.H > 200*200 && (strings.HasPrefix(name, "map") || strings.HasPrefix(name, "roses")) {
			t.Errorf("%s: the map has no legend", name)
		}
		return
	}
	boxes = nil
	if !p.card.Within(p.maps[0]) {
		t.Errorf("%s: the legend at %.1f lies beyond the map %.1f", name, p.card, p.maps[0])
	}
	page = p.card
	for _, x := range p.cardTexts {
		add(letters(a, x), fmt.Sprintf("legend's %.30q", x.String))
	}
	for i, k := range p.cardKeys {
		if i == 0 || p.cardKeys[i-1] != k { // a rose has several sectors
			if !k.Within(page) {
				t.Errorf("%s: a sample at %.1f lies beyond the legend %.1f", name, k, page)
			}
		}
	}
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
