package export

import (
	"encoding/binary"
	"image"
)

// paint lays the fill over the pixels of some runs.
func (s *sampler) paint(img *image.RGBA, runs []run) {
	for _, r := range runs {
		at := int(r.y) * img.Stride
		row := img.Pix[at+4*int(r.from) : at+4*int(r.to)]
		switch {
		case len(row) == 4 && s.pattern == nil: // most runs: where an edge passes
			over((*pixel)(row), s.colour, uint32(r.coverage))
		case s.pattern != nil:
			s.lay(row, r)
		case r.coverage < 255 || !s.opaque:
			for i := 0; i < len(row); i += 4 {
				over((*pixel)(row[i:]), s.colour, uint32(r.coverage))
			}
		default:
			fill(row, s.colour)
		}
	}
}

// lay lays a pattern over the pixels of a run.
func (s *sampler) lay(row []uint8, r run) {
	colours := s.row(int(r.y), int(r.from), int(r.to))
	if r.coverage == 255 && s.opaque {
		copy(row, colours)
		return
	}
	for i := 0; i < len(row); i += 4 {
		over((*pixel)(row[i:]), pixel(colours[i:i+4]), uint32(r.coverage))
	}
}

// fill sets pixels to a colour.
func fill(row []uint8, c pixel) {
	copy(row, c[:])
	for done := 4; done < len(row); done *= 2 { // copying is quicker than setting pixel by pixel
		copy(row[done:], row[:done])
	}
}

// over lays a premultiplied colour over a pixel with a coverage of 1 to 255, two
// channels at a time: a recolouring is mostly this. For x up to 255²+127,
// (x+128+(x+128)/256)/256 is x/255 rounded. A channel of the colour is at most its
// alpha, and so no sum is larger.
func over(dst *pixel, c pixel, coverage uint32) {
	const even, half = 0x00FF00FF, 0x00800080
	keep := uint32(c[3])*coverage + 128
	keep = 255 - (keep+keep>>8)>>8
	d, s := binary.LittleEndian.Uint32(dst[:]), binary.LittleEndian.Uint32(c[:])
	a := (s&even)*coverage + (d&even)*keep + half
	b := (s>>8&even)*coverage + (d>>8&even)*keep + half
	a = (a + a>>8&even) >> 8 & even
	b = (b + b>>8&even) >> 8 & even
	binary.LittleEndian.PutUint32(dst[:], a|b<<8)
}
