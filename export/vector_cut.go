package export

import (
	"cmp"
	"slices"

	"multivector/atlas"
)

// cut splits an area along an upright line into what lies left and right of it.
// Both parts are rings again, with no seam along the line but where the area's
// inside meets it.
func (a area) cut(x float64) (left, right area) {
	c := cutter{x: x}
	for _, ring := range a {
		c.ring(ring)
	}
	order := make([]int, len(c.crossings))
	for i := range order {
		order[i] = i
	}
	// The inside meets the line between the first crossing and the second, the
	// third and the fourth, …
	slices.SortFunc(order, func(i, j int) int { return cmp.Or(cmp.Compare(c.crossings[i], c.crossings[j]), i-j) })
	partner := make([]int, len(order))
	for i := 0; i+1 < len(order); i += 2 {
		partner[order[i]], partner[order[i+1]] = order[i+1], order[i]
	}
	return append(c.whole[0], joined(c.chains[0], partner)...), append(c.whole[1], joined(c.chains[1], partner)...)
}

// cutter takes rings apart at an upright line. Sides: 0 is left, 1 is right.
type cutter struct {
	x         float64
	crossings []float64 // the y of each
	whole     [2]area   // rings that do not cross
	chains    [2][]chain
}

// chain is a stretch of a ring on one side, from one crossing to another.
type chain struct {
	from, to int
	points   []atlas.Point
}

func (c *cutter) side(p atlas.Point) int {
	if p.X >= c.x {
		return 1
	}
	return 0
}

func (c *cutter) ring(ring []atlas.Point) {
	n := len(ring)
	begin := slices.IndexFunc(ring, func(p atlas.Point) bool { return c.side(p) != c.side(ring[0]) })
	if begin < 0 {
		if n > 0 {
			c.whole[c.side(ring[0])] = append(c.whole[c.side(ring[0])], ring)
		}
		return
	}
	first := c.crossing(ring[begin-1], ring[begin])
	open := chain{from: first, points: []atlas.Point{{X: c.x, Y: c.crossings[first]}}}
	for i := range n {
		p, next := ring[(begin+i)%n], ring[(begin+i+1)%n]
		open.points = append(open.points, p)
		side := c.side(p)
		if side == c.side(next) {
			continue
		}
		at := first
		if i < n-1 {
			at = c.crossing(p, next)
		}
		end := atlas.Point{X: c.x, Y: c.crossings[at]}
		open.points, open.to = append(open.points, end), at
		c.chains[side] = append(c.chains[side], open)
		open = chain{from: at, points: []atlas.Point{end}}
	}
}

// crossing notes where the edge from a to b meets the line.
func (c *cutter) crossing(a, b atlas.Point) int {
	if a.X > b.X { // the same place whichever way the edge runs
		a, b = b, a
	}
	c.crossings = append(c.crossings, a.Y+(b.Y-a.Y)*((c.x-a.X)/(b.X-a.X)))
	return len(c.crossings) - 1
}

// joined closes chains along the line: the end of each goes on at its partner.
func joined(chains []chain, partner []int) area {
	at := make(map[int]int, 2*len(chains)) // the chain that has a crossing for an end
	for i, c := range chains {
		at[c.from], at[c.to] = i, i
	}
	used := make([]bool, len(chains))
	var out area
	for i := range chains {
		if used[i] {
			continue
		}
		var ring []atlas.Point
		for k, enter := i, chains[i].from; !used[k]; {
			used[k] = true
			c := chains[k]
			leave := c.to
			if enter != c.from {
				leave = c.from
				c.points = slices.Clone(c.points)
				slices.Reverse(c.points)
			}
			ring = append(ring, c.points...)
			enter = partner[leave]
			k = at[enter]
		}
		out = append(out, ring)
	}
	return out
}

// strips hands out what of an area lies between one upright cut and the next;
// the cuts ascend.
func (a area) strips(cuts []float64, give func(i int, part area)) {
	var split func(a area, first, last int)
	split = func(a area, first, last int) { // parts first to last
		switch {
		case len(a) == 0:
		case first == last:
			give(first, a)
		default:
			middle := (first + last) / 2
			left, right := a.cut(cuts[middle])
			split(left, first, middle)
			split(right, middle+1, last)
		}
	}
	split(a, 0, len(cuts))
}

// clipped is what of an area lies in a rectangle.
func clipped(a area, r atlas.Rect) area {
	if r.Empty() {
		return nil
	}
	b, ok := a.bound()
	switch {
	case !ok || !b.Overlaps(r):
		return nil
	case b.Within(r):
		return a
	}
	_, a = a.cut(r.X)
	a, _ = a.cut(r.X + r.W)
	a = a.mirrored()
	_, a = a.cut(r.Y)
	a, _ = a.cut(r.Y + r.H)
	return a.mirrored()
}

// mirrored swaps x and y.
func (a area) mirrored() area {
	return a.moved(func(p atlas.Point) atlas.Point { return atlas.Point{X: p.Y, Y: p.X} })
}

// moved is the area with every point elsewhere.
func (a area) moved(to func(atlas.Point) atlas.Point) area {
	out := make(area, len(a))
	for i, ring := range a {
		out[i] = make([]atlas.Point, len(ring))
		for k, p := range ring {
			out[i][k] = to(p)
		}
	}
	return out
}

// bound is the rectangle round an area; not ok without points.
func (a area) bound() (r atlas.Rect, ok bool) {
	var x0, y0, x1, y1 float64
	for _, ring := range a {
		for _, p := range ring {
			if !ok {
				x0, y0, x1, y1, ok = p.X, p.Y, p.X, p.Y, true
			}
			x0, y0, x1, y1 = min(x0, p.X), min(y0, p.Y), max(x1, p.X), max(y1, p.Y)
		}
	}
	return atlas.Rect{X: x0, Y: y0, W: x1 - x0, H: y1 - y0}, ok
}
