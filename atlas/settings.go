package atlas

import (
	"slices"

	"multivector/data"
	"multivector/geo"
)

// Mode is how the colour of a country is made from its links.
type Mode string

// The modes.
const (
	ByStripes Mode = "stripes" // a stripe for each partner, as wide as its share of the statements
	ByPartner Mode = "partner" // one partner: a tint by number of statements, the number on the country
	ByCount   Mode = "count"   // a tint by number of partners, the number on the country
	ByRoses   Mode = "roses"   // a rose on each country, a petal for each partner
)

// Modes lists the modes in the order in which they are offered.
func Modes() []Mode { return []Mode{ByStripes, ByPartner, ByCount, ByRoses} }

// ParseMode reads a mode's name; the error lists the names.
func ParseMode(s string) (Mode, error) { return parse(Modes(), s, "colour mode") }

// Settings are all that a picture depends on besides countries and statements.
type Settings struct {
	View       geo.View // what part of the earth; Width and Height in pixels
	Filter     data.Filter
	Mode       Mode
	Widths     Widths     // of stripes; empty: Proportional
	Vision     Vision     // whose eyes the picture is made for; empty: FullColour
	Textured   bool       // fine lines tell partners apart without colour; every Vision but FullColour has them anyway
	Background Background // empty: PaperBackground
	Boundaries geo.Boundaries
	Groups     []string // ids of the library's groups to be outlined
	Lang       string   // en, ru, zh, de or tr; anything else is English
	Palette    Palette  // Light() or Dark()
	Scale      float64  // pixels per dp: 1 on a plain screen, 2 on a fine one
	Page       *Page    // nil: the map alone, edge to edge, without title, legend and credits
	Layout     Layout   // of a page; empty: OneMap

	Basemap *Basemap // map tiles to be laid under the map; nil: none

	Short bool // the legend leaves out the combinations of partners

	// For the map alone: Visible is the part of the view that is not cut off by
	// the window (a frame is drawn larger, to have something to show while it
	// is dragged), Keep lists what lies on top of it. Labels stay inside the
	// one and clear of the other. Pixels of the view.
	Visible Rect
	Keep    []Rect
}

// Passing is the filter of the statements that the picture tells: of a brief
// only those about its country or with its partner that pass the filter.
func (s Settings) Passing() data.Filter {
	f := s.Filter
	if s.Page == nil || s.Layout != Brief {
		return f
	}
	switch code := s.Page.Country; {
	case slices.Contains(Powers(f), code):
		f.Partners = []string{code}
	case len(f.Countries) > 0 && !slices.Contains(f.Countries, code):
		f.Countries = []string{data.None}
	default:
		f.Countries = []string{code}
	}
	return f
}

// Page is a map set for a slide or a sheet. Its region, or the view where there
// is none, is fitted into the room that title, credits and boundary note leave;
// none of these can be left off.
type Page struct {
	Width, Height float64 // pixels
	Title         string  // empty: made from the view
	Subtitle      string  // empty: made from the statements that are drawn
	Region        string  // id of the region shown, as geo.ParseRegion reads it; empty: a view of the user's own
	Country       string  // alpha-2 code: what a page in the layout Brief is about, a country or one of the partners shown
	Program       string  // name and version, printed with the credits
}
