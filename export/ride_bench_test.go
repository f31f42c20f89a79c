package export

import "testing"

// BenchmarkZoomRide is a frame of a zoom from the world to a thirteenth of it and
// back, in a window of 1920×1080, on one core as while the hand moves the map. It
// passes four octaves of the scale.
func BenchmarkZoomRide(b *testing.B) {
	const (
		step  = 1.0888 // 1.0888³⁰ = 13
		steps = 30
	)
	a, l := bench(b)
	s := scene(b, "world", 1080)
	s.View = s.View.Resize(1502, 1234)
	s.View.Scale = 225 // pixels to an earth radius: the world as the window shows it
	frames := NewFrames(a)
	frames.Cores = 1
	img, _ := frames.Compose(nil, l, s)
	ride := func(i int) {
		k := step
		if i%(2*steps) >= steps {
			k = 1 / step
		}
		s.View = s.View.Zoom(k, 900, 500)
		img, _ = frames.Compose(img, l, s)
	}
	for i := range 2 * steps {
		ride(i)
	}
	b.ReportAllocs()
	for i := 0; b.Loop(); i++ {
		ride(i)
	}
}
