package atlas

// scan is room for the search of places in outlines: what one finds on the way is
// gone with the next. A chart has one, which its lock guards.
type scan struct {
	crossings []crossing
	rows      [][]span
	spans     []span
	found     []berth
	lain      footprint // an outline that lies elsewhere
	points    []Point   // its
	ring      []Point
}

// crossing is where an outline crosses a row.
type crossing struct {
	row int
	x   float64
}

// laid is an outline with its points elsewhere, until the next one is laid.
func (k *scan) laid(f *footprint, to func(Point) Point) *footprint {
	k.points, k.lain = k.points[:0], footprint{rings: k.lain.rings[:0]}
	for _, ring := range f.rings {
		from := len(k.points)
		for _, q := range ring {
			k.points = append(k.points, to(q))
		}
		k.lain.rings = append(k.lain.rings, k.points[from:len(k.points):len(k.points)])
	}
	return &k.lain
}
