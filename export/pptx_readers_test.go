package export

import (
	"image"
	"image/color"
	"math"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"multivector/atlas"
)

// How far LibreOffice's slide may be from our own frame: the mean difference of
// the colours that a country has, of 255, and of all pixels. It sets dots
// smaller, and leaves out the halos of names, which it does not know; and our
// letters stand a sixteenth of an em lower than those of the slides' face would.
const (
	countryError = 0.035
	slideError   = 0.03
)

// TestPPTXLooksTheSame: LibreOffice opens the slides and every country has the
// colours in it that our own frame has.
func TestPPTXLooksTheSame(t *testing.T) {
	program(t, "soffice", "libreoffice-impress")
	program(t, "pdftoppm", "poppler-utils")
	if testing.Short() {
		t.Skip("SKIPPED: other programs are slow; run without -short")
	}
	ourFonts(t)
	profile := t.TempDir()
	for name, s := range map[string]Snapshot{
		"central-asia": shot(t, "central-asia", "en"), "world": shot(t, "world", "zh"),
		"multiples": shot(t, "caucasus", "ru").multiples(),
	} {
		folder := t.TempDir()
		file := filepath.Join(folder, "slides.pptx")
		if err := os.WriteFile(file, pptxOf(t, s), 0o644); err != nil {
			t.Fatal(err)
		}
		output(t, "soffice", "-env:UserInstallation=file://"+profile, "--headless", "--convert-to", "pdf", "--outdir", folder, file)
		if _, err := os.Stat(filepath.Join(folder, "slides.pdf")); err != nil {
			t.Skip("SKIPPED: nothing was held against LibreOffice, whose part for slides is not installed (apt-get install libreoffice-impress)")
		}
		output(t, "pdftoppm", "-r", "144", "-f", "1", "-l", "1", "-scale-to-x", "1920", "-scale-to-y", "1080", "-png", "-singlefile", filepath.Join(folder, "slides.pdf"), filepath.Join(folder, "slide"))
		theirs := readPNG(t, filepath.Join(folder, "slide.png"))
		p := s.Picture()
		ours := NewFrames(s.Atlas).Draw(nil, p)
		mean, _ := apart(ours, theirs)
		worst, of, count := 0.0, "", 0
		for code, d := range countriesApart(p, ours, theirs) {
			if count++; d > worst {
				worst, of = d, code
			}
		}
		t.Logf("%s: mean difference %.4f; of %d countries, %s is farthest off with %.4f", name, mean, count, of, worst)
		if count < 20 || worst > countryError || mean > slideError {
			save(t, filepath.Join("testdata", "failed", "pptx-"+name+".png"), theirs)
			t.Errorf("%s looks different: %s by %.4f, all by %.4f, %d countries; see export/testdata/failed", name, of, worst, mean, count)
		}
	}
}

// countriesApart measures for every country of some size how far its colours
// in two pictures are apart: the mean colour of its pixels that neither letters
// nor lines cover.
func countriesApart(p *atlas.Picture, a, b *image.RGBA) map[string]float64 {
	var in inner
	paintVectors(&in, p)
	out := map[string]float64{}
	for id, land := range in.areas {
		var sums [2][3]float64
		n := 0
		bound := land.bound()
		step := math.Max(1, math.Sqrt(bound.W*bound.H)/40)
		for y := bound.Y; y < bound.Y+bound.H; y += step {
			for x := bound.X; x < bound.X+bound.W; x += step {
				at := atlas.Point{X: math.Floor(x) + 0.5, Y: math.Floor(y) + 0.5}
				if in.covered(at) || !land.deep(at) {
					continue
				}
				n++
				for i, img := range [2]*image.RGBA{a, b} {
					c := img.RGBAAt(int(at.X), int(at.Y))
					for k, v := range [3]uint8{c.R, c.G, c.B} {
						sums[i][k] += float64(v)
					}
				}
			}
		}
		if n < 20 {
			continue
		}
		far := 0.0
		for k := range 3 {
			far += math.Abs(sums[0][k]-sums[1][k]) / float64(n) / 255 / 3
		}
		out[id] = far
	}
	return out
}

// land is a country as what it is painted with.
type land []area

func (l land) bound() atlas.Rect {
	var all area
	for _, a := range l {
		all = append(all, a...)
	}
	b, _ := all.bound()
	return b
}

// deep reports whether a point lies three pixels and more inside.
func (l land) deep(p atlas.Point) bool {
	for _, by := range [5]atlas.Point{{}, {X: 3}, {X: -3}, {Y: 3}, {Y: -3}} {
		at := atlas.Point{X: p.X + by.X, Y: p.Y + by.Y}
		if !slices.ContainsFunc(l, func(a area) bool { return a.holds(at) }) {
			return false
		}
	}
	return true
}

// inner collects the land of countries, and what lies over it.
type inner struct {
	open  []atlas.Group
	areas map[string]land
	over  []atlas.Rect
}

func (in *inner) begin(g atlas.Group) { in.open = append(in.open, g) }
func (in *inner) end()                { in.open = in.open[:len(in.open)-1] }

func (in *inner) area(a area, _ color.NRGBA) {
	if len(in.open) == 0 {
		return
	}
	g := in.open[len(in.open)-1]
	if code, kind := countryOf(g); code != "" && kind == "" {
		if in.areas == nil {
			in.areas = map[string]land{}
		}
		in.areas[g.ID] = append(in.areas[g.ID], a)
		return
	}
	if b, ok := a.bound(); ok && !strings.HasSuffix(g.ID, "map") && !strings.HasSuffix(g.ID, "sea") {
		in.over = append(in.over, b.Inset(-3))
	}
}

func (in *inner) lines(list []polyline, _ lineStyle) {
	if len(list) > 20 { // coasts and boundaries, which the measure keeps off
		return
	}
	for _, l := range list {
		if b, ok := (area{l.points}).bound(); ok {
			in.over = append(in.over, b.Inset(-3))
		}
	}
}

func (in *inner) text(t atlas.Text) {
	width := 0.75 * t.Size * float64(len([]rune(t.String)))
	up, down := 1.3*t.Size, 0.7*t.Size
	if t.Angle != 0 {
		up, down = width, width
	}
	in.over = append(in.over, atlas.Rect{X: t.X - width, Y: t.Y - up, W: 2 * width, H: up + down})
}

func (in *inner) covered(at atlas.Point) bool {
	return slices.ContainsFunc(in.over, func(r atlas.Rect) bool { return (atlas.Rect{X: at.X, Y: at.Y}).Within(r) })
}
