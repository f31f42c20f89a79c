package atlas

import (
	"cmp"
	"math"
	"slices"
)

// aside is a place for a name away from its country, with a leader line.
type aside struct {
	off, edge Point    // from the country's anchor to the name's middle, and to where the line ends
	cost      float64  // pixels
	between   bool     // in one of the directions that are looked at last
	under     []string // the units that the name lies on
	crossed   []string // those that its line passes
	zoom      float64  // page pixels to a chart pixel when these were looked up; 0: never
	looked    int      // at how many points under has been looked up
	followed  int      // and crossed
}

// What a name costs beside its country, in dp, by what lies under it.
const (
	onTelling   = 70.0 // a country whose look says something else
	onPower     = 30.0 // a partner power
	onQuiet     = 14.0 // any other
	overTelling = 60.0 // its line passes a country whose look says something else
)

// leaderPace (dp) is from point to point of a line where the chart is asked what
// lies there: less than the narrowest country that one would see it cross.
const leaderPace = 1.5

// cover is what it costs to cover some of a country, in pixels.
func (b *labeller) cover(code string) float64 {
	cost := onQuiet
	switch (claim{mark: b.picture.Marks[code]}).rank() {
	case 0:
		cost = onTelling
	case 1:
		cost = onPower
	}
	return cost * b.scale
}

// asides lists the places round a site, the nearest first.
func (s *site) asides(r *rooms, w, h, dp float64) []aside {
	if r.aside != nil {
		return r.aside
	}
	const ways = 32
	gaps := [...]float64{8, 18, 32, 50, 75, 105}
	r.aside = make([]aside, 0, ways*len(gaps))
	across := Point{min(s.mainBox.W/2, 60*dp), min(s.mainBox.H/2, 60*dp)}
	for _, gap := range gaps {
		for turn := range ways {
			sin, cos := math.Sincos(2 * math.Pi * float64(turn) / ways)
			way := Point{round8(cos), round8(sin)}
			off := Point{way.X * (across.X + w/2 + gap*dp), way.Y * (across.Y + h/2 + gap*dp)}
			edge := Point{min(max(0, off.X-w/2), off.X+w/2), min(max(0, off.Y-h/2), off.Y+h/2)}
			cost := math.Hypot(edge.X, edge.Y)
			if way.X != 0 && way.Y != 0 {
				cost += 4 * dp
			}
			r.aside = append(r.aside, aside{off: off, edge: edge, cost: cost, between: turn%2 == 1})
		}
	}
	slices.SortStableFunc(r.aside, func(a, b aside) int { return cmp.Compare(a.cost, b.cost) })
	return r.aside
}

// round8 clears what rounding leaves of a sine that is 0.
func round8(v float64) float64 { return math.Round(v*1e8) / 1e8 }

// lieOn is what a place costs by what the name and its line lie on, or so much of it
// that it reaches a limit with the place's own cost. What is looked up is kept.
func (b *labeller) lieOn(s *site, a *aside, w, h, limit float64) float64 {
	const looks, steps = 8, 24
	// A chart serves some scales: near ones share what was looked up.
	zoom := math.Round(b.zoom*steps) / steps
	if a.zoom != zoom {
		a.zoom, a.under, a.crossed, a.looked, a.followed = zoom, a.under[:0], a.crossed[:0], 0, 0
	}
	p := newPlate(Point{s.anchor.X + a.off.X/zoom, s.anchor.Y + a.off.Y/zoom}, w/zoom, h/zoom, 0)
	cost := 0.0
	for at := 0; ; {
		for ; at < len(a.under); at++ {
			if code := b.picture.Country(a.under[at]); code != s.code && a.under[at] != offMap {
				cost += b.cover(code)
				if b.picture.Marks[code].tells() {
					cost += a.cost // far off it is taken for a name of that country
				}
			}
		}
		if a.looked == 2*looks || a.cost+cost >= limit {
			break
		}
		across, down := (float64(a.looked/2)/(looks-1)-0.5)*0.96*p.w, float64(2*(a.looked%2)-1)*p.h/4
		a.under = b.note(a.under, p.at(across, down))
		a.looked++
	}
	edge := Point{s.anchor.X + a.edge.X/zoom, s.anchor.Y + a.edge.Y/zoom}
	paces := int(max(1, math.Ceil(math.Hypot(a.edge.X, a.edge.Y)/(leaderPace*b.scale))))
	for at := 0; ; {
		for ; at < len(a.crossed); at++ {
			if code := b.picture.Country(a.crossed[at]); code != s.code && b.picture.Marks[code].tells() {
				cost += overTelling * b.scale
			}
		}
		if a.followed == paces || a.cost+cost >= limit {
			return cost
		}
		a.followed++
		a.crossed = b.note(a.crossed, lerp(s.anchor, edge, float64(a.followed)/float64(paces)))
	}
}

// note adds the unit at a point of the chart to a list of units.
func (b *labeller) note(units []string, at Point) []string {
	if unit := b.chart.under(at); unit != "" && !slices.Contains(units, unit) {
		return append(units, unit)
	}
	return units
}

// aside ties a name to its country with a leader line.
func (b *labeller) aside(s *site, n name) bool {
	at := b.onPage(s.anchor)
	r := s.room(n.w, n.h)
	list := s.asides(r, n.w, n.h, b.scale)
	best, least := -1, math.Inf(1)
	for k := range 2 * len(list) {
		i, last := k%len(list), k >= len(list)
		if last && i == 0 && best >= 0 {
			break
		}
		a := &list[i]
		if a.between != last {
			continue
		}
		if a.cost >= least || b.figures && a.cost > figureFar*b.scale {
			break
		}
		p := newPlate(Point{at.X + a.off.X, at.Y + a.off.Y}, n.w, n.h, 0)
		line := [2]Point{at, {at.X + a.edge.X, at.Y + a.edge.Y}}
		if !p.bound().Within(b.window) || !b.clear(p, line[:]) {
			continue
		}
		if cost := a.cost + b.lieOn(s, a, n.w, n.h, least); cost < least {
			best, least = i, cost
		}
	}
	if best < 0 {
		return false
	}
	a := list[best]
	leader := b.lists.line(at, Point{at.X + a.edge.X, at.Y + a.edge.Y})
	b.put(n, newPlate(Point{at.X + a.off.X, at.Y + a.off.Y}, n.w, n.h, 0), leader)
	return true
}
