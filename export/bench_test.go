package export

import (
	"fmt"
	"io"
	"testing"

	"multivector/atlas"
	"multivector/data"
	"multivector/geo"
	"multivector/seeds"
)

// bench is the atlas with its seeds and all shapes read.
func bench(b *testing.B) (*atlas.Atlas, *data.Library) {
	b.Helper()
	w, err := geo.NewWorld()
	if err != nil {
		b.Fatal(err)
	}
	for _, level := range []geo.Level{geo.Medium, geo.Fine} {
		if _, err := w.Shapes(level); err != nil {
			b.Fatal(err)
		}
	}
	a, err := atlas.New(w)
	if err != nil {
		b.Fatal(err)
	}
	return a, data.Open(seeds.FS())
}

// eachScene runs a benchmark for the scenes and sizes of shared/PERFORMANCE.md:
// stripes, boundaries and names, edge to edge as in the window.
func eachScene(b *testing.B, run func(b *testing.B, a *atlas.Atlas, l *data.Library, s atlas.Settings)) {
	a, l := bench(b)
	for _, id := range []string{"world", "central-asia"} {
		region, err := geo.ParseRegion(id)
		if err != nil {
			b.Fatal(err)
		}
		for _, height := range []float64{1080, 2160} {
			width := height * 16 / 9
			s := atlas.Settings{
				View:   geo.Fit(region.Projection(), region, width, height, 16),
				Filter: data.Filter{Relations: []data.Relation{data.RelationCooperation, data.RelationDependence}},
				Mode:   atlas.ByStripes, Boundaries: geo.DefaultBoundaries, Lang: "en",
				Palette: atlas.Light(), Scale: height / 1080,
			}
			b.Run(fmt.Sprintf("%s/%.0fx%.0f", id, width, height), func(b *testing.B) {
				b.ReportAllocs()
				run(b, a, l, s)
			})
		}
	}
}

// frames draws a frame of each view that next makes of the one before.
func frames(b *testing.B, next func(v geo.View, i int) geo.View) {
	eachScene(b, func(b *testing.B, a *atlas.Atlas, l *data.Library, s atlas.Settings) {
		frames := NewFrames(a)
		img, _ := frames.Compose(nil, l, s)
		for i := 0; b.Loop(); i++ {
			s.View = next(s.View, i)
			img, _ = frames.Compose(img, l, s)
		}
	})
}

// BenchmarkFrame is a full frame in a running program: composed and drawn, with
// not one outline where it was in the frame before. The map is moved.
func BenchmarkFrame(b *testing.B) {
	frames(b, func(v geo.View, i int) geo.View {
		step := 3.7 * float64(1-2*(i%2)) // pixels, to and fro
		return v.Pan(step, step)
	})
}

// BenchmarkZoomFrame is the same after a step of a zoom.
func BenchmarkZoomFrame(b *testing.B) {
	frames(b, func(v geo.View, i int) geo.View {
		k := 1.04
		if i%2 == 1 {
			k = 1 / k
		}
		return v.Zoom(k, v.Width/3, v.Height/3)
	})
}

// BenchmarkTurnFrame is the same with the earth turned on, so that nothing
// projected before is of use.
func BenchmarkTurnFrame(b *testing.B) {
	frames(b, func(v geo.View, _ int) geo.View {
		v.Centre[0] += 0.01
		return v
	})
}

// BenchmarkRecolour is a partner switched off and on again: composed and drawn
// over outlines that stay.
func BenchmarkRecolour(b *testing.B) {
	all := atlas.PartnerCodes()
	eachScene(b, func(b *testing.B, a *atlas.Atlas, l *data.Library, s atlas.Settings) {
		frames := NewFrames(a)
		s.Filter.Partners = all
		img, _ := frames.Compose(nil, l, s)
		on := true
		for b.Loop() {
			on = !on
			s.Filter.Partners = all
			if !on {
				s.Filter.Partners = all[1:]
			}
			img, _ = frames.Compose(img, l, s)
		}
	})
}

// BenchmarkPNG is a picture written as a file, from a composed one.
func BenchmarkPNG(b *testing.B) {
	eachScene(b, func(b *testing.B, a *atlas.Atlas, l *data.Library, s atlas.Settings) {
		p := a.Compose(l, s)
		for b.Loop() {
			if err := writePNG(io.Discard, a, p, metadata{}); err != nil {
				b.Fatal(err)
			}
		}
	})
}
