package export

import (
	"math"

	"multivector/atlas"
)

// thin is how far in pixels a line may move when points are left out of a file
// that can have many.
const thin = 0.1

// thinned leaves out the points that nobody sees: no line moves farther than
// slack pixels.
func thinned(a area, slack float64) area {
	out := make(area, 0, len(a))
	for _, ring := range a {
		if l := (polyline{ring, true}).thinned(slack); len(l.points) > 2 {
			out = append(out, l.points)
		}
	}
	return out
}

// thinned leaves out the points that are nearer than slack to what is left of
// the line (Douglas and Peucker 1973).
func (l polyline) thinned(slack float64) polyline {
	points := l.points
	if len(points) < 3 {
		return l
	}
	far := len(points) - 1
	if l.closed { // two halves, from the first point to the one farthest off
		far = 0
		for i, p := range points {
			if distance(p, points[0]) > distance(points[far], points[0]) {
				far = i
			}
		}
		points = append(points[:len(points):len(points)], points[0])
	}
	keep := make([]bool, len(points))
	keep[0], keep[far], keep[len(points)-1] = true, true, true
	mark(points, keep, 0, far, slack)
	mark(points, keep, far, len(points)-1, slack)
	out := make([]atlas.Point, 0, len(points))
	for i, p := range points {
		if keep[i] && !(l.closed && i == len(points)-1) {
			out = append(out, p)
		}
	}
	return polyline{out, l.closed}
}

// mark keeps what the stretch from a to b needs besides its ends.
func mark(points []atlas.Point, keep []bool, a, b int, slack float64) {
	for a < b {
		far, most := -1, slack
		for i := a + 1; i < b; i++ {
			if d := offLine(points[i], points[a], points[b]); d > most {
				far, most = i, d
			}
		}
		if far < 0 {
			return
		}
		keep[far] = true
		mark(points, keep, a, far, slack)
		a = far
	}
}

func distance(a, b atlas.Point) float64 { return math.Hypot(a.X-b.X, a.Y-b.Y) }

// offLine is how far p is from the straight piece from a to b.
func offLine(p, a, b atlas.Point) float64 {
	dx, dy := b.X-a.X, b.Y-a.Y
	square := dx*dx + dy*dy
	if square == 0 {
		return distance(p, a)
	}
	t := min(max(((p.X-a.X)*dx+(p.Y-a.Y)*dy)/square, 0), 1)
	return math.Hypot(p.X-a.X-t*dx, p.Y-a.Y-t*dy)
}

// clipped is what of a line lies in a rectangle; the pieces are open where it
// is cut.
func (l polyline) clipped(r atlas.Rect) []polyline {
	if len(l.points) < 2 {
		return nil
	}
	if b, _ := (area{l.points}).bound(); b.Within(r) {
		return []polyline{l}
	}
	points := l.points
	if l.closed {
		points = append(points[:len(points):len(points)], points[0])
	}
	var out []polyline
	open := false
	for i := 1; i < len(points); i++ {
		a, b, ok := clippedEdge(points[i-1], points[i], r)
		switch {
		case !ok:
			open = false
			continue
		case open && a == points[i-1]:
			last := &out[len(out)-1]
			last.points = append(last.points, b)
		default:
			out = append(out, polyline{points: []atlas.Point{a, b}})
		}
		open = b == points[i]
	}
	return out
}

// clippedEdge is what of an edge lies in a rectangle (Liang and Barsky 1984).
func clippedEdge(a, b atlas.Point, r atlas.Rect) (from, to atlas.Point, ok bool) {
	t0, t1 := 0.0, 1.0
	dx, dy := b.X-a.X, b.Y-a.Y
	for _, side := range [4][2]float64{
		{-dx, a.X - r.X}, {dx, r.X + r.W - a.X}, {-dy, a.Y - r.Y}, {dy, r.Y + r.H - a.Y},
	} {
		switch toward, room := side[0], side[1]; {
		case toward == 0 && room < 0:
			return a, b, false
		case toward < 0:
			t0 = max(t0, room/toward)
		case toward > 0:
			t1 = min(t1, room/toward)
		}
	}
	if t0 >= t1 {
		return a, b, false
	}
	from, to = a, b
	if t0 > 0 {
		from = atlas.Point{X: a.X + t0*dx, Y: a.Y + t0*dy}
	}
	if t1 < 1 {
		to = atlas.Point{X: a.X + t1*dx, Y: a.Y + t1*dy}
	}
	return from, to, true
}
