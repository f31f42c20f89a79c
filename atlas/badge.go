package atlas

import (
	"math"
	"slices"
)

// badge is what a country's statements look like where its land is too small
// to show them, or where the mode draws roses: a disc or a rose.
type badge struct {
	code, title string
	part        string // of the picture, that it is
	at          Point
	radius      float64 // pixels, edge included
	disc        bool    // a ground of the boundary's colour under the sectors, which is the edge round them
	sectors     []sector
	leader      []Point // from the country to the badge; none where it lies on it
}

// Sizes of badges in dp.
const (
	ringRadius = 7.6
	ringHole   = 3.0
	dotRadius  = 4.2
	badgeEdge  = 1.3
	badgeGap   = 1.5 // kept free round a badge
)

// ring shows the shares as angles, clockwise from the top.
func (k looks) ring(shares []Share) badge {
	b := badge{radius: ringRadius * k.scale, disc: true}
	outer, inner := (ringRadius-badgeEdge)*k.scale, ringHole*k.scale
	if len(shares) == 1 {
		b.radius, outer, inner = dotRadius*k.scale, (dotRadius-badgeEdge)*k.scale, 0
	}
	at := 0.0
	var few [several]float64
	sectors := k.lists.sectors.open()
	for i, part := range k.parts(shares, few[:]) {
		turn := 2 * math.Pi * part
		sectors = append(sectors, sector{k.palette.Partner(shares[i].Partner), at, at + turn, inner, outer})
		at += turn
	}
	b.sectors = k.lists.sectors.close(sectors)
	return b
}

// dot marks a country that is too small for its own colour to be seen.
func (k looks) dot(f Fill) badge {
	b := badge{radius: dotRadius * k.scale, disc: true}
	b.sectors = k.lists.sectors.close(append(k.lists.sectors.open(), sector{f.Base, 0, 2 * math.Pi, 0, (dotRadius - badgeEdge) * k.scale}))
	return b
}

// badge is what a country gets beside its fill, if anything.
func (k looks) badge(u *painted) (badge, bool) {
	switch {
	case u.mark.State != Linked:
		return badge{}, false
	case k.mode == ByRoses:
		return k.rose(u.mark.Shares), true
	case k.mode == ByStripes && u.step == ringed, k.mode == ByStripes && u.step == dotted:
		return k.ring(u.mark.Shares), true
	case u.step == dotted:
		return k.dot(u.fill), true
	}
	return badge{}, false
}

// badges places the badges of a picture, the most important first, each with
// its country's name beside it. It returns the claims that are still open.
func (b *labeller) badges(p *Picture, claims []claim) []claim {
	slices.SortStableFunc(claims, importance)
	open, named, placed := b.desk.open[:0], b.desk.named[:0], b.lists.badges.open()
	for _, c := range claims {
		u := &p.painted[c.at]
		mark, ok := b.looks.badge(u)
		here := Rect{u.at.X, u.at.Y, 0, 0}.Within(p.Map)
		if !ok || !c.self || mark.disc && !here { // or only a base abroad or a far-off corner of it is in sight
			open = append(open, c)
			continue
		}
		mark.code, mark.title, mark.part = u.code, u.title, c.country.parts.name(badgePart, u.code)
		if mark, ok = b.pin(mark, c, u.at, claims); ok {
			placed, named = append(placed, mark), append(named, c)
		}
	}
	p.badges = b.lists.badges.close(placed)
	b.desk.open, b.desk.named = open, named
	for i, c := range named {
		if !b.name(c, p.badges[i]) {
			b.leave(c)
		}
	}
	return open
}

// pin finds a badge's place: on the country where it hides little of it or
// where the country has room, else near it.
func (b *labeller) pin(mark badge, c claim, anchor Point, claims []claim) (badge, bool) {
	size := 2 * (mark.radius + badgeGap*b.scale)
	at, free := c.footprint.berth(size, b.window, &b.desk.spans)
	fits := free >= 0.8*size
	if !fits {
		if at, free = c.footprint.berth(1, b.window, &b.desk.spans); free <= 0 {
			return mark, false
		}
		if inside := (Rect{anchor.X, anchor.Y, 0, 0}); inside.Within(b.window) && c.footprint.holds(anchor) {
			at = anchor
		}
	}
	mark.at = at
	small := max(c.footprint.bound.W, c.footprint.bound.H) < 1.3*size
	on := fits || small || !mark.disc // a rose hides no colours
	if len(mark.sectors) == 1 && mark.disc || on && b.free(mark.box(b.scale), nil) {
		b.taken = append(b.taken, mark.box(b.scale))
		return mark, true
	}
	if !b.nudge(&mark, c, claims, true) {
		b.nudge(&mark, c, claims, false)
	}
	b.taken = append(b.taken, mark.box(b.scale))
	if len(mark.leader) > 0 {
		b.leaders = append(b.leaders, mark.leader)
	}
	return mark, true
}

// nudge moves a badge to the nearest free place round its country; strictly,
// its leader line keeps off what is there too. Without a free place it stays.
func (b *labeller) nudge(mark *badge, c claim, claims []claim, strictly bool) bool {
	const turns = 16
	var away [turns]float64 // from the badge's middle to its place, without the gap
	var cos, sin [turns]float64
	best, at := math.Inf(1), mark.at
	var line tie
	for i := range turns {
		sin[i], cos[i] = math.Sincos(2 * math.Pi * float64(i) / turns)
		if mark.disc {
			away[i] = mark.radius + b.halfway(c.footprint, at, cos[i], sin[i])
		}
	}
	for _, gap := range [...]float64{4, 10, 18, 28, 40, 56, 76, 100} {
		for i := range turns {
			cost := gap*b.scale + away[i]
			if cost >= best {
				continue
			}
			try, leader := mark.moved(at, cost, cos[i], sin[i], c.footprint)
			if !b.free(try.box(b.scale), nil) || strictly && !b.clear(flat(try.box(b.scale)), leader.line()) {
				continue
			}
			if cost += b.hides(try, c.code, claims); cost < best {
				best, mark.at, line = cost, try.at, leader
			}
		}
	}
	if line.tied {
		mark.leader = b.lists.line(line.ends[0], line.ends[1])
	}
	return !math.IsInf(best, 1)
}

// tie is a leader line that a badge may have.
type tie struct {
	ends [2]Point
	tied bool
}

// line is the leader line; empty where there is none.
func (t *tie) line() []Point {
	if !t.tied {
		return nil
	}
	return t.ends[:]
}

// moved returns the badge away pixels from a point of its country. It has a
// leader line unless it is a rose whose heart is still in the country.
func (m badge) moved(from Point, away, cos, sin float64, f *footprint) (badge, tie) {
	m.at, m.leader = Point{from.X + away*cos, from.Y + away*sin}, nil
	t := tie{ends: [2]Point{from, {m.at.X - m.radius*cos, m.at.Y - m.radius*sin}}}
	t.tied = away > m.radius && (m.disc || !f.holds(m.at))
	return m, t
}

// box is what a badge takes from labels. A rose seldom fills its circle.
func (m badge) box(scale float64) Rect {
	r := m.radius + badgeGap*scale
	if !m.disc {
		r = 0.85 * m.radius
	}
	return Rect{m.at.X - r, m.at.Y - r, 2 * r, 2 * r}
}

// free reports whether a badge may stand somewhere.
func (b *labeller) free(box Rect, leader []Point) bool {
	return box.Within(b.window) && b.clear(flat(box), leader)
}

// halfway is how far it is from a point in a country to its border in a
// direction, at most 40 dp: a badge beside the country does not lie on it.
func (b *labeller) halfway(f *footprint, from Point, cos, sin float64) float64 {
	most, pace := 40*b.scale, 2*b.scale
	for d := 0.0; d < most; d += pace {
		if !f.holds(Point{from.X + d*cos, from.Y + d*sin}) {
			return d
		}
	}
	return most
}

// hides is a penalty in pixels for a badge on land whose own look tells something.
func (b *labeller) hides(m badge, code string, claims []claim) float64 {
	for _, c := range claims {
		if c.code != code && c.mark.State == Linked && c.footprint.holds(m.at) {
			return 30 * b.scale
		}
	}
	return 0
}
