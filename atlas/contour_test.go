package atlas

import (
	"math"
	"slices"
	"testing"

	"multivector/data"
	"multivector/geo"
)

// grouped gives the talks two groups: U has KZ and UZ, and CN as an observer; V
// has KZ alone, so its contour runs beside that of U.
func grouped(t testing.TB) *data.Library {
	t.Helper()
	l := talks(t)
	in := func(country, role string) data.Member { return data.Member{Country: country, Role: role, Source: "s0"} }
	l.Groups = []data.Group{
		{ID: "U", Name: "Union of Squares", Members: []data.Member{
			in("CN", data.RoleObserver), in("KZ", data.RoleMember), in("UZ", data.RoleMember),
		}},
		{ID: "V", Members: []data.Member{in("KZ", data.RoleMember)}},
	}
	return l
}

// TestContourScenes compares the drawing of groups with testdata, verb by verb.
func TestContourScenes(t *testing.T) {
	a, l := small(t), grouped(t)
	for name, ids := range map[string][]string{"group": {"U"}, "groups": {"U", "V"}} {
		s := plain(t, "44,34,95,60", 400, 280)
		s.Groups = ids
		golden(t, name, recorded(&Picture{part: func(pen Pen) {
			p := a.Compose(l, s)
			for _, c := range p.grouped {
				c.paint(pen, p)
			}
		}}))
	}
}

// TestContourIsTheOuterEdge: the members' line keeps its distance from what
// lies outside the group, and runs nowhere between two members; the guest's
// is dotted and leaves the edge towards the members out.
func TestContourIsTheOuterEdge(t *testing.T) {
	a, l := small(t), grouped(t)
	s := plain(t, "44,34,95,60", 800, 560)
	s.Groups = []string{"U"}
	p := a.Compose(l, s)
	c := p.grouped[0]
	if len(c.members) != 2 { // and one round KG, the hole in UZ
		t.Fatalf("the contour of the members has %d lines, want 2", len(c.members))
	}
	check := func(lines []chain, want ...string) {
		for _, line := range lines {
			for _, q := range line.points {
				if at := a.At(p, q.X, q.Y, 0); !slices.Contains(want, at) {
					t.Errorf("the contour of %v runs through %q at %v", want, at, q)
				}
			}
		}
	}
	check(c.members, "KZ", "UZ")
	check(c.guests, "CN")
	at := func(lon, lat float64) Point {
		x, y, _ := p.View.Project([2]float64{lon, lat})
		return Point{x, y}
	}
	for _, place := range []struct {
		name  string
		at    Point
		lines []chain
		near  bool
	}{
		{"KZ towards RU", at(60, 50), c.members, true},
		{"UZ towards the south, a coast", at(60, 34), c.members, true},
		{"KZ towards CN, an observer", at(70, 45), c.members, true},
		{"KZ towards UZ, both members", at(60, 40), c.members, false},
		{"CN towards RU", at(80, 50), c.guests, true},
		{"CN towards KZ, a member", at(70, 45), c.guests, false},
	} {
		least := math.Inf(1)
		for _, line := range place.lines {
			for i := 1; i < len(line.points); i++ {
				least = min(least, distance(place.at, line.points[i-1], line.points[i]))
			}
		}
		if near := least < 12; near != place.near { // edges bend: they are great arcs
			t.Errorf("%s: the contour is %.1f pixels away, its depth is %.1f", place.name, least, c.depth)
		}
	}
}

// TestContoursKeepApart: groups with a country in common have lines side by
// side, others the same depth.
func TestContoursKeepApart(t *testing.T) {
	l := grouped(t)
	l.Groups = append(l.Groups, data.Group{ID: "W", Members: []data.Member{{Country: "RU", Role: data.RoleMember}}})
	if got := slotsOf(l.Groups); !slices.Equal(got, []int{0, 1, 0}) {
		t.Errorf("the slots are %v, want 0 1 0", got)
	}
}

// TestContoursOfNoGroup: what is not in the library is not drawn, and not named.
func TestContoursOfNoGroup(t *testing.T) {
	a, l := small(t), grouped(t)
	s := plain(t, "44,34,95,60", 400, 280)
	bare := recorded(a.Compose(l, s))
	s.Groups = []string{"NATO", ""}
	if p := a.Compose(l, s); recorded(p) != bare || len(p.Groups) > 0 {
		t.Error("a group that the library does not have was drawn")
	}
}

// TestCSTO: the documents make Kazakhstan, Kyrgyzstan and Tajikistan members,
// so their land and no other is enclosed, in each boundary view.
func TestCSTO(t *testing.T) {
	a, l := shipped(t)
	for _, view := range geo.AllBoundaries() {
		s := plain(t, "central-asia", 1280, 800)
		s.Groups, s.Boundaries = []string{"CSTO", "CSTO"}, view
		p := a.Compose(l, s)
		if len(p.grouped) != 1 || len(p.grouped[0].guests) > 0 {
			t.Fatalf("view %s: %d contours", view, len(p.grouped))
		}
		through := map[string]bool{}
		for _, line := range p.grouped[0].members {
			for _, q := range line.points {
				if at := a.At(p, q.X, q.Y, 0); at != "" { // the sea: detail of the shore
					through[at] = true
				}
			}
		}
		if len(through) != 3 || !through["KZ"] || !through["KG"] || !through["TJ"] {
			t.Errorf("view %s: the contour runs through %v", view, through)
		}
		e := p.Groups
		if len(e) != 1 || e[0].Count != 3 || e[0].Label != "Collective Security Treaty Organization (CSTO)" {
			t.Errorf("view %s: the legend says %+v", view, e)
		}
	}
}

// TestContourNames: each group in sight has its name or its id on the map, in
// every look, and no name lies on another.
func TestContourNames(t *testing.T) {
	a, l := shipped(t)
	everyLook(t, func(name string, s Settings) {
		if s.View != plain(t, "central-asia", s.View.Width, s.View.Height).View || s.View.Width < s.View.Height {
			return
		}
		s.Groups = []string{"C5", "OTS"}
		p := a.Compose(l, s)
		checkLabels(t, name, a, p, p.Map, nil)
		for _, c := range p.grouped {
			if !slices.ContainsFunc(p.labels, func(l label) bool {
				return l.lines[0].String == c.name || l.lines[0].String == c.short
			}) {
				t.Errorf("%s: %s has no name", name, c.group.ID)
			}
		}
	})
}

// BenchmarkContours is what two groups add to the composing of a frame.
func BenchmarkContours(b *testing.B) {
	a, l := shipped(b)
	for _, region := range []string{"central-asia", "world"} {
		b.Run(region, func(b *testing.B) {
			s := plain(b, region, 1920, 1080)
			if _, err := a.World.Shapes(s.View.Level()); err != nil {
				b.Fatal(err)
			}
			p := a.Compose(l, s)
			for b.Loop() {
				p.contours(l, []string{"C5", "OTS"})
			}
		})
	}
}
