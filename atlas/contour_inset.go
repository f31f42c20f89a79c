package atlas

import (
	"math"

	"github.com/paulmach/orb"
	"github.com/paulmach/orb/simplify"
)

// Tolerances of an inset in dp.
const (
	insetBend = 0.35 // how far the borders are straightened before
	insetPace = 0.75 // from point to point along the moved line
	insetFlat = 0.12 // how far the moved line is straightened after
)

// inset moves lines d pixels to their left: every point that it gives is d away
// from the nearest border, so that nothing is left of a bay or a neck that is
// narrower than 2d. Each border is moved piece by piece, with an arc where two
// pieces part, and what comes nearer than d to any border is dropped.
func inset(borders []chain, d, scale float64) []chain {
	straight := make([]chain, len(borders))
	for i, c := range borders {
		c.points = straightened(c.points, insetBend*scale)
		straight[i] = c
	}
	near := newNearness(straight, d)
	var out []chain
	for _, c := range straight {
		w := walker{near: near, d: d, pace: insetPace * scale, codes: c.codes}
		w.along(c)
		for _, line := range w.lines(c.closed) {
			line.points = straightened(line.points, insetFlat*scale)
			out = append(out, line)
		}
	}
	return out
}

// straightened drops points that lie within tolerance of the line without them.
func straightened(points []Point, tolerance float64) []Point {
	line := make(orb.LineString, len(points))
	for i, p := range points {
		line[i] = orb.Point{p.X, p.Y}
	}
	line = simplify.DouglasPeucker(tolerance).LineString(line)
	out := make([]Point, len(line))
	for i, p := range line {
		out[i] = Point{p[0], p[1]}
	}
	return out
}

// walker walks along a border and keeps the points beside it that are far
// enough from all borders.
type walker struct {
	near    *nearness
	d, pace float64
	codes   []string
	kept    [][]Point
}

func (w *walker) along(c chain) {
	points := c.points
	if c.closed {
		points = append(points, points[1]) // to turn at the end as well
	}
	var before Point // the left of the last piece
	for i := 1; i < len(points); i++ {
		a, b := points[i-1], points[i]
		long := math.Hypot(b.X-a.X, b.Y-a.Y)
		if long == 0 {
			continue
		}
		left := Point{(b.Y - a.Y) / long, (a.X - b.X) / long} // y runs down
		if before != (Point{}) {
			w.turn(a, before, left)
		}
		if i == len(c.points) {
			return
		}
		steps := math.Ceil(long / w.pace)
		for k := range int(steps) + 1 {
			p := lerp(a, b, float64(k)/steps)
			w.step(Point{p.X + w.d*left.X, p.Y + w.d*left.Y})
		}
		before = left
	}
}

// turn goes round a corner from one left to the next where they part.
func (w *walker) turn(corner, from, to Point) {
	angle := math.Atan2(from.X*to.Y-from.Y*to.X, from.X*to.X+from.Y*to.Y)
	if angle <= 0 {
		return // to the left, where the moved pieces cross
	}
	start, steps := math.Atan2(from.Y, from.X), math.Ceil(angle*w.d/w.pace)
	for k := 1.0; k < steps; k++ {
		sin, cos := math.Sincos(start + angle*k/steps)
		w.step(Point{corner.X + w.d*cos, corner.Y + w.d*sin})
	}
}

// step keeps a point, on the line of the last one when that is near.
func (w *walker) step(p Point) {
	if w.near.within(p, 0.97*w.d) {
		return
	}
	if n := len(w.kept); n > 0 {
		last := w.kept[n-1]
		if w.joins(last[len(last)-1], p) {
			w.kept[n-1] = append(last, p)
			return
		}
	}
	w.kept = append(w.kept, []Point{p})
}

// joins reports whether two points are so near that what was dropped between
// them is the loop at a corner.
func (w *walker) joins(a, b Point) bool { return math.Hypot(a.X-b.X, a.Y-b.Y) <= 2.5*w.pace }

// lines are what was kept, but for specks; of a closed border the last goes on
// as the first.
func (w *walker) lines(closed bool) []chain {
	if n := len(w.kept) - 1; closed && n > 0 {
		first, last := w.kept[0], w.kept[n]
		if w.joins(last[len(last)-1], first[0]) {
			w.kept[0] = append(last, first...)
			w.kept = w.kept[:n]
		}
	}
	const speck = 6
	var out []chain
	for _, points := range w.kept {
		if len(points) < speck {
			continue
		}
		c := chain{points: points, codes: w.codes, closed: w.joins(points[len(points)-1], points[0])}
		if c.closed {
			c.points = append(points, points[0])
		}
		out = append(out, c)
	}
	return out
}
