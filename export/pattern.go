package export

import (
	"image"
	"math"
	"slices"

	"multivector/atlas"
)

// patterns keeps the tables of patterns from frame to frame. Countries that look
// the same share theirs, and keep them while others come into sight.
type patterns struct {
	known []*pattern
	frame int
}

// pattern is the colours of a fill. All patterns repeat along a row or a diagonal,
// so every stretch of a row is a part of a ready table; where the pattern begins
// only shifts the part.
type pattern struct {
	fill   atlas.Fill  // without its phase
	size   image.Point // of the page
	frame  int         // that used it last
	opaque bool
	tables [][]uint8 // pixels; Dots has one table for each row of its square
	slope  int       // how far the table moves from row to row
	repeat int       // after so many pixels the table begins again; 0: it goes on through all rows
}

// mostPatterns is when those that the last frames did not use are forgotten.
const mostPatterns = 64

// next begins a frame.
func (p *patterns) next() {
	p.frame++
	if len(p.known) > mostPatterns {
		p.known = slices.DeleteFunc(p.known, func(k *pattern) bool { return k.frame < p.frame-2 })
	}
}

// of returns the pattern of a fill for a page of a size.
func (p *patterns) of(f atlas.Fill, size image.Point) *pattern {
	at := slices.IndexFunc(p.known, func(k *pattern) bool { return k.size == size && samePattern(k.fill, f) })
	if at < 0 {
		at = len(p.known)
		p.known = append(p.known, newPattern(f, size))
	}
	p.known[at].frame = p.frame
	return p.known[at]
}

func samePattern(a, b atlas.Fill) bool {
	return a.Pattern == b.Pattern && a.Base == b.Base && a.Ink == b.Ink && a.Pitch == b.Pitch &&
		a.Size == b.Size && slices.Equal(a.Bands, b.Bands)
}

// newPattern makes the tables of a fill.
func newPattern(f atlas.Fill, size image.Point) *pattern {
	f.Bands = slices.Clone(f.Bands) // the picture's, who may use their room again
	p := &pattern{fill: f, size: size}
	switch f.Pattern {
	case atlas.Stripes:
		p.diagonals(f.Bands, 1)
	case atlas.Hatch:
		p.diagonals(f.Bands, -1)
	case atlas.Dots:
		p.dots(f)
	}
	p.opaque = opaque(p.tables)
	return p
}

// table adds a table that begins again after some pixels: it has as many more as a
// row is long.
func (p *pattern) table(repeat int, at func(i int) pixel) {
	p.repeat = repeat
	t := make([]uint8, 0, 4*(repeat+p.size.X))
	for i := range repeat {
		c := at(i)
		t = append(t, c[:]...)
	}
	for len(t) < cap(t) {
		t = append(t, t[:min(len(t), cap(t)-len(t))]...)
	}
	p.tables = append(p.tables, t)
}

// diagonals makes the table of bands across a diagonal, along x+y or x−y.
func (p *pattern) diagonals(bands diagonal, slope int) {
	p.slope = slope
	at := func(i int) pixel { return bands.at(float64(i) / math.Sqrt2) }
	period := bands.period() * math.Sqrt2
	n := p.size.X + p.size.Y + int(math.Ceil(period)) + 1
	// A period of whole pixels, as the atlas gives them, is worked out once.
	if whole := int(math.Round(period)); whole >= 1 && whole <= n && math.Abs(period-float64(whole)) <= 1e-6 {
		p.table(whole, at)
		return
	}
	p.table(n, at)
	p.repeat = 0
}

// dots makes a table for each row of a square of one dot. The pitch is a whole
// number of pixels: dots at uneven distances would swim before the eyes.
func (p *pattern) dots(f atlas.Fill) {
	pitch := dotPitch(f)
	base, ink := premultiply(f.Base), premultiply(f.Ink)
	middle, radius := float64(pitch)/2, f.Size/2
	for y := range pitch {
		p.table(pitch, func(x int) pixel {
			d := math.Hypot(float64(x)+0.5-middle, float64(y)+0.5-middle)
			return blend(base, ink, min(max(radius-d+0.5, 0), 1))
		})
	}
}

func dotPitch(f atlas.Fill) int { return max(2, int(math.Round(f.Pitch))) }

func opaque(tables [][]uint8) bool {
	for _, t := range tables {
		for i := 3; i < len(t); i += 4 {
			if t[i] != 255 {
				return false
			}
		}
	}
	return true
}
