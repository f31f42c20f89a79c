package atlas

import (
	"cmp"
	"math"
	"slices"

	"golang.org/x/text/cases"
	"golang.org/x/text/language"

	"multivector/geo"
)

// label is a placed name on the map, with its number where the mode has one.
type label struct {
	lines  []Text
	box    Rect
	leader []Point // from the name to the country it stands beside; none when inside
}

// claim is a country that wants a label.
type claim struct {
	code      string
	mark      Mark
	footprint *footprint
	self      bool // the country's own unit is in sight, and not only one that it answers for
}

// labeller places labels one after the other, the most important first, where
// none covers another.
type labeller struct {
	typesetter *Typesetter
	palette    Palette
	looks      looks
	lang       string
	scale      float64
	window     Rect   // a label lies wholly inside
	taken      []Rect // by labels and by what lies on the map
	placed     []label
}

// importance orders the claims: countries that show something before others,
// by statements, then powers, then the rest, each by what room they have.
func importance(a, b claim) int {
	class := func(c claim) int {
		switch c.mark.State {
		case Linked, TensionOnly:
			return 0
		case Power:
			return 1
		}
		return 2
	}
	return cmp.Or(
		cmp.Compare(class(a), class(b)),
		cmp.Compare(b.footprint.area, a.footprint.area),
		cmp.Compare(a.code, b.code),
	)
}

// place puts a label for each claim that finds room.
func (b *labeller) place(claims []claim) []label {
	slices.SortStableFunc(claims, importance)
	for _, c := range claims {
		if c.code != "" && c.self { // not land of no country in a file of the user's, nor a base abroad
			b.placeOne(c)
		}
	}
	return b.placed
}

func (b *labeller) placeOne(c claim) {
	lines := b.compose(c)
	w, h := b.extent(lines)
	middle, free := c.footprint.berth(h, b.window)
	if free <= 0 {
		return
	}
	tells := c.mark.State == Linked || c.mark.State == TensionOnly
	inside := free >= w || (tells && free >= 0.6*w)
	if inside && b.settle(lines, middle, w, h, nil) {
		return
	}
	if tells && c.footprint.bound.shareIn(b.window) > 0.5 {
		b.beside(c, lines, middle, w, h)
	}
}

// compose writes the lines of a country's label, the base line at 0, 0.
func (b *labeller) compose(c claim) []Text {
	p, k := b.palette, b.scale
	t := Text{
		String: geo.Name(c.code, b.lang), Size: 12 * k, Weight: Regular, Align: Middle,
		Colour: p.Faint, Halo: withAlpha(p.Land, 0xC0), HaloW: 1.6 * k,
	}
	switch c.mark.State {
	case Linked, TensionOnly:
		t.Weight, t.Colour, t.Halo, t.HaloW = SemiBold, p.Ink, p.Halo, 2.2*k
		t.Size = k * min(15, max(11.5, 10+c.footprint.room()/k/55))
	case Power:
		t.Weight, t.Colour, t.Halo, t.HaloW = SemiBold, p.Muted, p.Halo, 2.2*k
		t.String, t.Spacing = cases.Upper(language.Make(b.lang)).String(t.String), 2.2*k
	}
	lines := []Text{t}
	if n := b.looks.number(c.mark); n != "" {
		t.String, t.Weight, t.Size, t.Spacing = n, Bold, t.Size*1.15, 0
		lines = append(lines, t)
	}
	return lines
}

// lineHeight is the distance of base lines, in ems.
const lineHeight = 1.22

func (b *labeller) extent(lines []Text) (w, h float64) {
	for _, t := range lines {
		w = max(w, b.typesetter.Width(t.Weight, t.Size, t.Spacing, t.String))
		h += t.Size * lineHeight
	}
	return w + 2*b.scale, h
}

// settle puts the lines round a middle where nothing is in the way.
func (b *labeller) settle(lines []Text, middle Point, w, h float64, leader []Point) bool {
	if leader == nil { // a leader line ends where the name was meant to be
		middle.X = min(max(middle.X, b.window.X+w/2), b.window.X+b.window.W-w/2)
	}
	box := Rect{middle.X - w/2, middle.Y - h/2, w, h}
	if !box.Within(b.window) {
		return false
	}
	if !b.clear(box, leader) {
		return false
	}
	y := box.Y
	for i := range lines {
		lines[i].X = math.Round(middle.X)
		lines[i].Y = math.Round(y + 0.93*lines[i].Size)
		y += lines[i].Size * lineHeight
	}
	b.taken = append(b.taken, box)
	b.placed = append(b.placed, label{lines, box, leader})
	return true
}

// beside tries places round a country that is too small for its name, near
// ones first, and ties the name to the country with a leader line.
func (b *labeller) beside(c claim, lines []Text, at Point, w, h float64) {
	away := []Point{{1, 0}, {-1, 0}, {0, 1}, {0, -1}, {0.8, 0.8}, {-0.8, 0.8}, {0.8, -0.8}, {-0.8, -0.8}}
	reach := Point{min(c.footprint.bound.W/2, 60*b.scale), min(c.footprint.bound.H/2, 60*b.scale)}
	for _, gap := range []float64{8, 18, 32, 50} {
		for _, d := range away {
			g := gap * b.scale
			middle := Point{at.X + d.X*(reach.X+w/2+g), at.Y + d.Y*(reach.Y+h/2+g)}
			edge := Point{middle.X - sign(d.X)*w/2, middle.Y - sign(d.Y)*h/2}
			if b.settle(lines, middle, w, h, []Point{at, edge}) {
				return
			}
		}
	}
}
