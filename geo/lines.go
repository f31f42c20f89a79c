package geo

import (
	"math"

	"github.com/paulmach/orb"
)

// edge is a piece of a ring; way tells nothing: the smaller end comes first.
type edge struct{ a, b orb.Point }

// newEdge orders the ends, so that neighbours who share an edge get the same one.
func newEdge(a, b orb.Point) edge {
	if b[0] < a[0] || b[0] == a[0] && b[1] < a[1] {
		a, b = b, a
	}
	return edge{a, b}
}

// linesOf finds coasts and boundaries in shapes that came without lines: an edge that
// two units share is a boundary, any other is coast. Edges along 180 degrees or a pole
// are where a file is cut, and no line.
func linesOf(units []Shape) []Line {
	owners := map[edge][2]int32{} // unit + 1
	eachEdge(units, func(unit int, _ bool, a, b orb.Point) {
		e := newEdge(a, b)
		two := owners[e]
		switch {
		case two[0] == 0:
			two[0] = int32(unit + 1)
		case two[0] != int32(unit+1):
			two[1] = int32(unit + 1)
		}
		owners[e] = two
	})
	var lines []Line
	var turned []bool // coasts whose land is on the right so far
	var at orb.Point  // the end of the last line
	eachEdge(units, func(unit int, left bool, a, b orb.Point) {
		two := owners[newEdge(a, b)]
		if two[0] != int32(unit+1) || isSeam(a, b) {
			return // drawn by the first of the two
		}
		line := Line{Kind: Coast, Left: units[unit].Code}
		if two[1] != 0 {
			line.Kind, line.Right = Boundary, units[two[1]-1].Code
			if !left {
				line.Left, line.Right = line.Right, line.Left
			}
		}
		turn := line.Kind == Coast && !left
		if n := len(lines) - 1; n >= 0 && at == a && turned[n] == turn && lines[n].Kind == line.Kind && lines[n].Left == line.Left && lines[n].Right == line.Right {
			lines[n].Points = append(lines[n].Points, b)
		} else {
			line.Points = orb.LineString{a, b}
			lines, turned = append(lines, line), append(turned, turn)
		}
		at = b
	})
	for i, l := range lines {
		if turned[i] {
			l.Points.Reverse()
		}
	}
	return lines
}

// eachEdge calls f for every edge of every unit, with whether the unit lies left of it.
func eachEdge(units []Shape, f func(unit int, left bool, a, b orb.Point)) {
	for i, u := range units {
		for _, p := range u.Polygons {
			for r, ring := range p {
				left := CounterClockwise(ring) == (r == 0)
				for k := 1; k < len(ring); k++ {
					if ring[k-1] != ring[k] {
						f(i, left, ring[k-1], ring[k])
					}
				}
			}
		}
	}
}

// isSeam tells whether an edge runs along the meridian of 180 degrees or a pole.
func isSeam(a, b orb.Point) bool {
	return math.Abs(a[0]) == 180 && math.Abs(b[0]) == 180 || math.Abs(a[1]) == 90 && math.Abs(b[1]) == 90
}
