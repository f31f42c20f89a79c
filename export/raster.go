package export

import "multivector/atlas"

// raster turns outlines into spans of pixels with the area that they cover, exact for
// coordinates in 1/1024 px. It looks only at cells where an edge passes, so its cost
// grows with the outline and not with the area. One goroutine fills band after band of
// rows with it.
type raster struct {
	top, end    int           // rows top (inside) to end (outside)
	across      int           // cells of a row: whole words of used, with one for what runs along the right side
	cells       []cell        // row after row; all are empty but while something is drawn
	used        []uint64      // a bit for each cell
	start       int64         // top in parts of a pixel
	right, tall uint64        // width and height in those
	low, hi     int           // rows that have cells, relative to top; low > hi: none
	dash        []atlas.Point // room for one

	_ [128]byte // two cores that write to one line of the cache wait for each other
}

// reset readies a raster that is empty for some rows.
func (r *raster) reset(width, top, end int) {
	r.top, r.end = top, end
	r.start, r.right, r.tall = int64(top)*subpixels, uint64(width)*subpixels, uint64(max(end-top, 0))*subpixels
	r.across = (width/64 + 1) * 64
	if n := r.across * (end - top); len(r.cells) < n {
		r.cells, r.used = make([]cell, n), make([]uint64, n/64)
	}
	r.low, r.hi = end-top, -1
}

// edge adds a straight edge. Parts above and below the band do not count;
// parts left of it count as running along its left side.
func (r *raster) edge(x0, y0, x1, y1 float64) {
	ax, ay, bx, by := fixed(x0), fixed(y0)-r.start, fixed(x1), fixed(y1)-r.start
	if uint64(ax) <= r.right && uint64(bx) <= r.right && uint64(ay) < r.tall && uint64(by) < r.tall { // no number is not
		r.within(ax, ay, bx, by)
		return
	}
	top, end := float64(r.top), float64(r.end)
	if y0 == y1 || !(y0 > top || y1 > top) || y0 >= end && y1 >= end {
		return // each band is offered the edges of all others
	}
	ax, ay, bx, by = fixed(near(x0)), fixed(near(y0))-r.start, fixed(near(x1)), fixed(near(y1))-r.start
	if ay < by {
		r.walk(ax, ay, bx, by, 1)
	} else {
		r.walk(bx, by, ax, ay, -1)
	}
}

// within adds an edge that lies in the band, y from its top. Most lie in one row or in
// two. Which way they run is as good as random, so nothing here asks.
func (r *raster) within(x0, y0, x1, y1 int64) {
	a, b := y0>>subpixelBits, y1>>subpixelBits
	switch a - b {
	case 0:
		if y0 != y1 {
			r.rows(a, a)
			r.row(a, x0, x1, y1-y0)
		}
	case -1, 1:
		r.rows(min(a, b), max(a, b))
		side := max(a, b) << subpixelBits
		x := crossing(x0, y0, x1, y1, side)
		r.row(a, x0, x, side-y0)
		r.row(b, x, x1, y1-side)
	default:
		if y0 < y1 {
			r.walk(x0, y0, x1, y1, 1)
		} else {
			r.walk(x1, y1, x0, y0, -1)
		}
	}
}

// rows notes that rows, from one to another, have cells.
func (r *raster) rows(first, last int64) { r.low, r.hi = min(r.low, int(first)), max(r.hi, int(last)) }

// far (pixels) is beyond every picture, and near enough for the products of crossing.
const far = 1 << 20

// near brings a coordinate that is endless, huge or no number to within far.
// It does so point by point, so that a closed outline stays closed.
func near(v float64) float64 {
	if !(v > -far) {
		return -far
	}
	return min(v, far)
}

// walk adds an edge, y0 ≤ y1, row by row, as far as it lies in the band.
func (r *raster) walk(x0, y0, x1, y1, sign int64) {
	x, y, end := x0, max(y0, 0), min(y1, int64(r.tall))
	if y >= end {
		return
	}
	if y > y0 {
		x = crossing(x0, y0, x1, y1, y)
	}
	first, last := y>>subpixelBits, (end-1)>>subpixelBits
	r.rows(first, last)
	for i := first; i <= last; i++ {
		bottom := min((i+1)<<subpixelBits, end)
		next := crossing(x0, y0, x1, y1, bottom)
		if uint64(x) <= r.right && uint64(next) <= r.right {
			r.row(i, x, next, (bottom-y)*sign)
		} else {
			r.sides(i, x, next, (bottom-y)*sign)
		}
		x, y = next, bottom
	}
}

// crossing is where an edge crosses a height. It is the same from either end, and in
// every band.
func crossing(x0, y0, x1, y1, y int64) int64 { return (x0*(y1-y) + x1*(y-y0)) / (y1 - y0) }

// sides is row for an edge that may lie beyond the left and the right side of the band,
// where it is cut.
func (r *raster) sides(y, xa, xb, dy int64) {
	xa, xb = min(xa, xb), max(xa, xb)
	left, right := min(max(0, xa), xb), min(max(int64(r.right), xa), xb)
	toLeft, toRight := dy, dy // how far the edge has come down there
	if xa < xb {
		toLeft, toRight = dy*(left-xa)/(xb-xa), dy*(right-xa)/(xb-xa)
	}
	if xa < 0 {
		r.row(y, 0, 0, toLeft)
	}
	if left < right {
		r.row(y, left, right, toRight-toLeft)
	}
}

// row adds the part of an edge in one row: from xa to xb, dy down.
func (r *raster) row(y, xa, xb, dy int64) {
	a, b := xa>>subpixelBits, xb>>subpixelBits
	at := int(y)*r.across + int(a)
	r.used[at>>6] |= 1 << (at & 63)
	switch a - b {
	case 0:
		r.cells[at].add(dy, dy*(xa+xb-2*a*subpixels))
	case -1, 1:
		next := at + int(b-a)
		r.used[next>>6] |= 1 << (next & 63)
		side := max(a, b) << subpixelBits
		d := dy * (side - xa) / (xb - xa)
		r.cells[at].add(d, d*(xa+side-2*a*subpixels))
		d = dy - d
		r.cells[next].add(d, d*(side+xb-2*b*subpixels))
	default:
		if a > b {
			at += int(b - a)
			a, b, xa, xb = b, a, xb, xa
		}
		from, done := xa, int64(0)
		for ; a <= b; a++ {
			to := min(xb, (a+1)<<subpixelBits)
			down := dy * (to - xa) / (xb - xa)
			r.used[at>>6] |= 1 << (at & 63)
			r.cells[at].add(down-done, (down-done)*(from+to-2*a*subpixels))
			from, done = to, down
			at++
		}
	}
}
