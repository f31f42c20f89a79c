package export

import (
	"math"
	"math/rand/v2"
	"testing"
	"time"

	"multivector/atlas"
)

// covered is what some rings cover of a frame of 64 × 64 pixels, row by row
// from 0 to 255, filled in bands of so many rows.
func covered(rows int, by rule, rings ...[]atlas.Point) [64][64]uint32 {
	var out [64][64]uint32
	var r raster
	for top := 0; top < 64; top += rows {
		r.reset(64, top, min(64, top+rows))
		for _, ring := range rings {
			last := ring[len(ring)-1]
			for _, p := range ring {
				r.edge(last.X, last.Y, p.X, p.Y)
				last = p
			}
		}
		for _, run := range r.sweep(nil, by, 0, 64) {
			for x := run.from; x < run.to; x++ {
				out[run.y][x] += uint32(run.coverage)
			}
		}
	}
	return out
}

// pixels is how many whole pixels a coverage makes.
func pixels(c [64][64]uint32) float64 {
	sum := uint32(0)
	for _, row := range c {
		for _, v := range row {
			sum += v
		}
	}
	return float64(sum) / 255
}

func path(coordinates ...float64) []atlas.Point {
	var points []atlas.Point
	for i := 0; i < len(coordinates); i += 2 {
		points = append(points, atlas.Point{X: coordinates[i], Y: coordinates[i+1]})
	}
	return points
}

func box(x0, y0, x1, y1 float64) []atlas.Point { return path(x0, y0, x1, y0, x1, y1, x0, y1) }

func turned(points []atlas.Point) []atlas.Point {
	var out []atlas.Point
	for i := range points {
		out = append(out, points[len(points)-1-i])
	}
	return out
}

// TestCoverageIsArea: what a path covers is its area, wherever its edges run.
func TestCoverageIsArea(t *testing.T) {
	const huge = 1e7
	for _, test := range []struct {
		name  string
		by    rule
		rings [][]atlas.Point
		want  float64
	}{
		{"whole pixels", evenOdd, [][]atlas.Point{box(3, 4, 10, 12)}, 56},
		{"parts of pixels", evenOdd, [][]atlas.Point{box(3.25, 4.5, 10.75, 12.25)}, 7.5 * 7.75},
		{"inside one pixel", evenOdd, [][]atlas.Point{box(5.2, 5.2, 5.8, 5.7)}, 0.3},
		{"triangle", evenOdd, [][]atlas.Point{path(2, 2, 60, 10, 20, 50)}, 0.5 * (58*48 - 18*8)},
		{"triangle, the other way round", evenOdd, [][]atlas.Point{path(20, 50, 60, 10, 2, 2)}, 0.5 * (58*48 - 18*8)},
		{"upright sliver", evenOdd, [][]atlas.Point{path(10.3, 2, 10.5, 2, 11.7, 60, 11.5, 60)}, 0.2 * 58},
		{"lying sliver", evenOdd, [][]atlas.Point{path(2, 10.1, 60, 10.3, 60, 10.4, 2, 10.2)}, 0.1 * 58},
		{"hole", evenOdd, [][]atlas.Point{box(10, 10, 50, 50), box(20, 20, 30, 30)}, 1500},
		{"hole of the other winding", nonZero, [][]atlas.Point{box(10, 10, 50, 50), turned(box(20, 20, 30, 30))}, 1500},
		{"island in a hole", evenOdd, [][]atlas.Point{box(10, 10, 50, 50), box(20, 20, 40, 40), box(25, 25, 35, 35)}, 1300},
		{"overlap, even-odd", evenOdd, [][]atlas.Point{box(10, 10, 30, 30), box(20, 20, 40, 40)}, 600},
		{"overlap, non-zero", nonZero, [][]atlas.Point{box(10, 10, 30, 30), box(20, 20, 40, 40)}, 700},
		{"three times the same, non-zero", nonZero, [][]atlas.Point{box(10, 10, 30, 30), box(10, 10, 30, 30), box(10, 10, 30, 30)}, 400},
		{"far beyond all sides", evenOdd, [][]atlas.Point{box(-huge, -huge, huge, huge)}, 64 * 64},
		{"far beyond, aslant", evenOdd, [][]atlas.Point{path(0, -huge, huge, 0, 0, huge, -huge, 0)}, 64 * 64},
		{"half, cut by a long diagonal", evenOdd, [][]atlas.Point{path(-huge, -huge, huge, huge, -huge, huge)}, 32 * 64},
		{"beyond the left", evenOdd, [][]atlas.Point{box(-100, 5, -1, 60)}, 0},
		{"beyond the right", evenOdd, [][]atlas.Point{box(64, 5, 200, 60)}, 0},
		{"above and below", evenOdd, [][]atlas.Point{box(5, -50, 60, 0), box(5, 64, 60, 90)}, 0},
		{"in from the right", evenOdd, [][]atlas.Point{path(54, 10, 200, 10, 200, 20, 54, 20)}, 100},
		{"a point", evenOdd, [][]atlas.Point{path(5, 5)}, 0},
		{"a line", evenOdd, [][]atlas.Point{path(5, 5, 50, 40)}, 0},
	} {
		c := covered(64, test.by, test.rings...)
		if got := pixels(c); math.Abs(got-test.want) > 0.1+test.want*0.004 {
			t.Errorf("%s: %.2f pixels are covered, want %.2f", test.name, got, test.want)
		}
		for _, rows := range []int{1, 7, 48} {
			if covered(rows, test.by, test.rings...) != c {
				t.Errorf("%s: in bands of %d rows it looks otherwise than in one", test.name, rows)
			}
		}
	}
}

// TestRandomTriangles: the coverage of triangles, partly out of sight, is the
// area of what is in sight, counted with 64 samples in every pixel.
func TestRandomTriangles(t *testing.T) {
	r := rand.New(rand.NewPCG(7, 8))
	for range 100 {
		var c [6]float64
		for i := range c {
			c[i] = r.Float64()*120 - 28
		}
		p := path(c[:]...)
		side := func(a, b atlas.Point, x, y float64) bool { return (b.X-a.X)*(y-a.Y)-(b.Y-a.Y)*(x-a.X) > 0 }
		want := 0.0
		for i := range 512 * 512 {
			x, y := (float64(i%512)+0.5)/8, (float64(i/512)+0.5)/8
			if s := side(p[0], p[1], x, y); s == side(p[1], p[2], x, y) && s == side(p[2], p[0], x, y) {
				want += 1.0 / 64
			}
		}
		if got := pixels(covered(64, evenOdd, p)); math.Abs(got-want) > 1+0.005*want {
			t.Errorf("triangle %v covers %.1f pixels, want %.1f", p, got, want)
		}
	}
}

// TestRasterTakesAnything: no coordinate makes it crash or hang, and what is no
// number leaves the rest as it was.
func TestRasterTakesAnything(t *testing.T) {
	nan, inf := math.NaN(), math.Inf(1)
	odd := []float64{nan, inf, -inf, 1e300, -1e300, 1e18, -1e18, 0, 63.999999999999996, 64, 5e-324}
	done := make(chan bool)
	go func() {
		defer close(done)
		for _, a := range odd {
			for _, b := range odd {
				for _, p := range [][]atlas.Point{path(a, b, 20, 40, 40, 20), path(20, a, 40, b, 30, 30), path(a, 5, b, 60, 10, 30)} {
					for _, rows := range []int{64, 10} {
						covered(rows, evenOdd, p)
						covered(rows, nonZero, p, box(1, 1, 3, 3))
					}
				}
			}
		}
	}()
	select {
	case <-done:
	case <-time.After(20 * time.Second):
		t.Fatal("the raster hangs")
	}
	if got := pixels(covered(64, nonZero, path(nan, nan, nan, 5, 5, nan), box(1, 1, 3, 3))); got != 4 {
		t.Errorf("beside points that are no numbers, a box of 4 pixels covers %g", got)
	}
}
