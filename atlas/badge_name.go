package atlas

import "math"

// name puts a country's name beside its badge, or near it with a leader line:
// at the free place that hides the fewest countries whose look says something,
// if there is one.
func (b *labeller) name(c claim, m badge) bool {
	c.small = true
	n := b.ways(b.compose(c))[0]
	w, h := n.w, n.h
	away := [...]Point{{1, 0}, {-1, 0}, {0, 1}, {0, -1}, {0.8, 0.8}, {-0.8, 0.8}, {0.8, -0.8}, {-0.8, -0.8}}
	least, at := math.Inf(1), plate{}
	var line [2]Point
	tied := false
	for _, gap := range [...]float64{0, 9, 20, 34, 52} {
		if gap*b.scale >= least {
			break
		}
		d := m.radius + (badgeGap+0.1+gap)*b.scale
		for _, to := range away {
			p := newPlate(Point{m.at.X + to.X*(d+w/2), m.at.Y + to.Y*(d+h/2)}, w, h, 0)
			var ends [2]Point
			leader := ends[:0]
			if gap > 0 {
				far := math.Hypot(to.X, to.Y)
				clear := (m.radius + 1.5*badgeGap*b.scale) * math.Sqrt2 / far
				leader = append(leader, Point{m.at.X + to.X*clear, m.at.Y + to.Y*clear},
					Point{p.middle.X - sign(to.X)*w/2, p.middle.Y - sign(to.Y)*h/2})
			}
			if !p.bound().Within(b.window) || !b.clear(p, leader) {
				continue
			}
			if cost := gap*b.scale + b.hidden(p, c.code); cost < least {
				least, at, line, tied = cost, p, ends, gap > 0
			}
			if least <= gap*b.scale {
				break // nothing is cheaper
			}
		}
	}
	if math.IsInf(least, 1) {
		return false
	}
	if !tied {
		b.put(n, at, nil)
	} else {
		b.put(n, at, b.lists.line(line[0], line[1]))
	}
	return true
}

// hidden is what a name costs by the other countries under it, in pixels.
func (b *labeller) hidden(p plate, code string) (cost float64) {
	b.under = b.under[:0]
	p = b.onChart(p)
	for i := range 5 {
		b.under = b.note(b.under, p.at((float64(i)/4-0.5)*0.9*p.w/b.zoom, 0))
	}
	for _, unit := range b.under {
		if c := b.picture.Country(unit); c != code && unit != offMap {
			cost += b.cover(c)
		}
	}
	return cost
}
