package atlas

import (
	"math"
	"slices"
)

// Limits of places by a coast.
const (
	leastOver = 0.4 // of a name lies on its own country's land where it runs out over the sea
	coastGap  = 3.0 // dp between a coast and a name in the sea
	seaShore  = 2.8 // and at least between a coast and the ends of the sea's name
	soundings = 5.0 // dp between points that are looked at for land

	mostOff = 16.0 // dp at most between a name in the sea and its country, on the way to its middle

	// The sides in dp of squares as large as the least countries that get their
	// names in the sea: of islands, and of those whose name could be taken for
	// that of a neighbour. A group of islets has its name from less on where it
	// spreads far.
	leastIsland, leastCoast  = 6.0, 26.0
	leastIslets, leastSpread = 3.0, 36.0
)

// overs returns the places where a name may run from its country out over the sea:
// afloat has to see to that.
func (s *site) overs(r *rooms) []berth {
	if !r.out {
		r.out = true
		r.over = slices.Clone(s.level(r))
	}
	return r.over
}

// coasts returns the places beside a country that may be in the sea.
func (s *site) coasts(r *rooms, dp float64, c *chart) []berth {
	if r.shore {
		return r.coast
	}
	r.shore = true
	spread := max(s.outline.bound.W, s.outline.bound.H)
	switch room := s.outline.room(); {
	case room < leastCoast*dp && c.neighbours[s.code], room < leastIsland*dp && (spread < leastSpread*dp || room < leastIslets*dp):
		return nil
	}
	for _, middle := range s.beside(r.w, r.h, coastGap*dp) {
		r.coast = append(r.coast, berth{middle: middle})
	}
	return r.coast
}

// afloat puts a name into the first berth that is in the window, free, and has
// nothing under it but water and the country with the code.
func (b *labeller) afloat(n name, berths []berth, least float64, code string) bool {
	return b.sound(n, berths, least, func(p plate) bool { return b.over(n, p, code) })
}

// sound is afloat with a question to ask once about each berth.
func (b *labeller) sound(n name, berths []berth, least float64, good func(plate) bool) bool {
	for i := range berths {
		at := &berths[i]
		if at.free*b.zoom < least || at.afloat == onLand || !b.fits(n, *at) {
			continue
		}
		if at.afloat == notSounded {
			at.afloat = onLand
			if good(newPlate(at.middle, n.w, n.h, at.angle)) {
				at.afloat = onWater
			}
		}
		if at.afloat == onWater {
			b.put(n, newPlate(b.onPage(at.middle), n.w, n.h, at.angle), nil)
			return true
		}
	}
	return false
}

// ashore reports whether the first land on the way from a plate in the sea to
// the middle of a country is near and that country's: nobody then takes the
// name for that of a neighbour.
func (b *labeller) ashore(s *site, p plate) bool {
	bound := p.bound()
	from := Point{min(max(s.anchor.X, bound.X), bound.X+bound.W), min(max(s.anchor.Y, bound.Y), bound.Y+bound.H)}
	far := math.Hypot(s.anchor.X-from.X, s.anchor.Y-from.Y)
	pace := 1.5 * b.scale
	for d := 0.0; d < min(far, mostOff*b.scale); d += pace {
		if unit := b.chart.under(lerp(from, s.anchor, d/far)); unit != "" {
			return b.chart.belongs(unit, s.code) && !b.nearer(s, bound, max(d, coastGap*b.scale))
		}
	}
	return false
}

// nearer reports whether other land than a country's lies as near round a box
// in the sea as its own does.
func (b *labeller) nearer(s *site, box Rect, own float64) bool {
	for _, d := range [...]float64{own, own / 2, own / 4} { // most of what is near is met first
		r, pace := box.Inset(-d), soundings/2*b.scale
		for _, side := range [...][2]Point{
			{{r.X, r.Y}, {r.X + r.W, r.Y}},
			{{r.X, r.Y + r.H}, {r.X + r.W, r.Y + r.H}},
			{{r.X, r.Y}, {r.X, r.Y + r.H}},
			{{r.X + r.W, r.Y}, {r.X + r.W, r.Y + r.H}},
		} {
			steps := math.Ceil((side[1].X - side[0].X + side[1].Y - side[0].Y) / pace)
			for i := 0.0; i <= steps; i++ {
				unit := b.chart.under(lerp(side[0], side[1], i/steps))
				if unit != "" && unit != offMap && !b.chart.belongs(unit, s.code) {
					return true
				}
			}
		}
	}
	return false
}

// over reports whether nothing but the sea, and the country with the code, lies
// under the lines of a name on a plate of the chart.
func (b *labeller) over(n name, p plate, code string) bool {
	top := -n.h / 2
	for _, t := range n.lines {
		middle := p.at(0, top+lineHeight/2*t.Size)
		line := newPlate(middle, snug*b.width(t, t.String), t.Size, p.angle)
		if !b.chart.only(line, code, b.scale) || code == "" && p.angle == 0 && !b.offshore(line) {
			return false
		}
		top += lineHeight * t.Size
	}
	return true
}

// offshore reports whether the two ends of a line of a sea's name keep off the
// coast, capes and islets included.
func (b *labeller) offshore(line plate) bool {
	const looks = 5
	end := line.w / snug / 2
	for out := 0.0; out <= seaShore; out += seaShore / 2 {
		for i := range looks {
			across := (float64(i)/(looks-1) - 0.5) * 0.8 * line.h
			along := end + out*b.scale
			if b.chart.under(line.at(along, across)) != "" || b.chart.under(line.at(-along, across)) != "" {
				return false
			}
		}
	}
	return true
}

// only reports whether nothing but the sea, and one country, lies under a plate.
func (c *chart) only(p plate, code string, dp float64) bool {
	steps := max(1, math.Ceil(p.w/(soundings*dp)))
	count := int(steps) + 1
	for from := range 4 { // first some all along: what is in the way is met sooner
		for i := from; i < count; i += 4 {
			for _, across := range [...]float64{-0.4, 0, 0.4} {
				unit := c.under(p.at((float64(i)/steps-0.5)*p.w, across*p.h))
				if unit != "" && (code == "" || !c.belongs(unit, code)) {
					return false
				}
			}
		}
	}
	return true
}

// belongs reports whether the chart shows a unit as part of a country.
func (c *chart) belongs(unit, code string) bool {
	for _, i := range c.members[code] {
		if c.coarse.Units[i].Code == unit {
			return true
		}
	}
	return false
}

// beside lists middles for a box to the right and left of a site, above and
// below it, each close to the outline there; nearest to the site's anchor first.
func (s *site) beside(w, h, gap float64) []Point {
	var out []Point
	for _, off := range [...]float64{0, -1, 1, -2, 2} {
		y := s.anchor.Y + off*h
		if left, right, ok := s.reach(y-h/2, y+h/2, false); ok {
			out = append(out, Point{right + gap + w/2, y}, Point{left - gap - w/2, y})
		}
	}
	for _, off := range [...]float64{0, -0.5, 0.5} {
		x := s.anchor.X + off*w
		if top, bottom, ok := s.reach(x-w/2, x+w/2, true); ok {
			out = append(out, Point{x, bottom + gap/2 + h/2}, Point{x, top - gap/2 - h/2})
		}
	}
	return out
}

// reach is how far the main ring reaches across a strip: its least and largest
// x between two heights, or its least and largest y between two x.
func (s *site) reach(from, to float64, upright bool) (least, most float64, ok bool) {
	least, most = math.Inf(1), math.Inf(-1)
	last := s.main[len(s.main)-1]
	for _, q := range s.main {
		a, b := last, q
		last = q
		if upright {
			a, b = Point{a.Y, a.X}, Point{b.Y, b.X}
		}
		if max(a.Y, b.Y) < from || min(a.Y, b.Y) > to {
			continue
		}
		for _, y := range [...]float64{min(max(a.Y, from), to), min(max(b.Y, from), to)} {
			x := a.X
			if a.Y != b.Y {
				x += (y - a.Y) * (b.X - a.X) / (b.Y - a.Y)
			}
			least, most = min(least, x), max(most, x)
		}
	}
	return least, most, least <= most
}
