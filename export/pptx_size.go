package export

import (
	"math"

	"multivector/atlas"
)

// Lengths in a PPTX file are English Metric Units: 36,000 to the millimetre,
// 12,700 to the point.
const (
	emuPerMillimetre = 36_000
	emuPerPoint      = 12_700
	// slideSide is the shorter side of a slide that is no sheet of paper: 7.5
	// inches, so that 16:9 is 13.333 inches wide, as PowerPoint's own slides.
	slideSide = 6_858_000
	// PowerPoint's limits of a slide's sides: 1 inch and 56 inches.
	leastSlide, mostSlide = 914_400, 51_206_400
	// slideStep is the grid that the corners of shapes lie on: a twentieth of a
	// point, the tenth part of a pixel of 1920 × 1080.
	slideStep = 635
	// finestSlack is how far a line may move at least when points are left out,
	// coarsestSlack at most: with more than mostSlidePoints on a slide PowerPoint
	// becomes slow. What then gapes between two countries lies under the line of
	// their boundary, which is as broad.
	finestSlack, coarsestSlack = 0.15 * emuPerPoint, 0.5 * emuPerPoint
	mostSlidePoints            = 25_000
	// speck is the size below which a line is left out: an islet's coast.
	speck = emuPerPoint / 2 / slideStep
)

// slideSize is a slide, and how many EMU the pixels of its page have.
type slideSize struct {
	cx, cy int
	kx, ky float64 // they differ by what rounding does to a sheet's pixels
}

// sizeOfSlide gives a page its slide: a sheet of paper has its own size.
func sizeOfSlide(p *atlas.Picture, m metadata) slideSize {
	if m.PaperWidth > 0 && m.PaperHeight > 0 {
		cx, cy := m.PaperWidth*emuPerMillimetre, m.PaperHeight*emuPerMillimetre
		return slideSize{int(math.Round(cx)), int(math.Round(cy)), cx / p.Width, cy / p.Height}
	}
	width, height := max(1, p.Width), max(1, p.Height)
	k := min(slideSide/min(width, height), mostSlide/max(width, height))
	side := func(pixels float64) int { return max(leastSlide, int(math.Round(pixels*k))) }
	return slideSize{side(width), side(height), k, k}
}

// points is a length across the page in hundredths of a point, as PPTX files
// measure letters.
func (s slideSize) points(pixels float64) int {
	return int(math.Round(pixels * s.ky / emuPerPoint * 100))
}
