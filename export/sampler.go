package export

import (
	"image/color"
	"math"

	"multivector/atlas"
)

// pixel is a premultiplied colour: red, green, blue, alpha from 0 to 255.
type pixel [4]uint8

// sampler gives a fill's colour at every pixel. Patterns are worked out once:
// stripes and hatches repeat along a diagonal, dots on a square.
type sampler struct {
	pattern atlas.Pattern
	table   []pixel // Plain: one; Stripes by x+y, Hatch by x−y, Dots by row and column
	pitch   int     // Dots: pixels from dot to dot
	origin  int     // what x+y, x−y begins at in the table
	dx, dy  int     // Dots: the pixel of the first dot's cell
}

// newSampler prepares a fill for a page of width × height pixels.
func newSampler(f atlas.Fill, width, height int) sampler {
	s := sampler{pattern: f.Pattern}
	switch f.Pattern {
	case atlas.Stripes:
		s.table = make([]pixel, width+height+1)
		bands := diagonal(f.Bands)
		for i := range s.table {
			s.table[i] = bands.at((float64(i) + 1 - f.Phase.X - f.Phase.Y) / math.Sqrt2)
		}
	case atlas.Hatch:
		s.table = make([]pixel, width+height+1)
		s.origin = height
		lines := diagonal{{Colour: f.Ink, Width: f.Size}, {Colour: f.Base, Width: max(f.Pitch-f.Size, 0.1)}}
		for i := range s.table {
			s.table[i] = lines.at((float64(i-height) - f.Phase.X + f.Phase.Y) / math.Sqrt2)
		}
	case atlas.Dots:
		s.dots(f)
	default:
		s.table = []pixel{premultiply(f.Base)}
	}
	return s
}

// at is the pixel's colour.
func (s *sampler) at(x, y int) pixel {
	switch s.pattern {
	case atlas.Stripes:
		return s.table[x+y]
	case atlas.Hatch:
		return s.table[x-y+s.origin]
	case atlas.Dots:
		return s.table[floorMod(y-s.dy, s.pitch)*s.pitch+floorMod(x-s.dx, s.pitch)]
	}
	return s.table[0]
}

// dots fills a square of one dot. The pitch is a whole number of pixels: dots
// of uneven distance would swim before the eyes.
func (s *sampler) dots(f atlas.Fill) {
	s.pitch = max(2, int(math.Round(f.Pitch)))
	s.dx, s.dy = int(math.Round(f.Phase.X)), int(math.Round(f.Phase.Y))
	s.table = make([]pixel, s.pitch*s.pitch)
	middle, radius := float64(s.pitch)/2, f.Size/2
	for y := range s.pitch {
		for x := range s.pitch {
			d := math.Hypot(float64(x)+0.5-middle, float64(y)+0.5-middle)
			ink := min(max(radius-d+0.5, 0), 1)
			s.table[y*s.pitch+x] = blend(premultiply(f.Base), premultiply(f.Ink), ink)
		}
	}
}

// diagonal are bands that repeat across a direction.
type diagonal []atlas.Band

// at is the mean colour over one pixel at t pixels across the bands. A pixel
// seen along its diagonal is about 1 pixel wide; its edges get their share.
func (d diagonal) at(t float64) pixel {
	period := 0.0
	for _, b := range d {
		period += b.Width
	}
	if period <= 0 {
		return pixel{}
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
