package atlas

import (
	"testing"

	"multivector/geo"
)

// embedded gives a level of the embedded shapes.
func embedded(t *testing.T, l geo.Level) *geo.Shapes {
	t.Helper()
	w, err := geo.NewWorld()
	if err != nil {
		t.Fatal(err)
	}
	shapes, err := w.Shapes(l)
	if err != nil {
		t.Fatal(err)
	}
	return shapes
}

// octaves are views of the world, each twice as large as the one before, and the
// sheets for them with all that they have in sight.
func octaves(t *testing.T, k *mapSheets, shapes *geo.Shapes, count int, width, height float64) []*geo.Sheet {
	t.Helper()
	v := geo.View{Projection: geo.EqualEarth, Scale: 200, Width: width, Height: height}
	list := make([]*geo.Sheet, count)
	for i := range list {
		list[i] = k.of(shapes, v)
		tracer := k.tracer(list[i], v, 0, 0)
		tracer.Lay(true)
		k.giveBack(tracer)
		v.Scale *= 2
	}
	return list
}

// TestSheetsOfAZoomAreKept: a zoom into a valley and back lays each sheet once.
func TestSheetsOfAZoomAreKept(t *testing.T) {
	var k mapSheets
	shapes := embedded(t, geo.Medium)
	in := octaves(t, &k, shapes, 8, 1500, 1200)
	out := octaves(t, &k, shapes, 8, 1500, 1200)
	for i := range in {
		if in[i] != out[i] {
			t.Errorf("octave %d is laid anew", i)
		}
	}
}

// TestSheetsHaveRoom: sheets of much are not kept for long.
func TestSheetsHaveRoom(t *testing.T) {
	var k mapSheets
	shapes := embedded(t, geo.Fine)
	octaves(t, &k, shapes, 12, 1e6, 1e6) // the whole world in sight at each
	points := 0
	for _, s := range k.latest[1:] {
		points += s.Points()
	}
	if points > mostPoints && len(k.latest) > fewestSheets+1 {
		t.Errorf("%d sheets have %d points beside the latest one's, more than %d", len(k.latest), points, mostPoints)
	}
	if len(k.latest) < fewestSheets {
		t.Errorf("%d sheets are kept, fewer than %d", len(k.latest), fewestSheets)
	}
}
