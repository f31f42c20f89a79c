package export

import (
	"image/color"
	"math"

	"multivector/atlas"
)

// words keeps what lines of text cover, from frame to frame. Names stand at whole
// pixels and most of them stay while the map moves: traced anew each time, letters
// and halos were two fifths of a frame.
type words struct {
	known  map[atlas.Text]*word // by the text without colours, at its place within a pixel
	tracer raster
	desk   *display // where a text is laid out to be traced
	frame  int
}

// word is what a line of text covers.
type word struct {
	letters, halo stamp
	frame         int // that used it last
}

// stamp is what an outline covers, as runs relative to a corner.
type stamp struct {
	runs   []run
	starts []int // starts[y] is where the runs of row y begin; one more at the end
	x, y   int   // the corner, relative to the whole pixel that the text is set at
}

const (
	// mostWords is when the words that the last frames did not use are forgotten.
	mostWords = 512
	// widestWord (pixels) is the widest and highest that is kept, farthestWord how
	// far off the corner of the page it may stand.
	widestWord   = 1 << 12
	farthestWord = 1 << 16
)

// next begins a frame.
func (w *words) next() {
	w.frame++
	if len(w.known) > mostWords {
		for key, one := range w.known {
			if one.frame < w.frame-2 {
				delete(w.known, key)
			}
		}
	}
}

// Text keeps the letters: first the halo, then the letters.
func (d *display) Text(t atlas.Text) {
	if d.done = true; d.clip().Empty() {
		return
	}
	x, y := math.Floor(t.X), math.Floor(t.Y)
	if !(math.Abs(x) < farthestWord && math.Abs(y) < farthestWord) {
		d.letters(t)
		return
	}
	key := t
	key.X, key.Y, key.Colour, key.Halo = t.X-x, t.Y-y, color.NRGBA{}, color.NRGBA{}
	if t.Halo.A == 0 {
		key.HaloW = 0
	}
	one := d.words.known[key]
	if one == nil {
		if one = d.words.trace(key, d.typesetter); one == nil {
			d.letters(t)
			return
		}
		d.words.known[key] = one
	}
	one.frame = d.words.frame
	if key.HaloW > 0 {
		d.stamp(&one.halo, int(x), int(y), t.Halo)
	}
	d.stamp(&one.letters, int(x), int(y), t.Colour)
}

// stamp keeps what a stamp covers, at a pixel, as an item.
func (d *display) stamp(s *stamp, x, y int, c color.NRGBA) {
	it := item{fill: atlas.Solid(c), clip: d.clip(), stamp: s, x: x + s.x, y: y + s.y}
	if len(s.runs) == 0 || it.clip.Empty() {
		return
	}
	it.low, it.hi = float64(it.y), float64(it.y+len(s.starts)-1)
	d.items = append(d.items, it)
}

// trace finds what a text covers; nil when it is too large or no text at all.
func (w *words) trace(t atlas.Text, typesetter *atlas.Typesetter) *word {
	if w.desk == nil {
		w.desk = &display{outlines: &outlines{}, page: atlas.Rect{X: -widestWord, Y: -widestWord, W: 2 * widestWord, H: 2 * widestWord}}
	}
	d := w.desk
	d.reset()
	d.typesetter = typesetter
	t.Colour.A, t.Halo.A = math.MaxUint8, math.MaxUint8
	d.letters(t)
	if len(d.items) == 0 {
		return &word{}
	}
	halo, letters := item{}, d.items[len(d.items)-1]
	if len(d.items) > 1 {
		halo = d.items[0]
	}
	box := bounds(d.own.points)
	edge := math.Ceil(halo.width) + 1
	left, top := math.Floor(box.X)-edge, math.Floor(box.Y)-edge
	width, height := math.Ceil(box.W)+2*edge+1, math.Ceil(box.H)+2*edge+1
	if !(width < widestWord && height < widestWord) {
		return nil
	}
	d.own.move(-left, -top)
	one := &word{letters: w.tracer.press(&letters, int(width), int(height))}
	if halo.width > 0 {
		one.halo = w.tracer.press(&halo, int(width), int(height))
	}
	for _, s := range []*stamp{&one.letters, &one.halo} {
		s.x, s.y = int(left), int(top)
	}
	return one
}

// press traces an item that lies within some pixels.
func (r *raster) press(it *item, width, height int) stamp {
	s := stamp{starts: make([]int, 0, height+1)}
	for top := 0; top < height; top += rowsOfBand {
		r.reset(width, top, min(top+rowsOfBand, height))
		r.outline(it)
		s.runs = r.sweep(s.runs, it.rule, 0, width)
	}
	for i, r := range s.runs {
		for len(s.starts) <= int(r.y) {
			s.starts = append(s.starts, i)
		}
	}
	for len(s.starts) <= height {
		s.starts = append(s.starts, len(s.runs))
	}
	return s
}

// bounds is the smallest rectangle round points.
func bounds(points []atlas.Point) atlas.Rect {
	x0, y0, x1, y1 := math.Inf(1), math.Inf(1), math.Inf(-1), math.Inf(-1)
	for _, p := range points {
		x0, y0, x1, y1 = min(x0, p.X), min(y0, p.Y), max(x1, p.X), max(y1, p.Y)
	}
	return atlas.Rect{X: x0, Y: y0, W: x1 - x0, H: y1 - y0}
}

// apply makes the runs of a stamped item between some columns and rows.
func (b *band) apply(it *item, left, right, top, end int) {
	s := it.stamp
	first, last := max(top-it.y, 0), min(end-it.y, len(s.starts)-1)
	if first >= last {
		return
	}
	for _, r := range s.runs[s.starts[first]:s.starts[last]] {
		from, to := max(int(r.from)+it.x, left), min(int(r.to)+it.x, right)
		if from < to {
			b.runs = append(b.runs, run{uint16(int(r.y) + it.y), uint16(from), uint16(to), r.coverage})
		}
	}
}
