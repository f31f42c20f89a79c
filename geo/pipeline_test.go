package geo

import (
	"math"
	"testing"

	"github.com/paulmach/orb"
)

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
