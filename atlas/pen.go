package atlas

import "image/color"

// Pen receives a picture as drawing verbs in page pixels, x right, y down.
// MoveTo, LineTo and Close build the current path; Fill and Stroke paint and
// keep it, the next MoveTo after either starts a new one.
type Pen interface {
	// Begin opens a named part of the picture; parts nest and End closes the
	// innermost. It drops the current path: a part of which nothing is in sight
	// paints nothing, and not what was drawn before it.
	Begin(g Group)
	End()
	MoveTo(x, y float64)
	LineTo(x, y float64)
	Close()
	Fill(f Fill)
	Stroke(s Stroke)
	Text(t Text)
}

// Group names a part of a picture, so that an editor of the file finds it.
type Group struct {
	ID    string // unique in the picture, such as "KZ" or "legend"
	Title string // for people: "Kazakhstan: United States, China"
	Clip  Rect   // nothing is painted outside it; the zero Rect does not clip

	Detail string // more for people: "United States: 6; China: 3", the statements

	Country string // code of the country that the part shows; empty: it shows none, or several
}

// Rect is a rectangle in page pixels: left, top, width, height.
type Rect struct{ X, Y, W, H float64 }

// Empty reports whether the rectangle has no area.
func (r Rect) Empty() bool { return r.W <= 0 || r.H <= 0 }

// Inset returns the rectangle less d pixels on every side.
func (r Rect) Inset(d float64) Rect {
	return Rect{r.X + d, r.Y + d, r.W - 2*d, r.H - 2*d}
}

// Overlaps reports whether two rectangles share some area.
func (r Rect) Overlaps(o Rect) bool {
	return r.X < o.X+o.W && o.X < r.X+r.W && r.Y < o.Y+o.H && o.Y < r.Y+r.H
}

// Within reports whether the whole of r lies inside o.
func (r Rect) Within(o Rect) bool {
	return r.X >= o.X && r.Y >= o.Y && r.X+r.W <= o.X+o.W && r.Y+r.H <= o.Y+o.H
}

// shareIn is the part of r's area that lies inside o, from 0 to 1.
func (r Rect) shareIn(o Rect) float64 {
	if r.Empty() {
		return 0
	}
	c := r.Common(o)
	return c.W * c.H / (r.W * r.H)
}

// Common is the part that two rectangles share; without an area where they
// share none.
func (r Rect) Common(o Rect) Rect {
	x, y := max(r.X, o.X), max(r.Y, o.Y)
	return Rect{x, y, max(0, min(r.X+r.W, o.X+o.W)-x), max(0, min(r.Y+r.H, o.Y+o.H)-y)}
}

// Pattern is how a Fill covers its path.
type Pattern uint8

// The patterns. All of them lie in page space and do not bend with the map.
const (
	Plain   Pattern = iota // Base alone
	Stripes                // Bands from lower left to upper right, one after the other
	Dots                   // round dots of Ink on Base
	Hatch                  // Bands from upper left to lower right
)

// Band is one stripe: its colour and its width in pixels across the stripe.
type Band struct {
	Colour color.NRGBA
	Width  float64
}

// Fill paints the inside of a path by the even-odd rule.
type Fill struct {
	Pattern Pattern
	Base    color.NRGBA // under the pattern
	Bands   []Band      // for Stripes and Hatch, repeated from Phase on
	Ink     color.NRGBA // for Dots
	Pitch   float64     // pixels from dot to dot
	Size    float64     // a dot's diameter in pixels
	Phase   Phase       // the page point where the pattern begins
}

// Phase is a page point that a pattern is anchored to, so that it moves with
// the map when the map is panned.
type Phase struct{ X, Y float64 }

// Solid is a fill of one colour.
func Solid(c color.NRGBA) Fill { return Fill{Base: c} }

// Stroke paints the line of a path, centred on it, with round joins.
type Stroke struct {
	Fill  Fill      // usually Solid
	Width float64   // pixels
	Dash  []float64 // pixels on, pixels off, …; none: a whole line

	// Inside leaves away what lies outside the path by the even-odd rule: the
	// inner half of the line is painted, half of Width wide.
	Inside bool
}

// Weight is the weight of a letter.
type Weight uint8

// The weights at hand.
const (
	Regular Weight = iota
	SemiBold
	Bold
	Italic
)

// Align says which point of a line of text lies at its X.
type Align uint8

// The alignments.
const (
	Left Align = iota
	Middle
	Right
)

// Text is one line of text.
type Text struct {
	X, Y    float64 // the base line at the aligned point
	Size    float64 // pixels per em
	Weight  Weight
	Align   Align
	Colour  color.NRGBA
	Halo    color.NRGBA // drawn under the letters where its alpha is not zero
	HaloW   float64     // width of the halo outside the letters in pixels
	Spacing float64     // added between letters, in pixels
	Angle   float64     // degrees that the line is turned clockwise about X, Y
	String  string
	Link    string // a web address that the text leads to; empty: none

	// How it goes on from the text before it; and of one that opens a column how
	// wide that is, and how far it may grow below its last line, in pixels.
	Flow        Flow
	Wide, Spare float64
}
