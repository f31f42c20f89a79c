package geo

import "testing"

// BenchmarkLoadAll reads all levels, as the window does behind its first frames.
func BenchmarkLoadAll(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		w, err := NewWorld()
		if err != nil {
			b.Fatal(err)
		}
		for _, level := range []Level{Medium, Fine} {
			if _, err := w.Shapes(level); err != nil {
				b.Fatal(err)
			}
		}
	}
}
