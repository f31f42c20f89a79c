package export

import "math/bits"

// rule says what is inside a path that runs over itself.
type rule uint8

const (
	evenOdd rule = iota
	nonZero
)

// run is a stretch of pixels of one row that an item covers evenly.
type run struct {
	y, from, to uint16
	coverage    uint8
}

// sweep appends what is covered from column left on to before column right, row by
// row and left to right, with coverages from 1 to 255, and empties the raster.
func (r *raster) sweep(runs []run, by rule, left, right int) []run {
	left, right = max(left, 0), min(right, int(r.right>>subpixelBits))
	for y := r.low; y <= r.hi; y++ {
		runs = r.sweepRow(runs, y, by, left, right)
	}
	r.low, r.hi = r.end-r.top, -1
	return runs
}

// sweepRow appends the runs of a row, relative to top, and clears it.
func (r *raster) sweepRow(runs []run, y int, by rule, left, right int) []run {
	cells, used := r.cells[y*r.across:][:r.across], r.used[y*r.across/64:][:r.across/64]
	s := runner{y: uint16(y + r.top), left: left, right: right}
	next := 0       // the pixel after the last cell
	sum := int64(0) // of the edges to the left
	for w, word := range used {
		if word == 0 {
			continue
		}
		used[w] = 0
		for ; word != 0; word &= word - 1 {
			x := w<<6 + bits.TrailingZeros64(word)
			if next < x {
				if c := coverage(sum, by); c != s.coverage {
					runs = s.turn(runs, next, c)
				}
			}
			here := cells[x]
			cells[x] = 0
			sum += 2 * subpixels * here.cover()
			if c := coverage(sum-here.area(), by); c != s.coverage {
				runs = s.turn(runs, x, c)
			}
			next = x + 1
		}
	}
	// What stays open at the right side runs on to it: edges beyond it were not kept.
	runs = s.turn(runs, next, coverage(sum, by))
	return s.turn(runs, right, 0)
}

// runner makes the runs of a row: the one at hand began at from.
type runner struct {
	y           uint16
	left, right int // what is looked at of the row
	from        int
	coverage    uint32
}

// turn ends the run at hand before column x, where one of another coverage begins.
func (s *runner) turn(runs []run, x int, coverage uint32) []run {
	if from, to := max(s.from, s.left), min(x, s.right); s.coverage != 0 && from < to {
		runs = append(runs, run{s.y, uint16(from), uint16(to), uint8(s.coverage)})
	}
	s.from, s.coverage = x, coverage
	return runs
}

// coverage turns a winding sum, in halves of the square of a part of a pixel, into 0
// to 255.
func coverage(sum int64, by rule) uint32 {
	const full = 2 * subpixels * subpixels
	inside := uint64(max(sum, -sum))
	if inside > full {
		if by == nonZero {
			return 255
		}
		// Even-odd: 1 is inside, 2 outside again, with the edges' slopes between.
		if inside %= 2 * full; inside > full {
			inside = 2*full - inside
		}
	}
	return uint32((inside*255 + full/2) / full)
}
