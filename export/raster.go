package export

import "math/bits"

// raster turns outlines into spans of pixels with exact area coverage. It keeps
// cells only where an edge passes, so its cost grows with the outline and not
// with the area. One raster fills one band of rows and is not shared.
type raster struct {
	width    float64
	top, end int // rows top (inside) to end (outside)
	rows     [][]cell
	low, hi  int // rows that have cells, relative to top; low > hi: none

	// One row spread out by x, for sweeping it in order without sorting.
	sums []sums
	used []uint64 // a bit for each x that has a cell
}

// cell is what the edges in one pixel add up to: cover is how far they run
// down, in pixels; area is cover weighted with how far from the pixel's left
// side that is, so cover−area is the part of the pixel right of the edges.
type cell struct {
	x           int32
	cover, area float32
}

// sums are what the edges in all cells of a pixel add up to.
type sums struct{ cover, area float32 }

// rule says what is inside a path that runs over itself.
type rule uint8

const (
	evenOdd rule = iota
	nonZero
)

func (r *raster) reset(width, top, end int) {
	r.width, r.top, r.end = float64(width), top, end
	if n := end - top; len(r.rows) < n {
		r.rows = append(r.rows, make([][]cell, n-len(r.rows))...)
	}
	r.low, r.hi = len(r.rows), -1
	if len(r.sums) <= width {
		r.sums = make([]sums, width+1)
		r.used = make([]uint64, width/64+1)
	}
}

// edge adds a straight edge. Parts above and below the band do not count;
// parts left of it count as running along its left side.
func (r *raster) edge(x0, y0, x1, y1 float64) {
	top, end := float64(r.top), float64(r.end)
	if y0 == y1 || !(y0 > top || y1 > top) || y0 >= end && y1 >= end {
		return // most edges: each band is offered those of all others
	}
	// Most of the rest are shorter than a row is high.
	if y := int(y0); y == int(y1) && y0 >= top && y1 >= top && x0 >= 0 && x1 >= 0 && x0 <= r.width && x1 <= r.width {
		r.low, r.hi = min(r.low, y-r.top), max(r.hi, y-r.top)
		r.row(y-r.top, x0, x1, y1-y0)
		return
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

// walk adds an edge that lies in the band, y0 < y1, row by row.
func (r *raster) walk(x0, y0, x1, y1, slope, sign float64) {
	first, last := int(y0), int(y1)
	if float64(last) == y1 {
		last--
	}
	r.low, r.hi = min(r.low, first-r.top), max(r.hi, last-r.top)
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
	if xa > xb {
		xa, xb = xb, xa
	}
	if xa < 0 || xb > r.width { // by rounding
		xa, xb = max(xa, 0), min(max(xb, 0), r.width)
	}
	ia, ib := int(xa), int(xb)
	if ia == ib {
		r.add(y, ia, dy, dy*((xa+xb)/2-float64(ia)))
		return
	}
	perPixel := dy / (xb - xa)
	if ib == ia+1 { // most edges that pass more than one pixel pass two
		d := perPixel * (float64(ib) - xa)
		r.add(y, ia, d, d*((xa-float64(ib))/2+1))
		d = dy - d
		r.add(y, ib, d, d*(xb-float64(ib))/2)
		return
	}
	for i := ia; i <= ib; i++ {
		from, to := max(xa, float64(i)), min(xb, float64(i+1))
		if to > from {
			d := perPixel * (to - from)
			r.add(y, i, d, d*((from+to)/2-float64(i)))
		}
	}
}

func (r *raster) add(y, x int, cover, area float64) {
	row := r.rows[y]
	if n := len(row); n > 0 && row[n-1].x == int32(x) {
		row[n-1].cover += float32(cover)
		row[n-1].area += float32(area)
		return
	}
	r.rows[y] = append(row, cell{int32(x), float32(cover), float32(area)})
}

// run is a stretch of pixels of one row that an item covers evenly.
type run struct {
	item        uint32
	y, from, to uint16
	coverage    uint8
}

// sweep appends what is covered from column left on to before column right, row by
// row and left to right, with coverages from 1 to 255, and empties the raster.
func (r *raster) sweep(runs []run, by rule, item uint32, left, right int) []run {
	left, right = max(left, 0), min(right, int(r.width))
	for y := max(0, r.low); y <= r.hi; y++ {
		if len(r.rows[y]) > 0 {
			r.spread(r.rows[y])
			runs = r.sweepRow(runs, run{item: item, y: uint16(y + r.top)}, by, left, right)
			r.rows[y] = r.rows[y][:0]
		}
	}
	r.low, r.hi = len(r.rows), -1
	return runs
}

// spread adds up the cells of a row by their x.
func (r *raster) spread(row []cell) {
	for _, c := range row {
		word, bit := c.x>>6, uint64(1)<<(c.x&63)
		if r.used[word]&bit == 0 {
			r.used[word] |= bit
			r.sums[c.x] = sums{c.cover, c.area}
			continue
		}
		sum := &r.sums[c.x]
		sum.cover += c.cover
		sum.area += c.area
	}
}

// sweepRow appends the runs of the row that is spread out, and clears it.
func (r *raster) sweepRow(runs []run, at run, by rule, left, right int) []run {
	var sum float32 // edges to the left
	begin, next := len(runs), 0
	for w, word := range r.used {
		if word == 0 {
			continue
		}
		r.used[w] = 0
		for ; word != 0; word &= word - 1 {
			x := w<<6 + bits.TrailingZeros64(word)
			if next < x {
				runs = at.lay(runs, begin, max(next, left), min(x, right), coverage(sum, by))
			}
			here := r.sums[x]
			if left <= x && x < right {
				runs = at.lay(runs, begin, x, x+1, coverage(sum+here.cover-here.area, by))
			}
			sum += here.cover
			next = x + 1
		}
	}
	// What stays open at the right side runs on to it: edges beyond it were not kept.
	return at.lay(runs, begin, max(next, left), right, coverage(sum, by))
}

// lay appends a stretch of a row, or makes the one before it longer; the row's
// begin with the one at begin.
func (at *run) lay(runs []run, begin, from, to int, coverage uint32) []run {
	if from >= to || coverage == 0 {
		return runs
	}
	if n := len(runs); n > begin {
		if last := &runs[n-1]; int(last.to) == from && uint32(last.coverage) == coverage {
			last.to = uint16(to)
			return runs
		}
	}
	return append(runs, run{at.item, at.y, uint16(from), uint16(to), uint8(coverage)})
}

// coverage turns a winding sum into 0 to 255.
func coverage(sum float32, by rule) uint32 {
	if sum < 0 {
		sum = -sum
	}
	if by == nonZero {
		sum = min(sum, 1)
	} else if sum > 1 {
		// Even-odd: 1 is inside, 2 outside again, with the edges' slopes between.
		sum -= 2 * float32(int(sum/2))
		if sum > 1 {
			sum = 2 - sum
		}
	}
	return uint32(sum*255 + 0.5)
}
