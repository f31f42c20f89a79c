package export

import (
	"io"
	"testing"
)

// BenchmarkOverTiles lays a slide over tiles that are kept: all but the network.
func BenchmarkOverTiles(b *testing.B) {
	s := overLoopback(b, "central-asia", 1920, 1080, serveTiles(squared))
	for b.Loop() {
		if err := Write(b.Context(), io.Discard, FormatPNG, s); err != nil {
			b.Fatal(err)
		}
	}
}
