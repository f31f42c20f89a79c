package geo

import (
	"math"
	"math/rand/v2"
	"testing"

	"github.com/paulmach/orb"
)

func TestAtKnownPoints(t *testing.T) {
	w := embedded(t)
	for _, test := range []struct {
		where    string
		lon, lat float64
		want     string
	}{
		{"Astana", 71.43, 51.13, "KZ"},
		{"Simferopol, carved out of Russia", 34.1, 45.0, "XC"},
		{"Krasnodar, still Russia", 39.0, 45.04, "RU"},
		{"El Aaiún, carved out of Morocco", -13.2, 27.1, "XW"},
		{"east of the berm", -8.75, 26.5, "EH"},
		{"Tan-Tan, still Morocco", -11.1, 28.44, "MA"},
		{"Pristina", 21.16, 42.66, "XK"},
		{"Taipei", 121.5, 25.0, "TW"},
		{"Ramallah", 35.2, 31.9, "PS"},
		{"Nicosia north", 33.36, 35.3, "XN"},
		{"Hargeisa", 44.06, 9.56, "XS"},
		{"Christmas Island", 105.65, -10.48, "CX"},
		{"Cocos Islands", 96.848, -12.192, "CC"},

		{"Maseru, in a hole of South Africa", 27.6, -29.4, "LS"},
		{"Bloemfontein, beside the hole", 26.2, -29.1, "ZA"},
		{"San Marino, in a hole of Italy", 12.46, 43.94, "SM"},
		{"the Vatican, in a hole of Italy", 12.453, 41.904, "VA"},
		{"Rome", 12.5, 41.9, "IT"},

		{"Viti Levu", 178.0, -17.8, "FJ"},
		{"Taveuni, on the meridian of 180 degrees", 180, -16.9, "FJ"},
		{"Taveuni from the other side", -180, -16.9, "FJ"},
		{"Taveuni, west of it", 179.99, -16.86, "FJ"},
		{"Taveuni, east of it", -179.99, -16.85, "FJ"},
		{"Taveuni, a turn further", 540, -16.9, "FJ"},
		{"Chukotka, on the meridian of 180 degrees", 180, 67, "RU"},
		{"Chukotka, east of it", -175, 66.5, "RU"},
		{"Wrangel Island, on the meridian", -180, 71.3, "RU"},
		{"the sea north of Chukotka", 180, 70, ""},

		{"the south pole", 0, -90, "AQ"},
		{"the south pole, at another longitude", 123.4, -90, "AQ"},
		{"near the south pole, on the meridian", 180, -89.9, "AQ"},
		{"the coast of Antarctica's interior", -180, -84.5, "AQ"},
		{"the Ross Sea", 180, -75, ""},
		{"the north pole", 0, 90, ""},
		{"Null Island", 0, 0, ""},
		{"the middle of the Pacific", -140, 20, ""},
		{"the Caspian Sea", 51, 42, ""},

		{"beyond the pole", 0, 91, ""},
		{"no number", math.NaN(), 0, ""},
		{"no latitude", 0, math.NaN(), ""},
		{"far out", math.Inf(1), 0, ""},
	} {
		if got := w.At(orb.Point{test.lon, test.lat}); got != test.want {
			t.Errorf("%s (%v, %v): %q, want %q", test.where, test.lon, test.lat, got, test.want)
		}
	}
}

// TestAtHoles draws the cases that a boundary has: a square with a hole filled by
// another unit, so that every point, on the lines too, is in exactly one of them.
//
//	4 +-------+
//	  | A     |
//	3 |  +-+  |
//	  |  |B|  |
//	1 |  +-+  |
//	0 +-------+
//	  0  1 3  4
func TestAtHoles(t *testing.T) {
	outer := orb.Ring{{0, 0}, {4, 0}, {4, 4}, {0, 4}, {0, 0}}
	inner := orb.Ring{{1, 1}, {3, 1}, {3, 3}, {1, 3}, {1, 1}}
	x := newIndex([]Shape{{"A", orb.MultiPolygon{{outer, inner}}}, {"B", orb.MultiPolygon{{inner}}}})
	for _, test := range []struct {
		lon, lat float64
		want     string
	}{
		{2, 2, "B"}, {0.5, 0.5, "A"}, {3.5, 2, "A"}, {2, 3.5, "A"}, {5, 2, ""}, {-1, 2, ""}, {2, 5, ""},
		{1, 1, "B"}, {3, 3, "A"}, {1, 2, "B"}, {3, 2, "A"}, {0, 0, "A"}, {4, 4, ""},
	} {
		if got := x.at(orb.Point{test.lon, test.lat}); got != test.want {
			t.Errorf("%v, %v: %q, want %q", test.lon, test.lat, got, test.want)
		}
	}
}

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
