package export

import (
	"cmp"
	"math"
	"slices"

	"multivector/atlas"
)

// scanStep is how far in pixels the lines are apart along which a hatched edge
// is measured.
const scanStep = 2.0

// insides takes apart a stroke that is kept inside its path: the part of the
// area that is nearer than depth to its edge, in the colours of the fill.
func insides(f atlas.Fill, a area, depth float64) []paint {
	if f.Pattern == atlas.Plain || f.Pattern == atlas.Dots || len(f.Bands) == 0 {
		f.Pattern, f.Bands = atlas.Hatch, []atlas.Band{{Colour: f.Base, Width: 1}}
	}
	s := slantOf(f)
	turned := a.moved(s.turn)
	b, ok := turned.bound()
	if !ok {
		return nil
	}
	strips := stripsOf(f, s.start, b.X, b.X+b.W)
	var out []paint
	for _, c := range colours(strips) {
		if c.A == 0 {
			continue
		}
		edge := rim(turned, depth, borders(strips, c))
		out = append(out, paint{edge.moved(s.back), c})
	}
	return out
}

// rim is the part of an area that is nearer than depth to its edge, between the
// first border and the second, the third and the fourth, …
func rim(a area, depth float64, borders []float64) area {
	var at []float64 // the scan lines
	var ends []bool  // no quadrangle reaches from this scan line to the next
	for i := 0; i+1 < len(borders); i += 2 {
		from, to := borders[i], borders[i+1]
		n := max(1, int(math.Ceil((to-from)/scanStep)))
		for k := range n + 1 {
			at = append(at, from+(to-from)*float64(k)/float64(n))
			ends = append(ends, k == n)
		}
	}
	scans := scan(a, depth, at)
	var out area
	for i := range at {
		if !ends[i] {
			out = append(out, quadrangles(at[i], scans[i], at[i+1], scans[i+1])...)
		}
	}
	return out
}

// stretch is a part of a scan line.
type stretch struct{ from, to float64 }

// scan measures along upright lines what is inside an area and nearer than
// depth to its edge. The lines ascend, nearly: borders may lap.
func scan(a area, depth float64, at []float64) [][]stretch {
	order := make([]int, len(at))
	for i := range order {
		order[i] = i
	}
	slices.SortFunc(order, func(i, j int) int { return cmp.Compare(at[i], at[j]) })
	first := func(x float64) int {
		k, _ := slices.BinarySearchFunc(order, x, func(i int, x float64) int { return cmp.Compare(at[i], x) })
		return k
	}
	meets, near := make([][]float64, len(at)), make([][]stretch, len(at))
	a.edges(func(p, q atlas.Point) {
		if p.X > q.X {
			p, q = q, p
		}
		for _, i := range order[first(p.X-depth):] {
			if at[i] > q.X+depth {
				break
			}
			if p.X < at[i] && at[i] <= q.X {
				meets[i] = append(meets[i], p.Y+(q.Y-p.Y)*(at[i]-p.X)/(q.X-p.X))
			}
			if s, ok := around(p, q, depth, at[i]); ok {
				near[i] = append(near[i], s)
			}
		}
	})
	out := make([][]stretch, len(at))
	for i := range at {
		slices.Sort(meets[i])
		out[i] = common(meets[i], united(near[i]))
	}
	return out
}

// around is what of an upright line is nearer than depth to the edge from p to
// q, with p left of q.
func around(p, q atlas.Point, depth, x float64) (s stretch, ok bool) {
	s = stretch{math.Inf(1), math.Inf(-1)}
	add := func(y float64) { s.from, s.to = min(s.from, y), max(s.to, y) }
	for _, end := range [2]atlas.Point{p, q} {
		if d := depth*depth - (x-end.X)*(x-end.X); d > 0 {
			add(end.Y + math.Sqrt(d))
			add(end.Y - math.Sqrt(d))
		}
	}
	if long := distance(p, q); long > 0 {
		nx, ny := -(q.Y-p.Y)/long*depth, (q.X-p.X)/long*depth
		for _, side := range [2]float64{1, -1} {
			if t := (x - p.X - side*nx) / (q.X - p.X); t > 0 && t < 1 {
				add(p.Y + side*ny + t*(q.Y-p.Y))
			}
		}
	}
	return s, s.from < s.to
}

// united joins the stretches that overlap.
func united(list []stretch) []stretch {
	slices.SortFunc(list, func(a, b stretch) int { return cmp.Compare(a.from, b.from) })
	var out []stretch
	for _, s := range list {
		if n := len(out); n > 0 && s.from <= out[n-1].to {
			out[n-1].to = max(out[n-1].to, s.to)
		} else {
			out = append(out, s)
		}
	}
	return out
}

// common is what lies inside, between the first place where the edge is met and
// the second, the third and the fourth, …, and is near.
func common(meets []float64, near []stretch) []stretch {
	var out []stretch
	for i := 0; i+1 < len(meets); i += 2 {
		for _, s := range near {
			if from, to := max(meets[i], s.from), min(meets[i+1], s.to); from < to {
				out = append(out, stretch{from, to})
			}
		}
	}
	return out
}

// quadrangles joins the stretches of two scan lines; one that has no
// counterpart tapers off.
func quadrangles(x0 float64, a []stretch, x1 float64, b []stretch) area {
	var out area
	taken := make([]bool, len(b))
	for _, s := range a {
		k := 0
		for k < len(b) && (taken[k] || b[k].to < s.from || b[k].from > s.to) {
			k++
		}
		t := stretch{(s.from + s.to) / 2, (s.from + s.to) / 2}
		if k < len(b) {
			t, taken[k] = b[k], true
		}
		out = append(out, []atlas.Point{{X: x0, Y: s.from}, {X: x0, Y: s.to}, {X: x1, Y: t.to}, {X: x1, Y: t.from}})
	}
	for k, t := range b {
		if !taken[k] {
			out = append(out, []atlas.Point{{X: x0, Y: (t.from + t.to) / 2}, {X: x1, Y: t.to}, {X: x1, Y: t.from}})
		}
	}
	return out
}
