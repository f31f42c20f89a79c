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
