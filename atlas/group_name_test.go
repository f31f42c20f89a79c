package atlas

import (
	"slices"
	"strings"
	"testing"

	"multivector/assets"
	"multivector/data"
)

// TestGroupNames: every group of the shipped evidence has a name in every
// language, on the map and in the legend, and a group that is only called the
// same in short keeps its own.
func TestGroupNames(t *testing.T) {
	a, l := shipped(t)
	for _, lang := range assets.Languages() {
		w := a.wordsIn(lang)
		for _, g := range l.Groups {
			if _, ok := w["group."+g.Name]; !ok {
				t.Errorf("%s: no name for %q", lang, g.Name)
			}
			if _, ok := w["group."+g.ID]; !ok {
				t.Errorf("%s: no short name for %q", lang, g.ID)
			}
		}
		own := data.Group{ID: "EU", Name: "Eastern Utilities"}
		if got := w.groupTitle(own); got != "Eastern Utilities (EU)" {
			t.Errorf("%s: a group of the user's is called %q", lang, got)
		}
	}
	s := plain(t, "central-asia", 1600, 900)
	s.Lang, s.Groups = "ru", []string{"EAEU", "CSTO"}
	s.Filter.Groups = []string{"CSTO"}
	s.Page = &Page{Width: 1600, Height: 900}
	p := a.Compose(l, s)
	for _, want := range []string{"Евразийский экономический союз (ЕАЭС)", "Организация Договора о коллективной безопасности (ОДКБ)"} {
		if !slices.ContainsFunc(p.Groups, func(e Entry) bool { return e.Label == want }) {
			t.Errorf("the legend does not say %q: %v", want, p.Groups)
		}
	}
	for _, c := range p.grouped {
		if !slices.ContainsFunc(p.labels, func(l label) bool { return saying(l) == c.name || saying(l) == c.short }) {
			t.Errorf("%s has no name on the map", c.group.ID)
		}
	}
	if text := recorded(p); strings.Contains(text, "Collective Security") || !strings.Contains(text, "группы ОДКБ") {
		t.Error("a Russian picture names a group in English, or its filter does not name it")
	}
}
