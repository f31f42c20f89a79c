package export

import (
	"math"
	"slices"

	"multivector/atlas"
)

// corners of a dot: more would not be seen, a dot has some three pixels.
const corners = 8

// leastDot is the part of its size below which a dot is left out.
const leastDot = 0.4

// dots are the round dots of a fill on an area: as large as they fit inside it,
// so that none runs over the edge.
func dots(f atlas.Fill, a area) area {
	g, radius, ok := gridOf(f, a)
	if !ok {
		return nil
	}
	var out area
	for i, r := range g.room(a, radius) {
		if r >= leastDot*radius {
			out = append(out, dot(g.at(i), r))
		}
	}
	return out
}

// gridOf is where a fill has its dots on an area, and how large they are; not ok
// where there are none, or too many to be told apart.
func gridOf(f atlas.Fill, a area) (g grid, radius float64, ok bool) {
	pitch := float64(dotPitch(f))
	radius = min(f.Size, pitch) / 2
	b, ok := a.bound()
	if !ok || !(radius > 0) {
		return g, 0, false
	}
	// To the pixel, as on the screen.
	g = grid{step: pitch, x: math.Round(f.Phase.X) + pitch/2, y: math.Round(f.Phase.Y) + pitch/2}
	g.x += math.Ceil((b.X-g.x)/pitch) * pitch
	g.y += math.Ceil((b.Y-g.y)/pitch) * pitch
	g.columns, g.rows = int((b.X+b.W-g.x)/pitch)+1, int((b.Y+b.H-g.y)/pitch)+1
	return g, radius, g.columns >= 1 && g.rows >= 1 && g.columns*g.rows <= mostDots
}

// wholeDot is the part of its size that a dot of a row has room for at least:
// all dots of a row are of one size.
const wholeDot = 0.9

// dotRows are the dots of a fill on an area as rows: lines from the middle of
// the first dot to the middle of the last.
func dotRows(f atlas.Fill, a area) []polyline {
	g, radius, ok := gridOf(f, a)
	if !ok {
		return nil
	}
	var rows []polyline
	open := false
	for i, r := range g.room(a, radius) {
		open = open && i%g.columns > 0
		switch {
		case r < wholeDot*radius:
			open = false
		case open:
			rows[len(rows)-1].points[1] = g.at(i)
		default:
			open = true
			rows = append(rows, polyline{points: []atlas.Point{g.at(i), g.at(i)}})
		}
	}
	return rows
}

// dot is a circle with few corners, of the circle's area.
func dot(at atlas.Point, radius float64) []atlas.Point {
	ring := make([]atlas.Point, corners)
	radius *= math.Sqrt(math.Pi / (corners / 2 * math.Sin(2*math.Pi/corners)))
	for i := range ring {
		sin, cos := math.Sincos(2 * math.Pi * (float64(i) + 0.5) / corners)
		ring[i] = atlas.Point{X: at.X + radius*cos, Y: at.Y + radius*sin}
	}
	return ring
}

// grid is a square grid of points.
type grid struct {
	x, y, step    float64
	columns, rows int
}

func (g grid) at(i int) atlas.Point {
	return atlas.Point{X: g.x + g.step*float64(i%g.columns), Y: g.y + g.step*float64(i/g.columns)}
}

// room is how far each point is from the area's edge, at most most; -1 outside.
func (g grid) room(a area, most float64) []float64 {
	out := make([]float64, g.columns*g.rows)
	for i := range out {
		out[i] = -1
	}
	for row, meets := range g.crossings(a) {
		slices.Sort(meets)
		for k := 0; k+1 < len(meets); k += 2 {
			from, to := g.column(meets[k]), g.column(meets[k+1])
			for c := max(from, 0); c < min(to, g.columns); c++ {
				out[row*g.columns+c] = most
			}
		}
	}
	a.edges(func(p, q atlas.Point) {
		x0, x1 := g.column(min(p.X, q.X)-most), g.column(max(p.X, q.X)+most)
		y0, y1 := g.row(min(p.Y, q.Y)-most), g.row(max(p.Y, q.Y)+most)
		for row := max(y0, 0); row < min(y1, g.rows); row++ {
			for c := max(x0, 0); c < min(x1, g.columns); c++ {
				if i := row*g.columns + c; out[i] > 0 {
					out[i] = min(out[i], offLine(g.at(i), p, q))
				}
			}
		}
	})
	return out
}

// crossings lists for each row where it meets the area's edges.
func (g grid) crossings(a area) [][]float64 {
	out := make([][]float64, g.rows)
	a.edges(func(p, q atlas.Point) {
		if p.Y > q.Y {
			p, q = q, p
		}
		for row := max(g.row(p.Y), 0); row < min(g.row(q.Y), g.rows); row++ {
			y := g.y + g.step*float64(row)
			out[row] = append(out[row], p.X+(q.X-p.X)*(y-p.Y)/(q.Y-p.Y))
		}
	})
	return out
}

// column is the first column at x or right of it.
func (g grid) column(x float64) int { return int(math.Ceil((x - g.x) / g.step)) }

// row is the first row at y or below it.
func (g grid) row(y float64) int { return int(math.Ceil((y - g.y) / g.step)) }

// edges hands out the edges of all rings.
func (a area) edges(edge func(p, q atlas.Point)) {
	for _, ring := range a {
		for i, q := range ring {
			edge(ring[(i+len(ring)-1)%len(ring)], q)
		}
	}
}
