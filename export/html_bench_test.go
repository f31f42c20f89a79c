package export

import (
	"testing"

	"multivector/atlas"
	"multivector/data"
)

// BenchmarkHTML is a page for browsers, composed for all subsets of the
// partners and written; what the atlas learned of the view it knows already.
func BenchmarkHTML(b *testing.B) {
	eachScene(b, func(b *testing.B, a *atlas.Atlas, l *data.Library, s atlas.Settings) {
		s.Page = &atlas.Page{Width: s.View.Width, Height: s.View.Height}
		s.Scale = atlas.PageScale(s.Page.Width, s.Page.Height)
		var size counter
		b.ReportAllocs()
		for b.Loop() {
			size = 0
			if err := writeHTML(&size, Snapshot{Atlas: a, Library: l, Settings: s}, nil); err != nil {
				b.Fatal(err)
			}
		}
		b.ReportMetric(float64(size), "B/file")
	})
}
