package atlas

import (
	"math/rand/v2"
	"testing"

	"multivector/data"
	"multivector/geo"
	"multivector/seeds"
)

// eachRegion runs a benchmark for the world and for Central Asia at 1920×1080,
// with the seeds and all shapes read.
func eachRegion(b *testing.B, run func(b *testing.B, a *Atlas, l *data.Library, s Settings)) {
	w, err := geo.NewWorld()
	if err != nil {
		b.Fatal(err)
	}
	for _, level := range []geo.Level{geo.Medium, geo.Fine} {
		if _, err := w.Shapes(level); err != nil {
			b.Fatal(err)
		}
	}
	a, l := atlasOf(b, w), data.Open(seeds.FS())
	for _, id := range []string{"world", "central-asia"} {
		s := plain(b, id, 1920, 1080)
		s.Boundaries = geo.DefaultBoundaries
		b.Run(id, func(b *testing.B) {
			b.ReportAllocs()
			run(b, a, l, s)
		})
	}
}

// BenchmarkCompose is a picture composed, without a pixel drawn.
func BenchmarkCompose(b *testing.B) {
	eachRegion(b, func(b *testing.B, a *Atlas, l *data.Library, s Settings) {
		for b.Loop() {
			a.Compose(l, s)
		}
	})
}

// BenchmarkUnderPointer is what lies under pixels all over the picture, the
// nearest country within 12 pixels where it is the sea.
func BenchmarkUnderPointer(b *testing.B) {
	for _, c := range []struct {
		name  string
		reach float64
	}{{"exact", 0}, {"nearest", 12}} {
		b.Run(c.name, func(b *testing.B) {
			eachRegion(b, func(b *testing.B, a *Atlas, l *data.Library, s Settings) {
				p := a.Compose(l, s)
				r := rand.New(rand.NewPCG(1, 2))
				points := make([]Point, 4096)
				for i := range points {
					points[i] = Point{r.Float64() * p.Width, r.Float64() * p.Height}
				}
				for i := 0; b.Loop(); i++ {
					q := points[i%len(points)]
					a.At(p, q.X, q.Y, c.reach)
				}
			})
		})
	}
}
