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
func bench(t testing.TB) (*atlas.Atlas, *data.Library) {
	t.Helper()
	w, err := geo.NewWorld()
	if err != nil {
		t.Fatal(err)
	}
	for _, level := range []geo.Level{geo.Medium, geo.Fine} {
		if _, err := w.Shapes(level); err != nil {
			t.Fatal(err)
		}
	}
	a, err := atlas.New(w)
	if err != nil {
		t.Fatal(err)
	}
	return a, data.Open(seeds.FS())
}

// scene is a region as in shared/PERFORMANCE.md: stripes, boundaries and names,
// edge to edge as in the window.
func scene(t testing.TB, id string, height float64) atlas.Settings {
	t.Helper()
	region, err := geo.ParseRegion(id)
	if err != nil {
		t.Fatal(err)
	}
	return atlas.Settings{
		View:   geo.Fit(region.Projection(), region, height*16/9, height, 16),
		Filter: data.Filter{Relations: []data.Relation{data.RelationCooperation, data.RelationDependence}},
		Mode:   atlas.ByStripes, Boundaries: geo.DefaultBoundaries, Lang: "en",
		Palette: atlas.Light(), Scale: height / 1080,
	}
}

// eachScene runs a benchmark for the scenes and sizes of shared/PERFORMANCE.md.
func eachScene(b *testing.B, run func(b *testing.B, a *atlas.Atlas, l *data.Library, s atlas.Settings)) {
	a, l := bench(b)
	for _, id := range []string{"world", "central-asia"} {
		for _, height := range []float64{1080, 2160} {
			s := scene(b, id, height)
			b.Run(fmt.Sprintf("%s/%.0fx%.0f", id, s.View.Width, s.View.Height), func(b *testing.B) {
				b.ReportAllocs()
				run(b, a, l, s)
			})
		}
	}
}

// change makes the settings of a frame from those of the one before; i counts
// the frames.
type change func(s *atlas.Settings, i int)

// moved drags the map to and fro: not one outline stays where it was.
func moved(s *atlas.Settings, i int) {
	step := 3.7 * float64(1-2*(i%2)) // pixels
	s.View = s.View.Pan(step, step)
}

// zoomed is a step of a zoom, in and out.
func zoomed(s *atlas.Settings, i int) {
	k := 1.04
	if i%2 == 1 {
		k = 1 / k
	}
	s.View = s.View.Zoom(k, s.View.Width/3, s.View.Height/3)
}

// spun turns the earth, so that nothing projected before is of use.
func spun(s *atlas.Settings, _ int) { s.View.Centre[0] += 0.01 }

// toggled switches a partner off and on again: the outlines stay.
func toggled(s *atlas.Settings, i int) {
	s.Filter.Partners = atlas.PartnerCodes()[1-i%2:]
}

// frames draws frame after frame in a running program: what the first ones make
// ready is there.
func frames(b *testing.B, next change) {
	eachScene(b, func(b *testing.B, a *atlas.Atlas, l *data.Library, s atlas.Settings) {
		frames := NewFrames(a)
		img, _ := frames.Compose(nil, l, s)
		for i := range 2 {
			next(&s, i)
			img, _ = frames.Compose(img, l, s)
		}
		for i := 0; b.Loop(); i++ {
			next(&s, i)
			img, _ = frames.Compose(img, l, s)
		}
	})
}

// BenchmarkFrame is a full frame: composed and drawn. The map is moved.
func BenchmarkFrame(b *testing.B) { frames(b, moved) }

// BenchmarkZoomFrame is the same after a step of a zoom.
func BenchmarkZoomFrame(b *testing.B) { frames(b, zoomed) }

// BenchmarkTurnFrame is the same with nothing that was projected before.
func BenchmarkTurnFrame(b *testing.B) { frames(b, spun) }

// BenchmarkTurnGlobe is a globe that turns under the hand, to and fro.
func BenchmarkTurnGlobe(b *testing.B) {
	a, l := bench(b)
	s := scene(b, "world", 1080)
	s.View.Projection, s.View.X, s.View.Y, s.View.Scale = geo.Orthographic, 0, 0, s.View.Height/2-16
	b.Run("globe/1920x1080", func(b *testing.B) {
		frames := NewFrames(a)
		img, _ := frames.Compose(nil, l, s)
		b.ReportAllocs()
		for i := 0; b.Loop(); i++ {
			step := 3.7 * float64(1-2*(i/60%2)) // pixels
			s.View = s.View.Drag(s.View.Width/2, s.View.Height/2, step, step/3)
			img, _ = frames.Compose(img, l, s)
		}
	})
}

// BenchmarkRecolour is the same over outlines that stay.
func BenchmarkRecolour(b *testing.B) { frames(b, toggled) }

// BenchmarkPNG is a picture composed and written as a file.
func BenchmarkPNG(b *testing.B) {
	eachScene(b, func(b *testing.B, a *atlas.Atlas, l *data.Library, s atlas.Settings) {
		for b.Loop() {
			if err := writePNG(io.Discard, Snapshot{Atlas: a, Library: l, Settings: s}); err != nil {
				b.Fatal(err)
			}
		}
	})
}
