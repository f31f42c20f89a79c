package export

import (
	"math"
	"math/rand/v2"
	"testing"

	"multivector/atlas"
)

// holds reports whether a point is inside an area, by the even-odd rule.
func (a area) holds(p atlas.Point) bool {
	in := false
	a.edges(func(q, r atlas.Point) {
		if (q.Y > p.Y) != (r.Y > p.Y) && p.X < q.X+(r.X-q.X)*(p.Y-q.Y)/(r.Y-q.Y) {
			in = !in
		}
	})
	return in
}

// off is how far a point is from an area's edges.
func (a area) off(p atlas.Point) float64 {
	off := math.Inf(1)
	a.edges(func(q, r atlas.Point) { off = min(off, offLine(p, q, r)) })
	return off
}

// shapes are areas that are hard to cut:
//
//	frame    a square with a square hole      comb   teeth that end at the cut
//	star     a ring that crosses itself       crowd  rings of all directions
func shapes() map[string]area {
	at := func(xy ...float64) []atlas.Point {
		var ring []atlas.Point
		for i := 0; i < len(xy); i += 2 {
			ring = append(ring, atlas.Point{X: xy[i], Y: xy[i+1]})
		}
		return ring
	}
	crowd := area{}
	source := rand.New(rand.NewPCG(1, 2))
	for range 12 {
		n := 3 + source.IntN(40)
		ring := make([]atlas.Point, n)
		x, y := 100*source.Float64(), 100*source.Float64()
		for k := range ring {
			sin, cos := math.Sincos(2 * math.Pi * float64(k) / float64(n) * float64(1-2*source.IntN(2)))
			r := 5 + 40*source.Float64()
			ring[k] = atlas.Point{X: x + r*cos, Y: y + r*sin}
		}
		crowd = append(crowd, ring)
	}
	return map[string]area{
		"frame": {at(0, 0, 100, 0, 100, 100, 0, 100), at(30, 30, 30, 70, 70, 70, 70, 30)},
		"comb":  {at(0, 0, 100, 0, 100, 50, 80, 50, 80, 100, 60, 100, 60, 50, 50, 50, 50, 100, 20, 50, 10, 100, 0, 50)},
		"star":  {at(50, 0, 80, 95, 2, 36, 98, 36, 20, 95)},
		"crowd": crowd,
	}
}

// places are points of a square that are not near an area's edges.
func places(a area, n int, yield func(p atlas.Point)) {
	source := rand.New(rand.NewPCG(3, 4))
	for range n {
		p := atlas.Point{X: -20 + 140*source.Float64(), Y: -20 + 140*source.Float64()}
		if a.off(p) > 0.01 {
			yield(p)
		}
	}
}

func TestCut(t *testing.T) {
	for name, a := range shapes() {
		for _, x := range []float64{-5, 0, 10, 30, 49.5, 50, 80, 100, 130} {
			left, right := a.cut(x)
			places(a, 300, func(p atlas.Point) {
				if math.Abs(p.X-x) < 0.01 {
					return
				}
				in := a.holds(p)
				if left.holds(p) != (in && p.X < x) || right.holds(p) != (in && p.X > x) {
					t.Fatalf("%s cut at %g: %v is inside: %v; left %v, right %v", name, x, p, in, left.holds(p), right.holds(p))
				}
			})
			for _, ring := range left {
				for _, p := range ring {
					if p.X > x {
						t.Fatalf("%s cut at %g: the left part has %v", name, x, p)
					}
				}
			}
		}
	}
}

func TestClipped(t *testing.T) {
	r := atlas.Rect{X: 20, Y: 10, W: 50, H: 45.5}
	for name, a := range shapes() {
		c := clipped(a, r)
		places(a, 500, func(p atlas.Point) {
			in := p.X > r.X && p.X < r.X+r.W && p.Y > r.Y && p.Y < r.Y+r.H
			if c.holds(p) != (in && a.holds(p)) {
				t.Fatalf("%s: %v is inside: %v", name, p, c.holds(p))
			}
		})
		if b, _ := c.bound(); !b.Within(r.Inset(-1e-9)) {
			t.Errorf("%s reaches %v beyond %v", name, b, r)
		}
	}
	if got := clipped(shapes()["frame"], atlas.Rect{X: 300, Y: 0, W: 5, H: 5}); len(got) > 0 {
		t.Errorf("what lies elsewhere is %v", got)
	}
}

func TestThinned(t *testing.T) {
	var ring []atlas.Point
	for i := range 2000 {
		sin, cos := math.Sincos(2 * math.Pi * float64(i) / 2000)
		ring = append(ring, atlas.Point{X: 300 * cos, Y: 300 * sin})
	}
	got := thinned(area{ring}, thin)
	if n := len(got[0]); n > 200 {
		t.Errorf("%d of 2000 points of a circle are left", n)
	}
	for _, p := range ring {
		if d := got.off(p); d > thin {
			t.Fatalf("the line has moved by %g", d)
		}
	}
	line := polyline{points: []atlas.Point{{X: 0, Y: 0}, {X: 5, Y: 0.05}, {X: 10, Y: 0}}}
	if got := line.thinned(thin); len(got.points) != 2 || got.closed {
		t.Errorf("a straight line is %v", got)
	}
}

func TestClippedLines(t *testing.T) {
	r := atlas.Rect{W: 10, H: 10}
	square := polyline{[]atlas.Point{{X: 5, Y: 5}, {X: 15, Y: 5}, {X: 15, Y: 8}, {X: 5, Y: 8}}, true}
	got := square.clipped(r)
	if len(got) != 2 || len(got[0].points)+len(got[1].points) != 5 || got[0].closed {
		t.Errorf("the square is %v", got)
	}
	if got := (polyline{[]atlas.Point{{X: 20, Y: 0}, {X: 20, Y: 10}}, false}).clipped(r); len(got) != 0 {
		t.Errorf("what lies outside is %v", got)
	}
	inside := polyline{[]atlas.Point{{X: 1, Y: 1}, {X: 9, Y: 9}, {X: 1, Y: 9}}, true}
	if got := inside.clipped(r); len(got) != 1 || !got[0].closed {
		t.Errorf("what lies inside is %v", got)
	}
}
