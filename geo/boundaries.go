package geo

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
)

// Boundaries is a view of disputed boundaries: whose map the map follows. It decides
// how a unit is drawn, outlined and named, never whether its evidence exists. The
// zero value is the default view.
type Boundaries string

// DefaultBoundaries follow the United Nations.
const DefaultBoundaries Boundaries = "un"

// AllBoundaries gives the views in the order of a menu, the default first.
func AllBoundaries() []Boundaries {
	return []Boundaries{DefaultBoundaries, "de-facto", "us", "cn", "ru", "de", "tr"}
}

// ParseBoundaries reads the name of a view.
func ParseBoundaries(s string) (Boundaries, error) {
	if b := Boundaries(s); slices.Contains(AllBoundaries(), b) {
		return b, nil
	}
	var names []string
	for _, b := range AllBoundaries() {
		names = append(names, string(b))
	}
	return "", fmt.Errorf("boundaries %q: there is no such view: choose one of %s", s, strings.Join(names, ", "))
}

// Name is the view's name in a language (en, ru, zh, de, tr), English for others.
func (b Boundaries) Name(lang string) string {
	return inLanguage(disputes().views[b.view()].Name, lang)
}

// Note is the boundary note of an export in a language: whom the view follows, and
// which disputes the shapes cannot express.
func (b Boundaries) Note(lang string) string {
	return inLanguage(disputes().views[b.view()].Note, lang)
}

// view is the view that b stands for: the default one for the zero value.
func (b Boundaries) view() Boundaries { return cmp.Or(b, DefaultBoundaries) }

// inLanguage falls back to English.
func inLanguage(texts map[string]string, lang string) string {
	if text := texts[lang]; text != "" {
		return text
	}
	return texts["en"]
}
