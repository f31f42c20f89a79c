package atlas

import (
	"image/color"
	"testing"

	"multivector/data"
)

// TestScenesOfPartners keeps the ways in which several partners are shown.
func TestScenesOfPartners(t *testing.T) {
	a, l := small(t), talks(t)
	for _, sc := range []scene{
		{"roses", "", func(s *Settings) { s.Mode = ByRoses }},
		{"rings", "world", func(*Settings) {}},
		{"equal", "", func(s *Settings) { s.Widths = Equal }},
		{"grey", "", func(s *Settings) { s.Vision = Grey }},
		{"dots", "world", func(s *Settings) {
			s.Mode, s.Filter.Partners = ByPartner, []string{"CN"}
			s.Filter.Relations = append(s.Filter.Relations, data.RelationTension)
		}},
	} {
		t.Run(sc.name, func(t *testing.T) {
			region := sc.region
			if region == "" {
				region = "44,34,95,60"
			}
			s := plain(t, region, 400, 280)
			sc.change(&s)
			golden(t, sc.name, recorded(a.Compose(l, s)))
		})
	}
}

// TestUnlistedPartners: partners that only somebody's own evidence has can be
// told apart, as far as there are colours, and keep theirs.
func TestUnlistedPartners(t *testing.T) {
	p := Light()
	seen := map[color.NRGBA]string{}
	for code, c := range p.Partners {
		seen[c] = code
	}
	for _, code := range []string{"FR", "JP", "IN", "GB", "KR", "IR", "SA", "AE", "IL", "PK"} {
		c := p.Partner(code)
		if other, ok := seen[c]; ok {
			t.Errorf("%s has the colour of %s", code, other)
		}
		seen[c] = code
	}
	for _, code := range []string{"", "ZZ", "\xff", "longer"} {
		if p.Partner(code).A != 255 {
			t.Errorf("%q has no colour", code)
		}
	}
	if (&Palette{Count: rgb(1)}).Partner("FR") != rgb(1) {
		t.Error("a palette without further colours has none for FR")
	}
}
