package export

import (
	"image"
	"image/color"
	"testing"

	"multivector/atlas"
	"multivector/data"
	"multivector/geo"
	"multivector/seeds"
)

// shipped is the atlas and the library as people get them.
func shipped(t testing.TB) (*atlas.Atlas, *data.Library) {
	t.Helper()
	w, err := geo.NewWorld()
	if err != nil {
		t.Fatal(err)
	}
	a, err := atlas.New(w)
	if err != nil {
		t.Fatal(err)
	}
	l := data.Open(seeds.FS())
	for _, fault := range l.Faults {
		t.Fatal(fault)
	}
	return a, l
}

// plain are settings for a map of a region, edge to edge.
func plain(t testing.TB, region string, width, height float64) atlas.Settings {
	t.Helper()
	r, err := geo.ParseRegion(region)
	if err != nil {
		t.Fatal(err)
	}
	return atlas.Settings{
		View:   geo.Fit(r.Projection(), r, width, height, 0),
		Filter: data.Filter{Relations: []data.Relation{data.RelationCooperation, data.RelationDependence}},
		Mode:   atlas.ByStripes, Boundaries: geo.DefaultBoundaries, Lang: "en", Palette: atlas.Light(), Scale: 1,
	}
}

// sampled fills an image with a pattern, as a frame would.
func sampled(f atlas.Fill, width, height int) *image.RGBA {
	img := image.NewRGBA(image.Rect(0, 0, width, height))
	s := new(patterns).samplers(nil, []item{{fill: f}}, 0, image.Pt(width, height))
	for y := range height {
		copy(img.Pix[y*img.Stride:], s[0].row(y, 0, width))
	}
	return img
}

// opaque colours of the tests.
func rgb(r, g, b uint8) color.NRGBA { return color.NRGBA{R: r, G: g, B: b, A: 255} }
