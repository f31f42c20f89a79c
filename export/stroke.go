package export

import (
	"math"

	"multivector/atlas"
)

// Below these lengths in pixels nobody sees a difference.
const (
	nearPoints = 0.5  // points of a stroke nearer than this are one
	pointed    = 0.12 // what a corner may stick out over a rounded one
	roundness  = 0.9  // radians of a rounded corner, over the root of its radius, that one edge may cut off
	fine       = 1.5  // the width of a line up to which nobody sees how its corners are rounded
	islet      = 1    // the width and height of a ring that only its place is seen of
)

// stroker adds the body of a line to a raster: its two sides, a rounded corner at
// each sharp bend and a straight end, for the non-zero rule. A fine line is drawn in
// straight pieces that overlap at sharp bends, which takes half the edges; coasts are
// mostly bends. Everything that does not touch the raster's rows is passed over at the
// cost of a comparison, since each band of a frame goes over the whole line.
type stroker struct {
	to       *raster
	half     float64 // half the width in pixels
	low, hi  float64 // the rows that a point of the line must come near
	sharpest float64 // tangent of half the angle of the sharpest corner that is not rounded: 72° for 1 px, 37° for 4
	straight float64 // dot product of two normals whose corner one edge rounds
	// The segment at hand, from at to next, with its normal and its length; from is
	// where its sides begin, relative to at. Its sides wait for the next bend.
	at, next, from, normal atlas.Point
	length                 float64
	open                   bool
}

// newStroker readies a stroker for lines of a width.
func newStroker(to *raster, width float64) stroker {
	half := width / 2
	out := 1 + pointed/half // a corner's point is at half / cos ½θ
	return stroker{
		sharpest: math.Sqrt(out*out - 1), to: to, half: half, low: float64(to.top) - 2*half - 1, hi: float64(to.end) + 2*half + 1,
		straight: half * half * math.Cos(min(max(roundness/math.Sqrt(half), 0.05), math.Pi/2)),
	}
}

// line strokes a polyline; a closed one has no ends.
func (s *stroker) line(points []atlas.Point, closed bool) {
	if len(points) < 2 || s.half <= fine/2 && s.islet(points) {
		return
	}
	s.open = false
	at, count := points[0], len(points)
	if closed {
		count++
	}
	var begin atlas.Point // the normal of a closed line's first segment, when it is drawn
	first := true
	for i := 1; i < count; i++ {
		p := points[0]
		if i < len(points) {
			p = points[i]
		}
		dx, dy := p.X-at.X, p.Y-at.Y
		square := dx*dx + dy*dy
		if square == 0 || square < nearPoints*nearPoints && i < count-1 {
			continue
		}
		if at.Y < s.low && p.Y < s.low || at.Y > s.hi && p.Y > s.hi {
			s.end()
		} else {
			length := math.Sqrt(square)
			k := s.half / length
			n := atlas.Point{X: -dy * k, Y: dx * k}
			if first && closed {
				begin = n
			}
			s.segment(at, p, n, length)
		}
		at, first = p, false
	}
	if s.open && begin != (atlas.Point{}) {
		// Both ends were drawn straight: the corner alone is still missing.
		s.corner(points[0], s.normal, begin)
	}
	s.end()
}

// segment goes on with the line, from at to p.
func (s *stroker) segment(at, p, n atlas.Point, length float64) {
	from := n
	switch dot, cross := n.X*s.normal.X+n.Y*s.normal.Y, s.normal.X*n.Y-s.normal.Y*n.X; {
	case !s.open:
		s.edge(at, scaled(n, -1), n)
	case dot > 0 && s.gentle(cross, dot, length):
		// One corner for both segments, where their sides meet.
		k := s.half * s.half / (s.half*s.half + dot)
		from = atlas.Point{X: k * (s.normal.X + n.X), Y: k * (s.normal.Y + n.Y)}
		s.sides(from)
	case s.half <= fine/2:
		at = s.overlap(at, n, dot)
	default:
		s.sides(s.normal)
		s.bend(at, s.normal, n, cross)
	}
	s.at, s.next, s.from, s.normal, s.length, s.open = at, p, from, n, length, true
}

// overlap ends the segment at hand and begins the one with normal n at p, both reaching
// beyond the bend, which fills what a rounded corner would. It gives where the next one
// begins.
func (s *stroker) overlap(p, n atlas.Point, dot float64) atlas.Point {
	// In halves of the width. Where pieces share a pixel their edges add up, so this is
	// less than geometry asks for: measured, to cover as much as rounded corners do.
	k := 0.24 * math.Sqrt(max(0.5-dot/(2*s.half*s.half), 0)) // × sin ½θ
	s.next = atlas.Point{X: p.X + k*s.normal.Y, Y: p.Y - k*s.normal.X}
	s.end()
	p = atlas.Point{X: p.X - k*n.Y, Y: p.Y + k*n.X}
	s.edge(p, scaled(n, -1), n)
	return p
}

// islet draws a line that comes back to where it began and is no larger than a pixel:
// as the rectangle that its stroke fills, which has two sides. It tells whether it did.
func (s *stroker) islet(points []atlas.Point) bool {
	first := points[0]
	if len(points) < 4 || first != points[len(points)-1] {
		return false
	}
	low, high := first, first
	for _, p := range points[1:] {
		low, high = atlas.Point{X: min(low.X, p.X), Y: min(low.Y, p.Y)}, atlas.Point{X: max(high.X, p.X), Y: max(high.Y, p.Y)}
		if high.X-low.X > islet || high.Y-low.Y > islet {
			return false
		}
	}
	out := s.half * 0.886 // a square as large as the disc that a point's stroke fills
	s.to.edge(low.X-out, low.Y-out, low.X-out, high.Y+out)
	s.to.edge(high.X+out, high.Y+out, high.X+out, low.Y-out)
	return true
}

// gentle tells whether the sides of two segments that meet at an angle may be
// drawn to the point where they meet: the corner sticks out too little to be seen,
// and the inner sides reach that far. tan ½θ = sin θ / (1 + cos θ).
func (s *stroker) gentle(cross, dot, length float64) bool {
	tan := math.Abs(cross) / (s.half*s.half + dot)
	return tan < s.sharpest && 2*s.half*tan < min(s.length, length)
}

// sides draws the two sides of the segment at hand, which end at an offset from
// its end.
func (s *stroker) sides(end atlas.Point) {
	a, b, m, n := s.at, s.next, s.from, end
	s.to.edge(a.X+m.X, a.Y+m.Y, b.X+n.X, b.Y+n.Y)
	s.to.edge(b.X-n.X, b.Y-n.Y, a.X-m.X, a.Y-m.Y)
}

// end closes the line.
func (s *stroker) end() {
	if s.open {
		s.sides(s.normal)
		s.edge(s.next, s.normal, scaled(s.normal, -1))
		s.open = false
	}
}

// bend joins the sides of two segments with normals a and b at p. The inner side
// goes through p, so that what lies between is covered once.
func (s *stroker) bend(p, a, b atlas.Point, cross float64) {
	if cross < 0 {
		s.round(p, a, b)
		s.edge(p, scaled(b, -1), atlas.Point{})
		s.edge(p, atlas.Point{}, scaled(a, -1))
		return
	}
	s.edge(p, a, atlas.Point{})
	s.edge(p, atlas.Point{}, b)
	s.round(p, scaled(b, -1), scaled(a, -1))
}

// corner adds the wedge at the outer side of a bend at p between two ends that are
// drawn.
func (s *stroker) corner(p, a, b atlas.Point) {
	if a.X*b.Y-a.Y*b.X > 0 {
		a, b = scaled(b, -1), scaled(a, -1)
	}
	s.edge(p, atlas.Point{}, a)
	s.round(p, a, b)
	s.edge(p, b, atlas.Point{})
}

// round goes round p from p+a to p+b, against the clock as seen with y down, as
// finely as the width asks for.
func (s *stroker) round(p, a, b atlas.Point) {
	dot := a.X*b.X + a.Y*b.Y
	if !(dot < s.straight) {
		s.edge(p, a, b)
		return
	}
	m := atlas.Point{X: a.X + b.X, Y: a.Y + b.Y}
	if dot < 0 { // the sum may be nothing; what is square to the chord is not
		m = atlas.Point{X: a.Y - b.Y, Y: b.X - a.X}
	}
	m = scaled(m, s.half/math.Hypot(m.X, m.Y))
	s.round(p, a, m)
	s.round(p, m, b)
}

// edge adds an edge between two points relative to p.
func (s *stroker) edge(p, a, b atlas.Point) {
	s.to.edge(p.X+a.X, p.Y+a.Y, p.X+b.X, p.Y+b.Y)
}

func scaled(p atlas.Point, k float64) atlas.Point { return atlas.Point{X: k * p.X, Y: k * p.Y} }
