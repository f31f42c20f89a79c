package atlas

import (
	"fmt"
	"strings"
	"testing"

	"multivector/data"
	"multivector/geo"
)

// sheet is a size of page in pixels.
type sheet struct {
	width, height float64
	slide         bool // one of the sizes that the map must have a fair part of
}

func sheets() []sheet {
	return []sheet{
		{1920, 1080, true},
		{1280, 720, true},
		{1440, 1080, true},
		{1080, 1080, true},
		{1754, 1240, true},  // A4 on its side at 150 dots per inch
		{1240, 1754, false}, // and upright
		{320, 200, false},
		{4000, 1000, false},
		{200, 900, false},
	}
}

// many is a library with n articles of long names, all about Kazakhstan.
func many(t testing.TB, n int) *data.Library {
	t.Helper()
	list := make([]told, n)
	for i := range list {
		list[i] = told{"KZ", PartnerCodes()[i%5], data.RelationCooperation, data.Date(fmt.Sprint(1990 + i%30)), i}
	}
	l := evidence(t, n, list...)
	for i := range l.Documents[0].Articles {
		l.Documents[0].Articles[i].Title += strings.Repeat(", of the neighbourhood", i%5)
	}
	return l
}

// everyPage composes pages of all sizes, languages, titles and libraries.
func everyPage(t *testing.T, f func(name string, a *Atlas, p *Picture, sh sheet)) {
	t.Helper()
	a := small(t)
	titles := []string{
		"", strings.TrimSpace(strings.Repeat("Partnerships in a changing neighbourhood ", 12)),
		strings.Repeat("Konstantinopel", 30), "中亚各国的伙伴关系" + strings.Repeat("与邻国", 40),
	}
	for _, n := range []int{1, 60, 600} {
		l := many(t, n)
		for _, sh := range sheets() {
			for _, lang := range []string{"en", "ru", "zh", "de", "tr"} {
				for _, title := range titles {
					if n == 600 && (lang != "ru" || title != titles[1]) {
						continue // one case is enough for so long a foot
					}
					s := plain(t, "44,34,95,60", sh.width, sh.height)
					s.Lang, s.Scale = lang, PageScale(sh.width, sh.height)
					s.Page = &Page{Width: sh.width, Height: sh.height, Title: title, Region: "central-asia", Program: "Multivector 1.0"}
					name := fmt.Sprintf("%g×%g, %s, %d sources, title %.12q", sh.width, sh.height, lang, n, title)
					f(name, a, a.Compose(l, s), sh)
				}
			}
		}
	}
}

// TestPages: nothing lies on something else, and all that must be said is.
func TestPages(t *testing.T) {
	everyPage(t, func(name string, a *Atlas, p *Picture, sh sheet) {
		checkPlaces(t, name, a, p, sh)
		checkTold(t, name, a, p, sh)
		checkLabels(t, name, a, p, p.Map, []Rect{p.cardBox()})
	})
}

// checkPlaces: nothing on a page lies on something else or beyond its edge.
func checkPlaces(t *testing.T, name string, a *Atlas, p *Picture, sh sheet) {
	t.Helper()
	page := Rect{0, 0, sh.width, sh.height}
	if !p.Map.Within(page) {
		t.Errorf("%s: the map %v lies beyond the page", name, p.Map)
	}
	if share := p.Map.H / sh.height; sh.slide && share < 0.35 || share < 0.15 {
		t.Errorf("%s: the map has only %.0f %% of the height", name, 100*share)
	}
	var boxes []Rect
	for _, line := range p.page.texts {
		r := letters(a, line)
		switch {
		case !r.Within(page):
			t.Errorf("%s: %q at %v lies beyond the page", name, line.String, r)
		case r.Overlaps(p.Map):
			t.Errorf("%s: %q at %v lies on the map %v", name, line.String, r, p.Map)
		}
		for i, o := range boxes {
			if o.Overlaps(r) {
				t.Errorf("%s: %q at %v lies on %q at %v", name, line.String, r, p.page.texts[i].String, o)
			}
		}
		boxes = append(boxes, r)
	}
}

// checkTold: no page is without its title, sources, filter, boundary note,
// projection and program.
func checkTold(t *testing.T, name string, a *Atlas, p *Picture, sh sheet) {
	t.Helper()
	w := a.wordsIn(langOf(name))
	heads := map[string]bool{}
	var said strings.Builder
	for _, line := range p.page.texts {
		if line.Weight == SemiBold {
			heads[line.String] = true
		}
		said.WriteString(line.String + " ")
	}
	for _, key := range []string{"sources", "filter", "boundaries"} {
		if !heads[w.say(key)+"."] {
			t.Errorf("%s: the page does not name its %s", name, key)
		}
	}
	if first := p.page.texts[0]; first.Weight != Bold || len([]rune(first.String)) < 3 {
		t.Errorf("%s: the title is %q", name, first.String)
	}
	if sh.slide && !strings.Contains(squeezed(said.String()), squeezed("Multivector 1.0")) {
		t.Errorf("%s: the page does not say what made it", name)
	}
}

// langOf is the language in a name of everyPage.
func langOf(name string) string { return strings.Split(name, ", ")[1] }

// squeezed is a text without its blanks, however it was broken into lines.
func squeezed(s string) string { return strings.Join(strings.Fields(s), "") }

// TestPageNamesItsSources: where there is room, every source is named with its count.
func TestPageNamesItsSources(t *testing.T) {
	a, l := small(t), talks(t)
	s := plain(t, "44,34,95,60", 1920, 1080)
	s.Scale, s.Page = 1.5, &Page{Width: 1920, Height: 1080}
	var said strings.Builder
	for _, line := range a.Compose(l, s).page.texts {
		said.WriteString(line.String + " ")
	}
	for _, want := range []string{"A. Author: Talks, part 1 (4)", "A. Author: Talks, part 2 (3)", geo.Boundaries("us").Name("en")} {
		if !strings.Contains(said.String(), want) {
			t.Errorf("the page does not say %q:\n%s", want, said.String())
		}
	}
}
