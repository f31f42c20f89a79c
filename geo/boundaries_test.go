package geo

import (
	"regexp"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/paulmach/orb"
)

// TestStandingOfKnownPoints goes the way of `multivector countries --at`.
func TestStandingOfKnownPoints(t *testing.T) {
	w := embedded(t)
	for _, test := range []struct {
		where    string
		lon, lat float64
		view     Boundaries
		want     string
	}{
		{"Simferopol", 34.1, 45.0, "un", "Ukraine"},
		{"Simferopol", 34.1, 45.0, "ru", "Russia"},
		{"Simferopol", 34.1, 45.0, "de-facto", "Russia"},
		{"Simferopol", 34.1, 45.0, "tr", "Ukraine"},
		{"El Aaiún", -13.2, 27.1, "un", "Western Sahara"},
		{"El Aaiún", -13.2, 27.1, "us", "Morocco"},
		{"El Aaiún", -13.2, 27.1, "de-facto", "Morocco"},
		{"Tifariti, east of the berm", -10.57, 26.16, "us", "Morocco"},
		{"Tifariti, east of the berm", -10.57, 26.16, "de-facto", "Western Sahara"},
		{"Pristina", 21.16, 42.66, "un", "Serbia"},
		{"Pristina", 21.16, 42.66, "de", "Kosovo"},
		{"Pristina", 21.16, 42.66, "cn", "Serbia"},
		{"Taipei", 121.5, 25.0, "un", "China"},
		{"Taipei", 121.5, 25.0, "us", "Taiwan"},
		{"Taipei", 121.5, 25.0, "ru", "China"},
		{"Ramallah", 35.2, 31.9, "un", "Palestine"},
		{"Ramallah", 35.2, 31.9, "us", "Palestine"},
		{"Kyrenia", 33.32, 35.3, "un", "Cyprus"},
		{"Kyrenia", 33.32, 35.3, "tr", "Northern Cyprus"},
		{"Hargeisa", 44.06, 9.56, "us", "Somalia"},
		{"Akrotiri", 32.98, 34.6, "un", "United Kingdom"},
		{"Hong Kong", 114.15, 22.4, "cn", "Hong Kong"},
		{"Astana", 71.43, 51.13, "ru", "Kazakhstan"},
	} {
		unit := w.At(orb.Point{test.lon, test.lat})
		if got := Name(test.view.Standing(unit).Country, "en"); got != test.want {
			t.Errorf("%s under %s: %s (unit %q), want %s", test.where, test.view, got, unit, test.want)
		}
	}
}

// TestDisputesTable holds the table to its promises: every row names a unit, every
// view of it a country and what that rests on, and a row without a text says that it
// is a judgement.
func TestDisputesTable(t *testing.T) {
	w := embedded(t)
	date := regexp.MustCompile(`^(\d{4}(-\d\d(-\d\d)?)?)?$`)
	for code, row := range disputes().units {
		if _, ok := w.Unit(code); !ok {
			t.Errorf("%s is no unit", code)
		}
		if row.Administered != "" && Name(row.Administered, "en") == row.Administered {
			t.Errorf("%s: nobody has the code %s", code, row.Administered)
		}
		if !date.MatchString(row.Since) {
			t.Errorf("%s: since %q", code, row.Since)
		}
		for _, view := range AllBoundaries() {
			shown := row.Shown[view]
			if _, ok := w.Unit(shown.As); !ok || shown.Basis == "" || !date.MatchString(shown.Date) {
				t.Errorf("%s under %s: %+v", code, view, shown)
			}
			if shown.Date == "" && !strings.HasPrefix(shown.Note, "Judgement: ") {
				t.Errorf("%s under %s rests on nothing dated and does not call itself a judgement", code, view)
			}
		}
	}
	for _, code := range []string{"XC", "EH", "XW", "XK", "TW", "PS", "XN", "XU", "XS", "XD", "XR", "XG", "QS", "QY", "QW", "QR"} {
		if _, ok := disputes().units[code]; !ok {
			t.Errorf("%s (%s) is missing", code, Name(code, "en"))
		}
	}
}

func TestBoundaryNotes(t *testing.T) {
	for _, view := range AllBoundaries() {
		for _, lang := range []string{"en", "ru", "zh", "de", "tr"} {
			name, note := view.Name(lang), view.Note(lang)
			if name == "" || note == "" || utf8.RuneCountInString(note) > 230 {
				t.Errorf("%s in %s: name %q, note of %d characters %q", view, lang, name, utf8.RuneCountInString(note), note)
			}
		}
		if view.Note("xx") != view.Note("en") {
			t.Errorf("%s: an unknown language is not answered in English", view)
		}
	}
}

// TestZeroBoundaries keeps a view that nobody chose from showing units as nothing.
func TestZeroBoundaries(t *testing.T) {
	var zero Boundaries
	for _, unit := range []string{"XC", "TW", "EH", "UA", "KZ", ""} {
		if got, want := zero.Standing(unit), DefaultBoundaries.Standing(unit); got != want {
			t.Errorf("%q: %+v, want %+v", unit, got, want)
		}
		if got, want := zero.Sentence(unit, "en"), DefaultBoundaries.Sentence(unit, "en"); got != want {
			t.Errorf("%q: sentence %q, want %q", unit, got, want)
		}
	}
	if zero.Name("de") != DefaultBoundaries.Name("de") || zero.Note("de") != DefaultBoundaries.Note("de") {
		t.Errorf("name %q, note %q", zero.Name("de"), zero.Note("de"))
	}
}

func TestParseBoundaries(t *testing.T) {
	for _, b := range AllBoundaries() {
		if got, err := ParseBoundaries(string(b)); got != b || err != nil {
			t.Errorf("%q: %q, %v", b, got, err)
		}
	}
	if _, err := ParseBoundaries("nato"); err == nil || !strings.Contains(err.Error(), "un, de-facto, us, cn, ru, de, tr") {
		t.Errorf("the error does not list the views: %v", err)
	}
}

func TestName(t *testing.T) {
	for _, test := range []struct{ code, lang, want string }{
		{"TR", "en", "Türkiye"},
		{"MK", "en", "North Macedonia"},
		{"SZ", "en", "Eswatini"},
		{"CZ", "en", "Czechia"},
		{"KZ", "ru", "Казахстан"},
		{"KZ", "zh", "哈萨克斯坦"},
		{"DE", "tr", "Almanya"},
		{"TR", "de", "Türkei"},
		{"XC", "de", "Krim"},
		{"PS", "en", "Palestine"},
		{"HK", "de", "Hongkong"},
		{"KZ", "xx", "Kazakhstan"},
		{"ZZ", "en", "ZZ"},
		{"", "en", ""},
	} {
		if got := Name(test.code, test.lang); got != test.want {
			t.Errorf("Name(%q, %q) = %q, want %q", test.code, test.lang, got, test.want)
		}
	}
	for code, in := range names() {
		for _, lang := range []string{"en", "ru", "zh", "de", "tr"} {
			if in[lang] == "" {
				t.Errorf("%s has no name in %s", code, lang)
			}
		}
	}
}
