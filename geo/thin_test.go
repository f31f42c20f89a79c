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

// What is no place on the earth stays, and so do the places beside it; an islet that
// would be gone stays as it is, whether as a ring or as its line.
func TestThinningKeepsOddities(t *testing.T) {
	nan, inf := math.NaN(), math.Inf(1)
	for _, p := range Projections() {
		thin := thinner{nodes: newNodes(nil), tolerance: 1, enlarged: newEnlargement(p, orb.Point{10, 20})}
		for _, odd := range []orb.Point{{nan, 5}, {5, nan}, {inf, 5}, {5, -inf}, {1e30, 1e30}, {3, 90}, {-3, -90}} {
			line := []orb.Point{{0, 0}, {0.1, 0}, odd, {0.3, 0}, {0.4, 0}}
			if got := thin.outline(line, false); len(got) < 3 || len(got) > len(line) {
				t.Errorf("%v: %v becomes %v", p, line, got)
			}
		}
		ring := orb.Ring{{7, 7}, {7.1, 7}, {7.1, 7.1}, {7, 7.1}, {7, 7}}
		if line := thin.outline(ring, false); !slices.Equal(line, ring) {
			t.Errorf("%v: the line of an islet becomes %v", p, line)
		}
		if got := thin.outline(ring, true); !slices.Equal(got, ring[:4]) {
			t.Errorf("%v: the ring of an islet becomes %v", p, got)
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
	region, err := ParseRegion("central-asia")
	if err != nil {
		t.Fatal(err)
	}
	v := Fit(region.Projection(), region, 1920, 1080, 16)
	var tracer Tracer
	s := NewSheet(shapesAt(t, Fine), v)
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
	if NewSheet(coarse(t), View{Scale: 512}).thin > 0 {
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
	for _, level := range []Level{Medium, Fine} {
		shapes := shapesAt(t, level)
		for _, p := range Projections() {
			for _, width := range []float64{1000, 4000} {
				noCracks(t, level, shapes, Fit(p, Regions()[0], width, width*0.6, 0))
			}
		}
	}
}

// noCracks looks for segments of lines that are none of the units beside them.
func noCracks(t *testing.T, level Level, shapes *Shapes, v View) {
	t.Helper()
	type segment [2]point32
	segments := func(list []laid, visit func(segment)) {
		for _, l := range list {
			for _, strip := range l.strips {
				for i, q := range strip.points {
					if i > 0 || l.closed {
						visit(segment{strip.points[(i+len(strip.points)-1)%len(strip.points)], q})
					}
				}
			}
		}
	}
	s := NewSheet(shapes, v)
	var tracer Tracer
	tracer.Reset(s, v, 0, 0)
	tracer.Lay(true)
	sides := map[string]map[segment]bool{}
	for i, u := range shapes.Units {
		own := map[segment]bool{}
		segments(s.units[i], func(g segment) { own[g], own[segment{g[1], g[0]}] = true, true })
		sides[u.Code] = own
	}
	all, cracks := 0, 0
	for i, l := range shapes.Lines {
		segments(s.lines[i:i+1], func(g segment) {
			all++
			if !sides[l.Left][g] || l.Kind == Boundary && !sides[l.Right][g] {
				cracks++
			}
		})
	}
	// Differences remain where lines are cut, and where a unit is smaller than what is
	// thinned.
	if cracks > all/2500 {
		t.Errorf("%v, %v: %d of %d segments of lines are none of the units beside them", level, v.Projection, cracks, all)
	}
}
