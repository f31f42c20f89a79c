package atlas

import (
	"math"
	"strings"
	"testing"

	"multivector/geo"
)

// slopes is a world of two countries in the Arabian Sea: Oman as a long strip
// that rises to the right, with no room for a level name, and Socotra's place
// taken by the small square of Yemen.
//
//	24 +           /\  OM
//	   |         /  /
//	   |       /  /     the sea
//	   |     /  /
//	14 +    |_/   [] YE
//	       55    60  66
const slopes = `{"type": "FeatureCollection", "features": [
	{"type": "Feature", "properties": {"iso_a2": "OM"}, "geometry": {"type": "Polygon", "coordinates":
		[[[55, 14], [56, 14], [63, 23.4], [63, 24], [62, 24], [55, 14.6], [55, 14]]]}},
	{"type": "Feature", "properties": {"iso_a2": "YE"}, "geometry": {"type": "Polygon", "coordinates":
		[[[65.5, 15], [65.7, 15], [65.7, 15.2], [65.5, 15.2], [65.5, 15]]]}}
]}`

func slopeAtlas(t testing.TB) *Atlas {
	t.Helper()
	w, err := geo.ReadWorld("slopes.geojson", strings.NewReader(slopes))
	if err != nil {
		t.Fatal(err)
	}
	return atlasOf(t, w)
}

// TestScenesOfNames keeps a turned name, the name of a sea, and the languages.
func TestScenesOfNames(t *testing.T) {
	a := slopeAtlas(t)
	l := evidence(t, 1, told{"OM", "US", "cooperation", "", 0})
	for _, sc := range []scene{
		{"turned", "54,12,70,26", func(*Settings) {}},
		{"turned-tr", "54,12,70,26", func(s *Settings) { s.Lang, s.Scale = "tr", 1.25 }},
	} {
		t.Run(sc.name, func(t *testing.T) {
			s := plain(t, sc.region, 400, 360)
			sc.change(&s)
			golden(t, sc.name, recorded(a.Compose(l, s)))
		})
	}
}

// TestTurnedNames: a name that is turned reads from left to right and lies
// wholly on its country; long countries have such names.
func TestTurnedNames(t *testing.T) {
	a, l := shipped(t)
	turned := map[string]bool{}
	everyLook(t, func(name string, s Settings) {
		p := a.Compose(l, s)
		for _, label := range p.labels {
			if label.plate.angle == 0 || label.sea {
				continue
			}
			turned[saying(label)] = true
			off := 0
			at := a.At(p, label.plate.middle.X, label.plate.middle.Y, 0)
			for i := range 9 {
				q := label.plate.at((float64(i)/8-0.5)*snug*label.plate.w, 0)
				if a.At(p, q.X, q.Y, 0) != at {
					off++
				}
			}
			if !strings.EqualFold(geo.Name(at, s.Lang), saying(label)) || off > 1 {
				t.Errorf("%s: %s is turned by %g° and lies in %s, %d of 9 points outside", name, saying(label), label.plate.angle, at, off)
			}
		}
	})
	if len(turned) < 5 {
		t.Errorf("only these are turned: %v", turned)
	}
}

// TestPlates: two plates overlap as their areas do, however they are turned.
func TestPlates(t *testing.T) {
	for _, c := range []struct {
		name string
		a, b plate
		want bool
	}{
		{"level, side by side", newPlate(Point{0, 0}, 10, 4, 0), newPlate(Point{11, 0}, 10, 4, 0), false},
		{"level, one on the other", newPlate(Point{0, 0}, 10, 4, 0), newPlate(Point{9, 3}, 10, 4, 0), true},
		{"across", newPlate(Point{0, 0}, 40, 4, 45), newPlate(Point{0, 0}, 40, 4, -45), true},
		{"parallel and close", newPlate(Point{0, 0}, 40, 4, 45), newPlate(Point{4, -4}, 40, 4, 45), false},
		{"level in the corner of a turned one's bound", newPlate(Point{0, 0}, 40, 4, 45), newPlate(Point{11, -11}, 8, 4, 0), false},
		{"level on the end of a turned one", newPlate(Point{0, 0}, 40, 4, 45), newPlate(Point{13, 13}, 8, 4, 0), true},
	} {
		if c.a.overlaps(c.b) != c.want || c.b.overlaps(c.a) != c.want {
			t.Errorf("%s: overlap is not %v", c.name, c.want)
		}
	}
	p := newPlate(Point{30, 40}, 20, 6, 33)
	for _, q := range []Point{{31, 45}, {0, 0}, {30, 40}} {
		in := p.seen(q)
		if back := p.at(in.X, in.Y); math.Hypot(back.X-q.X, back.Y-q.Y) > 1e-9 {
			t.Errorf("%v came back as %v", q, back)
		}
	}
}
