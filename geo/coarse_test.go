package geo

import "testing"

// coarse opens the embedded shapes at the coarse level.
func coarse(t testing.TB) *Shapes {
	t.Helper()
	return shapesAt(t, Coarse)
}

// shapesAt opens the embedded shapes at a level.
func shapesAt(t testing.TB, level Level) *Shapes {
	t.Helper()
	w, err := NewWorld()
	if err != nil {
		t.Fatal(err)
	}
	shapes, err := w.Shapes(level)
	if err != nil {
		t.Fatal(err)
	}
	return shapes
}
