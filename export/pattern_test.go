package export

import (
	"image"
	"testing"

	"multivector/atlas"
)

// TestPatternsKept: fills that look alike share their tables, from frame to frame
// and wherever they begin, and what no frame uses any longer is forgotten.
func TestPatternsKept(t *testing.T) {
	striped := func(width, begin float64) item {
		return item{fill: atlas.Fill{Pattern: atlas.Stripes, Bands: []atlas.Band{{Colour: red, Width: width}, {Colour: blue, Width: width}}, Phase: atlas.Phase{X: begin}}}
	}
	p, size := new(patterns), image.Pt(20, 10)
	s := p.samplers(nil, []item{striped(3, 0), striped(3, 7), striped(4, 0), {fill: atlas.Solid(green)}}, 0, size)
	if s[0].pattern != s[1].pattern || s[0].pattern == s[2].pattern || s[3].pattern != nil {
		t.Errorf("of two equal fills, another and a plain one the patterns are %p, %p, %p, %p", s[0].pattern, s[1].pattern, s[2].pattern, s[3].pattern)
	}
	kept := s[2].pattern
	for i := range 10 * mostPatterns {
		p.next()
		s = p.samplers(s, []item{striped(5+float64(i), 0), striped(4, 0)}, 0, size)
		if s[1].pattern != kept {
			t.Fatal("a pattern that each frame uses was made anew")
		}
	}
	if len(p.known) > mostPatterns+1 {
		t.Errorf("%d patterns are kept; want at most %d", len(p.known), mostPatterns+1)
	}
	if s = p.samplers(s, []item{striped(4, 0)}, 0, image.Pt(40, 10)); s[0].pattern == kept || len(s[0].row(0, 0, 40)) != 160 {
		t.Error("a larger page has the pattern of a smaller one")
	}
}
