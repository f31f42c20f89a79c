package atlas

import (
	"cmp"
	"slices"
)

// label is a placed name on the map, with its number where the mode has one.
type label struct {
	lines  []Text
	plate  plate
	box    Rect    // round the plate
	leader []Point // from the country to the name that stands beside it; none when inside
	sea    bool    // of a sea and not of a country
}

// claim is a country that wants a label.
type claim struct {
	code      string
	mark      Mark
	footprint *footprint // what is in sight of it
	self      bool       // the country's own unit is in sight, and not only one that it answers for
	small     bool       // its name is set smaller, since it found no room inside
	size      float64    // see labeller.size
	at        int        // place in the picture's painted countries
	country   *surveyed
}

// rank is the order of looks in importance: countries that show something come
// first, then powers, then the rest.
func (c claim) rank() int {
	switch c.mark.State {
	case Linked, TensionOnly:
		return 0
	case Power:
		return 1
	}
	return 2
}

// tells reports whether a country's look says anything but that there is nothing.
func (m Mark) tells() bool { return claim{mark: m}.rank() < 2 }

// importance orders claims, those of one rank by what is in sight of them.
func importance(a, b claim) int {
	return cmp.Or(
		cmp.Compare(a.rank(), b.rank()),
		cmp.Compare(b.footprint.area, a.footprint.area),
		cmp.Compare(a.code, b.code),
	)
}

// size is how large a country is on the chart, in sight or not, in pixels along
// the side of a square of its area.
func (b *labeller) size(code string) float64 {
	if s := b.chart.site(code); s != nil {
		return s.outline.room()
	}
	return 0
}

// place puts a label for each claim that finds room: of each rank first those
// inside, which no pan moves, then the others, which give way to them. The names
// of powers go first then, since the legend speaks of them.
func (b *labeller) place(claims []claim) []label {
	for i := range claims {
		claims[i].size = b.size(claims[i].code)
	}
	slices.SortStableFunc(claims, func(x, y claim) int {
		return cmp.Or(
			cmp.Compare(x.rank(), y.rank()),
			cmp.Compare(y.size, x.size),
			cmp.Compare(x.code, y.code),
		)
	})
	quiet := slices.IndexFunc(claims, func(c claim) bool { return c.rank() == 2 })
	if quiet < 0 {
		quiet = len(claims)
	}
	for _, group := range [...][]claim{claims[:quiet], claims[quiet:]} {
		open := b.desk.nameless[:0]
		for _, c := range group {
			// No name for land of no country in a file of the user's, nor for a base abroad.
			if c.code != "" && c.self && !b.inside(c, b.cuts(c)) {
				open = append(open, c)
			}
		}
		b.desk.nameless = open
		slices.SortStableFunc(open, func(x, y claim) int { return -cmp.Compare(x.rank()%2, y.rank()%2) })
		for _, c := range open {
			cut := b.cuts(c)
			if cut && (b.cutOff(c) || b.inside(c, false)) {
				continue
			}
			c.small = c.mark.tells() || c.size > leastQuiet*b.scale
			if c.small && (b.inside(c, cut) || c.mark.tells() && cut && b.cutOff(c)) {
				continue
			}
			if c.small = c.mark.tells(); !b.beside(c) {
				b.leave(c)
			}
		}
	}
	return b.placed
}

// leave notes a country that gets no name, though it is what the map is about
// and its middle is in sight.
func (b *labeller) leave(c claim) {
	if s := b.chart.site(c.code); s == nil || c.rank() > 0 {
		return
	} else if at := b.onPage(s.anchor); (Rect{at.X, at.Y, 0, 0}).Within(b.window) {
		b.unnamed = append(b.unnamed, c.code)
	}
}

// inside puts a name where the whole country has room for it, wherever the
// window is: level, in two lines, along the country's axis, or out over its
// coast; or at the best of these places alone.
func (b *labeller) inside(c claim, best bool) bool {
	s := b.chart.site(c.code)
	if s == nil {
		return false
	}
	names := b.names(c)
	least := snug
	if c.small && !c.mark.tells() {
		least = snugQuiet
	}
	level := false // whether the country has room for a level name, in sight or not
	for _, n := range names {
		if s.narrow(leastOver * n.w / b.zoom) {
			continue
		}
		list := s.level(s.room(n.w, n.h))
		level = level || len(list) > 0 && list[0].free*b.zoom >= snug*n.w
		if best {
			list = list[:min(1, len(list))]
		}
		if b.try(n, list, least*n.w) {
			return true
		}
	}
	if best && level {
		return false
	}
	one := names[0]
	if b.figures {
		one = names[len(names)-1]
	}
	if !level && len(one.lines) == 1 && !b.figures && b.try(one, s.slanted(s.room(one.w, one.h)), snug*one.w) {
		return true
	}
	for _, n := range names {
		if !s.narrow(leastOver*n.w/b.zoom) && b.afloat(n, s.overs(s.room(n.w, n.h)), leastOver*n.w, c.code) {
			return true
		}
	}
	if c.mark.tells() {
		for i, n := range names {
			if n.low && i < len(names)-1 {
				continue // a smaller number first, before one sticks out
			}
			if n.low && b.squeeze(n, s) || !s.narrow(leastShown*n.w/b.zoom) && b.try(n, s.level(s.room(n.w, n.h)), leastShown*n.w) {
				return true
			}
		}
	}
	return false
}

const (
	// leastQuiet is the side in dp of a square as large as the least countries
	// without a look of their own whose names are tried in smaller letters too.
	leastQuiet = 24.0
	// snug is the part of a name's width that must be free: its first and last
	// letters may touch the border.
	snug = 0.92
	// snugQuiet is that part for a name in smaller letters of a large country
	// without a look of its own: half a letter runs over either border.
	snugQuiet = 0.74
	// leastShown is the part that must lie on the country where the rest may run
	// over the neighbours', since the country is what the map is about.
	leastShown = 0.6
)

// try puts a name into the first berth that is in the window, free, and has
// room for the least part of it.
func (b *labeller) try(n name, berths []berth, least float64) bool {
	for _, at := range berths {
		if at.free*b.zoom >= least && b.fits(n, at) {
			b.put(n, newPlate(b.onPage(at.middle), n.w, n.h, at.angle), nil)
			return true
		}
	}
	return false
}

// fits reports whether a name in a berth is in the window and free.
func (b *labeller) fits(n name, at berth) bool {
	p := newPlate(b.onPage(at.middle), n.w, n.h, at.angle)
	return p.bound().Within(b.window) && b.clear(p, nil) && b.apart(n, p)
}

// cuts reports whether the window cuts a country off.
func (b *labeller) cuts(c claim) bool {
	s := b.chart.site(c.code)
	return s != nil && !b.boxOnPage(s.outline.bound).Within(b.window)
}

// cutOff puts a name into what the window shows of a country that it cuts off.
func (b *labeller) cutOff(c claim) bool {
	origin := b.origin
	if s := b.chart.site(c.code); s != nil {
		origin = b.originOf(s)
	}
	for _, n := range b.names(c) {
		for _, at := range c.footprint.inSight(n.w, n.h, b.scale, origin, b.window, &b.chart.scan) {
			if p := newPlate(at.middle, n.w, n.h, 0); b.clear(p, nil) && b.apart(n, p) {
				b.put(n, p, nil)
				return true
			}
		}
	}
	return false
}

// beside puts a name into the sea by its country, or ties it to the country
// with a leader line where the country's look is worth one.
func (b *labeller) beside(c claim) bool {
	s := b.chart.site(c.code)
	if s == nil {
		return false
	}
	if at := b.onPage(s.anchor); !(Rect{at.X, at.Y, 0, 0}).Within(b.window) {
		return false
	}
	names := b.names(c)
	n := names[0]
	if b.figures {
		n = names[len(names)-1]
	}
	if coast := s.coasts(s.room(n.w, n.h), b.scale, b.chart); b.sound(n, coast, 0, func(p plate) bool {
		return b.over(n, p, "") && b.ashore(s, p)
	}) {
		return true
	}
	return c.mark.tells() && b.aside(s, n)
}
