package atlas

import (
	"cmp"
	"math"
	"slices"
)

// Names of countries that are cut off by the window's edge stand on a grid that
// lies on the map, so that they do not slide about with every pixel of a pan.
const (
	fineX, fineY = 24.0, 8.0 // dp between places
	preferred    = 4         // every so many of these are taken if there is one
	offGrid      = 1e5       // what the others cost, in dp
	mostInSight  = 72        // rows looked at
)

// inSight finds the places of a grid from origin on where a box fits into what
// the window shows of an outline: those nearest to the middle of that first. They
// are gone with the next ones.
func (f *footprint) inSight(w, h, dp float64, origin Point, window Rect, on *scan) []berth {
	stepX, stepY := fineX*dp, fineY*dp
	top, bottom := max(f.bound.Y, window.Y), min(f.bound.Y+f.bound.H, window.Y+window.H)
	for bottom-top > mostInSight*stepY {
		stepY *= 2
	}
	from, to := math.Ceil((top-origin.Y)/stepY), math.Floor((bottom-origin.Y)/stepY)
	if !(to >= from) || f.bound.X > window.X+window.W || f.bound.X+f.bound.W < window.X {
		return nil
	}
	rows := f.rows(origin.Y+from*stepY, stepY, int(to-from)+1, on)
	for i := range rows {
		rows[i] = clip(rows[i], window)
	}
	target, ok := middleOf(rows, origin.Y+from*stepY, stepY)
	if !ok {
		return nil
	}
	reach := int(math.Ceil(tight * h / 2 / stepY))
	found := on.found[:0]
	for i := range rows {
		y := origin.Y + (from+float64(i))*stepY
		row := 0
		if math.Mod(from+float64(i), preferred) != 0 {
			row = 1
		}
		for _, s := range rows[i] {
			s = between(s, rows, i, reach)
			if s.to-s.from < w || y-h/2 < window.Y || y+h/2 > window.Y+window.H {
				continue
			}
			for _, aim := range [...]float64{target.X, s.from, s.to} {
				x, rough := nearest(aim, s.from+w/2, s.to-w/2, origin.X, stepX)
				cost := math.Hypot(x-target.X, 1.5*(y-target.Y)) + float64(row+rough)*offGrid*dp
				found = append(found, berth{middle: Point{x, y}, score: -cost})
			}
		}
	}
	on.found = found
	slices.SortStableFunc(found, func(a, b berth) int { return cmp.Compare(b.score, a.score) })
	return found
}

// nearest is the place of a grid next to x between two ends, and how fine the
// grid has to be to have one there; the middle where none has.
func nearest(x, from, to, origin, step float64) (float64, int) {
	for rough, step := range [...]float64{preferred * step, step, step / preferred} {
		at := origin + math.Round((x-origin)/step)*step
		if at < from {
			at = origin + math.Ceil((from-origin)/step)*step
		} else if at > to {
			at = origin + math.Floor((to-origin)/step)*step
		}
		if from <= at && at <= to {
			return at, rough
		}
	}
	return (from + to) / 2, 3
}

// middleOf is the centre of gravity of some rows.
func middleOf(rows [][]span, first, step float64) (Point, bool) {
	var sum, x, y float64
	for i, row := range rows {
		for _, s := range row {
			l := s.to - s.from
			sum, x, y = sum+l, x+l*(s.from+s.to)/2, y+l*(first+float64(i)*step)
		}
	}
	return Point{x / sum, y / sum}, sum > 0
}
