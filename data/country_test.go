package data

import (
	"strings"
	"testing"

	"golang.org/x/text/language"
)

// The list is compared with the one inside golang.org/x/text, which comes from CLDR.
func TestCountryCodesAreThoseOfCLDR(t *testing.T) {
	if n := len(strings.Fields(countryCodes)); n != 249+1 {
		t.Errorf("%d codes, want the 249 of ISO 3166-1 and XK", n)
	}
	exceptional := "AC CP DG EA IC TA EU EZ UN QO XA XB AN BU CS DD FX NT SU TP YD YU ZR HV NH RH VD CQ FQ PC" // reserved or withdrawn: no countries here
	for a := 'A'; a <= 'Z'; a++ {
		for b := 'A'; b <= 'Z'; b++ {
			code := string(a) + string(b)
			r, err := language.ParseRegion(code)
			known := err == nil && r.IsCountry() && r.Canonicalize().String() == code && !strings.Contains(exceptional, code)
			if known != IsCountry(code) {
				t.Errorf("%s: IsCountry is %v, CLDR says %v", code, IsCountry(code), known)
			}
		}
	}
}

func TestMendCode(t *testing.T) {
	for _, c := range []struct{ code, want string }{
		{"UK", `write "GB"`},
		{"kz", `write "KZ"`},
		{" kz ", `write "KZ"`},
		{"KAZ", `write "KZ"`},
		{"", "use ISO 3166-1 alpha-2"},
		{"KQ", "near it: KE, KG, KH, KI, KM"},
		{"ZK", "near it: KZ"},
		{"Kazakhstan", "use ISO 3166-1 alpha-2"},
		{"Қ", "use ISO 3166-1 alpha-2"},
	} {
		if IsCountry(c.code) {
			t.Errorf("%q passes for a country", c.code)
		}
		if got := mendCode(c.code); !strings.Contains(got, c.want) {
			t.Errorf("mend of %q: %q, want %q", c.code, got, c.want)
		}
	}
}
