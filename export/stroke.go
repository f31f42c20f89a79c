package export

import (
	"math"

	"multivector/atlas"
)

// Below these lengths in pixels nobody sees a difference.
const (
	nearPoints = 0.5  // points of a stroke nearer than this are one
	openJoin   = 0.25 // a gap at a bend that needs no join
)

// stroker adds the body of a line to a raster: a quad for each segment and a
// wedge at each bend, all wound the same way, for the non-zero rule.
type stroker struct {
	to   *raster
	half float64 // half the width in pixels
}

// line strokes a polyline; a closed one has no ends.
func (s stroker) line(points []atlas.Point, closed bool) {
	if len(points) < 2 {
		return
	}
	var before atlas.Point // normal of the segment before; zero: none yet
	at, start := points[0], atlas.Point{}
	step := func(p atlas.Point, last bool) {
		dx, dy := p.X-at.X, p.Y-at.Y
		length := math.Sqrt(dx*dx + dy*dy)
		if length == 0 || length < nearPoints && !last {
			return
		}
		n := atlas.Point{X: -dy / length * s.half, Y: dx / length * s.half}
		if before == (atlas.Point{}) {
			start = n
		} else {
			s.join(at, before, n)
		}
		s.quad(at, p, n)
		at, before = p, n
	}
	for i, p := range points[1:] {
		step(p, i == len(points)-2 && !closed)
	}
	if closed {
		step(points[0], true)
		if before != (atlas.Point{}) {
			s.join(points[0], before, start)
		}
	}
}

func (s stroker) quad(a, b, n atlas.Point) {
	s.to.edge(a.X+n.X, a.Y+n.Y, b.X+n.X, b.Y+n.Y)
	s.to.edge(b.X+n.X, b.Y+n.Y, b.X-n.X, b.Y-n.Y)
	s.to.edge(b.X-n.X, b.Y-n.Y, a.X-n.X, a.Y-n.Y)
	s.to.edge(a.X-n.X, a.Y-n.Y, a.X+n.X, a.Y+n.Y)
}

// join closes the wedge on the outer side of a bend at p from normal a to b.
func (s stroker) join(p, a, b atlas.Point) {
	cross := a.X*b.Y - a.Y*b.X
	dot := a.X*b.X + a.Y*b.Y
	// |cross| is half² times the sine of the turn: most bends are slight, and
	// need neither a join nor the angle.
	if dot > 0 && math.Abs(cross) < openJoin*s.half {
		return
	}
	turn := math.Atan2(cross, dot)
	if turn > 0 {
		a, b = atlas.Point{X: -a.X, Y: -a.Y}, atlas.Point{X: -b.X, Y: -b.Y}
	}
	steps := 1 + int(math.Abs(turn)*math.Sqrt(s.half)/0.9)
	from := a
	for i := 1; i <= steps; i++ {
		to := b
		if i < steps {
			sin, cos := math.Sincos(turn * float64(i) / float64(steps))
			to = atlas.Point{X: a.X*cos - a.Y*sin, Y: a.X*sin + a.Y*cos}
		}
		s.wedge(p, from, to)
		from = to
	}
}

// wedge adds the triangle p, p+a, p+b, wound as the quads are.
func (s stroker) wedge(p, a, b atlas.Point) {
	if a.X*b.Y-a.Y*b.X > 0 {
		a, b = b, a
	}
	s.to.edge(p.X, p.Y, p.X+a.X, p.Y+a.Y)
	s.to.edge(p.X+a.X, p.Y+a.Y, p.X+b.X, p.Y+b.Y)
	s.to.edge(p.X+b.X, p.Y+b.Y, p.X, p.Y)
}

// longest is the length in pixels of a segment that is still cut into dashes;
// none on a picture is longer.
const longest = 1 << 17

// dashes hands out the dashes of a line: pattern is pixels on, off, on, …. A
// pattern without length, or a segment without end, makes no gaps.
func dashes(points []atlas.Point, closed bool, pattern []float64, dash func([]atlas.Point)) {
	if closed && len(points) > 0 {
		points = append(points[:len(points):len(points)], points[0])
	}
	if !repeats(pattern) {
		dash(points)
		return
	}
	var current []atlas.Point
	k, left := 0, pattern[0]
	for i := 1; i < len(points); i++ {
		a, b := points[i-1], points[i]
		length := math.Hypot(b.X-a.X, b.Y-a.Y)
		if !(length <= longest) {
			dash(points[i-1 : i+1])
			continue
		}
		for at := 0.0; at < length; {
			part := min(left, length-at)
			if k%2 == 0 {
				if len(current) == 0 {
					current = append(current, along(a, b, at/length))
				}
				current = append(current, along(a, b, (at+part)/length))
			}
			at += part
			if left -= part; left <= 0 {
				if len(current) > 1 {
					dash(current)
				}
				current = current[:0]
				k = (k + 1) % len(pattern)
				left = pattern[k]
			}
		}
	}
	if len(current) > 1 {
		dash(current)
	}
}

// repeats reports whether a pattern goes on: no part negative, not all of them
// nearly nothing.
func repeats(pattern []float64) bool {
	sum := 0.0
	for _, v := range pattern {
		if !(v >= 0) {
			return false
		}
		sum += v
	}
	return sum > nearPoints/8 && !math.IsInf(sum, 1)
}

func along(a, b atlas.Point, t float64) atlas.Point {
	return atlas.Point{X: a.X + (b.X-a.X)*t, Y: a.Y + (b.Y-a.Y)*t}
}
