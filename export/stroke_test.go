package export

import (
	"math"
	"math/rand/v2"
	"testing"

	"multivector/atlas"
)

// stroked is what a line of a width covers of 64 × 64 pixels.
func stroked(width float64, closed bool, points []atlas.Point) [64][64]uint32 {
	var r raster
	r.reset(64, 0, 64)
	pen := newStroker(&r, width)
	pen.line(points, closed)
	var out [64][64]uint32
	for _, run := range r.sweep(nil, nonZero, 0, 64) {
		for x := run.from; x < run.to; x++ {
			out[run.y][x] += uint32(run.coverage)
		}
	}
	return out
}

// TestStrokeArea: a line covers its length times its width; rounded corners
// and joins add or take a little.
func TestStrokeArea(t *testing.T) {
	circle := func(r float64, n int) []atlas.Point {
		points := make([]atlas.Point, n)
		for i := range points {
			sin, cos := math.Sincos(2 * math.Pi * float64(i) / float64(n))
			points[i] = atlas.Point{X: 32 + r*cos, Y: 32 + r*sin}
		}
		return points
	}
	for _, test := range []struct {
		name   string
		width  float64
		closed bool
		points []atlas.Point
		want   float64 // square pixels
		within float64 // a share of it
	}{
		{"level", 3, false, path(5, 30.5, 55, 30.5), 150, 0.01},
		{"upright", 0.7, false, path(20.3, 5, 20.3, 55), 35, 0.01},
		{"aslant", 2, false, path(5, 5, 50, 40), 2 * math.Hypot(45, 35), 0.01},
		{"there and back on itself", 2, false, path(5, 30, 55, 30, 5, 30), 100 + math.Pi/2, 0.02},
		{"corner", 4, false, path(10, 10, 50, 10, 50, 50), 320 - 4 + math.Pi, 0.01},
		{"square", 4, true, box(10, 10, 50, 50), 640 - (4-math.Pi)*4, 0.01},
		{"circle of many points", 3, true, circle(20, 300), 2 * math.Pi * 20 * 3, 0.02},
		{"circle of few", 3, true, circle(20, 12), 3 * 12 * 2 * 20 * math.Sin(math.Pi/12), 0.02},
		{"wide circle", 20, true, circle(15, 90), math.Pi * (25*25 - 5*5), 0.02},
	} {
		got := pixels(stroked(test.width, test.closed, test.points))
		if math.Abs(got-test.want) > test.within*test.want+0.2 {
			t.Errorf("%s: %.1f pixels, want %.1f", test.name, got, test.want)
		}
	}
}

// TestFineCorners: a fine line covers as much at its bends as one with rounded corners,
// the sector outside less what its pieces share inside.
func TestFineCorners(t *testing.T) {
	const width, half, leg, count = 1.4, 0.7, 10.0, 4
	for degrees := 0; degrees <= 150; degrees += 15 {
		turn := float64(degrees) * math.Pi / 180
		points, heading := path(10.3, 30.4), turn/2
		for i := range count + 1 {
			last := points[len(points)-1]
			points = append(points, atlas.Point{X: last.X + leg*math.Cos(heading), Y: last.Y + leg*math.Sin(heading)})
			heading += turn * float64(2*(i%2)-1)
		}
		got := pixels(stroked(width, false, points))
		want := (count+1)*leg*width + count*half*half*(turn/2-math.Tan(turn/2))
		if math.Abs(got-want) > 0.2*count {
			t.Errorf("%d bends of %d degrees: %.2f pixels, want %.2f", count, degrees, got, want)
		}
	}
}

// TestIslet: of a ring no larger than a pixel the stroke leaves nothing open.
func TestIslet(t *testing.T) {
	for _, side := range []float64{0.1, 0.6, 0.99} {
		ring := append(box(30.2, 30.7, 30.2+side, 30.7+side), atlas.Point{X: 30.2, Y: 30.7})
		want := side*side + 4*side*0.5 + math.Pi/4
		if got := pixels(stroked(1, false, ring)); math.Abs(got-want) > 0.08*want {
			t.Errorf("a ring of %g pixels: %.2f pixels, want %.2f", side, got, want)
		}
	}
}

// TestStrokeOfNothing: points that are one, or none, draw nothing and crash nothing.
func TestStrokeOfNothing(t *testing.T) {
	nan := math.NaN()
	for name, points := range map[string][]atlas.Point{
		"no point": nil, "one point": path(5, 5), "the same twice": path(5, 5, 5, 5), "no number": path(nan, 5, 5, nan),
	} {
		for _, closed := range []bool{false, true} {
			if got := pixels(stroked(3, closed, points)); got != 0 {
				t.Errorf("%s, closed %v: %g pixels", name, closed, got)
			}
		}
	}
	short := path(5, 5, 5.2, 5, 5.4, 5) // all nearer than nearPoints
	if got := pixels(stroked(3, false, short)); got < 0.6 {
		t.Errorf("a short line is not drawn at all: %g pixels", got)
	}
}

// TestJoinsAreClosed: at a bend the middle of the outer side is covered, too,
// and no pixel along the line is paler than the line.
func TestJoinsAreClosed(t *testing.T) {
	for degrees := -170; degrees <= 170; degrees += 10 {
		sin, cos := math.Sincos(float64(degrees) * math.Pi / 180)
		c := stroked(8, false, path(8, 32, 32, 32, 32+24*cos, 32+24*sin))
		// The join is round: what is within half the width of the corner is covered.
		for y := 29; y < 35; y++ {
			for x := 29; x < 35; x++ {
				if math.Hypot(float64(x)+0.5-32, float64(y)+0.5-32) < 2.8 && c[y][x] < 250 {
					t.Fatalf("a bend of %d degrees: pixel %d, %d has a coverage of %d", degrees, x, y, c[y][x])
				}
			}
		}
	}
}

// TestClosedHasNoSeam: a closed line has a join where it began, too.
func TestClosedHasNoSeam(t *testing.T) {
	c := stroked(8, true, box(16, 16, 48, 48))
	for _, at := range [][2]int{{14, 14}, {49, 14}, {49, 49}, {14, 49}} {
		if got := c[at[1]][at[0]]; got < 250 {
			t.Errorf("the outer pixel %v of a corner has a coverage of %d", at, got)
		}
	}
}

// TestDashes: the share of a line that is on, and where a dash begins and ends.
func TestDashes(t *testing.T) {
	length := func(points []atlas.Point) (sum float64) {
		for i := 1; i < len(points); i++ {
			sum += math.Hypot(points[i].X-points[i-1].X, points[i].Y-points[i-1].Y)
		}
		return sum
	}
	for _, test := range []struct {
		name    string
		points  []atlas.Point
		closed  bool
		pattern []float64
		on      float64 // pixels
		count   int
	}{
		{"half on", path(0, 0, 100, 0), false, []float64{5, 5}, 50, 10},
		{"ends inside a dash", path(0, 0, 23, 0), false, []float64{5, 5}, 13, 3},
		{"ends inside a gap", path(0, 0, 28, 0), false, []float64{5, 5}, 15, 3},
		{"round corners", path(0, 0, 3, 0, 3, 3, 6, 3, 6, 30), false, []float64{4, 2}, 24, 6},
		{"many short pieces", path(0, 0, 1, 0, 2, 0, 3, 0, 4, 0, 5, 0, 6, 0, 7, 0, 8, 0, 9, 0, 10, 0), false, []float64{2.5, 2.5}, 5, 2},
		{"closed", box(0, 0, 10, 10), true, []float64{1, 1}, 20, 20},
		{"on, off, on, off", path(0, 0, 40, 0), false, []float64{1, 2, 3, 4}, 16, 8},
	} {
		on, count := 0.0, 0
		dashes(nil, test.points, test.closed, test.pattern, func(dash []atlas.Point) {
			on += length(dash)
			count++
			if len(dash) < 2 {
				t.Errorf("%s: a dash of %d points", test.name, len(dash))
			}
		})
		if math.Abs(on-test.on) > 1e-6 || count != test.count {
			t.Errorf("%s: %d dashes, %.3f pixels on; want %d and %.3f", test.name, count, on, test.count, test.on)
		}
	}
}

// TestDashesEnd: no pattern and no line keeps the cutting going for ever.
func TestDashesEnd(t *testing.T) {
	nan, inf := math.NaN(), math.Inf(1)
	for _, pattern := range [][]float64{{0, 0}, {nan, 1}, {-1, -1}, {inf, 1}, {1, 1}, {0, 3}, {1e-300, 1e-300}} {
		for _, end := range []float64{100, 1e12, inf, nan} {
			total := 0
			dashes(nil, path(0, 0, end, 0, 5, 5), false, pattern, func([]atlas.Point) { total++ })
			if total > 1000 {
				t.Errorf("pattern %g to %g: %d dashes", pattern, end, total)
			}
		}
	}
}

// TestStrokesClose: whatever a line does, the edges of its body come back to where they
// began. Else each row would be tinted from there to its right end.
func TestStrokesClose(t *testing.T) {
	random := rand.New(rand.NewPCG(3, 5))
	for range 3000 {
		points := make([]atlas.Point, 2+random.IntN(12))
		reach := math.Pow(30, random.Float64()) // from bends within a pixel to the whole frame
		for i := range points {
			points[i] = atlas.Point{X: 32 + reach*(random.Float64()-0.5), Y: 32 + reach*(random.Float64()-0.5)}
		}
		width, closed := []float64{0.7, 1, 1.5, 2, 6}[random.IntN(5)], random.IntN(2) == 0
		var r raster
		r.reset(64, 0, 64)
		pen := newStroker(&r, width)
		pen.line(points, closed)
		for y := range 64 {
			sum := int64(0)
			for _, c := range r.cells[y*r.across:][:r.across] {
				sum += c.cover()
			}
			if sum != 0 {
				t.Fatalf("%v, width %g, closed %t: the edges of row %d leave %d", points, width, closed, y, sum)
			}
		}
	}
}
