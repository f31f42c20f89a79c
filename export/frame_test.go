package export

import (
	"bytes"
	"flag"
	"image"
	"image/color"
	"image/draw"
	"image/png"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/paulmach/orb"

	"multivector/atlas"
	"multivector/data"
	"multivector/geo"
)

var update = flag.Bool("update", false, "write what is drawn into testdata/*.png")

// squares is a world of two countries, KZ with a hole and UZ below, and what
// is said of them: drawn the same for as long as the looks stay.
const squares = `{ "type": "FeatureCollection", "features": [
  { "type": "Feature", "properties": { "iso_a2": "KZ" }, "geometry": { "type": "Polygon", "coordinates": [
    [[50,40],[70,40],[70,50],[50,50],[50,40]], [[63,45],[63,48],[67,48],[67,45],[63,45]]] } },
  { "type": "Feature", "properties": { "iso_a2": "UZ" }, "geometry": { "type": "Polygon", "coordinates": [[[50,33],[70,33],[70,40],[50,40],[50,33]]] } }
] }`

func two(t *testing.T) (*atlas.Atlas, *data.Library, atlas.Settings) {
	t.Helper()
	w, err := geo.ReadWorld("squares", strings.NewReader(squares))
	if err != nil {
		t.Fatal(err)
	}
	a, err := atlas.New(w)
	if err != nil {
		t.Fatal(err)
	}
	l := &data.Library{}
	for _, s := range []data.Statement{
		{Countries: []string{"KZ"}, Partner: "US", Relation: data.RelationCooperation},
		{Countries: []string{"KZ"}, Partner: "TR", Relation: data.RelationCooperation},
		{Countries: []string{"UZ"}, Partner: "DE", Relation: data.RelationCooperation},
		{Countries: []string{"UZ"}, Partner: "CN", Relation: data.RelationTension},
	} {
		l.Statements = append(l.Statements, &s)
	}
	s := plain(t, "46,31,74,52", 240, 200)
	s.Filter = data.Filter{}
	return a, l, s
}

// TestGoldenFrame compares a small map with testdata/frame.png. A difference
// leaves the new picture and where it differs in testdata/failed.
func TestGoldenFrame(t *testing.T) {
	a, l, s := two(t)
	got := NewFrames(a).Draw(nil, a.Compose(l, s))
	path := filepath.Join("testdata", "frame.png")
	if *update {
		save(t, path, got)
		return
	}
	file, err := os.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	read, err := png.Decode(file)
	if err != nil {
		t.Fatal(err)
	}
	want := image.NewRGBA(read.Bounds())
	draw.Draw(want, want.Rect, read, image.Point{}, draw.Src)
	if want.Rect != got.Rect {
		t.Fatalf("the frame is %v, testdata has %v", got.Rect, want.Rect)
	}
	// Processors may round otherwise: a pixel counts when it is more than 8 of
	// 255 off, and 20 of the 48,000 may be.
	other, count := differing(got, want, 8)
	if count > 20 {
		save(t, filepath.Join("testdata", "failed", "frame.png"), got)
		save(t, filepath.Join("testdata", "failed", "frame-difference.png"), other)
		t.Errorf("%d pixels differ; see export/testdata/failed; if that is meant: go test ./export -run Golden -update", count)
	}
}

// differing shows in red where two images are more than a tolerance apart.
func differing(a, b *image.RGBA, tolerance int) (where *image.RGBA, count int) {
	where = image.NewRGBA(a.Rect)
	for i := 0; i < len(a.Pix); i += 4 {
		grey := a.Pix[i]/4 + 190
		c := color.RGBA{grey, grey, grey, 255}
		for k := range 4 {
			if d := int(a.Pix[i+k]) - int(b.Pix[i+k]); d > tolerance || -d > tolerance {
				c = color.RGBA{255, 0, 0, 255}
			}
		}
		if c.G == 0 {
			count++
		}
		where.SetRGBA(i/4%a.Rect.Dx(), i/4/a.Rect.Dx(), c)
	}
	return where, count
}

func save(t *testing.T, path string, img image.Image) {
	t.Helper()
	var out bytes.Buffer
	if err := png.Encode(&out, img); err != nil {
		t.Fatal(err)
	}
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(path, out.Bytes(), 0o644); err != nil {
		t.Fatal(err)
	}
}

// TestPNGIsTheFrame: the file holds the pixels of the screen, though it is drawn
// while names look for their places.
func TestPNGIsTheFrame(t *testing.T) {
	a, l, s := two(t)
	for _, page := range []*atlas.Page{nil, {Width: 300, Height: 260, Title: "Two"}} {
		s.Page = page
		p := a.Compose(l, s)
		var file bytes.Buffer
		if err := writePNG(&file, Snapshot{Atlas: a, Library: l, Settings: s}); err != nil {
			t.Fatal(err)
		}
		read, err := png.Decode(&file)
		if err != nil {
			t.Fatal(err)
		}
		frame := NewFrames(a).Draw(nil, p)
		if read.Bounds() != frame.Rect {
			t.Fatalf("the file is %v, the frame %v", read.Bounds(), frame.Rect)
		}
		for y := range frame.Rect.Dy() {
			for x := range frame.Rect.Dx() {
				if c := color.RGBAModel.Convert(read.At(x, y)); c != frame.RGBAAt(x, y) {
					t.Fatalf("pixel %d, %d is %v in the file, %v on the screen", x, y, c, frame.RGBAAt(x, y))
				}
				if frame.RGBAAt(x, y).A != 255 {
					t.Fatalf("pixel %d, %d is transparent", x, y)
				}
			}
		}
	}
}

// TestFrameColours: what a place looks like is what its country's links say.
func TestFrameColours(t *testing.T) {
	a, l, s := two(t)
	p := a.Compose(l, s)
	img := NewFrames(a).Draw(nil, p)
	for _, test := range []struct {
		name     string
		lon, lat float64
		want     []color.NRGBA
	}{
		{"the sea", 47, 51, []color.NRGBA{s.Palette.Sea}},
		{"the hole", 65, 46.5, []color.NRGBA{s.Palette.Sea}},
		{"Germany alone", 66, 36, []color.NRGBA{s.Palette.Partner("DE")}},
		{"two partners", 53, 48, []color.NRGBA{s.Palette.Partner("US"), s.Palette.Partner("TR")}},
	} {
		x, y, _ := p.View.Project(orb.Point{test.lon, test.lat})
		got := img.RGBAAt(int(x), int(y))
		ok := false
		for _, c := range test.want {
			ok = ok || got == color.RGBA{c.R, c.G, c.B, 255}
		}
		if !ok {
			t.Errorf("%s: %v, want one of %v", test.name, got, test.want)
		}
	}
}
