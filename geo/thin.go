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
func (l *layer) thin(dst, stretch []point32) []point32 {
	begin, turned := len(dst), backwards(stretch)
	if turned {
		l.turned = append(l.turned[:0], stretch...)
		slices.Reverse(l.turned)
		stretch = l.turned
	}
	for from, last := 0, len(stretch)-1; from < last; {
		to := from + 1
		for to < last && to-from < thinReach && near(stretch[from:to+2], l.sheet.slack) {
			to++
		}
		if turned {
			dst = append(dst, stretch[to])
		} else {
			dst = append(dst, stretch[from])
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

// near tells whether all points between the first and the last lie within a distance,
// given as its square, of the straight line from one to the other.
func near(points []point32, slack float64) bool {
	a, b := points[0], points[len(points)-1]
	dx, dy := float64(b.x)-float64(a.x), float64(b.y)-float64(a.y)
	d2 := dx*dx + dy*dy
	for _, p := range points[1 : len(points)-1] {
		px, py := float64(p.x)-float64(a.x), float64(p.y)-float64(a.y)
		along, cross := px*dx+py*dy, px*dy-py*dx
		if along < 0 || along > d2 || cross*cross > slack*d2 || d2 == 0 && px*px+py*py > slack {
			return false
		}
	}
	return true
}

// thinned is what remains of the outline in l.points.
func (l *layer) thinned(closed bool) []point32 {
	points := l.points
	if closed { // from the first node round to itself
		first := max(0, slices.IndexFunc(points, l.sheet.nodes.has))
		l.round = append(l.round[:0], points[first:]...)
		l.round = append(append(l.round, points[:first]...), points[first])
		points = l.round
	}
	l.thinner = l.thinner[:0]
	last, from := len(points)-1, 0
	for i := 1; i <= last; i++ {
		if i == last || l.sheet.nodes.has(points[i]) {
			l.thinner = l.thin(l.thinner, points[from:i+1])
			from = i
		}
	}
	if !closed {
		l.thinner = append(l.thinner, points[last])
	}
	return l.thinner
}

// nodes are the points of a sheet where lines end.
type nodes struct {
	at map[point32]struct{}
	// maybe has the bits of their hashes: most points are none, and are told so by it.
	maybe [1 << 18 / 64]uint64
}

func (p point32) hash() uint32 { return uint32(p.x)*0x9E3779B1 ^ uint32(p.y)*0x85EBCA77 }

// has tells whether lines end at a point. So that what a stretch loses at a place
// does not depend on what is far off, such as the cut, one point in 64 counts as a
// node too, wherever it is.
func (n *nodes) has(p point32) bool {
	h := p.hash()
	if h>>26 == 0 {
		return true
	}
	if n.maybe[h>>20]>>(h>>14&63)&1 == 0 {
		return false
	}
	_, ok := n.at[p]
	return ok
}

func (n *nodes) add(p point32) {
	h := p.hash()
	n.maybe[h>>20] |= 1 << (h >> 14 & 63)
	n.at[p] = struct{}{}
}

// findNodes finds where lines end on the sheet, once.
func (s *Sheet) findNodes() {
	if s.nodes != nil {
		return
	}
	l := s.layer(0)
	defer l.rest()
	on := &l.laying
	s.nodes = &nodes{at: make(map[point32]struct{}, 2*len(s.shapes.Lines))}
	for _, l := range s.shapes.Lines {
		if len(l.Points) > 0 {
			s.nodes.add(on.spot(l.Points[0]))
			s.nodes.add(on.spot(l.Points[len(l.Points)-1]))
		}
	}
}
