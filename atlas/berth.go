package atlas

import (
	"math"
	"slices"
)

// berth is a place for a name: a level or turned stretch inside an outline.
type berth struct {
	middle Point
	angle  float64 // degrees clockwise
	free   float64 // pixels along the lines
	score  float64 // how well the name stands there; the more the better
	afloat sounding
}

// sounding is whether nothing but water, and the country itself, is known to
// lie under a name.
type sounding int8

const (
	notSounded sounding = iota
	onWater
	onLand
)

// Limits of the search for berths.
const (
	mostBerths  = 10
	enough      = 3.0  // names of room along a line: more makes no berth better
	leastSlant  = 18.0 // degrees; less reads as a mistake
	mostSlant   = 62.0 // degrees; more is hard to read
	longShape   = 1.5  // times as long as broad: its name may follow its axis
	axisRoom    = 14.0 // degrees that a name may stray from the axis for more room
	axisStep    = 7.0
	outOfMiddle = 0.5 // what of a berth's score goes at the far end of the outline
	toOneSide   = 0.3 // and by touching one side of the room
)

// berths finds the best level places for a box w wide and h high in an
// outline, in rows of the box named main, the best first. Places with less
// room than w are among them: the caller decides what is too little.
func (f *footprint) berths(w, h float64, main Rect, on *scan) []berth {
	step := max(h/2, main.H/maxRows, 1e-6)
	count := min(int(math.Ceil(main.H/step)), 2*maxRows)
	if count == 0 || !(w > 0) {
		return nil
	}
	first := main.Y + (main.H-float64(count-1)*step)/2
	rows, reach := f.rows(first, step, count, on), int(math.Ceil(h/2/step))
	found := on.found[:0]
	for i := range rows {
		y := first + float64(i)*step
		for _, s := range rows[i] {
			s = between(s, rows, i, reach)
			free := s.to - s.from
			if free <= 0 {
				continue
			}
			spare := max(0, free-w) / 2
			for _, shift := range [...]float64{0, -1, -0.5, 0.5, 1} {
				if shift != 0 && spare < w/8 {
					continue
				}
				middle := Point{(s.from+s.to)/2 + shift*spare, y}
				score := min(free, enough*w) * central(2*(y-main.Y)/main.H-1) * central((middle.X-main.X)/main.W-0.5)
				score *= 1 - toOneSide*math.Abs(shift)
				found = append(found, berth{middle: middle, free: free - 2*math.Abs(shift)*spare, score: score})
			}
		}
	}
	on.found = found
	return spread(found, w, h)
}

// between is what a stretch of row i leaves between the rows above and below
// that a box touches. Beyond the first and the last row there is no room.
func between(s span, rows [][]span, i, reach int) span {
	if i < reach || i+reach >= len(rows) {
		return span{}
	}
	for k := i - reach; k <= i+reach; k++ {
		s = narrow(s, rows[k])
	}
	return s
}

// central rates how near to the middle a place lies, off being 0 there and ±1
// at the far ends.
func central(off float64) float64 { return 1 - outOfMiddle*min(1, off*off) }

// rows returns what of some rows lies inside the outline; like row, for many.
// They are gone with the next ones.
func (f *footprint) rows(first, step float64, count int, on *scan) [][]span {
	all := on.crossings[:0]
	f.edges(func(a, b Point) {
		if a.Y > b.Y {
			a, b = b, a
		}
		from, to := math.Ceil((a.Y-first)/step), math.Ceil((b.Y-first)/step)
		for i := int(max(from, 0)); i < int(min(to, float64(count))); i++ {
			all = append(all, crossing{i, a.X + (first+float64(i)*step-a.Y)*(b.X-a.X)/(b.Y-a.Y)})
		}
	})
	on.crossings = all
	all = on.inRows(all, count)
	out, spans := slices.Grow(on.rows[:0], count)[:count], on.spans[:0]
	clear(out)
	for k := 0; k+1 < len(all); k += 2 { // a closed outline crosses a row an even number of times
		spans = append(spans, span{all[k].x, all[k+1].x})
		row, n := all[k].row, len(spans)
		out[row] = spans[n-1-len(out[row]) : n : n]
	}
	on.rows, on.spans = out, spans
	return out
}

// spread leaves the best berths, each clear of the better ones. Of equals the first is
// the better. It looks through them once for each that it leaves, which are few, and
// uses up the room that they are in.
func spread(found []berth, w, h float64) []berth {
	out := make([]berth, 0, min(len(found), mostBerths))
	for len(found) > 0 && len(out) < mostBerths {
		best := found[0]
		for _, b := range found[1:] {
			if b.score > best.score {
				best = b
			}
		}
		out = append(out, best)
		found = slices.DeleteFunc(found, func(b berth) bool {
			return b.middle == best.middle ||
				math.Abs(b.middle.Y-best.middle.Y) < h && math.Abs(b.middle.X-best.middle.X) < w/2
		})
	}
	return out
}
