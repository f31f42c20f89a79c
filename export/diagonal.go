package export

import (
	"math"

	"multivector/atlas"
)

// diagonal are bands that repeat across a direction.
type diagonal []atlas.Band

// period is the width of all bands together in pixels.
func (d diagonal) period() float64 {
	sum := 0.0
	for _, b := range d {
		sum += b.Width
	}
	return sum
}

// at is the mean colour over one pixel whose middle is t pixels across the
// bands. A pixel seen along its diagonal is about 1 pixel wide; the bands that
// meet in it get their shares.
func (d diagonal) at(t float64) pixel {
	period := d.period()
	switch {
	case len(d) == 0:
		return pixel{}
	case period < leastPeriod:
		return premultiply(d[0].Colour)
	}
	t -= math.Floor(t/period)*period + 0.5 // the pixel covers t to t+1
	var sum [4]float64
	for start := -period; start < t+1; {
		for _, b := range d {
			share := min(t+1, start+b.Width) - max(t, start)
			if share > 0 {
				for i, v := range premultiply(b.Colour) {
					sum[i] += share * float64(v)
				}
			}
			start += b.Width
		}
	}
	return pixel{uint8(sum[0] + 0.5), uint8(sum[1] + 0.5), uint8(sum[2] + 0.5), uint8(sum[3] + 0.5)}
}

// into returns how many pixels into the bands' period a diagonal lies.
func (d diagonal) into(diagonalPixels float64) int {
	period := d.period() * math.Sqrt2
	if !(period > 0) {
		return 0
	}
	return int(diagonalPixels - math.Floor(diagonalPixels/period)*period + 0.5)
}
