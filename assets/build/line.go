package main

import (
	"fmt"
	"slices"

	"github.com/paulmach/orb"

	"multivector/geo"
)

// lines gives each arc once, with the units on its sides. Land is left of a coast; of
// two neighbours the one with the smaller code is left. Arcs that meet end to end with
// the same neighbours are joined.
func (t topology) lines() ([]geo.Line, error) {
	var all []geo.Line
	for i, uses := range t.uses() {
		line := geo.Line{Points: slices.Clone(orb.LineString(t.arcs[i]))}
		switch {
		case len(uses) == 0: // an island left out at this level, or an arc that was mended away
			continue
		case len(uses) == 1:
			line.Kind, line.Left = geo.Coast, uses[0].code
			if !uses[0].left {
				slices.Reverse(line.Points)
			}
		case len(uses) == 2 && uses[0].code == uses[1].code:
			continue // between two polygons of one unit
		case len(uses) == 2 && uses[0].left != uses[1].left:
			line.Kind, line.Left, line.Right = geo.Boundary, uses[0].code, uses[1].code
			if !uses[0].left {
				slices.Reverse(line.Points)
			}
			if line.Left > line.Right {
				line.Left, line.Right = line.Right, line.Left
				slices.Reverse(line.Points)
			}
		default:
			return nil, fmt.Errorf("arc %d is not between two units: %+v", i, uses)
		}
		all = append(all, line)
	}
	return joinLines(all), nil
}

// joinLines joins lines of one kind and the same neighbours that meet end to end.
func joinLines(lines []geo.Line) []geo.Line {
	type start struct {
		kind        geo.LineKind
		left, right string
		at          orb.Point
	}
	begin := map[start]int{}
	for i, l := range lines {
		if l.Points[0] != l.Points[len(l.Points)-1] {
			begin[start{l.Kind, l.Left, l.Right, l.Points[0]}] = i
		}
	}
	gone := make([]bool, len(lines))
	for i := range lines {
		for !gone[i] {
			l := &lines[i]
			next, ok := begin[start{l.Kind, l.Left, l.Right, l.Points[len(l.Points)-1]}]
			if !ok || next == i || gone[next] || l.Points[0] == l.Points[len(l.Points)-1] {
				break
			}
			l.Points = append(l.Points, lines[next].Points[1:]...)
			gone[next] = true
		}
	}
	var joined []geo.Line
	for i, l := range lines {
		if !gone[i] {
			joined = append(joined, l)
		}
	}
	return joined
}
