package atlas

import (
	"math"

	"multivector/geo"
)

// Limits of what is composed, whatever is asked for.
const (
	mostSide              = 1 << 16 // pixels
	leastScale, mostScale = 1.0 / 16, 64.0
)

// drawable returns the settings with sizes that a picture can have: a side
// that is no number of pixels becomes 0, a scale that is none becomes 1.
func (s Settings) drawable() Settings {
	side := func(v float64) float64 {
		if !(v > 0) {
			return 0
		}
		return min(v, mostSide)
	}
	s.View.Width, s.View.Height = side(s.View.Width), side(s.View.Height)
	if !(s.Scale > 0) || math.IsInf(s.Scale, 1) {
		s.Scale = 1
	}
	s.Scale = min(max(s.Scale, leastScale), mostScale)
	if v := s.View; s.Page == nil || v.Projection != geo.Mercator || v.Centre[1] != 0 || s.Layout != "" && s.Layout != OneMap {
		s.Basemap = nil
	}
	if s.Basemap != nil {
		s.Palette = s.Palette.overTiles()
	}
	if s.Background.clear() {
		s.Palette = s.Palette.onNothing()
	}
	if s.Page != nil {
		page := *s.Page
		page.Width, page.Height = side(page.Width), side(page.Height)
		s.Page = &page
	}
	return s
}
