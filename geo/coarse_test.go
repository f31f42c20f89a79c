package geo

import "testing"

// coarse opens the embedded shapes at the coarse level.
func coarse(t *testing.T) *Shapes {
	t.Helper()
	w, err := NewWorld()
	if err != nil {
		t.Fatal(err)
	}
	shapes, err := w.Shapes(Coarse)
	if err != nil {
		t.Fatal(err)
	}
	return shapes
}
