package atlas

import (
	"testing"

	"multivector/data"
	"multivector/geo"
)

// TestComposeForgets: what pictures came before leaves no trace in a picture,
// though much is kept from one to the next.
func TestComposeForgets(t *testing.T) {
	l := talks(t)
	world, err := geo.NewWorld()
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		name  string
		fresh func() *Atlas
		at    string
	}{
		{"squares", func() *Atlas { return small(t) }, "44,34,95,60"},
		{"countries", func() *Atlas { return atlasOf(t, world) }, "central-asia"},
	} {
		var all []Settings
		add := func(change func(s *Settings)) {
			s := plain(t, c.at, 640, 400)
			change(&s)
			all = append(all, s)
		}
		add(func(*Settings) {})
		add(func(s *Settings) { s.View = s.View.Pan(3.3, -2.1) })
		add(func(s *Settings) { s.View = s.View.Pan(300.5, 111.1) }) // cut off at the edge
		add(func(s *Settings) { s.View = s.View.Pan(900, 0) })       // so that the surroundings count
		add(func(s *Settings) { s.Filter.Partners = []string{"CN", "US"} })
		add(func(s *Settings) { s.Filter = data.Filter{Countries: []string{"KZ", "TW"}} })
		add(func(s *Settings) { s.View = s.View.Zoom(1.1, 100, 100) })
		add(func(s *Settings) { s.View = s.View.Zoom(4, 100, 100) })
		add(func(s *Settings) { s.Scale, s.Lang = 2, "zh" })
		add(func(s *Settings) { s.Boundaries = "un" })
		add(func(s *Settings) { s.Mode = ByRoses })
		add(func(s *Settings) { s.Page = &Page{Width: 640, Height: 420} })
		add(func(s *Settings) { s.View.Centre[0] += 20 })
		want := make([]string, len(all))
		for i, s := range all {
			want[i] = recorded(c.fresh().Compose(l, s))
		}
		a := c.fresh()
		for i := range all {
			for k := range all {
				a.Compose(l, all[i])
				if got := recorded(a.Compose(l, all[k])); got != want[k] {
					t.Errorf("%s: picture %d after %d differs from the same alone", c.name, k, i)
				}
			}
		}
	}
}
