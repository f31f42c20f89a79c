package atlas

import (
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
