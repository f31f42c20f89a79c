package geo

import (
	"math"
	"math/rand/v2"
	"testing"

	"github.com/paulmach/orb"
)

// plain is the plain method: every edge of every ring of every polygon whose box holds
// the point, no index.
type plain struct {
	units []Shape
	boxes [][]box4
}

func newPlain(units []Shape) plain {
	p := plain{units, make([][]box4, len(units))}
	for i, u := range units {
		for _, polygon := range u.Polygons {
			p.boxes[i] = append(p.boxes[i], newBox4(ringBox(polygon[0])))
		}
	}
	return p
}

// first is the first unit that holds a point, which At answers; empty: none does.
func (m plain) first(p orb.Point) string {
	if found := m.holders(p); len(found) > 0 {
		return found[0]
	}
	return ""
}

// holders lists the units that hold a point.
func (m plain) holders(p orb.Point) []string {
	p, ok := onSphere(p)
	if !ok {
		return nil
	}
	var found []string
	for i, u := range m.units {
		for j, polygon := range u.Polygons {
			if m.boxes[i][j].holds(p) && odd(polygon, p) {
				found = append(found, u.Code)
			}
		}
	}
	return found
}

// odd tells whether a walk north from p meets an odd number of edges.
func odd(polygon orb.Polygon, p orb.Point) bool {
	inside := false
	for _, ring := range polygon {
		if pole, ok := encloses(ring); ok && pole > 0 {
			inside = !inside
		}
		for i := 1; i < len(ring); i++ {
			if northOf(p, ring[i-1], ring[i]) {
				inside = !inside
			}
		}
	}
	return inside
}

// TestBoxesHoldTheirRings makes sure that looking at boxes first leaves nothing out.
func TestBoxesHoldTheirRings(t *testing.T) {
	shapes, err := embedded(t).Shapes(Fine)
	if err != nil {
		t.Fatal(err)
	}
	m := newPlain(shapes.Units)
	for i, u := range shapes.Units {
		for j, polygon := range u.Polygons {
			for _, ring := range polygon {
				for _, p := range ring {
					if at, _ := onSphere(p); !m.boxes[i][j].holds(at) {
						t.Fatalf("%s: %v is outside the box %+v of polygon %d", u.Code, p, m.boxes[i][j], j)
					}
				}
			}
		}
	}
}

// randomPoint is evenly spread over the sphere.
func randomPoint(r *rand.Rand) orb.Point {
	return orb.Point{r.Float64()*360 - 180, math.Asin(2*r.Float64()-1) / radians}
}

// TestEveryLandPointHasOneUnit samples 10,000 points of land at the fine level: each is
// in exactly one unit, and the index agrees. Points of the sea are in none.
func TestEveryLandPointHasOneUnit(t *testing.T) {
	w := embedded(t)
	shapes, err := w.Shapes(Fine)
	if err != nil {
		t.Fatal(err)
	}
	m := newPlain(shapes.Units)
	r := rand.New(rand.NewPCG(1, 10000))
	land, all := 0, 0
	for ; land < 10000; all++ {
		p := randomPoint(r)
		at := w.At(p)
		found := m.holders(p)
		if len(found) > 1 || len(found) == 1 && found[0] != at || len(found) == 0 && at != "" {
			t.Errorf("%v is in %v, At says %q", p, found, at)
		}
		if at != "" {
			land++
		}
	}
	if share := float64(land) / float64(all); share < 0.27 || share > 0.31 {
		t.Errorf("%.1f %% of the sphere is land", 100*share)
	}
}

// TestNoCoastLiesInsideAnotherUnit looks where chance rarely does: no point of a coast
// is inside another unit, at any level, but where the two touch in that very point.
func TestNoCoastLiesInsideAnotherUnit(t *testing.T) {
	w := embedded(t)
	for _, level := range []Level{Coarse, Medium, Fine} {
		shapes, err := w.Shapes(level)
		if err != nil {
			t.Fatal(err)
		}
		x, corners := newIndex(shapes.Units), cornersOf(shapes.Units)
		for _, line := range shapes.Lines {
			if line.Kind != Coast {
				continue
			}
			for _, p := range line.Points {
				for _, at := range x.all(p) {
					if at != line.Left && corners[p] < 2 {
						t.Errorf("%v: the coast of %s at %v is inside %s", level, line.Left, p, at)
					}
				}
			}
		}
	}
}

// all lists the units that hold a point.
func (x *index) all(p orb.Point) []string {
	var found []string
	for i := range x.units {
		if u := &x.units[i]; u.box.holds(p) && u.holds(p) {
			found = append(found, u.code)
		}
	}
	return found
}

// cornersOf counts how many units have a point as a corner.
func cornersOf(units []Shape) map[orb.Point]int {
	corners, last := map[orb.Point]int{}, map[orb.Point]string{}
	for _, u := range units {
		for _, polygon := range u.Polygons {
			for _, ring := range polygon {
				for _, p := range ring {
					if last[p] != u.Code {
						corners[p], last[p] = corners[p]+1, u.Code
					}
				}
			}
		}
	}
	return corners
}

func FuzzAt(f *testing.F) {
	w := embedded(f)
	shapes, err := w.Shapes(Fine)
	if err != nil {
		f.Fatal(err)
	}
	m := newPlain(shapes.Units)
	for _, p := range []orb.Point{{34.1, 45}, {180, -90}, {-180, 67}, {1e300, 0}, {12.453, 41.904}} {
		f.Add(p[0], p[1])
	}
	f.Fuzz(func(t *testing.T, lon, lat float64) {
		p := orb.Point{lon, lat}
		at, found := w.At(p), m.holders(p)
		if len(found) > 0 && found[0] != at || len(found) == 0 && at != "" {
			t.Errorf("%v is in %v, At says %q", p, found, at)
		}
	})
}

func BenchmarkAt(b *testing.B) {
	w := embedded(b)
	r := rand.New(rand.NewPCG(1, 2))
	points := make([]orb.Point, 4096)
	for i := range points {
		points[i] = randomPoint(r)
	}
	for i := 0; b.Loop(); i++ {
		w.At(points[i%len(points)])
	}
}
