package atlas

// tract is room for outlines that are made anew for each view. It is used again
// and again: with a slice of their own each, they would be most of what a frame
// allocates.
type tract struct {
	points []Point
	rings  [][]Point
	behind footprint // the room behind the outlines so far
	used   struct{ points, rings int }
}

// clear makes room for the outlines of another view: as much as the last ones
// took, and some more.
func (t *tract) clear() {
	if n := t.used.points; n > cap(t.points) {
		t.points = make([]Point, 0, n+n/4)
	}
	if n := t.used.rings; n > cap(t.rings) {
		t.rings = make([][]Point, 0, n+n/4)
	}
	t.used.points, t.used.rings = 0, 0
	t.behind = footprint{rings: t.rings[:0], ring: t.points[:0]}
}

// next is an empty footprint behind the others. Keep it before the next one.
func (t *tract) next() footprint { return t.behind.next() }

func (t *tract) keep(f *footprint) {
	t.behind = *f
	t.used.rings += len(f.rings)
	for _, ring := range f.rings {
		t.used.points += len(ring)
	}
}

// shifted is a footprint that is known, elsewhere.
func (t *tract) shifted(f *footprint, by Point) footprint {
	out := t.next()
	for _, ring := range f.rings {
		out.ring = out.ring[len(out.ring):]
		if cap(out.ring) < len(ring) {
			out.ring = make([]Point, 0, max(len(ring), roomForPoints))
		}
		for _, q := range ring {
			out.ring = append(out.ring, Point{by.X + q.X, by.Y + q.Y})
		}
		out.rings = append(out.rings, out.ring[:len(ring):len(ring)])
	}
	t.keep(&out)
	out.area, out.bound = f.area, f.boundAt(by)
	return out
}

// boundAt is the rectangle round a footprint that is elsewhere.
func (f *footprint) boundAt(by Point) Rect {
	return Rect{by.X + f.bound.X, by.Y + f.bound.Y, f.bound.W, f.bound.H}
}
