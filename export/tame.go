package export

import (
	"slices"

	"multivector/atlas"
)

// Limits of patterns in pixels: what is wider than a page, or repeats many
// times in a pixel, only costs tables.
const (
	mostPitch   = 1 << 9
	mostBand    = 1 << 14
	leastPeriod = 1.0 / 8
)

// tame returns a fill whose lengths are numbers within the limits.
func tame(f atlas.Fill) atlas.Fill {
	f.Pitch, f.Size = length(f.Pitch, mostPitch), length(f.Size, mostPitch)
	f.Phase = atlas.Phase{X: near(f.Phase.X), Y: near(f.Phase.Y)}
	wild := func(b atlas.Band) bool { return b.Width != length(b.Width, mostBand) }
	if slices.ContainsFunc(f.Bands, wild) {
		f.Bands = slices.Clone(f.Bands)
		for i, b := range f.Bands {
			f.Bands[i].Width = length(b.Width, mostBand)
		}
	}
	return f
}

// length brings a length to between 0 and most.
func length(v, most float64) float64 {
	if !(v > 0) {
		return 0
	}
	return min(v, most)
}
