package export

import (
	"encoding/binary"
	"image"
	"slices"

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

// trace makes the runs of the items that changed, those from keep on, as far as
// item end.
func (b *band) trace(d *display, width, keep, end int) {
	keep = min(keep, len(b.ends))
	b.ends = b.ends[:keep]
	b.runs = b.runs[:b.before(keep)]
	for i := keep; i < end; i++ {
		b.item(&d.items[i], uint32(i), width)
		b.ends = append(b.ends, len(b.runs))
	}
}

// before counts the runs of the items before one.
func (b *band) before(item int) int {
	if item = min(item, len(b.ends)); item == 0 {
		return 0
	}
	return b.ends[item-1]
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
	b.runs = b.raster.sweep(b.runs, it.rule, index, left, right)
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

// colour paints the runs of the items from one on, as far as there are samplers,
// over the items before.
func (b *band) colour(img *image.RGBA, samplers []sampler, from int) {
	if from == 0 {
		b.clear(img, samplers)
	}
	first, end := b.before(grounds), b.before(len(samplers))
	for i := b.before(from); i < end; i++ {
		r := &b.runs[i]
		if i < first && i < b.ground[int(r.y)-b.top] {
			continue
		}
		s, at := &samplers[r.item], int(r.y)*img.Stride
		row := img.Pix[at+4*int(r.from) : at+4*int(r.to)]
		switch {
		case s.plain:
			s.colour.lay(row, uint32(r.coverage))
		case r.coverage == 255 && s.opaque:
			copy(row, s.row(int(r.y), int(r.from), int(r.to)))
		default:
			colours := s.row(int(r.y), int(r.from), int(r.to))
			for i := 0; i < len(row); i += 4 {
				over((*pixel)(row[i:]), pixel(colours[i:i+4]), uint32(r.coverage))
			}
		}
	}
}

// grounds is how many items at the beginning may be the ground of the others: the
// page's paper, the map's and the sea.
const grounds = 3

// clear empties the rows that no ground covers.
func (b *band) clear(img *image.RGBA, samplers []sampler) {
	b.findGround(img.Rect.Dx(), samplers)
	for y := b.top; y < b.end; y++ {
		if b.ground[y-b.top] < 0 {
			clear(img.Pix[y*img.Stride : (y+1)*img.Stride])
		}
	}
}

// findGround finds, for each row, the last run that covers all of it: what comes
// before need not be painted, nor the row be cleared. Writing pixels that nobody
// sees was a seventh of a large frame.
func (b *band) findGround(width int, samplers []sampler) {
	b.ground = slices.Grow(b.ground[:0], b.end-b.top)[:b.end-b.top]
	for i := range b.ground {
		b.ground[i] = -1
	}
	for i, r := range b.runs[:b.before(grounds)] {
		if int(r.to)-int(r.from) == width && r.coverage == 255 && samplers[r.item].opaque {
			b.ground[int(r.y)-b.top] = i
		}
	}
}

// lay lays the colour over some pixels with a coverage of 1 to 255.
func (c pixel) lay(row []uint8, coverage uint32) {
	if c[3] < 255 {
		for i := 0; i < len(row); i += 4 {
			over((*pixel)(row[i:]), c, coverage)
		}
		return
	}
	if coverage < 255 {
		for i := 0; i < len(row); i += 4 {
			overOpaque((*pixel)(row[i:]), c, coverage)
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
