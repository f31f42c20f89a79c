package export

import (
	"encoding/binary"
	"image"

	"multivector/atlas"
)

// band fills some rows of a frame. It keeps the runs of the frame before: what
// has not changed its outline is coloured anew without being traced again.
type band struct {
	raster   raster
	top, end int   // rows, end outside
	runs     []run // of all items, in their order
	ends     []int // ends[i] is where the runs of item i end
	mask     []run // what lies inside the item at hand
	cut      []run
	ground   []int // for each row, the run that all others lie upon; -1: none
}

// run is a stretch of pixels of one row that an item covers evenly.
type run struct {
	item        uint32
	y, from, to uint16
	coverage    uint8
}

// trace makes the runs of the items that changed: those from keep on.
func (b *band) trace(d *display, width, keep int) {
	keep = min(keep, len(b.ends))
	b.ends = b.ends[:keep]
	if keep == 0 {
		b.runs = b.runs[:0]
	} else {
		b.runs = b.runs[:b.ends[keep-1]]
	}
	for i := keep; i < len(d.items); i++ {
		b.item(&d.items[i], uint32(i), width)
		b.ends = append(b.ends, len(b.runs))
	}
}

func (b *band) item(it *item, index uint32, width int) {
	top, end := max(b.top, int(it.clip.Y+0.5)), min(b.end, int(it.clip.Y+it.clip.H+0.5))
	if top >= end || it.hi <= float64(top) || it.low >= float64(end) {
		return
	}
	left, right := max(0, int(it.clip.X+0.5)), min(width, int(it.clip.X+it.clip.W+0.5))
	if it.stamp != nil {
		b.apply(it, index, left, right, top, end)
		return
	}
	b.raster.reset(width, top, end)
	b.outline(it)
	before := len(b.runs)
	b.raster.sweep(it.rule, func(y, from, to int, coverage uint32) {
		if from, to = max(from, left), min(to, right); from < to {
			b.runs = append(b.runs, run{index, uint16(y), uint16(from), uint16(to), uint8(coverage)})
		}
	})
	if it.inside {
		b.raster.reset(width, top, end)
		b.keepInside(it, before)
	}
}

// outline adds an item's edges to the raster.
func (b *band) outline(it *item) {
	pen := newStroker(&b.raster, it.width)
	top, end := float64(b.raster.top)-it.width, float64(b.raster.end)+it.width
	for _, r := range it.rings() {
		if r.hi < top || r.low > end {
			continue
		}
		points := it.in.points[r.from:r.to]
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

// colour paints the runs with the samplers of their items.
func (b *band) colour(img *image.RGBA, samplers []sampler) {
	b.findGround(img.Rect.Dx(), samplers)
	for y := b.top; y < b.end; y++ {
		if b.ground[y-b.top] < 0 {
			clear(img.Pix[y*img.Stride : (y+1)*img.Stride])
		}
	}
	for i, r := range b.runs {
		s := &samplers[r.item]
		y, from, to := int(r.y), int(r.from), int(r.to)
		if i < b.ground[y-b.top] {
			continue
		}
		row := img.Pix[y*img.Stride+4*from : y*img.Stride+4*to]
		if s.plain {
			s.colour.lay(row, uint32(r.coverage), s.opaque)
			continue
		}
		colours := s.row(y, from, to)
		if r.coverage == 255 && s.opaque {
			copy(row, colours)
			continue
		}
		for i := 0; i < len(row); i += 4 {
			over((*pixel)(row[i:]), pixel(colours[i:i+4]), uint32(r.coverage))
		}
	}
}

// grounds is how many items at the beginning may be the ground of the others: the
// page's paper, the map's and the sea.
const grounds = 3

// findGround finds, for each row, the last run that covers all of it: what comes
// before need not be painted, nor the row be cleared. Writing pixels that nobody
// sees was a seventh of a large frame.
func (b *band) findGround(width int, samplers []sampler) {
	b.ground = append(b.ground[:0], make([]int, b.end-b.top)...)
	for i := range b.ground {
		b.ground[i] = -1
	}
	if len(b.ends) == 0 {
		return
	}
	for i, r := range b.runs[:b.ends[min(grounds, len(b.ends))-1]] {
		if int(r.to)-int(r.from) == width && r.coverage == 255 && samplers[r.item].opaque {
			b.ground[int(r.y)-b.top] = i
		}
	}
}

// lay lays one colour over some pixels with a coverage of 1 to 255.
func (c pixel) lay(row []uint8, coverage uint32, opaque bool) {
	if coverage < 255 || !opaque {
		for i := 0; i < len(row); i += 4 {
			over((*pixel)(row[i:]), c, coverage)
		}
		return
	}
	copy(row, c[:])
	for done := 4; done < len(row); done *= 2 { // copying is quicker than setting pixel by pixel
		copy(row[done:], row[:done])
	}
}

// over lays a premultiplied colour over a pixel with a coverage of 1 to 255.
// It rounds once, at the end: a sum of rounded parts could pass 255.
func over(dst *pixel, c pixel, coverage uint32) {
	if c[3] == 255 {
		overOpaque(dst, c, coverage)
		return
	}
	keep := 255*255 - uint32(c[3])*coverage
	for i := range dst {
		v := uint32(c[i])*coverage*255 + uint32(dst[i])*keep
		dst[i] = uint8((v + 255*255/2) / (255 * 255))
	}
}

// overOpaque is over for a colour without transparency, two channels at a time:
// a recolouring is mostly this. For x up to 255², (x+128+(x+128)/256)/256 is x/255
// rounded.
func overOpaque(dst *pixel, c pixel, coverage uint32) {
	const even, half = 0x00FF00FF, 0x00800080
	d, s := binary.LittleEndian.Uint32(dst[:]), binary.LittleEndian.Uint32(c[:])
	keep := 255 - coverage
	a := (s&even)*coverage + (d&even)*keep + half
	b := (s>>8&even)*coverage + (d>>8&even)*keep + half
	a = (a + a>>8&even) >> 8 & even
	b = (b + b>>8&even) >> 8 & even
	binary.LittleEndian.PutUint32(dst[:], a|b<<8)
}
