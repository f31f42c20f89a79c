package geo

import (
	"cmp"
	"slices"
)

// Thinning leaves out the points of an outline that nobody could see, once for all
// views of a sheet: of the fine level in a view of Central Asia, two points of
// three.
//
// Neighbours must lose the same points, or cracks would open between them. So
// outlines are thinned from node to node, where more than two units meet, each
// stretch in the one of its two directions that begins at the smaller end:
// a function of the stretch alone, whoever's ring it is part of, and the same for
// the line that is drawn along it.

const (
	// thinTolerance (steps) is a third of a pixel at the octave's largest scale.
	thinTolerance = stepsPerPixel / 3.0
	// thinReach bounds how many points in a row are left out, and so the time.
	thinReach = 24
)

// thin appends what remains of a stretch to dst, without its last point.
func (s *Sheet) thin(dst, stretch []point32) []point32 {
	last := len(stretch) - 1
	at := func(i int) point32 { return stretch[i] }
	turned := backwards(stretch)
	if turned {
		at = func(i int) point32 { return stretch[last-i] }
	}
	begin := len(dst)
	for from := 0; from < last; {
		to := from + 1
		for to < last && to-from < thinReach && near(at, from, to+1, s.slack) {
			to++
		}
		if turned {
			dst = append(dst, at(to))
		} else {
			dst = append(dst, at(from))
		}
		from = to
	}
	if turned {
		slices.Reverse(dst[begin:])
	}
	return dst
}

// backwards tells whether a stretch is thinned from its end.
func backwards(stretch []point32) bool {
	for i, k := 0, len(stretch)-1; i < k; i, k = i+1, k-1 {
		a, b := stretch[i], stretch[k]
		if c := cmp.Or(cmp.Compare(a.x, b.x), cmp.Compare(a.y, b.y)); c != 0 {
			return c > 0
		}
	}
	return false
}

// near tells whether all points between two lie within a distance, given as its
// square, of the straight line from one to the other.
func near(at func(int) point32, from, to int, slack float64) bool {
	a, b := at(from), at(to)
	dx, dy := float64(b.x)-float64(a.x), float64(b.y)-float64(a.y)
	d2 := dx*dx + dy*dy
	for i := from + 1; i < to; i++ {
		p := at(i)
		px, py := float64(p.x)-float64(a.x), float64(p.y)-float64(a.y)
		along, cross := px*dx+py*dy, px*dy-py*dx
		if along < 0 || along > d2 || cross*cross > slack*d2 || d2 == 0 && px*px+py*py > slack {
			return false
		}
	}
	return true
}

// thinned is what remains of the outline in s.points.
func (s *Sheet) thinned(closed bool) []point32 {
	points := s.points
	if closed { // from the first node round to itself
		first := max(0, slices.IndexFunc(points, s.node))
		s.round = append(s.round[:0], points[first:]...)
		s.round = append(append(s.round, points[:first]...), points[first])
		points = s.round
	}
	s.thinner = s.thinner[:0]
	last, from := len(points)-1, 0
	for i := 1; i <= last; i++ {
		if i == last || s.node(points[i]) {
			s.thinner = s.thin(s.thinner, points[from:i+1])
			from = i
		}
	}
	if !closed {
		s.thinner = append(s.thinner, points[last])
	}
	return s.thinner
}

// node tells whether lines end at a point. So that what a stretch loses at a place
// does not depend on what is far off, such as the cut, one point in 64 counts as a
// node too, wherever it is.
func (s *Sheet) node(p point32) bool {
	if (uint32(p.x)*0x9E3779B1^uint32(p.y)*0x85EBCA77)>>26 == 0 {
		return true
	}
	_, ok := s.nodes[p]
	return ok
}

// findNodes finds where lines end on the sheet.
func (s *Sheet) findNodes() {
	s.nodes = map[point32]struct{}{}
	for _, l := range s.shapes.Lines {
		if len(l.Points) == 0 {
			continue
		}
		s.nodes[s.laying.spot(l.Points[0])] = struct{}{}
		s.nodes[s.laying.spot(l.Points[len(l.Points)-1])] = struct{}{}
	}
}
