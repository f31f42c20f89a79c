package export

import (
	"image"

	"multivector/atlas"
)

// band fills some rows of a frame from a display.
type band struct {
	raster raster
	img    *image.RGBA
	d      *display
}

// fill paints the rows from top (inside) to end (outside).
func (b *band) fill(top, end int, samplers []sampler) {
	for i := range b.d.items {
		it := &b.d.items[i]
		y0, y1 := max(top, int(it.clip.Y+0.5)), min(end, int(it.clip.Y+it.clip.H+0.5))
		if y0 >= y1 || it.hi <= float64(y0) || it.low >= float64(y1) {
			continue
		}
		b.raster.reset(b.img.Rect.Dx(), y0, y1)
		b.outline(it)
		left, right := int(it.clip.X+0.5), int(it.clip.X+it.clip.W+0.5)
		s := &samplers[i]
		b.raster.sweep(it.rule, func(y, from, to int, coverage uint32) {
			from, to = max(from, left), min(to, right)
			if from < to {
				b.span(s, y, from, to, coverage)
			}
		})
	}
}

// outline adds an item's edges to the raster.
func (b *band) outline(it *item) {
	pen := stroker{&b.raster, it.width / 2}
	for _, r := range b.d.rings[it.from:it.to] {
		points := b.d.points[r.from:r.to]
		switch {
		case it.width > 0 && len(it.dash) > 0:
			dashes(points, r.closed, it.dash, func(dash []atlas.Point) { pen.line(dash, false) })
		case it.width > 0:
			pen.line(points, r.closed)
		default:
			last := points[len(points)-1]
			for _, p := range points {
				b.raster.edge(last.X, last.Y, p.X, p.Y)
				last = p
			}
		}
	}
}

// span lays a fill's colours over the pixels from..to of a row.
func (b *band) span(s *sampler, y, from, to int, coverage uint32) {
	row := b.img.Pix[y*b.img.Stride+4*from : y*b.img.Stride+4*to]
	if s.pattern == atlas.Plain && coverage == 255 && s.table[0][3] == 255 {
		c := s.table[0]
		for i := 0; i < len(row); i += 4 {
			*(*pixel)(row[i:]) = c
		}
		return
	}
	for x := from; x < to; x++ {
		over((*pixel)(row[4*(x-from):]), s.at(x, y), coverage)
	}
}

// over lays a premultiplied colour over a pixel with a coverage of 1 to 255.
// It rounds once, at the end: a sum of rounded parts could pass 255.
func over(dst *pixel, c pixel, coverage uint32) {
	keep := 255*255 - uint32(c[3])*coverage
	for i := range dst {
		v := uint32(c[i])*coverage*255 + uint32(dst[i])*keep
		dst[i] = uint8((v + 255*255/2) / (255 * 255))
	}
}
