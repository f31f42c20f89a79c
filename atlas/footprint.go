package atlas

import (
	"math"
	"slices"
)

// footprint is the outline of a unit on the page. It is a geo.Sink.
type footprint struct {
	rings [][]Point
	bound Rect
	area  float64 // square pixels, of all rings together (even-odd)
	ring  []Point // the last ring, with room for more behind it
}

// roomForPoints is how many points are made room for at once.
const roomForPoints = 2048

// MoveTo begins a ring, in the room that the last one left.
func (f *footprint) MoveTo(x, y float64) {
	f.ring = f.ring[len(f.ring):]
	if cap(f.ring) < 8 {
		f.ring = make([]Point, 0, roomForPoints)
	}
	f.rings = append(f.rings, nil)
	f.LineTo(x, y)
}

// LineTo goes on with the ring.
func (f *footprint) LineTo(x, y float64) {
	f.ring = append(f.ring, Point{x, y})
	f.rings[len(f.rings)-1] = f.ring[:len(f.ring):len(f.ring)]
}

// next is an empty footprint in the room that another left. Nothing may be
// added to the other one from then on, unless it takes the room back.
func (f *footprint) next() footprint {
	return footprint{rings: f.rings[len(f.rings):], ring: f.ring[len(f.ring):]}
}

// Close ends the ring.
func (f *footprint) Close() {}

// measure sets bound and area from the rings. Holes wind the other way round
// than their outer ring, so signed areas add up to the area.
func (f *footprint) measure() {
	if len(f.rings) == 0 {
		return
	}
	x0, y0, x1, y1 := math.Inf(1), math.Inf(1), math.Inf(-1), math.Inf(-1)
	for _, ring := range f.rings {
		last := ring[len(ring)-1]
		for _, p := range ring {
			f.area += last.X*p.Y - p.X*last.Y
			last = p
			x0, y0, x1, y1 = min(x0, p.X), min(y0, p.Y), max(x1, p.X), max(y1, p.Y)
		}
	}
	f.area = math.Abs(f.area) / 2
	f.bound = Rect{x0, y0, x1 - x0, y1 - y0}
}

// room is the side of the square with the footprint's area, in pixels.
func (f *footprint) room() float64 { return math.Sqrt(f.area) }

// span is a stretch of a row inside the footprint.
type span struct{ from, to float64 }

// row appends the stretches of the horizontal line at y that lie inside.
func (f *footprint) row(spans []span, y float64) []span {
	var few [64]float64 // on the stack: most rows need no more
	xs := few[:0]
	for _, ring := range f.rings {
		last := ring[len(ring)-1]
		for _, p := range ring {
			if (last.Y <= y) != (p.Y <= y) {
				xs = append(xs, last.X+(y-last.Y)*(p.X-last.X)/(p.Y-last.Y))
			}
			last = p
		}
	}
	slices.Sort(xs)
	for i := 0; i+1 < len(xs); i += 2 {
		spans = append(spans, span{xs[i], xs[i+1]})
	}
	return spans
}

// maxRows bounds the search for a label's place in one footprint.
const maxRows = 48

// berth finds where a box of height h fits with the most room to its sides:
// the middle of the box, and the width that is free there. It looks only
// inside the window, so a country that is half out of sight gets its name in
// the half that shows.
// The room for spans is used and kept.
func (f *footprint) berth(h float64, window Rect, room *[]span) (middle Point, free float64) {
	top, bottom := max(f.bound.Y, window.Y), min(f.bound.Y+f.bound.H, window.Y+window.H)
	step := max(h/2, (bottom-top)/maxRows, 1)
	var list [maxRows + 2][]span // on the stack
	spans, rows := (*room)[:0], list[:0]
	for y := top + step/2; y < bottom; y += step {
		before := len(spans)
		spans = f.row(spans, y)
		spans = spans[:before+len(clip(spans[before:], window))]
		rows = append(rows, spans[before:])
	}
	*room = spans
	reach := int(math.Ceil(h / 2 / step))
	best := 0.0
	for i := range rows {
		y := top + step/2 + float64(i)*step
		for _, s := range rows[i] {
			for k := max(0, i-reach); k <= min(len(rows)-1, i+reach); k++ {
				s = narrow(s, rows[k])
			}
			// The nearer to the middle of what shows, the better it reads as the country's name.
			off := math.Abs(y-(top+bottom)/2) / (bottom - top)
			if score := (s.to - s.from) * (1 - 0.5*off); score > best {
				best, free = score, s.to-s.from
				middle = Point{(s.from + s.to) / 2, y}
			}
		}
	}
	return middle, free
}

// clip cuts the spans of a row to the window.
func clip(spans []span, window Rect) []span {
	out := spans[:0]
	for _, s := range spans {
		s = span{max(s.from, window.X), min(s.to, window.X+window.W)}
		if s.to > s.from {
			out = append(out, s)
		}
	}
	return out
}

// narrow returns the longest part of s that lies inside one of the spans.
func narrow(s span, spans []span) span {
	var best span
	for _, o := range spans {
		if o = (span{max(s.from, o.from), min(s.to, o.to)}); o.to-o.from > best.to-best.from {
			best = o
		}
	}
	return best
}
