package export

import (
	"encoding/binary"
	"image"
	"math"
)

// paint lays the fill over the pixels of some runs.
func (s *sampler) paint(img *image.RGBA, runs []run) {
	for _, r := range runs {
		at := int(r.y) * img.Stride
		row := img.Pix[at+4*int(r.from) : at+4*int(r.to)]
		switch {
		case s.pattern != nil:
			s.lay(row, r)
		case r.coverage == math.MaxUint8 && s.opaque:
			fill(row, s.ink.over(0, math.MaxUint8))
		default: // most runs: where an edge passes
			for ; len(row) >= 4; row = row[4:] {
				binary.LittleEndian.PutUint32(row, s.ink.over(binary.LittleEndian.Uint32(row), r.coverage))
			}
		}
	}
}

// lay lays a pattern over the pixels of a run.
func (s *sampler) lay(row []uint8, r run) {
	colours := s.row(int(r.y), int(r.from), int(r.to))
	if r.coverage == math.MaxUint8 && s.opaque {
		copy(row, colours)
		return
	}
	for i := 0; i < len(row); i += 4 {
		k := newInk(pixel(colours[i : i+4]))
		binary.LittleEndian.PutUint32(row[i:], k.over(binary.LittleEndian.Uint32(row[i:]), r.coverage))
	}
}

// fill sets pixels to one.
func fill(row []uint8, pixel uint32) {
	const few = 64 // bytes; copying more of them is quicker than setting pixel by pixel
	for head := row[:min(few, len(row))]; len(head) >= 4; head = head[4:] {
		binary.LittleEndian.PutUint32(head, pixel)
	}
	for done := few; done < len(row); done *= 2 {
		copy(row[done:], row[:done])
	}
}
