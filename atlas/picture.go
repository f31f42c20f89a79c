package atlas

import (
	"multivector/geo"
)

// Picture is a composed map: what is drawn, where and how. It is made by
// Compose and not edited afterwards, so any goroutine may paint it.
type Picture struct {
	Width, Height float64  // pixels of the page
	Map           Rect     // where the map lies on the page
	View          geo.View // the map's view; its pixel 0, 0 is the corner of Map
	Boundaries    geo.Boundaries
	Marks         map[string]Mark // by country code; the receipt for every colour
	Legend        []Entry

	palette Palette
	scale   float64
	looks   looks
	world   *geo.World
	shapes  *geo.Shapes
	units   []painted // the units in sight, in the order of their codes
	labels  []label
	card    *card
	page    *pageSet // nil: the map alone
	part    func(Pen)
}

// painted is a unit in sight and how it looks.
type painted struct {
	code    string // the unit's own
	shownAs string // the country that the boundary view shows it as
	title   string
	mark    Mark
	fill    Fill
	apart   bool // shown inside another country with a look of its own: dotted outline
	index   int  // in shapes.Units
}
