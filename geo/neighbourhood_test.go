package geo

import "testing"

// TestNeighbourhood: a region holds the main land, without far islands, and is the
// world where countries lie all over it.
func TestNeighbourhood(t *testing.T) {
	w, err := NewWorld()
	if err != nil {
		t.Fatal(err)
	}
	if b := w.Neighbourhood("FR").Bound; b.Min[0] < -10 || b.Max[0] > 15 || b.Min[1] < 35 {
		t.Errorf("France is at %v: its far parts are in it", b)
	}
	if b := w.Neighbourhood("FJ").Bound; b.Max[0] < 180 || b.Max[0]-b.Min[0] > 15 {
		t.Errorf("Fiji is at %v, and not round 180 degrees", b)
	}
	if b := w.Neighbourhood("VA").Bound; b.Max[1]-b.Min[1] < leastReach-1e-9 || b.Max[0]-b.Min[0] < leastReach {
		t.Errorf("the Vatican is at %v, with no neighbours", b)
	}
	kz, uz, both := w.Neighbourhood("KZ").Bound, w.Neighbourhood("UZ").Bound, w.Neighbourhood("KZ", "UZ").Bound
	if both != kz.Union(uz) {
		t.Errorf("%v and %v make %v", kz, uz, both)
	}
	for _, codes := range [][]string{{}, {"ZZ"}, {"KZ", "CA", "AU"}} {
		if r := w.Neighbourhood(codes...); r.ID != "world" {
			t.Errorf("%v: %+v", codes, r)
		}
	}
}
