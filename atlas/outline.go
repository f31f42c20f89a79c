package atlas

import (
	ot "github.com/go-text/typesetting/font/opentype"
)

// Segment is a piece of a letter's outline in ems, x right, y down: a move or
// a line to P[0], a quadratic curve over P[0] to P[1], or a cubic one over
// P[0] and P[1] to P[2].
type Segment struct {
	Verb Verb
	P    [3]Point
}

// Verb tells what a Segment does.
type Verb uint8

// The verbs, in the order of how many points they use.
const (
	Move Verb = iota
	Straight
	Quadratic
	Cubic
)

// Point is a place on the page or in a letter, x right, y down.
type Point struct{ X, Y float64 }

// segments scales font units to ems and turns y downwards.
func segments(in []ot.Segment, scale float64) []Segment {
	verbs := [...]Verb{
		ot.SegmentOpMoveTo: Move, ot.SegmentOpLineTo: Straight,
		ot.SegmentOpQuadTo: Quadratic, ot.SegmentOpCubeTo: Cubic,
	}
	out := make([]Segment, len(in))
	for i, s := range in {
		out[i].Verb = verbs[s.Op]
		for k, p := range s.Args {
			out[i].P[k] = Point{float64(p.X) * scale, -float64(p.Y) * scale}
		}
	}
	return out
}

// Flatten walks a letter as straight lines within tolerance ems of its curves.
func Flatten(outline []Segment, tolerance float64, moveTo, lineTo func(Point)) {
	var at Point
	for _, s := range outline {
		switch s.Verb {
		case Move:
			moveTo(s.P[0])
			at = s.P[0]
		case Straight:
			lineTo(s.P[0])
			at = s.P[0]
		case Quadratic:
			c, end := s.P[0], s.P[1]
			// A quadratic curve is a cubic one with both controls two thirds of the way to its own.
			flattenCubic(at, lerp(at, c, 2.0/3), lerp(end, c, 2.0/3), end, tolerance, lineTo)
			at = end
		case Cubic:
			flattenCubic(at, s.P[0], s.P[1], s.P[2], tolerance, lineTo)
			at = s.P[2]
		}
	}
}

// flattenCubic steps along a cubic curve. The number of steps follows from the
// bound on the distance between a curve and its chord, |second difference| / 8 n².
func flattenCubic(a, b, c, d Point, tolerance float64, lineTo func(Point)) {
	bend := max(abs(a.X-2*b.X+c.X), abs(a.Y-2*b.Y+c.Y), abs(b.X-2*c.X+d.X), abs(b.Y-2*c.Y+d.Y))
	n := 1
	for n < 32 && 6*bend/(8*float64(n*n)) > tolerance {
		n++
	}
	for i := 1; i <= n; i++ {
		t := float64(i) / float64(n)
		ab, bc, cd := lerp(a, b, t), lerp(b, c, t), lerp(c, d, t)
		lineTo(lerp(lerp(ab, bc, t), lerp(bc, cd, t), t))
	}
}

func lerp(a, b Point, t float64) Point {
	return Point{a.X + (b.X-a.X)*t, a.Y + (b.Y-a.Y)*t}
}

func abs(v float64) float64 { return max(v, -v) }
