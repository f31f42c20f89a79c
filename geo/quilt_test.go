package geo

import (
	"math/rand/v2"
	"testing"

	"github.com/paulmach/orb"
)

// TestQuiltKnowsWhatTheEdgesTell asks for many points of the same cells, most of
// them near coasts and borders, at 180 degrees and at the poles: what the patches
// know is what the edges tell.
func TestQuiltKnowsWhatTheEdgesTell(t *testing.T) {
	r := rand.New(rand.NewPCG(7, 7))
	for _, level := range []Level{Coarse, Fine} {
		shapes, err := embedded(t).Shapes(level)
		if err != nil {
			t.Fatal(err)
		}
		x, plain := newIndex(shapes.Units), newPlain(shapes.Units)
		known, asked := 0, 0
		for range 60 {
			line := shapes.Lines[r.IntN(len(shapes.Lines))]
			near := line.Points[r.IntN(len(line.Points))]
			switch r.IntN(8) {
			case 0:
				near[0] = 180
			case 1:
				near = orb.Point{near[0], -89}
			case 2:
				near = randomPoint(r)
			}
			for i := range 3 * oftenAsked {
				p, ok := onSphere(orb.Point{near[0] + 2*r.Float64() - 1, near[1] + 2*r.Float64() - 1})
				if i%4 == 0 { // as the data has them, and on the sides of patches
					p = orb.Point{float64(int(p[0]/patchSize)) * patchSize, p[1]}
				}
				if !ok {
					continue
				}
				if want, got := plain.first(p), x.at(p); got != want {
					t.Fatalf("level %d: %v is in %q, at says %q", level, p, want, got)
				}
				asked++
				if _, ok := x.known(cell(p), p); ok {
					known++
				}
			}
		}
		if 3*known < asked {
			t.Errorf("level %d: %d of %d points were in patches", level, known, asked)
		}
	}
}

// TestQuiltOfOddShapes has holes that reach out of their rings, rings that wind
// round a pole, and units one over the other, as a user's file may have them.
func TestQuiltOfOddShapes(t *testing.T) {
	box := func(w, s, e, n float64) orb.Ring {
		return orb.Ring{{w, s}, {e, s}, {e, n}, {w, n}, {w, s}}
	}
	polar := orb.Ring{}
	for lon := -180.0; lon <= 180; lon += 20 {
		polar = append(polar, orb.Point{lon, 80.3})
	}
	polar[len(polar)-1] = polar[0]
	units := []Shape{
		{Code: "A", Polygons: orb.MultiPolygon{{box(0.3, 0.3, 1.1, 1.1), box(0.7, 0.7, 1.9, 0.9)}}},
		{Code: "B", Polygons: orb.MultiPolygon{{box(0.5, 0.5, 3, 3)}, {box(179.4, 0.4, -179.3, 1.3)}}},
		{Code: "C", Polygons: orb.MultiPolygon{{polar}}},
	}
	x, plain := newIndex(units), newPlain(units)
	r := rand.New(rand.NewPCG(8, 8))
	for _, at := range []orb.Point{{1, 1}, {179, 1}, {-179, 1}, {40, 80.3}, {179, 81}, {-179, 89}} {
		for range 600 {
			p, ok := onSphere(orb.Point{at[0] + 2.4*r.Float64() - 1.2, at[1] + 2.4*r.Float64() - 1.2})
			if !ok {
				continue
			}
			if want, got := plain.first(p), x.at(p); got != want {
				t.Fatalf("%v is in %q, at says %q", p, want, got)
			}
		}
	}
}
