package atlas

import (
	"multivector/geo"
)

// Picture is a composed map: what is drawn, where and how. It is made by
// Compose and not edited afterwards, so any goroutine may paint it.
type Picture struct {
	Width, Height float64  // pixels of the page
	Title         string   // of the page, in full; empty without a page
	Subtitle      string   // the same
	Map           Rect     // where the map lies on the page
	View          geo.View // the map's view; its pixel 0, 0 is the corner of Map
	Boundaries    geo.Boundaries
	Tiles         *geo.Tiles      // how the basemap lies under the page; nil: there is none
	Marks         map[string]Mark // by country code; the receipt for every colour
	Legend        []Entry
	Groups        []Entry // outlined, with how many countries the documents name in each
	Shortened     bool    // the legend left out combinations, as Settings.Short asked
	Panels        []Panel // in the layout Multiples, which has no Map of its own: a map for each partner
	Combinations  []Entry // of partners in one country, where the legend has room for them

	lists       lists // where the small slices of the picture are
	reading     *reading
	words       words // in the picture's language
	palette     Palette
	scale       float64
	vision      Vision
	ground      Background
	looks       looks
	world       *geo.World
	shapes      *geo.Shapes
	sheet       *geo.Sheet         // of shapes, for the view
	sheets      *mapSheets         // where sheet is from
	lines       *[lineStyles][]int // places in shapes.Lines
	dashes      dashes
	painted     []painted // the countries in sight, in the order of their codes
	grouped     []contour
	badges      []badge
	labels      []label
	unscaled    bool     // the legend had no room for the scale of the roses,
	unexplained bool     // nor for anything
	unnamed     []string // countries with something to show and no room for their names
	card        *card
	keyRoom     Rect        // under the map of a brief
	subject     string      // the country that a brief is about
	page        *pageSet    // nil: the map alone
	foot        []paragraph // of the page, in full
	part        func(Pen)
}

// painted is a country in sight and how it looks. All units that it answers
// for are one outline, so no seam shows between them.
type painted struct {
	code    string
	title   string
	detail  string
	mark    Mark
	fill    Fill
	step    step   // how far the look is stepped down for the country's size
	hatch   Stroke // its outline, when it has tension
	tension string // the name of the part with that; empty: it has none
	at      Point  // a point well inside the country, when it is Linked or has a dot
	speck   string // the name of the part with its dot, as of a microstate; empty: it has none
	apart   string // the name of the part with its dotted outline, since the boundary view shows it inside another country
	units   []int  // in shapes.Units
}
