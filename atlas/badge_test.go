package atlas

import (
	"math"
	"testing"

	"multivector/data"
	"multivector/geo"
)

// eachWorld composes small and large maps of the shipped evidence in a mode.
func eachWorld(t *testing.T, m Mode, check func(*Picture)) {
	a, l := shipped(t)
	for _, size := range [][2]float64{{320, 200}, {640, 360}, {1280, 720}} {
		for _, region := range geo.Regions() {
			s := plain(t, region.ID, size[0], size[1])
			s.Mode = m
			check(a.Compose(l, s))
		}
	}
}

// TestBadgesKeepApart: rings do not cover each other or names, and tell the
// shares as angles.
func TestBadgesKeepApart(t *testing.T) {
	rings := 0
	eachWorld(t, ByStripes, func(p *Picture) {
		for i, b := range p.badges {
			if len(b.sectors) < 2 {
				continue // a dot stays where its country is
			}
			rings++
			for _, o := range p.badges[:i] {
				if d := math.Hypot(b.at.X-o.at.X, b.at.Y-o.at.Y); len(o.sectors) > 1 && d < b.radius+o.radius {
					t.Errorf("%gx%g: the rings of %s and %s cover each other", p.Width, p.Height, b.code, o.code)
				}
			}
			for _, l := range p.labels {
				if l.box.Overlaps(Rect{b.at.X - b.radius/2, b.at.Y - b.radius/2, b.radius, b.radius}) {
					t.Errorf("%gx%g: %q covers the ring of %s", p.Width, p.Height, l.lines[0].String, b.code)
				}
			}
			m := p.Marks[b.code]
			for k, s := range b.sectors {
				want := 2 * math.Pi * float64(m.Shares[k].Statements) / float64(statementsOf(m))
				if math.Abs(s.to-s.from-want) > 1e-9 {
					t.Errorf("%s: %s has an angle of %g, want %g", b.code, m.Shares[k].Partner, s.to-s.from, want)
				}
			}
		}
	})
	if rings == 0 {
		t.Error("no ring was drawn")
	}
}

// TestEveryLinkIsSeen: a country with partners that lies in sight is large
// enough for its colours or has a badge.
func TestEveryLinkIsSeen(t *testing.T) {
	eachWorld(t, ByStripes, func(p *Picture) {
		badge := map[string]bool{}
		for _, b := range p.badges {
			badge[b.code] = true
		}
		for _, u := range p.painted {
			in := Rect{u.at.X, u.at.Y, 0, 0}.Within(p.Map.Inset(12))
			if u.mark.State == Linked && in && (u.step == ringed || u.step == dotted) && !badge[u.code] {
				t.Errorf("%gx%g: %s is too small to be seen and has no badge", p.Width, p.Height, u.code)
			}
		}
	})
}

// TestRoses: areas are true, directions fixed, the land neutral.
func TestRoses(t *testing.T) {
	eachWorld(t, ByRoses, func(p *Picture) {
		perStatement := 0.0
		for _, b := range p.badges {
			if len(b.sectors) != len(p.Marks[b.code].Shares) {
				t.Errorf("%s has %d petals for %v", b.code, len(b.sectors), p.Marks[b.code].Shares)
			}
			for i, s := range b.sectors {
				share := p.Marks[b.code].Shares[i]
				area := s.outer * s.outer * (s.to - s.from) / 2 / float64(share.Statements)
				if perStatement == 0 {
					perStatement = area
				}
				if math.Abs(area/perStatement-1) > 1e-6 {
					t.Errorf("%s: a statement of %s has %g square pixels, elsewhere %g", b.code, share.Partner, area, perStatement)
				}
				turn := 2 * math.Pi * float64(indexOf(PartnerCodes(), share.Partner)) / 5
				if middle := (s.from + s.to) / 2; math.Abs(middle-turn) > 1e-9 {
					t.Errorf("%s: the petal of %s points to %g, want %g", b.code, share.Partner, middle, turn)
				}
			}
		}
		for _, u := range p.painted {
			if u.mark.State == Linked && (u.fill.Pattern != Plain || u.fill.Base != p.palette.Land) {
				t.Errorf("%s is painted %+v under its rose", u.code, u.fill)
			}
		}
	})
}

func indexOf(list []string, s string) int {
	for i, v := range list {
		if v == s {
			return i
		}
	}
	return -1
}

// TestCombinations: most frequent first, at most mostCombinations lines, all
// countries counted.
func TestCombinations(t *testing.T) {
	a := small(t)
	var list []told
	add := func(country string, partners ...string) {
		for _, p := range partners {
			list = append(list, told{countries: country, partner: p, relation: data.RelationCooperation})
		}
	}
	add("KZ", "US", "CN")
	add("UZ", "CN", "US")
	add("KG", "RU", "TR")
	add("TM", "US")
	s := plain(t, "44,34,95,60", 1400, 1000)
	p := a.Compose(evidence(t, 1, list...), s)
	var got []string
	for _, e := range p.Combinations {
		got = append(got, e.Label+" "+string(rune('0'+e.Count)))
	}
	want := []string{"United States + China 2", "Russia + Türkiye 1"}
	if len(got) != len(want) || got[0] != want[0] || got[1] != want[1] {
		t.Errorf("the legend lists %q, want %q", got, want)
	}
}

// legendShare is how much of the map's height a legend with combinations may take.
const legendShare = 0.55

// TestLegendLeavesRoom: with its combinations, the legend leaves the map room.
func TestLegendLeavesRoom(t *testing.T) {
	eachWorld(t, ByStripes, func(p *Picture) {
		if len(p.Combinations) > 0 && (p.card.box.H > legendShare*p.Map.H || p.card.box.W > cardShare*p.Map.W) {
			t.Errorf("on %g×%g the legend takes %g×%g", p.Map.W, p.Map.H, p.card.box.W, p.card.box.H)
		}
		if len(p.Combinations) > mostCombinations {
			t.Errorf("the legend lists %d combinations", len(p.Combinations))
		}
	})
}
