package geo

import (
	"slices"
	"sync"
)

// outlineList is what there is to be laid on a sheet of some shapes, listed once
// for all sheets.
type outlineList struct {
	once  sync.Once
	all   []laid         // the rings of one unit after the other, then the lines
	caps  []sphericalCap // round each of them
	ends  []int          // ends[i] is where the rings of unit i end
	nodes *nodes
	pays  [highestOctave + 1]sync.Once // guards thin
	thin  [highestOctave + 1]bool      // see thins
}

// thins tells whether thinning for an octave leaves out so many points that it takes
// less time than projecting them: one in ten, of some of the lines. Levels that are
// coarse already lose few.
func (s *Shapes) thins(octave int) bool {
	l := s.listed()
	l.pays[octave].Do(func() {
		const oneOf = 16
		t := thinner{nodes: l.nodes, enlarged: enlargement{projection: Orthographic}, tolerance: toleranceOf(octave)}
		kept, all := 0, 0
		for i := 0; i < len(s.Lines); i += oneOf {
			points := s.Lines[i].Points
			kept, all = kept+len(t.outline(points, false)), all+len(points)
		}
		l.thin[octave] = kept < all-all/10
	})
	return l.thin[octave]
}

// listed is the list of what there is.
func (s *Shapes) listed() *outlineList {
	l := &s.list
	l.once.Do(func() { l.fill(s) })
	return l
}

// outlines lists the rings of the units, polygon after polygon, and the lines for a
// view: none of them laid but for those behind a globe, of which there is nothing.
func (s *Shapes) outlines(v View) (units [][]laid, lines []laid) {
	l := s.listed()
	all := slices.Clone(l.all)
	if v.IsGlobe() {
		from := unit(v.Centre[0]*radians, v.Centre[1]*radians)
		for i := range all {
			all[i].done = all[i].done || l.caps[i].behind(from)
		}
	}
	units = make([][]laid, len(s.Units))
	from := 0
	for i, to := range l.ends {
		units[i], from = all[from:to:to], to
	}
	return units, all[from:]
}

func (l *outlineList) fill(s *Shapes) {
	l.nodes = newNodes(s.Lines)
	for _, u := range s.Units {
		for _, polygon := range u.Polygons {
			for _, ring := range polygon {
				if len(ring) > 0 {
					l.all = append(l.all, laid{source: ring, box: boxOf(ring), closed: true})
				}
			}
		}
		l.ends = append(l.ends, len(l.all))
	}
	for _, line := range s.Lines {
		one := laid{source: line.Points, done: len(line.Points) == 0}
		if !one.done {
			one.box = boxOf(line.Points)
		}
		l.all = append(l.all, one)
	}
	l.caps = make([]sphericalCap, len(l.all))
	for i := range l.all {
		l.caps[i] = capRound(l.all[i].box)
	}
}
