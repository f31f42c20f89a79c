package geo

import (
	"math"
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/paulmach/orb"
)

// wander is a line of small steps, of which most can be left out, at a latitude.
func wander(r *rand.Rand, n int, lat float64) []orb.Point {
	line := []orb.Point{{179, lat}} // across the meridian of 180 degrees
	for range n {
		last := line[len(line)-1]
		line = append(line, orb.Point{last[0] + 0.012*r.Float64() - 0.004, last[1] + 0.009*(r.Float64()-0.5)})
	}
	return line
}

// Whatever the projection and the latitude, a point that is left out lies within the
// tolerance of the line that remains, and the same points remain the other way round.
func TestThinning(t *testing.T) {
	r := rand.New(rand.NewPCG(3, 5))
	for _, p := range Projections() {
		for _, centre := range []orb.Point{{170, 0}, {170, 40}} {
			v := View{Projection: p, Centre: centre, Scale: 512, Width: 1e4, Height: 1e4}
			thin := thinner{nodes: newNodes(nil), tolerance: thinTolerance / v.Scale / radians, enlarged: newEnlargement(p, centre)}
			left, all := 0, 0
			for lat := -75.0; lat <= 75; lat += 7.5 {
				line := wander(r, 300, lat)
				remains := slices.Clone(thin.outline(line, false))
				left, all = left+len(remains), all+len(line)
				on := pixels(v, remains)
				for i, q := range pixels(v, line) {
					if d := distance(q, on); d > thinTolerance*1.02 {
						t.Fatalf("%v centred on %v: %v is %.3f pixels off", p, centre, line[i], d)
					}
				}
				slices.Reverse(line)
				other := slices.Clone(thin.outline(line, false))
				slices.Reverse(other)
				if !slices.Equal(remains, other) {
					t.Fatalf("%v at %v: the other way round, other points are left", p, lat)
				}
			}
			if left > all*2/5 {
				t.Errorf("%v centred on %v: %d points are left of %d", p, centre, left, all)
			}
		}
	}
}

// A line that may be straight on the map and is none on the globe keeps what bends it:
// along the 49th parallel no great arc between far points will do.
func TestThinningFollowsParallels(t *testing.T) {
	var parallel []orb.Point
	for lon := -123.0; lon <= -95; lon += 0.25 {
		parallel = append(parallel, orb.Point{lon, 49})
	}
	thin := thinner{nodes: newNodes(nil), tolerance: thinTolerance / 512.0 / radians, enlarged: newEnlargement(EqualEarth, orb.Point{})}
	remains := thin.outline(parallel, false)
	for i := 1; i < len(remains); i++ {
		a, b := place3(remains[i-1]), place3(remains[i])
		_, lat := vec3{a.x + b.x, a.y + b.y, a.z + b.z}.lonLat()
		if off := lat/radians - 49; off > thin.tolerance {
			t.Errorf("between %v and %v the line is %.3f degrees off, more than %.3f", remains[i-1], remains[i], off, thin.tolerance)
		}
	}
	if len(remains) > len(parallel)/2 {
		t.Errorf("%d points are left of %d", len(remains), len(parallel))
	}
}

// The fine level loses half of its points in a region's view, and the coarse one, which
// has none to lose, is laid as it is.
func TestThinningPays(t *testing.T) {
	w, err := NewWorld()
	if err != nil {
		t.Fatal(err)
	}
	fine, err := w.Shapes(Fine)
	if err != nil {
		t.Fatal(err)
	}
	region, err := ParseRegion("central-asia")
	if err != nil {
		t.Fatal(err)
	}
	v := Fit(region.Projection(), region, 1920, 1080, 16)
	var tracer Tracer
	s := NewSheet(fine, v)
	tracer.Reset(s, v, 0, 0)
	tracer.Lay(true)
	all := 0
	for _, list := range append(slices.Clone(s.units), s.lines) {
		for _, l := range list {
			if l.done {
				all += len(l.source)
			}
		}
	}
	if s.Points() > all/2 {
		t.Errorf("%d of %d points are laid", s.Points(), all)
	}
	if !NewSheet(coarse(t), View{Scale: 512}).unthinned {
		t.Error("the coarse level is thinned for a view of the world")
	}
}

// pixels are the places of a view.
func pixels(v View, places []orb.Point) []pixel {
	out := make([]pixel, len(places))
	for i, q := range places {
		out[i].x, out[i].y, _ = v.Project(q)
	}
	return out
}

// distance of a point from a line.
func distance(p pixel, line []pixel) float64 {
	least := math.Inf(1)
	for i := 1; i < len(line); i++ {
		a := line[i-1]
		dx, dy := line[i].x-a.x, line[i].y-a.y
		px, py := p.x-a.x, p.y-a.y
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
