package geo

import (
	"strings"
	"testing"
)

func TestSentence(t *testing.T) {
	for _, test := range []struct {
		view       Boundaries
		unit, lang string
		want       []string // in this order
	}{
		{"un", "EH", "en", []string{"United Nations: shown apart, disputed.", "Rests on: UN list of Non-Self-Governing", "(1979-11-21).", "Frente Polisario"}},
		{"us", "EH", "en", []string{"United States: shown as part of Morocco, disputed.", "Proclamation 10126", "(2020-12-10)."}},
		{"us", "MA", "en", []string{"United States: shown with Western Sahara as part of it.", "Proclamation 10126", "(2020-12-10)."}},
		{"us", "EH", "de", []string{"als Teil von Marokko gezeigt, umstritten.", "Grundlage: US Proclamation"}},
		{"us", "EH", "xx", []string{"shown as part of Morocco"}},
	} {
		got := test.view.Sentence(test.unit, test.lang)
		rest := got
		for _, want := range test.want {
			_, after, ok := strings.Cut(rest, want)
			if !ok {
				t.Errorf("%s, %s in %s: %q is not in its place in %q", test.view, test.unit, test.lang, want, got)
			}
			rest = after
		}
	}
	for _, code := range []string{"KG", "KZ"} { // Baikonur is leased, and not disputed
		if got := DefaultBoundaries.Sentence(code, "en"); got != "" {
			t.Errorf("nobody disputes %s, but: %q", code, got)
		}
	}
	for _, view := range AllBoundaries() {
		for code := range disputes().units {
			for _, lang := range []string{"en", "ru", "zh", "de", "tr"} {
				if got := view.Sentence(code, lang); got == "" || strings.Contains(got, "%!") || strings.Contains(got, "()") {
					t.Errorf("%s, %s in %s: %q", view, code, lang, got)
				}
			}
		}
	}
}
