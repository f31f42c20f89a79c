package atlas

import (
	"strings"
	"testing"

	"multivector/data"
)

// TestNothingSwitchedOn: the credits say that nothing is shown in the reader's
// language, and not how the filter writes that down.
func TestNothingSwitchedOn(t *testing.T) {
	a, _ := shipped(t)
	nobody := data.Filter{Partners: []string{data.None}, Relations: []data.Relation{data.None}, Bases: []data.Basis{data.None}}
	for lang, none := range map[string]string{"en": "none", "de": "keine", "ru": "нет", "tr": "yok", "zh": "无"} {
		if got := a.wordsIn(lang).filter(nobody, lang); strings.Count(got, none) != 3 || strings.Contains(got, "value.") {
			t.Errorf("%s: %q", lang, got)
		}
	}
	if got := Powers(nobody); len(got) > 0 {
		t.Errorf("no partner is a power, but %v are", got)
	}
}
