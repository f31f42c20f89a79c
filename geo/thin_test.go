package geo

import (
	"math"
	"math/rand/v2"
	"slices"
	"testing"
)

// wander is a line of small steps, on which most points can be left out.
func wander(r *rand.Rand, n int) []point32 {
	line := []point32{{}}
	for range n {
		last := line[len(line)-1]
		line = append(line, point32{last.x + r.Int32N(120) - 40, last.y + r.Int32N(90) - 45})
	}
	return line
}

func TestThinning(t *testing.T) {
	r := rand.New(rand.NewPCG(3, 5))
	s := layer{sheet: &Sheet{slack: thinTolerance * thinTolerance}}
	left := 0
	for range 200 {
		line := wander(r, 300)
		thin := append(s.thin(nil, line), line[len(line)-1])
		left += len(thin)
		for _, p := range line {
			if d := distance(p, thin); d > thinTolerance+1e-6 {
				t.Fatalf("a point is %v steps off", d)
			}
		}
		slices.Reverse(line)
		other := append(s.thin(nil, line), line[len(line)-1])
		slices.Reverse(other)
		if !slices.Equal(thin, other) {
			t.Fatal("the other way round, other points are left")
		}
	}
	if left > 200*150 {
		t.Errorf("%d points are left of %d", left, 200*300)
	}
}

// distance of a point from a line, both in steps.
func distance(p point32, line []point32) float64 {
	least := math.Inf(1)
	for i := 1; i < len(line); i++ {
		ax, ay := float64(line[i-1].x), float64(line[i-1].y)
		dx, dy := float64(line[i].x)-ax, float64(line[i].y)-ay
		px, py := float64(p.x)-ax, float64(p.y)-ay
		along := 0.0
		if d2 := dx*dx + dy*dy; d2 > 0 {
			along = min(max((px*dx+py*dy)/d2, 0), 1)
		}
		least = min(least, math.Hypot(px-along*dx, py-along*dy))
	}
	return least
}

// Neighbours keep the same points of the line between them, and the line that is
// drawn there has them too: no crack opens.
func TestThinningLeavesNoCracks(t *testing.T) {
	w, err := NewWorld()
	if err != nil {
		t.Fatal(err)
	}
	shapes, err := w.Shapes(Medium)
	if err != nil {
		t.Fatal(err)
	}
	for _, p := range Projections() {
		v := Fit(p, Regions()[0], 1100, 700, 0)
		s := NewSheet(shapes, v)
		var tracer Tracer
		tracer.Reset(s, v, 0, 0)
		var all []int
		for i := range shapes.Units {
			all = append(all, i)
		}
		tracer.Units(all, new(countingSink))
		corners := map[string]map[point32]bool{}
		for i, u := range shapes.Units {
			corners[u.Code] = map[point32]bool{}
			for _, l := range s.units[i] {
				for _, strip := range l.strips {
					for _, q := range strip.points {
						corners[u.Code][q] = true
					}
				}
			}
		}
		points, cracks := 0, 0
		for i, l := range shapes.Lines {
			tracer.Lines([]int{i}, new(countingSink))
			for _, strip := range s.lines[i].strips {
				for _, q := range strip.points {
					points++
					if !corners[l.Left][q] || l.Kind == Boundary && !corners[l.Right][q] {
						cracks++
					}
				}
			}
		}
		// Differences remain next to the map's edge, where lines are cut, and where a
		// unit has polygons that touch.
		if cracks > points/300 {
			t.Errorf("%v: %d of %d points of lines are no corners of the units beside them", p, cracks, points)
		}
	}
}
