package export

import (
	"bytes"
	"image/color"
	"os"
	"path/filepath"
	"testing"

	"multivector/atlas"
)

// script paints all that a pen can be asked for, none of it of a map: the looks
// of maps change, the writing of files does not.
func script(pen atlas.Pen) {
	red, blue := rgb(0xd1, 0x49, 0x5b), rgb(0x2f, 0x6d, 0xb5)
	square := func(x, y, side float64) {
		pen.MoveTo(x, y)
		pen.LineTo(x+side, y)
		pen.LineTo(x+side, y+side)
		pen.LineTo(x, y+side)
		pen.Close()
	}
	bands := []atlas.Band{{Colour: red, Width: 8}, {Colour: blue, Width: 5}, {Colour: color.NRGBA{}, Width: 3}}
	pen.Begin(atlas.Group{ID: "map", Title: "Map <&>", Clip: atlas.Rect{X: 10, Y: 10, W: 80, H: 60.25}})
	for i, fill := range []atlas.Fill{
		atlas.Solid(color.NRGBA{R: 1, G: 2, B: 3, A: 99}),
		{Pattern: atlas.Stripes, Bands: bands, Phase: atlas.Phase{X: 4.5}},
		{Pattern: atlas.Hatch, Bands: bands},
		{Pattern: atlas.Dots, Base: blue, Ink: red, Pitch: 6, Size: 2.5},
	} {
		pen.Begin(atlas.Group{ID: "K Z", Title: "Kazakhstan", Detail: "United States: 1"})
		square(float64(22*i-3), 0, 30)
		square(float64(22*i+6), 12, 8)
		pen.Fill(fill)
		pen.Stroke(atlas.Stroke{Fill: fill, Width: 6, Inside: true})
		pen.Stroke(atlas.Stroke{Fill: atlas.Solid(red), Width: 1.5, Dash: []float64{4, 2.5}})
		pen.End()
	}
	pen.Begin(atlas.Group{ID: "empty", Title: "Nothing is in it"})
	pen.Stroke(atlas.Stroke{Fill: atlas.Solid(red), Width: 9})
	pen.End()
	pen.End()
	for i, text := range []atlas.Text{
		{String: "Қазақстан 中国 <b>&'", Halo: color.NRGBA{R: 255, G: 255, B: 255, A: 200}, HaloW: 2},
		{String: "SPACED", Align: atlas.Middle, Weight: atlas.SemiBold, Spacing: 1.5},
		{String: "turned", Align: atlas.Right, Weight: atlas.Italic, Angle: -30, Spacing: 0.5},
		{String: " (1) ", Weight: atlas.Bold, Link: "https://example.org/?a=1&b='2'"},
	} {
		text.X, text.Y, text.Size, text.Colour = 50, 80+float64(4*i), 9.5, blue
		pen.Text(text)
	}
}

// TestGoldenSVG compares what is written for a script of a pen with
// testdata/script.svg, byte for byte.
func TestGoldenSVG(t *testing.T) {
	var out bytes.Buffer
	p := &atlas.Picture{Width: 100, Height: 100.5, Title: "Two & a half", Subtitle: `"In quotes"`}
	s := newSVG(&out)
	s.head(p, metadata{Lang: "en"})
	script(&vectorPen{to: s, clips: []atlas.Rect{{W: p.Width, H: p.Height}}, slack: thin})
	s.put("</svg>\n")
	if err := s.out.Flush(); err != nil {
		t.Fatal(err)
	}
	got := out.Bytes()
	path := filepath.Join("testdata", "script.svg")
	if *update {
		if err := os.WriteFile(path, got, 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(got, want) {
		t.Errorf("the file is another than %s; if that is meant: go test ./export -run Golden -update\n%s", path, got)
	}
}
