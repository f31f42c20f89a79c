package atlas

import (
	"cmp"
	"slices"
)

// scan is room for the search of places in outlines: what one finds on the way is
// gone with the next. A chart has one, which its lock guards.
type scan struct {
	crossings []crossing
	sorted    []crossing // the same by rows
	ends      []int      // of the rows in these
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

// inRows sorts crossings by some rows, and in each from left to right, until the next
// ones are sorted.
func (k *scan) inRows(all []crossing, rows int) []crossing {
	k.ends = append(k.ends[:0], make([]int, rows+1)...)
	for _, c := range all {
		k.ends[c.row+1]++
	}
	for i := range rows {
		k.ends[i+1] += k.ends[i]
	}
	k.sorted = slices.Grow(k.sorted[:0], len(all))[:len(all)]
	for _, c := range all {
		at := k.ends[c.row]
		k.ends[c.row]++
		k.sorted[at] = c
	}
	from := 0
	for _, end := range k.ends[:rows] {
		if row := k.sorted[from:end]; len(row) == 2 {
			if row[1].x < row[0].x {
				row[0], row[1] = row[1], row[0]
			}
		} else {
			slices.SortFunc(row, func(a, b crossing) int { return cmp.Compare(a.x, b.x) })
		}
		from = end
	}
	return k.sorted
}
