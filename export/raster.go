package export

import "multivector/atlas"

// raster turns outlines into spans of pixels with exact area coverage. It looks
// only at cells where an edge passes, so its cost grows with the outline and not
// with the area. One goroutine fills band after band of rows with it.
type raster struct {
	width    float64
	top, end int    // rows top (inside) to end (outside)
	across   int    // cells of a row: one more than pixels, for what runs along the right side
	cells    []cell // row after row; all are empty but while something is drawn
	words    int    // of used that a row has
	used     []uint64
	low, hi  int           // rows that have cells, relative to top; low > hi: none
	dash     []atlas.Point // room for one

	_ [128]byte // two cores that write to one line of the cache wait for each other
}

// cell is what the edges in one pixel add up to: cover is how far they run
// down, in pixels; area is cover weighted with how far from the pixel's left
// side that is, so cover−area is the part of the pixel right of the edges.
type cell struct{ cover, area float32 }

// reset readies a raster that is empty for some rows.
func (r *raster) reset(width, top, end int) {
	r.width, r.top, r.end = float64(width), top, end
	r.across, r.words = width+1, width/64+1
	if n := r.across * (end - top); len(r.cells) < n {
		r.cells = make([]cell, n)
	}
	if n := r.words * (end - top); len(r.used) < n {
		r.used = make([]uint64, n)
	}
	r.low, r.hi = end-top, -1
}

// edge adds a straight edge. Parts above and below the band do not count;
// parts left of it count as running along its left side.
func (r *raster) edge(x0, y0, x1, y1 float64) {
	top, end := float64(r.top), float64(r.end)
	if y0 == y1 || !(y0 > top || y1 > top) || y0 >= end && y1 >= end {
		return // most edges: each band is offered those of all others
	}
	if x0 >= 0 && x1 >= 0 && x0 <= r.width && x1 <= r.width && y0 >= top && y1 >= top && y0 < end && y1 < end {
		// Most of the rest lie in one row or in two. Which way they run is as good as
		// random, so nothing here asks.
		a, b := int(y0), int(y1)
		switch a - b {
		case 0:
			r.rows(a, a)
			r.row(a-r.top, x0, x1, y1-y0)
			return
		case -1, 1:
			r.rows(min(a, b), max(a, b))
			side := float64(max(a, b))
			x := x0 + (side-y0)/(y1-y0)*(x1-x0)
			r.row(a-r.top, x0, x, side-y0)
			r.row(b-r.top, x, x1, y1-side)
			return
		}
	}
	x0, y0, x1, y1 = near(x0), near(y0), near(x1), near(y1)
	sign := 1.0
	if y0 > y1 {
		x0, y0, x1, y1, sign = x1, y1, x0, y0, -1
	}
	slope := (x1 - x0) / (y1 - y0)
	if y0 < top {
		x0, y0 = x0+(top-y0)*slope, top
	}
	if y1 > end {
		x1, y1 = x1-(y1-end)*slope, end
	}
	if x0 >= 0 && x1 >= 0 && x0 <= r.width && x1 <= r.width {
		r.walk(x0, y0, x1, y1, slope, sign)
		return
	}
	r.sides(x0, y0, x1, y1, slope, sign)
}

// rows notes that rows, from one to another, have cells.
func (r *raster) rows(first, last int) {
	r.low, r.hi = min(r.low, first-r.top), max(r.hi, last-r.top)
}

// far (pixels) is beyond every picture, and near enough for exact sums.
const far = 1 << 30

// near brings a coordinate that is endless, huge or no number to within far.
// It does so point by point, so that a closed outline stays closed.
func near(v float64) float64 {
	if !(v > -far) {
		return -far
	}
	return min(v, far)
}

// sides cuts an edge at the left and right side of the band.
func (r *raster) sides(x0, y0, x1, y1, slope, sign float64) {
	for _, side := range [2]float64{0, r.width} {
		if x0 < side && side < x1 || x1 < side && side < x0 {
			y := min(max(y0+(side-x0)/slope, y0), y1)
			r.sides(x0, y0, side, y, slope, sign)
			x0, y0 = side, y
		}
	}
	mid := (x0 + x1) / 2
	switch {
	case mid >= r.width:
		return
	case mid <= 0:
		x0, x1, slope = 0, 0, 0
	}
	r.walk(x0, y0, x1, y1, slope, sign)
}

// walk adds an edge that lies in the band, y0 ≤ y1, row by row.
func (r *raster) walk(x0, y0, x1, y1, slope, sign float64) {
	if !(y0 < y1) { // cut to nothing, maybe at the band's very end
		return
	}
	first, last := int(y0), int(y1)
	if float64(last) == y1 {
		last--
	}
	r.rows(first, last)
	for y := first; y < last; y++ {
		bottom := float64(y + 1)
		x := x0 + (bottom-y0)*slope
		r.row(y-r.top, x0, x, (bottom-y0)*sign)
		x0, y0 = x, bottom
	}
	r.row(last-r.top, x0, x1, (y1-y0)*sign)
}

// row adds the part of an edge in one row: from xa to xb, dy down.
func (r *raster) row(y int, xa, xb, dy float64) {
	if xa < 0 || xb < 0 || xa > r.width || xb > r.width { // by rounding
		xa, xb = min(max(xa, 0), r.width), min(max(xb, 0), r.width)
	}
	cells, used := r.cells[y*r.across:], r.used[y*r.words:]
	a, b := int(xa), int(xb)
	used[a>>6] |= 1 << (a & 63)
	switch a - b {
	case 0:
		cells[a].add(dy, dy*((xa+xb)/2-float64(a)))
	case -1, 1:
		used[b>>6] |= 1 << (b & 63)
		side := float64(max(a, b))
		d := dy * (side - xa) / (xb - xa)
		cells[a].add(d, d*((xa+side)/2-float64(a)))
		d = dy - d
		cells[b].add(d, d*((side+xb)/2-float64(b)))
	default:
		if a > b {
			a, b, xa, xb = b, a, xb, xa
		}
		perPixel := dy / (xb - xa)
		for i := a; i <= b; i++ {
			left := float64(i)
			from, to := max(xa, left), min(xb, left+1)
			if to > from {
				d := perPixel * (to - from)
				used[i>>6] |= 1 << (i & 63)
				cells[i].add(d, d*((from+to)/2-left))
			}
		}
	}
}

func (c *cell) add(cover, area float64) {
	c.cover += float32(cover)
	c.area += float32(area)
}
