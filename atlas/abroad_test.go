package atlas

import (
	"slices"
	"testing"

	"multivector/geo"
)

// TestNoNameAbroad: of the United Kingdom only its bases on Cyprus are in sight
// of the Middle East; they are its land, but no place for its name or badge.
func TestNoNameAbroad(t *testing.T) {
	a, l := shipped(t)
	for _, mode := range Modes() {
		s := plain(t, "middle-east", 1280, 800)
		s.Mode = mode
		p := a.Compose(l, s)
		name := geo.Name("GB", s.Lang)
		if !slices.ContainsFunc(p.painted, func(u painted) bool { return u.code == "GB" }) {
			t.Fatalf("%s: the bases are not in sight; choose another region", mode)
		}
		for _, label := range p.labels {
			if label.lines[0].String == name {
				t.Errorf("%s: %s is named at %v", mode, name, label.box)
			}
		}
		if slices.ContainsFunc(p.badges, func(b badge) bool { return b.code == "GB" }) {
			t.Errorf("%s: %s has a badge", mode, name)
		}
	}
}
