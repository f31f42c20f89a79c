package atlas

import (
	"math"

	"multivector/geo"
)

// Layout is how a page is divided.
type Layout string

// The layouts.
const (
	OneMap    Layout = "map"       // one map of all partners
	Multiples Layout = "multiples" // a map for each partner, side by side, in the mode ByPartner
	Brief     Layout = "brief"     // one country: its map, and its statements word for word
)

// Layouts lists the layouts in the order in which they are offered.
func Layouts() []Layout { return []Layout{OneMap, Multiples, Brief} }

// ParseLayout reads a layout's name; the error lists the names.
func ParseLayout(s string) (Layout, error) { return parse(Layouts(), s, "layout") }

// Level is the level of detail that a picture under the settings is best drawn
// with. Have it ready before: Compose reads none.
func (s Settings) Level() geo.Level {
	v := s.View
	if s.Page != nil && s.Layout == Brief {
		return geo.Fine // for the smallest country
	}
	if n := len(Powers(s.Filter)); s.Page != nil && s.Layout == Multiples && n > 0 {
		side := math.Ceil(math.Sqrt(float64(n)))
		v = s.pageView(Rect{0, 0, s.Page.Width / side, s.Page.Height / side})
	}
	return v.Level()
}
