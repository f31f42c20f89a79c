package export

import (
	"io"
	"testing"

	"multivector/atlas"
	"multivector/data"
)

// counter counts bytes.
type counter int

func (c *counter) Write(b []byte) (int, error) {
	*c += counter(len(b))
	return len(b), nil
}

// files writes a composed picture again and again, and reports how large it is.
func files(b *testing.B, write func(w io.Writer, a *atlas.Atlas, p *atlas.Picture) error) {
	eachScene(b, func(b *testing.B, a *atlas.Atlas, l *data.Library, s atlas.Settings) {
		p := a.Compose(l, s)
		var size counter
		for b.Loop() {
			size = 0
			if err := write(&size, a, p); err != nil {
				b.Fatal(err)
			}
		}
		b.ReportMetric(float64(size), "B/file")
	})
}

// BenchmarkSVG is a picture written as an SVG file, from a composed one.
func BenchmarkSVG(b *testing.B) {
	files(b, func(w io.Writer, _ *atlas.Atlas, p *atlas.Picture) error { return writeSVG(w, p, metadata{}) })
}

// BenchmarkPDF is a picture written as a PDF file, from a composed one.
func BenchmarkPDF(b *testing.B) {
	files(b, func(w io.Writer, a *atlas.Atlas, p *atlas.Picture) error { return writePDF(w, a, p, metadata{}) })
}

// BenchmarkPPTX is a snapshot written as slides, composed anew each time.
func BenchmarkPPTX(b *testing.B) {
	for _, region := range []string{"world", "central-asia"} {
		b.Run(region, func(b *testing.B) {
			s := shot(b, region, "en")
			var size counter
			for b.Loop() {
				size = 0
				if err := writePPTX(&size, s); err != nil {
					b.Fatal(err)
				}
			}
			b.ReportAllocs()
			b.ReportMetric(float64(size), "B/file")
		})
	}
}
