package atlas

import (
	"cmp"
	"slices"

	"github.com/paulmach/orb"

	"multivector/assets"
)

// sea is a name for waters, and where they are.
type sea struct {
	assets.Sea
	polygons orb.MultiPolygon
}

// readSeas reads the embedded table, the most important first.
func readSeas() ([]sea, error) {
	table, err := assets.Seas()
	if err != nil {
		return nil, err
	}
	seas := make([]sea, len(table))
	for i, s := range table {
		seas[i].Sea = s
		for _, area := range s.Areas {
			ring := make(orb.Ring, 0, len(area)+1)
			for _, p := range area {
				ring = append(ring, orb.Point(p))
			}
			seas[i].polygons = append(seas[i].polygons, orb.Polygon{append(ring, ring[0])})
		}
	}
	slices.SortStableFunc(seas, func(a, b sea) int { return cmp.Compare(a.Rank, b.Rank) })
	return seas, nil
}

// sea is a sea on the chart; nil when the chart shows nothing of it.
func (c *chart) sea(s sea) *site {
	at, ok := c.seas[s.ID]
	if !ok {
		f := &footprint{}
		c.lay(f, c.plan.sea(s))
		at = newSite("", f, &c.scan)
		c.seas[s.ID] = at
	}
	return at
}

// nameSeas writes the names of the seas in sight, where nothing else stands.
func (b *labeller) nameSeas(seas []sea) {
	for _, s := range seas {
		site := b.chart.sea(s)
		if site == nil {
			continue
		}
		if in := b.boxOnPage(site.outline.bound); in.shareIn(b.window) > 0 {
			b.nameSea(s, site, in)
		}
	}
}

func (b *labeller) nameSea(s sea, site *site, in Rect) {
	text := b.seaText(s)
	large := b.ways(wording{name: text})
	text.Size *= smallSea
	sizes := [...][]name{large, b.ways(wording{name: text})}
	for _, names := range sizes {
		for _, n := range names {
			if b.afloat(n, site.waters(n), leastAfloat*n.w, "") {
				return
			}
		}
	}
	if in.Within(b.window) {
		return
	}
	origin := b.originOf(site)
	seen := b.seen(site, origin)
	for _, names := range sizes {
		for _, n := range names {
			if b.cutSea(seen, origin, n) {
				return
			}
		}
	}
}

// cutSea puts a name into what the window shows of a sea that it cuts off.
func (b *labeller) cutSea(seen *footprint, origin Point, n name) bool {
	for i, at := range seen.inSight(n.w, n.h, b.scale, origin, b.window, &b.chart.scan) {
		if i == mostSoundings {
			break
		}
		if p := newPlate(at.middle, n.w, n.h, 0); b.clear(p, nil) && b.over(n, b.onChart(p), "") {
			b.put(n, p, nil)
			return true
		}
	}
	return false
}

// mostSoundings bounds how many places of a sea that is cut off are looked at.
const mostSoundings = 12

// smallSea is the part of its size in which a name is set that has no room otherwise.
const smallSea = 0.86

// seaText is a sea's name as it is set.
func (b *labeller) seaText(s sea) Text {
	p, k := b.palette, b.scale
	t := Text{
		String: s.Names[b.lang], Size: 12 * k, Weight: Italic, Align: Middle,
		Colour: p.SeaInk, Halo: withAlpha(p.Sea, 0xC0), HaloW: 1.6 * k,
	}
	if t.String == "" {
		t.String = s.Names["en"]
	}
	if s.Ocean {
		t.Size, t.Spacing = 13*k, 2.6*k
	}
	return t
}

// leastAfloat is the part of a sea's name that must lie in the sea's rough
// area. The rest must be on open water too.
const leastAfloat = 0.6

// waters are the places for a sea's name.
func (s *site) waters(n name) []berth {
	r := s.room(n.w, n.h)
	if !r.shore {
		r.shore = true
		for i, b := range slices.Concat(s.level(r), s.slanted(r)) {
			r.coast = append(r.coast, b)
			if i >= mostShifted || b.angle != 0 {
				continue
			}
			for _, by := range [...]Point{{0, 0.12}, {0, -0.12}, {0, 0.25}, {0, -0.25}, {-0.12, 0}, {0.12, 0}, {-0.06, 0.12}, {0.06, 0.12}} {
				near := b
				near.middle.X, near.middle.Y = b.middle.X+by.X*n.w, b.middle.Y+by.Y*n.h
				r.coast = append(r.coast, near)
			}
		}
	}
	return r.coast
}

// mostShifted is how many of the best places for a sea's name are also tried a
// little to one side: the rough areas of the seas do not know every cape.
const mostShifted = 3

// seen is a site's outline on the page, which has the site's origin at a point, until
// the next one is laid.
func (b *labeller) seen(s *site, origin Point) *footprint {
	f := b.chart.scan.laid(s.outline, func(q Point) Point { return Point{origin.X + q.X*b.zoom, origin.Y + q.Y*b.zoom} })
	f.bound = b.boxOnPage(s.outline.bound)
	return f
}
