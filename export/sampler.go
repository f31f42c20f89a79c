package export

import (
	"image"
	"image/color"
	"math"
	"slices"

	"multivector/atlas"
)

// pixel is a premultiplied colour: red, green, blue, alpha from 0 to 255.
type pixel [4]uint8

// sampler gives a fill's colours for stretches of a row. All patterns repeat
// along a row or a diagonal, so every stretch is a part of a ready table; where
// the pattern begins only shifts the part.
type sampler struct {
	fill   atlas.Fill // what the tables were made for
	size   image.Point
	opaque bool
	ready  bool
	plain  bool // colour everywhere, and no tables
	colour pixel
	tables [][]uint8 // pixels; Dots has one table for each row of its square
	origin int       // the table's pixel for x = y = 0
	slope  int       // how far the table moves from row to row
	first  int       // Dots: the row of the page that the first table is for
}

// samplers prepares the fills of the items from one on for a page of a size in
// pixels, reusing the tables that were made for the same pattern.
func samplers(old []sampler, items []item, from int, size image.Point) []sampler {
	old = old[:cap(old)]
	old = slices.Grow(old, max(0, len(items)-len(old)))[:len(items)]
	for i := from; i < len(items); i++ {
		s, f := &old[i], tame(items[i].fill)
		if !s.ready || s.size != size || !samePattern(s.fill, f) {
			*s = newSampler(f, size, s.tables)
		}
		s.begin(f.Phase)
	}
	return old
}

func samePattern(a, b atlas.Fill) bool {
	return a.Pattern == b.Pattern && a.Base == b.Base && a.Ink == b.Ink && a.Pitch == b.Pitch &&
		a.Size == b.Size && slices.Equal(a.Bands, b.Bands)
}

// newSampler makes the tables of a fill, in the room of others.
func newSampler(f atlas.Fill, size image.Point, room [][]uint8) sampler {
	s := sampler{fill: f, size: size, ready: true, tables: room[:0]}
	switch f.Pattern {
	case atlas.Stripes:
		s.diagonals(f.Bands, 1)
	case atlas.Hatch:
		s.diagonals(f.Bands, -1)
	case atlas.Dots:
		s.dots(f)
	default:
		s.plain, s.colour, s.tables = true, premultiply(f.Base), nil // what no pattern needs is not kept
		s.opaque = s.colour[3] == 255
		return s
	}
	s.opaque = opaque(s.tables)
	return s
}

// table adds a table of n pixels, in the room of an older one where there is any.
func (s *sampler) table(n int, at func(i int) pixel) {
	var t []uint8
	if k := len(s.tables); k < cap(s.tables) {
		t = s.tables[:k+1][k][:0]
	}
	t = slices.Grow(t, 4*n)
	for i := range n {
		c := at(i)
		t = append(t, c[:]...)
	}
	s.tables = append(s.tables, t)
}

// diagonals makes the table of bands across a diagonal, along x+y or x−y.
func (s *sampler) diagonals(bands diagonal, slope int) {
	s.slope = slope
	period := bands.period() * math.Sqrt2
	n := s.size.X + s.size.Y + int(math.Ceil(period)) + 1
	whole := int(math.Round(period))
	if whole < 1 || whole > n || math.Abs(period-float64(whole)) > 1e-6 {
		s.table(n, func(i int) pixel { return bands.at(float64(i) / math.Sqrt2) })
		return
	}
	// A period of whole pixels, as the atlas gives them, is worked out once.
	s.table(whole, func(i int) pixel { return bands.at(float64(i) / math.Sqrt2) })
	last := len(s.tables) - 1
	s.tables[last] = repeated(s.tables[last], 4*n)
}

// repeated goes on with some bytes until there are n.
func repeated(t []uint8, n int) []uint8 {
	done := len(t)
	t = slices.Grow(t, n-done)[:n]
	for done < n {
		done += copy(t[done:], t[:done])
	}
	return t
}

// dots makes a table for each row of a square of one dot. The pitch is a whole
// number of pixels: dots at uneven distances would swim before the eyes.
func (s *sampler) dots(f atlas.Fill) {
	pitch := dotPitch(f)
	base, ink := premultiply(f.Base), premultiply(f.Ink)
	middle, radius := float64(pitch)/2, f.Size/2
	for y := range pitch {
		s.table(s.size.X+pitch, func(x int) pixel {
			d := math.Hypot(float64(x%pitch)+0.5-middle, float64(y)+0.5-middle)
			return blend(base, ink, min(max(radius-d+0.5, 0), 1))
		})
	}
}

func dotPitch(f atlas.Fill) int { return max(2, int(math.Round(f.Pitch))) }

// begin shifts the pattern to where it begins on the page, to the pixel.
func (s *sampler) begin(at atlas.Phase) {
	switch s.fill.Pattern {
	case atlas.Stripes:
		s.origin = s.into(1-at.X-at.Y, s.fill.Bands) // a pixel's middle is half a pixel on in x and in y
	case atlas.Hatch:
		s.origin = s.size.Y + s.into(-float64(s.size.Y)-at.X+at.Y, s.fill.Bands)
	case atlas.Dots:
		s.origin = floorMod(-int(math.Round(at.X)), dotPitch(s.fill))
		s.first = int(math.Round(at.Y))
	}
}

// into returns how many pixels into the bands' period a diagonal lies.
func (s *sampler) into(diagonalPixels float64, bands diagonal) int {
	period := bands.period() * math.Sqrt2
	if !(period > 0) {
		return 0
	}
	return int(diagonalPixels - math.Floor(diagonalPixels/period)*period + 0.5)
}

// row returns the colours of the pixels from..to of row y, four bytes each.
func (s *sampler) row(y, from, to int) []uint8 {
	t := s.tables[0]
	if len(s.tables) > 1 {
		t = s.tables[floorMod(y-s.first, len(s.tables))]
	}
	at := s.origin + s.slope*y
	return t[4*(at+from) : 4*(at+to)]
}

func opaque(tables [][]uint8) bool {
	for _, t := range tables {
		for i := 3; i < len(t); i += 4 {
			if t[i] != 255 {
				return false
			}
		}
	}
	return true
}

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

func premultiply(c color.NRGBA) pixel {
	m := func(v uint8) uint8 { return uint8((uint32(v)*uint32(c.A) + 127) / 255) }
	return pixel{m(c.R), m(c.G), m(c.B), c.A}
}

// blend mixes two premultiplied colours, t from 0 to 1.
func blend(a, b pixel, t float64) pixel {
	var out pixel
	for i := range out {
		out[i] = uint8(float64(a[i])*(1-t) + float64(b[i])*t + 0.5)
	}
	return out
}

func floorMod(a, b int) int {
	if a %= b; a < 0 {
		a += b
	}
	return a
}
