package geo

import (
	"slices"
	"sync"
)

// outlineList is what there is to be laid on a sheet of some shapes, listed once
// for all sheets.
type outlineList struct {
	once sync.Once
	all  []laid // the rings of one unit after the other, then the lines
	ends []int  // ends[i] is where the rings of unit i end
}

// outlines lists the rings of the units, polygon after polygon, and the lines,
// none of them laid.
func (s *Shapes) outlines() (units [][]laid, lines []laid) {
	l := &s.list
	l.once.Do(func() { l.fill(s) })
	all := slices.Clone(l.all)
	units = make([][]laid, len(s.Units))
	from := 0
	for i, to := range l.ends {
		units[i], from = all[from:to:to], to
	}
	return units, all[from:]
}

func (l *outlineList) fill(s *Shapes) {
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
}
