package export

import (
	"fmt"
	"image"
	"image/draw"
	"image/png"
	"os"
	"path/filepath"
	"testing"

	"multivector/atlas"
	"multivector/data"
)

// How far what another program draws of our files may be from our own frame:
// the mean difference of all pixels' channels, and the part of the pixels that
// have another colour altogether. Letters are set to fractions of a pixel by
// one program and to whole ones by the other, which is most of it.
const (
	meanError   = 0.012 // of 255
	otherColour = 96    // of 255
	otherPixels = 0.02
)

// reader is a program that makes a picture of a file.
type reader struct {
	program, from, format string
	args                  func(folder, file, out string) []string
	looser                float64 // how much more it may be off
	slow                  bool    // to start: one picture is enough
}

func readers() []reader {
	return []reader{
		{"rsvg-convert", "librsvg2-bin", "svg", func(_, file, out string) []string { return []string{file, "-o", out + ".png"} }, 1, false},
		{"pdftoppm", "poppler-utils", "pdf", func(_, file, out string) []string { return []string{"-r", "96", "-png", "-singlefile", file, out} }, 1, false},
		{"chromium", "chromium", "svg", func(folder, file, out string) []string {
			return []string{
				"--headless", "--no-sandbox", "--disable-gpu", "--hide-scrollbars", "--user-data-dir=" + folder,
				"--window-size=1280,720", "--screenshot=" + out + ".png", "file://" + file,
			}
		}, 1, true},
		// LibreOffice 7.4 makes the picture a pixel larger and knows no letter-spacing.
		{"soffice", "libreoffice-draw", "svg", func(folder, file, _ string) []string {
			return []string{"-env:UserInstallation=file://" + folder, "--headless", "--convert-to", "png", "--outdir", filepath.Dir(file), file}
		}, 2, true},
	}
}

// TestOthersSeeTheSame: programs that know nothing of us draw our files as we
// draw the picture.
func TestOthersSeeTheSame(t *testing.T) {
	for _, r := range readers() {
		t.Run(r.program, func(t *testing.T) {
			program(t, r.program, r.from)
			if testing.Short() {
				t.Skip("SKIPPED: other programs are slow; run without -short")
			}
			ourFonts(t)
			a, l := shipped(t)
			for name, s := range seenScenes(t) {
				if r.slow && name != "stripes" {
					continue
				}
				p := a.Compose(l, s)
				file := svgOf
				if r.format == "pdf" {
					file = func(t testing.TB, p *atlas.Picture, m metadata) []byte { return pdfOf(t, a, p, m) }
				}
				path := written(t, "picture."+r.format, file(t, p, metadata{Lang: s.Lang}))
				output(t, r.program, r.args(t.TempDir(), path, filepath.Join(filepath.Dir(path), "picture"))...)
				theirs := readPNG(t, filepath.Join(filepath.Dir(path), "picture.png"))
				mean, other := apart(NewFrames(a).Draw(nil, p), theirs)
				t.Logf("%s: mean difference %.4f, other colours %.4f", name, mean, other)
				if mean > meanError*r.looser || other > otherPixels*r.looser {
					save(t, filepath.Join("testdata", "failed", fmt.Sprintf("%s-%s.png", r.program, name)), theirs)
					t.Errorf("%s looks different in %s: mean difference %.4f, other colours %.4f; see export/testdata/failed", name, r.program, mean, other)
				}
			}
		})
	}
}

// seenScenes are pictures that have all that a picture can have.
func seenScenes(t *testing.T) map[string]atlas.Settings {
	t.Helper()
	out := map[string]atlas.Settings{}
	for name, region := range map[string]string{"stripes": "central-asia", "tension": "caucasus", "roses": "world"} {
		s := plain(t, region, 1280, 720)
		s.Page = &atlas.Page{Width: 1280, Height: 720, Region: region, Program: "Multivector test"}
		switch name {
		case "tension":
			s.Lang, s.Filter.Relations = "zh", append(s.Filter.Relations, data.RelationTension)
		case "roses":
			s.Lang, s.Mode = "ru", atlas.ByRoses
		}
		out[name] = s
	}
	return out
}

// ourFonts lets other programs find the fonts of the house, in place of Arial too:
// on a machine without them a file is set in another face.
func ourFonts(t *testing.T) {
	t.Helper()
	folder, err := filepath.Abs(filepath.Join("..", "assets", "fonts"))
	if err != nil {
		t.Fatal(err)
	}
	conf := `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><dir>` + folder +
		`</dir><cachedir>` + t.TempDir() + `</cachedir>` +
		`<alias binding="same"><family>Arial</family><prefer><family>Inter</family></prefer></alias></fontconfig>`
	t.Setenv("FONTCONFIG_FILE", written(t, "fonts.conf", []byte(conf)))
}

func readPNG(t *testing.T, path string) *image.RGBA {
	t.Helper()
	file, err := os.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	img, err := png.Decode(file)
	if err != nil {
		t.Fatal(err)
	}
	out := image.NewRGBA(img.Bounds())
	draw.Draw(out, out.Rect, img, img.Bounds().Min, draw.Src)
	return out
}

// apart measures how different two pictures are where both have pixels; those
// that only one has count as other colours.
func apart(a, b *image.RGBA) (mean, other float64) {
	sum, far := 0, 0
	w, h := min(a.Rect.Dx(), b.Rect.Dx()), min(a.Rect.Dy(), b.Rect.Dy())
	for y := range h {
		for x := range w {
			p, q := a.RGBAAt(x, y), b.RGBAAt(x, y)
			most := 0
			for _, d := range [3]int{int(p.R) - int(q.R), int(p.G) - int(q.G), int(p.B) - int(q.B)} {
				d = max(d, -d)
				sum, most = sum+d, max(most, d)
			}
			if most > otherColour {
				far++
			}
		}
	}
	missing := a.Rect.Dx()*a.Rect.Dy() + b.Rect.Dx()*b.Rect.Dy() - 2*w*h
	return float64(sum) / float64(3*w*h) / 255, float64(far+missing) / float64(w*h)
}
