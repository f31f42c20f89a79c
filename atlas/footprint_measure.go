package atlas

import "math"

// partIn is the part of the footprint's area that lies in a rectangle, from 0
// to 1, as some rows find it.
func (f *footprint) partIn(r Rect) float64 {
	const rows = 24
	var inside, whole float64
	var spans []span
	for i := range rows {
		y := f.bound.Y + f.bound.H*(float64(i)+0.5)/rows
		spans = f.row(spans[:0], y)
		for _, s := range spans {
			whole += s.to - s.from
			if r.Y <= y && y <= r.Y+r.H {
				inside += max(0, min(s.to, r.X+r.W)-max(s.from, r.X))
			}
		}
	}
	if whole == 0 {
		return 0
	}
	return inside / whole
}

// broad is the footprint's breadth in pixels at a typical place, which is that
// of a long strip with the same area and outline.
func (f *footprint) broad() float64 {
	around := 0.0
	f.edges(func(a, b Point) { around += math.Hypot(b.X-a.X, b.Y-a.Y) })
	if around == 0 {
		return 0
	}
	return 2 * f.area / around
}

// touches reports whether some of the footprint lies in a rectangle.
func (f *footprint) touches(r Rect) bool {
	if len(f.rings) == 0 || !f.bound.Overlaps(r) {
		return false
	}
	if f.bound.Within(r) {
		return true
	}
	for _, ring := range f.rings {
		last := ring[len(ring)-1]
		for _, p := range ring {
			if meets(last, p, r) {
				return true
			}
			last = p
		}
	}
	return f.holds(Point{r.X + r.W/2, r.Y + r.H/2}) // all of the rectangle lies in it, or nothing
}

// holds reports whether a point lies in the footprint.
func (f *footprint) holds(p Point) bool {
	if p.X < f.bound.X || p.X > f.bound.X+f.bound.W || p.Y < f.bound.Y || p.Y > f.bound.Y+f.bound.H {
		return false
	}
	in := false
	f.edges(func(a, b Point) {
		if (a.Y <= p.Y) != (b.Y <= p.Y) && p.X < a.X+(p.Y-a.Y)*(b.X-a.X)/(b.Y-a.Y) {
			in = !in
		}
	})
	return in
}

// holdsAll reports whether points lie in the footprint, all of them.
func (f *footprint) holdsAll(points [4]Point) bool {
	for _, q := range points {
		if !f.holds(q) {
			return false
		}
	}
	return true
}
