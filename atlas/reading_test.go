package atlas

import (
	"testing"

	"multivector/data"
)

// TestCaptions: a country's group says in words who its partners are, and how
// many statements are behind each colour, and who they are together; one without links says its name.
func TestCaptions(t *testing.T) {
	s := Settings{Filter: partnerships(), Boundaries: "us", Lang: "de"}
	r := read(talks(t), s, nil)
	for code, want := range map[string]caption{
		"KZ": {"Kasachstan: Vereinigte Staaten, China, Türkei", "Vereinigte Staaten: 2; China: 1; Türkei: 1", "Vereinigte Staaten + China + Türkei"},
		"KG": {"Kirgisistan: Deutschland", "Deutschland: 1", "Deutschland"},
		"TJ": {"Tadschikistan", "", ""},
		"RU": {"Russland", "", ""}, // a power, which is not drawn as anybody's partner
	} {
		if got := r.captionOf(code); got != want {
			t.Errorf("%s: %q, want %q", code, got, want)
		}
	}
}

// TestReadingFollows: what was read for a picture is not taken for another
// filter, language, view of the boundaries or library, nor for a filter whose
// lists were edited meanwhile.
func TestReadingFollows(t *testing.T) {
	a, l := small(t), talks(t)
	s := Settings{Filter: data.Filter{Partners: []string{"US"}}, Boundaries: "us", Lang: "en"}
	if first := a.readings.of(l, s); a.readings.of(l, s) != first {
		t.Error("the same is read twice")
	}
	other := s
	other.Lang = "ru"
	if got := a.readings.of(l, other).captionOf("KZ").title; got != "Казахстан: Соединенные Штаты" {
		t.Error(got)
	}
	s.Filter.Partners[0] = "CN"
	if got := a.readings.of(l, s).captionOf("KZ").title; got != "Kazakhstan: China" {
		t.Error(got)
	}
	if got := a.readings.of(l, Settings{Filter: s.Filter, Boundaries: "cn"}).apart; got != "TW" {
		t.Errorf("apart: %q", got)
	}
	if got := a.readings.of(&data.Library{}, s).captionOf("KZ").title; got != "Kazakhstan" {
		t.Error(got)
	}
}
