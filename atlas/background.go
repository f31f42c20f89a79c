package atlas

// Background is what lies behind the land of a picture.
type Background string

// The backgrounds. The zero value is PaperBackground.
const (
	// PaperBackground is the page's colour, and the sea's round the land.
	PaperBackground Background = "plain"
	// TransparentBackground is nothing: neither page nor sea is painted, for
	// somebody who lays the picture on a ground of their own. Land without
	// statements and the legend's card stay, and every text that stands on no land
	// has a halo in the page's colour: unseen on white, and readable on any other.
	TransparentBackground Background = "transparent"
)

// Backgrounds lists the backgrounds in the order in which they are offered.
func Backgrounds() []Background { return []Background{PaperBackground, TransparentBackground} }

// ParseBackground reads a background's name; the error lists the names.
func ParseBackground(s string) (Background, error) { return parse(Backgrounds(), s, "background") }

// clear reports whether nothing is painted behind the land.
func (b Background) clear() bool { return b == TransparentBackground }

// onNothing is the palette of a picture whose sea is not painted: what keeps
// letters off the sea has the page's colour.
func (p Palette) onNothing() Palette {
	p.Sea = p.Page
	return p
}

// pageHalo (dp) is how far the halo of a page's text reaches: those of small
// letters run together, and the letters stand as on a strip of paper.
const pageHalo = 2.4

// haloed is a pen that gives every text a halo that has none.
type haloed struct {
	Pen
	p *Picture
}

// Text writes with a halo.
func (h haloed) Text(t Text) {
	if t.Halo.A == 0 {
		t.Halo, t.HaloW = withAlpha(h.p.palette.Halo, 0xFF), pageHalo*h.p.scale
	}
	h.Pen.Text(t)
}
