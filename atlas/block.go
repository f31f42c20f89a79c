package atlas

import "slices"

// block is text in paragraphs under a bold head each, with samples of looks
// after the first: what a page says beside its maps. Its corner is at 0, 0.
type block struct {
	texts []Text
	keys  []swatch
	wide  float64 // pixels that it may take
	room  float64 // the same down the page
	high  float64 // pixels that it takes
	size  float64 // of the letters
	lead  float64 // more distance in pixels to a block above it
	whole bool    // nothing of the text is cut
}

// Measures of a block in ems of its letters.
const (
	blockGap  = 0.55 // between paragraphs
	keyLine   = 1.7  // from row to row of the samples
	keyWide   = 1.9
	keyHigh   = 1.0
	barWide   = 0.6  // of each tint in a sample of several
	keyBefore = 0.55 // between a sample and its words
	keyAfter  = 1.3  // between the words and the next sample
)

// fitBlock sets paragraphs in the largest letters, between two sizes in pixels,
// that keep them within a width and a height; false where the least do not.
func (a *Atlas) fitBlock(s Settings, paragraphs []paragraph, keys []Entry, width, high, most, least float64) (block, bool) {
	sizes := []float64{least}
	for size := most; size > least; size *= 0.95 {
		sizes = append(sizes, size)
	}
	slices.Sort(sizes)
	best, fits := block{}, false
	for lo, hi := 0, len(sizes); lo < hi; {
		mid := (lo + hi) / 2
		b := a.setBlock(s, paragraphs, keys, width, sizes[mid])
		if b.room = high; b.high <= high {
			best, fits, lo = b, true, mid+1
		} else {
			hi = mid
		}
	}
	if !fits {
		best = a.setBlock(s, paragraphs, keys, width, least)
		best.room = high
	}
	return best, fits
}

// refill sets other text in the room of a block.
func (a *Atlas) refill(s Settings, paragraphs []paragraph, keys []Entry, old block) block {
	b, ok := a.fitBlock(s, paragraphs, keys, old.wide, old.room, old.size, min(old.size, footLeast*s.Scale))
	if !ok {
		b = a.cutBlock(s, paragraphs, keys, old.wide, old.room, b.size)
	}
	return b
}

// cutBlock sets as much as there is room for in letters of a size: where it is
// too much the longest paragraphs lose their middle, and then the samples go.
func (a *Atlas) cutBlock(s Settings, paragraphs []paragraph, keys []Entry, width, high, size float64) block {
	var b block
	fits := func(p []paragraph) bool {
		b = a.setBlock(s, p, keys, width, size)
		return b.high <= high
	}
	if fits(cut(paragraphs, fits)) {
		return b
	}
	keys = nil
	fits(cut(paragraphs, fits))
	return b
}

// setBlock sets paragraphs in letters of a size in pixels.
func (a *Atlas) setBlock(s Settings, paragraphs []paragraph, keys []Entry, width, size float64) block {
	b := block{size: size, wide: width}
	for i, p := range paragraphs {
		if i > 0 {
			b.high += blockGap * size
		}
		for j, line := range a.setParagraph(s, p, size, width) {
			b.high += footLine * size
			for k, t := range line {
				if j+k == 0 && (i == 0 || i == 1 && len(keys) > 0) {
					t.Flow, t.Wide, t.Spare = Opens, width, 0.2*size
				}
				t.Y = b.high - 0.35*size
				b.texts = append(b.texts, t)
			}
		}
		if i == 0 && len(keys) > 0 {
			b.samples(a, s, keys, width)
		}
	}
	return b
}

// samples sets samples of looks with their words side by side.
func (b *block) samples(a *Atlas, s Settings, keys []Entry, width float64) {
	size := b.size
	b.high += 0.25*size + keyLine*size
	x := 0.0
	for _, e := range keys {
		wideOf := keyWide
		if e.Fill.Pattern == Stripes {
			wideOf = max(keyWide, barWide*float64(len(e.Fill.Bands)))
		}
		before := (wideOf + keyBefore) * size
		words := a.Type.shorten(Regular, size, max(0, width-before), e.Label)
		wide := before + a.Type.Width(Regular, size, 0, words)
		if x > 0 && x+wide > width {
			x, b.high = 0, b.high+keyLine*size
		}
		base := b.high - 0.5*size
		b.keys = append(b.keys, swatch{Rect{x, base - 0.86*size, wideOf * size, keyHigh * size}, e.Fill, e.Edge})
		b.texts = append(b.texts, Text{X: x + before, Y: base, Size: size, Colour: s.Palette.Muted, String: words})
		x += wide + keyAfter*size
	}
}

// put adds a block to a page with its corner at a point and some free pixels
// below it.
func (p *pageSet) put(b block, x, y, free float64) {
	spare(b.texts, free)
	for _, t := range b.texts {
		t.X, t.Y = t.X+x, t.Y+y
		p.texts = append(p.texts, t)
	}
	for _, k := range b.keys {
		k.X, k.Y = k.X+x, k.Y+y
		p.keys = append(p.keys, k)
	}
}
