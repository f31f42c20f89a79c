package geo

import (
	"testing"

	"github.com/paulmach/orb"
)

// Every country of the coarse level comes out with its area and without a streak,
// at 36 longitudes × 5 latitudes of the centre.
func TestCountriesComeOutWholeAtEveryCentre(t *testing.T) {
	shapes := coarse(t)
	for _, unit := range shapes.Units {
		t.Run(unit.Code, func(t *testing.T) {
			for _, p := range []Projection{EqualEarth, AzimuthalEqualArea} {
				checkDrawing(t, unit.Code, unit.Polygons, p)
			}
		})
	}
}

// Leaving out what is out of sight leaves no country in sight different.
func TestNarrowingKeepsWhatIsSeen(t *testing.T) {
	shapes := coarse(t)
	for _, region := range []string{"central-asia", "europe", "160,50,-160,72", "-70,-88,-10,-60", "60,79,100,84", "30,-30,40,-20"} {
		r, err := ParseRegion(region)
		if err != nil {
			t.Fatal(err)
		}
		for _, p := range Projections() {
			near := Fit(p, r, 300, 200, 0)
			wide := near.Resize(2e6, 2e6)
			if wide.sight() != everywhere() {
				t.Fatalf("%v %s: the wide view is narrowed", p, region)
			}
			for _, unit := range shapes.Units {
				differ := 0
				for _, pg := range unit.Polygons {
					a, b := inside(pg, near, near), inside(pg, wide, near)
					for i := range a {
						if a[i] != b[i] {
							differ++
						}
					}
				}
				if differ > 3 { // of 1247: pixels on the very edge
					t.Errorf("%v %s: %d pixels of %s differ", p, region, differ, unit.Code)
				}
			}
		}
	}
}

// benchmarkView draws all units, each once, into a sink that only counts.
func benchmarkView(b *testing.B, v View, level Level) {
	shapes := shapesAt(b, level)
	var sink countingSink
	line := NewPipeline(v)
	drawing := func() {
		sink = 0
		line.Reset(v)
		for _, unit := range shapes.Units {
			for _, pg := range unit.Polygons {
				line.Polygon(pg, &sink)
			}
		}
	}
	drawing()
	b.ReportAllocs()
	for b.Loop() {
		drawing()
	}
	b.ReportMetric(float64(sink), "points")
}

type countingSink int

func (c *countingSink) MoveTo(x, y float64) { *c++ }
func (c *countingSink) LineTo(x, y float64) { *c++ }
func (c *countingSink) Close()              {}

func BenchmarkViewPolygon(b *testing.B) {
	asia, _ := ParseRegion("central-asia")
	for _, c := range []struct {
		name string
		view View
	}{
		{"world", Fit(EqualEarth, Regions()[0], 1920, 1080, 20)},
		{"world-oblique", View{Projection: EqualEarth, Centre: orb.Point{67, 45}, Scale: 350, Width: 1920, Height: 1080}},
		{"globe", Fit(Orthographic, Regions()[0], 1920, 1080, 20)},
		{"central-asia", Fit(AzimuthalEqualArea, asia, 1920, 1080, 20)},
		{"central-asia-equal-earth", Fit(EqualEarth, asia, 1920, 1080, 20)},
		{"fergana", Fit(AzimuthalEqualArea, Region{Bound: box(69, 39, 74, 42)}, 1920, 1080, 20)},
	} {
		b.Run(c.name+"/"+c.view.Level().String(), func(b *testing.B) { benchmarkView(b, c.view, c.view.Level()) })
		if c.view.Level() != Fine {
			b.Run(c.name+"/fine", func(b *testing.B) { benchmarkView(b, c.view, Fine) })
		}
	}
}

func BenchmarkViewLines(b *testing.B) {
	asia, _ := ParseRegion("central-asia")
	v := Fit(AzimuthalEqualArea, asia, 1920, 1080, 20)
	w, err := NewWorld()
	if err != nil {
		b.Fatal(err)
	}
	shapes, err := w.Shapes(v.Level())
	if err != nil {
		b.Fatal(err)
	}
	var sink countingSink
	line := NewPipeline(v)
	b.ReportAllocs()
	for b.Loop() {
		for _, l := range shapes.Lines {
			line.Lines(l.Points, &sink)
		}
	}
}
