package export

import "math"

// keepInside leaves of an item's runs, those from first on, what lies inside
// the item's own path. The raster is empty and set to the item's rows.
func (b *band) keepInside(on *raster, it *item, first int) {
	body := item{track: it.track}
	on.outline(&body)
	b.mask, b.cut = on.sweep(b.mask[:0], evenOdd, 0, math.MaxInt), b.cut[:0]
	at := 0 // both lists run down the rows, and along each row
	for _, r := range b.runs[first:] {
		for at < len(b.mask) && (b.mask[at].y < r.y || b.mask[at].y == r.y && b.mask[at].to <= r.from) {
			at++
		}
		for i := at; i < len(b.mask) && b.mask[i].y == r.y && b.mask[i].from < r.to; i++ {
			m := b.mask[i]
			piece := run{r.y, max(r.from, m.from), min(r.to, m.to), uint8(uint32(r.coverage) * uint32(m.coverage) / 255)}
			if piece.coverage > 0 {
				b.cut = append(b.cut, piece)
			}
		}
	}
	b.runs = append(b.runs[:first], b.cut...)
}
