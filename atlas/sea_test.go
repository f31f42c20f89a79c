package atlas

import (
	"strings"
	"testing"

	"github.com/paulmach/orb"
	"github.com/paulmach/orb/planar"

	"multivector/assets"
	"multivector/geo"
)

// TestSeasAreWater: the rough areas of the seas hold next to no land, so a name
// in them is not written on a country.
func TestSeasAreWater(t *testing.T) {
	a, _ := shipped(t)
	if _, err := a.World.Shapes(geo.Fine); err != nil {
		t.Fatal(err)
	}
	const most = 0.02 // islands
	for _, s := range a.seas {
		land := map[string]int{}
		dry, all := 0, 0
		for _, polygon := range s.polygons {
			polygon = unrolled(polygon)
			b := polygon.Bound()
			for i := range 60 {
				for k := range 60 {
					p := orb.Point{
						b.Min[0] + (b.Max[0]-b.Min[0])*(float64(i)+0.5)/60,
						b.Min[1] + (b.Max[1]-b.Min[1])*(float64(k)+0.5)/60,
					}
					if !planar.PolygonContains(polygon, p) {
						continue
					}
					all++
					if code := a.World.At(p); code != "" {
						dry++
						land[code]++
					}
				}
			}
		}
		if all == 0 || float64(dry) > most*float64(all) {
			t.Errorf("%s: %d of %d points are on land: %v", s.ID, dry, all, land)
		}
	}
}

// unrolled is a polygon whose longitudes run on across 180 degrees.
func unrolled(p orb.Polygon) orb.Polygon {
	out := p.Clone()
	for _, ring := range out {
		for i := 1; i < len(ring); i++ {
			for ring[i][0]-ring[i-1][0] > 180 {
				ring[i][0] -= 360
			}
			for ring[i][0]-ring[i-1][0] < -180 {
				ring[i][0] += 360
			}
		}
	}
	return out
}

// TestSeaNames: every sea has a name in every language, set in letters that the
// fonts have, and an id of its own.
func TestSeaNames(t *testing.T) {
	a, _ := shipped(t)
	ids := map[string]bool{}
	for _, s := range a.seas {
		if ids[s.ID] || s.Rank < 1 || s.Rank > 4 {
			t.Errorf("%s comes twice, or has rank %d", s.ID, s.Rank)
		}
		ids[s.ID] = true
		for _, lang := range assets.Languages() {
			name := s.Names[lang]
			if strings.TrimSpace(name) == "" {
				t.Errorf("%s has no name in %q", s.ID, lang)
			}
			line := a.Type.Line(Italic, strings.ReplaceAll(name, " ", ""))
			for i, g := range line.Glyphs {
				if len(g.Outline) == 0 {
					t.Errorf("%s: letter %d of %q has no outline", s.ID, i, name)
				}
			}
		}
	}
	if len(ids) < 40 {
		t.Errorf("only %d seas", len(ids))
	}
}

// TestSeasAreNamed: the seas that a region is known by have their names, on
// water, in the reader's language.
func TestSeasAreNamed(t *testing.T) {
	a, l := shipped(t)
	everyLook(t, func(name string, s Settings) {
		p := a.Compose(l, s)
		seas := map[string]bool{}
		for _, l := range p.labels {
			if !l.sea {
				continue
			}
			seas[saying(l)] = true
			dry := 0
			for i := range 9 {
				q := l.plate.at((float64(i)/8-0.5)*0.8*l.plate.w, 0)
				if a.At(p, q.X, q.Y, 0) != "" {
					dry++
				}
			}
			if dry > 2 { // a sea in two lines may have an island between them
				t.Errorf("%s: %s is written over land at %d of 9 points", name, saying(l), dry)
			}
		}
		region, _, _ := strings.Cut(name, ",")
		if s.View.Width < s.View.Height {
			return
		}
		for _, id := range map[string][]string{
			"central-asia": {"black-sea"}, "europe": {"black-sea", "norwegian-sea", "mediterranean"},
			"east-asia": {"japan", "bengal"}, "world": {"south-pacific", "indian-ocean"},
		}[region] {
			for _, sea := range a.seas {
				if sea.ID == id && !seas[sea.Names[s.Lang]] {
					t.Errorf("%s: no %s", name, sea.Names[s.Lang])
				}
			}
		}
	})
}
