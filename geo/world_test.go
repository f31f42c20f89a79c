package geo

import (
	"sync"
	"testing"
)

// embedded gives the embedded world with the fine level read.
func embedded(tb testing.TB) *World {
	tb.Helper()
	w, err := NewWorld()
	if err != nil {
		tb.Fatal(err)
	}
	if _, err := w.Shapes(Fine); err != nil {
		tb.Fatal(err)
	}
	return w
}

func TestNewWorldReadsTheCoarseLevelOnly(t *testing.T) {
	w, err := NewWorld()
	if err != nil {
		t.Fatal(err)
	}
	if !w.Ready(Coarse) || w.Ready(Medium) || w.Ready(Fine) {
		t.Errorf("ready: coarse %v, medium %v, fine %v; want only coarse", w.Ready(Coarse), w.Ready(Medium), w.Ready(Fine))
	}
	if _, err := w.Shapes(Fine); err != nil || !w.Ready(Fine) {
		t.Errorf("fine is not ready after it was read: %v", err)
	}
}

// TestShapesFromManySides asks for a level from many goroutines: all get the same one.
func TestShapesFromManySides(t *testing.T) {
	w, err := NewWorld()
	if err != nil {
		t.Fatal(err)
	}
	got := make([]*Shapes, 8)
	var all sync.WaitGroup
	for i := range got {
		all.Go(func() { got[i], _ = w.Shapes(Medium) })
	}
	all.Wait()
	for i := range got {
		if got[i] == nil || got[i] != got[0] {
			t.Fatalf("goroutine %d got %p, the first %p", i, got[i], got[0])
		}
	}
}

func TestUnit(t *testing.T) {
	w := embedded(t)
	for i, u := range w.Units() {
		if i > 0 && w.Units()[i-1].Code >= u.Code {
			t.Errorf("units are not sorted: %s before %s", w.Units()[i-1].Code, u.Code)
		}
		if at := w.At(u.Anchor); at != u.Code {
			t.Errorf("%s (%s): the anchor %v is in %q", u.Code, u.Name, u.Anchor, at)
		}
	}
	if u, ok := w.Unit("KZ"); !ok || u.Name != "Kazakhstan" || u.Code3 != "KAZ" || u.Area < 2.6e6 || u.Area > 2.8e6 {
		t.Errorf("Unit(KZ) = %+v, %v", u, ok)
	}
	if _, ok := w.Unit("ZZ"); ok {
		t.Error("there is a unit ZZ")
	}
}

func BenchmarkLoadCoarse(b *testing.B) {
	for b.Loop() {
		if _, err := NewWorld(); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkLoadFine(b *testing.B) {
	w, err := NewWorld()
	if err != nil {
		b.Fatal(err)
	}
	for b.Loop() {
		fresh := &World{read: w.read}
		if _, err := fresh.Shapes(Fine); err != nil {
			b.Fatal(err)
		}
	}
}
