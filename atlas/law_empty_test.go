package atlas

import (
	"slices"
	"testing"

	"multivector/data"
)

// TestLawNothingPasses: with no live statement no partner's colour is on the map.
func TestLawNothingPasses(t *testing.T) {
	a, l := shipped(t)
	for _, mode := range Modes() {
		s := world(t)
		s.Mode, s.Filter = mode, data.Filter{Text: "nobody ever wrote this down"}
		drawn := 0
		for code, fills := range paintedIn(a.Compose(l, s)).fills {
			if len(code) != 2 || slices.Contains(PartnerCodes(), code) {
				continue
			}
			drawn++
			if f := fills[0]; f.Pattern != Plain || f.Base != s.Palette.Land && f.Base != s.Palette.Filtered {
				t.Errorf("mode %s: %s is drawn %+v, but no statement passes", mode, code, f)
			}
		}
		if drawn < 150 {
			t.Fatalf("mode %s: only %d units are drawn", mode, drawn)
		}
	}
}

// TestLawRemoved: a country whose statements are taken out of the library loses
// its colour, and no other country changes.
func TestLawRemoved(t *testing.T) {
	a, l := shipped(t)
	s := world(t)
	before := paintedIn(a.Compose(l, s))
	for _, code := range []string{"KZ", "UZ", "TW", "HU", "UA"} {
		if f := before.fills[code][0]; f.Pattern == Plain && f.Base == s.Palette.Land {
			t.Errorf("%s has no colour to lose", code)
		}
		after := paintedIn(a.Compose(without(l, code), s))
		if land := after.fills[code]; len(land) != 1 || land[0].Pattern != Plain || land[0].Base != s.Palette.Land {
			t.Errorf("%s has no statement left, but is drawn %+v", code, land)
		}
		for other, fills := range before.fills {
			if len(other) == 2 && s.Boundaries.Standing(other).Country != code && !slices.Equal(fills[0].colours(), after.fills[other][0].colours()) {
				t.Errorf("without %s, %s changed", code, other)
			}
		}
	}
}

// TestLawTints: in the modes of tints, too, only live statements give a colour,
// and more of them never a fainter one.
func TestLawTints(t *testing.T) {
	a, l := shipped(t)
	for _, mode := range []Mode{ByPartner, ByCount} {
		s := world(t)
		s.Mode = mode
		pen, want := paintedIn(a.Compose(l, s)), recount(l, s.Filter)
		byCount := map[int]int{} // the red of the tint: it falls as the tint grows
		for _, code := range codesIn(l) {
			fills := pen.fills[code]
			if len(fills) == 0 || slices.Contains(PartnerCodes(), code) {
				continue
			}
			n := len(want.partnership[code])
			if mode == ByPartner {
				n = want.partnership[code][PartnerCodes()[0]]
			}
			coloured := fills[0].Base != s.Palette.Land && fills[0].Base != s.Palette.Filtered
			if coloured != (n > 0) {
				t.Errorf("mode %s: %s with %d is drawn in %v", mode, code, n, fills[0].Base)
			}
			byCount[n] = int(fills[0].Base.R)
		}
		for n, red := range byCount {
			if next, ok := byCount[n+1]; ok && n > 0 && next > red {
				t.Errorf("mode %s: %d is fainter than %d", mode, n+1, n)
			}
		}
	}
}

// without is a library that says nothing of a country.
func without(l *data.Library, code string) *data.Library {
	rest := &data.Library{Documents: l.Documents, Groups: l.Groups}
	for _, s := range l.Statements {
		copied := *s
		copied.Countries = slices.DeleteFunc(slices.Clone(s.Countries), func(c string) bool { return c == code })
		if len(copied.Countries) > 0 {
			rest.Statements = append(rest.Statements, &copied)
		}
	}
	return rest
}
