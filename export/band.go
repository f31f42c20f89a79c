package export

import (
	"image"
	"slices"

	"multivector/atlas"
)

// band fills some rows of a frame. It keeps the runs of the frame before: what
// has not changed its outline is coloured anew without being traced again.
type band struct {
	top, end int   // rows, end outside
	runs     []run // of all items, in their order
	ends     []int // ends[i] is where the runs of item i end
	mask     []run // what lies inside the item at hand
	cut      []run
	ground   []int // for each row, the run that all others lie upon; -1: none
}

// trace makes the runs of the items that changed, those from keep on, as far as
// item end.
func (b *band) trace(on *raster, d *display, width, keep, end int) {
	keep = min(keep, len(b.ends))
	b.ends = b.ends[:keep]
	b.runs = b.runs[:b.before(keep)]
	for i := keep; i < end; i++ {
		b.item(on, &d.items[i], width)
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

func (b *band) item(on *raster, it *item, width int) {
	top, end := max(b.top, int(it.clip.Y+0.5)), min(b.end, int(it.clip.Y+it.clip.H+0.5))
	if top >= end || it.hi <= float64(top) || it.low >= float64(end) {
		return
	}
	left, right := max(0, int(it.clip.X+0.5)), min(width, int(it.clip.X+it.clip.W+0.5))
	if it.stamp != nil {
		b.apply(it, left, right, top, end)
		return
	}
	on.reset(width, top, end)
	on.outline(it)
	before := len(b.runs)
	b.runs = on.sweep(b.runs, it.rule, left, right)
	if it.inside {
		b.keepInside(on, it, before)
	}
}

// outline adds an item's edges to the raster.
func (r *raster) outline(it *item) {
	pen := newStroker(r, it.width)
	top, end := float64(r.top)-it.width, float64(r.end)+it.width
	for _, ring := range it.rings() {
		if ring.hi < top || ring.low > end {
			continue
		}
		points := it.in.points[ring.from:ring.to]
		switch {
		case it.width > 0 && len(it.dash) > 0:
			r.dash = dashes(r.dash, points, ring.closed, it.dash, func(dash []atlas.Point) { pen.line(dash, false) })
		case it.width > 0:
			pen.line(points, ring.closed)
		default:
			last := points[len(points)-1]
			for _, p := range points {
				r.edge(last.X, last.Y, p.X, p.Y)
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
	for i := from; i < min(len(b.ends), len(samplers)); i++ {
		first, end := b.before(i), b.ends[i]
		if i >= grounds {
			samplers[i].paint(img, b.runs[first:end])
			continue
		}
		for k := first; k < end; k++ {
			if k >= b.ground[int(b.runs[k].y)-b.top] {
				samplers[i].paint(img, b.runs[k:k+1])
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
	for i := range min(grounds, len(b.ends), len(samplers)) {
		for k := b.before(i); k < b.ends[i] && samplers[i].opaque; k++ {
			if r := b.runs[k]; int(r.to)-int(r.from) == width && r.coverage == 255 {
				b.ground[int(r.y)-b.top] = k
			}
		}
	}
}
