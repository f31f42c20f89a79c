package export

import (
	"image"
	"image/color"
	"math"

	"multivector/atlas"
)

// pixel is a premultiplied colour: red, green, blue, alpha from 0 to 255.
type pixel [4]uint8

// sampler gives a fill's colours for stretches of a row.
type sampler struct {
	opaque  bool
	ink     ink      // everywhere, where there is no pattern
	pattern *pattern // shared with other fills
	origin  int      // the pattern's pixel for x = y = 0
	first   int      // Dots: the row of the page that the pattern's first table is for
}

// samplers prepares the fills of the items from one on for a page of a size in
// pixels, in the room of others.
func (p *patterns) samplers(room []sampler, items []item, from int, size image.Point) []sampler {
	room = room[:from]
	for _, it := range items[from:] {
		f := tame(it.fill)
		s := sampler{ink: newInk(premultiply(f.Base))}
		s.opaque = s.ink.alpha == math.MaxUint8
		if f.Pattern != atlas.Plain {
			s = newSampler(p.of(f, size), f)
		}
		room = append(room, s)
	}
	return room
}

// newSampler shifts a pattern to where it begins on the page, to the pixel.
func newSampler(p *pattern, f atlas.Fill) sampler {
	s := sampler{opaque: p.opaque, pattern: p}
	at, bands := f.Phase, diagonal(f.Bands)
	switch f.Pattern {
	case atlas.Stripes:
		s.origin = bands.into(1 - at.X - at.Y) // a pixel's middle is half a pixel on in x and in y
	case atlas.Hatch:
		s.origin = p.size.Y + bands.into(-float64(p.size.Y)-at.X+at.Y)
	case atlas.Dots:
		s.origin = -int(math.Round(at.X))
		s.first = int(math.Round(at.Y))
	}
	return s
}

// row returns the colours of the pixels from..to of row y, four bytes each.
func (s *sampler) row(y, from, to int) []uint8 {
	p := s.pattern
	t := p.tables[0]
	if len(p.tables) > 1 {
		t = p.tables[floorMod(y-s.first, len(p.tables))]
	}
	at := s.origin + p.slope*y
	if p.repeat > 0 {
		at = floorMod(at, p.repeat)
	}
	return t[4*(at+from) : 4*(at+to)]
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
