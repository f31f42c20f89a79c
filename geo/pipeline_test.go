package geo

import (
	"fmt"
	"math"
	"testing"

	"github.com/paulmach/orb"
)

// measure is a sink that adds up what it is given: signed areas, the longest
// segment, and whether all of the map was drawn as one ring.
type measure struct {
	start, at pixel
	area, sum float64
	whole     pixel // where the ring of the whole map begins
	turned    bool  // the whole map was drawn an odd number of times
	longest   float64
	length    float64
	points    int
	bad       bool // a number that is no place in a picture
}

var _ Sink = (*measure)(nil)

func (m *measure) MoveTo(x, y float64) {
	m.start, m.at, m.sum = pixel{x, y}, pixel{x, y}, 0
	m.count(x, y)
}

func (m *measure) LineTo(x, y float64) {
	m.sum += (m.at.x*y - x*m.at.y) / 2
	d := math.Hypot(x-m.at.x, y-m.at.y)
	m.longest, m.length = max(m.longest, d), m.length+d
	m.at = pixel{x, y}
	m.count(x, y)
}

func (m *measure) Close() {
	m.LineTo(m.start.x, m.start.y)
	if m.start == m.whole {
		m.turned = !m.turned
		return
	}
	m.area += m.sum
}

func (m *measure) count(x, y float64) {
	m.points++
	m.bad = m.bad || !finite(x) || !finite(y)
}

// sphericalArea is what a ring of great arcs encloses on the unit sphere.
func sphericalArea(ring orb.Ring) float64 {
	area, total := 0.0, 0.0
	for i, p := range ring {
		q := ring[(i+1)%len(ring)]
		d := turn(q[0] - p[0])
		total += d
		a, b := math.Tan(p[1]*radians/2), math.Tan(q[1]*radians/2)
		area += 2 * math.Atan2(math.Tan(d*radians/2)*(a+b), 1+a*b)
	}
	if math.Round(total/360) != 0 {
		return 2*math.Pi - math.Abs(area)
	}
	return math.Abs(area)
}

// drawn is the area (square pixels) that one ring encloses, of a projection that
// keeps areas. Where the whole map belongs to it, the rest is what it leaves out.
func (m *measure) drawn(v View) float64 {
	if !m.turned {
		return math.Abs(m.area)
	}
	return 4*math.Pi*v.Scale*v.Scale - math.Abs(m.area)
}

// corner is where the ring of the whole map begins.
func (p *Pipeline) corner() pixel {
	if p.view.Projection.azimuthal() {
		return p.circle.at(0).plot(&p.plane)
	}
	return lonLat{-math.Pi, -math.Pi / 2}.plot(&p.plane)
}

// everyCentre calls f for 36 longitudes × 5 latitudes of the centre.
func everyCentre(p Projection, scale float64, f func(v View)) {
	for lon := -180.0; lon < 180; lon += 10 {
		for _, lat := range []float64{-90, -40, 0, 25, 70} {
			f(View{Projection: p, Centre: orb.Point{lon, lat}, Scale: scale, Width: 7 * scale, Height: 7 * scale})
		}
	}
}

// longest is a length (earth radii) that no drawn segment exceeds: arcs above 12
// degrees are halved, and a projection stretches that no further where it is drawn.
// A streak across the map is several times as long.
func longest(p Projection) float64 {
	if p == Mercator {
		return 1.2 // a meridian's last degrees before the limit, as straight as it is
	}
	return 0.45
}

// checkDrawing draws a shape at every centre and compares what comes out with
// what it is on the sphere.
func checkDrawing(t *testing.T, name string, shape orb.MultiPolygon, p Projection) {
	t.Helper()
	want, round := 0.0, 0.0
	for _, pg := range shape {
		for i, ring := range pg {
			want += sphericalArea(ring) * sign(i)
			round += perimeter(ring)
		}
	}
	line := NewPipeline(View{})
	scale := max(2000, 800/math.Sqrt(want)) // small countries some 800 pixels wide
	everyCentre(p, scale, func(v View) {
		line.Reset(v)
		area, length := 0.0, 0.0
		for _, pg := range shape {
			for i, ring := range pg {
				m := measure{whole: line.corner()}
				line.Polygon(orb.Polygon{ring}, &m)
				if m.longest > longest(p)*v.Scale || m.bad {
					t.Fatalf("%s, %v centred on %v: a segment of %.2f earth radii", name, p, v.Centre, m.longest/v.Scale)
				}
				area += m.drawn(v) * sign(i)
				length += m.length
			}
		}
		if p != EqualEarth && p != AzimuthalEqualArea {
			return
		}
		// An outline may lie beside its place by the tolerance. That counts only
		// where the projection draws it much longer than it is: along a pole, or
		// round the antipode.
		area, length = area/v.Scale/v.Scale, length/v.Scale
		slack := 0.01*want + tolerance/v.Scale*max(length-1.5*round, 0)
		if math.Abs(area-want) > slack {
			t.Errorf("%s, %v centred on %v: drawn %.4g, on the sphere %.4g, allowed ±%.2g", name, p, v.Centre, area, want, slack)
		}
	})
}

// sign is 1 for the outer ring of a polygon and -1 for its holes.
func sign(ring int) float64 {
	if ring == 0 {
		return 1
	}
	return -1
}

// perimeter is the length of a ring on the unit sphere.
func perimeter(ring orb.Ring) (sum float64) {
	for i, p := range ring {
		sum += math.Acos(min(place3(p).dot(place3(ring[(i+1)%len(ring)])), 1))
	}
	return sum
}

// circleRing is a circle round a centre, radius in degrees, as n points.
func circleRing(centre orb.Point, radius float64, n int) orb.Ring {
	r := rotationTo(centre)
	var ring orb.Ring
	for i := range n {
		az := 2 * math.Pi * float64(i) / float64(n)
		d := vec3{math.Cos(radius * radians), math.Sin(radius*radians) * math.Cos(az), math.Sin(radius*radians) * math.Sin(az)}
		lon, lat := d.lonLat()
		ring = append(ring, r.back(lon, lat))
	}
	return ring
}

func awkwardShapes() map[string]orb.Polygon {
	cutAt180 := orb.Ring{} // Antarctica as most files have it: closed along -90
	for lon := -180.0; lon <= 180; lon += 2 {
		cutAt180 = append(cutAt180, orb.Point{lon, -70 + 5*math.Sin(3*lon*radians)})
	}
	stitched := cutAt180[: len(cutAt180)-1 : len(cutAt180)-1]
	cutAt180 = append(cutAt180, orb.Point{180, -90}, orb.Point{0, -90}, orb.Point{-180, -90}, cutAt180[0])
	return map[string]orb.Polygon{
		"cap":             {circleRing(orb.Point{30, 20}, 10, 90)},
		"cap at the cut":  {circleRing(orb.Point{180, -17}, 3, 60)},
		"cap at a pole":   {circleRing(orb.Point{0, 90}, 15, 90)},
		"cap over a pole": {circleRing(orb.Point{100, 83}, 15, 180)},
		"polar, stitched": {stitched},
		"polar, cut":      {cutAt180},
		"across 180":      {densify(box(170, 50, 195, 72))},
		"across -180":     {densify(box(-200, -25, -175, -10))},
		"wide":            {densify(box(20, 41, 190, 78))},
		"half":            {circleRing(orb.Point{10, 40}, 89, 180)},
		"ring":            {circleRing(orb.Point{50, -60}, 40, 180), circleRing(orb.Point{50, -60}, 35, 180)},
		"four corners":    {orb.Ring{{-10, -10}, {10, -10}, {10, 10}, {-10, 10}}},
		"three corners":   {orb.Ring{{100, 0}, {-170, 60}, {170, -60}}},
		"at 180":          {densify(box(160, 60, 180, 70))},
		"at -180":         {densify(box(-180, 60, -170, 70))},
		"on a pole":       {orb.Ring{{0, 60}, {90, 60}, {0, 90}}},
	}
}

func TestShapesComeOutWholeAtEveryCentre(t *testing.T) {
	for name, pg := range awkwardShapes() {
		for _, p := range Projections() {
			checkDrawing(t, name, orb.MultiPolygon{pg}, p)
		}
	}
}

// A line that leaves the map at the cut or at the horizon comes back on the other
// side, without a segment across the map, and loses nothing on the way.
func TestLinesAtEveryCentre(t *testing.T) {
	var round orb.LineString
	for lon := -180.0; lon <= 180; lon += 5 {
		round = append(round, orb.Point{lon, 50 * math.Sin(2*lon*radians)})
	}
	for _, p := range Projections() {
		line := NewPipeline(View{})
		everyCentre(p, 2000, func(v View) {
			m := measure{}
			line.Reset(v)
			line.Lines(round, &m)
			if m.longest > longest(p)*v.Scale || m.bad {
				t.Fatalf("%v centred on %v: a segment of %.2f earth radii", p, v.Centre, m.longest/v.Scale)
			}
			if least := map[bool]float64{true: 2, false: 8}[p == Orthographic]; m.length < least*v.Scale {
				t.Errorf("%v centred on %v: only %.2f earth radii drawn", p, v.Centre, m.length/v.Scale)
			}
		})
	}
}

func TestOutlineIsTheWholeMap(t *testing.T) {
	for _, c := range []struct {
		projection Projection
		area       float64 // square earth radii; 0: no known figure
	}{
		{EqualEarth, 4 * math.Pi}, {AzimuthalEqualArea, 4 * math.Pi}, {Mercator, 4 * math.Pi * math.Pi}, {Orthographic, math.Pi},
	} {
		v := View{Projection: c.projection, Scale: 1000, Width: 8000, Height: 8000}
		m := measure{}
		v.Outline(&m)
		if got := math.Abs(m.area) / 1e6; math.Abs(got-c.area) > 1e-3*c.area {
			t.Errorf("%v: %.4f, want %.4f", c.projection, got, c.area)
		}
	}
}

// What is drawn in the view does not depend on what is dropped beyond it.
func TestClipToViewKeepsWhatIsSeen(t *testing.T) {
	for name, pg := range awkwardShapes() {
		for _, p := range Projections() {
			for _, centre := range []orb.Point{{175, 62}, {60, 45}, {-170, -80}, {30, 12}} {
				if !p.azimuthal() {
					centre[1] = 0
				}
				near := View{Projection: p, Centre: centre, Scale: 900, Width: 300, Height: 200}
				target := orb.Point{centre[0] + 9, 52}
				x, y, _ := near.Project(target)
				near = near.Pan(near.Width/2-x, near.Height/2-y)
				wide := near
				wide.Width, wide.Height = 20000, 20000
				differ, a, b := 0, inside(pg, near, near), inside(pg, wide, near)
				for i := range a {
					if a[i] != b[i] {
						differ++
					}
				}
				if differ > 3 { // of 1247: pixels on the very edge
					t.Errorf("%s, %v at %v: %d pixels differ from the drawing of the whole", name, p, target, differ)
				}
			}
		}
	}
}

// inside tells for a grid of pixels of a view whether a polygon, drawn in another
// view of the same middle, holds them.
func inside(pg orb.Polygon, v, window View) (grid []bool) {
	var e ringSink
	v.Polygon(pg, &e)
	dx, dy := (v.Width-window.Width)/2, (v.Height-window.Height)/2
	for x := 2.5; x < window.Width; x += 7 {
		for y := 2.5; y < window.Height; y += 7 {
			grid = append(grid, e.holds(pixel{x + dx, y + dy}))
		}
	}
	return grid
}

type ringSink struct{ rings [][]pixel }

func (r *ringSink) MoveTo(x, y float64) { r.rings = append(r.rings, []pixel{{x, y}}) }
func (r *ringSink) LineTo(x, y float64) {
	last := len(r.rings) - 1
	r.rings[last] = append(r.rings[last], pixel{x, y})
}
func (r *ringSink) Close() {}

// holds is the even-odd rule.
func (r *ringSink) holds(p pixel) bool {
	in := false
	for _, ring := range r.rings {
		a := ring[len(ring)-1]
		for _, b := range ring {
			if (a.y > p.y) != (b.y > p.y) && p.x < a.x+(p.y-a.y)/(b.y-a.y)*(b.x-a.x) {
				in = !in
			}
			a = b
		}
	}
	return in
}

func ExampleView_Polygon() {
	v := Fit(EqualEarth, Region{Bound: box(-10, -10, 10, 10)}, 100, 100, 0)
	var e ringSink
	v.Polygon(orb.Polygon{{{-10, -10}, {10, -10}, {10, 10}, {-10, 10}}}, &e)
	fmt.Println(len(e.rings), "ring")
	// Output: 1 ring
}
