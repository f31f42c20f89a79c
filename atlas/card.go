package atlas

import (
	"slices"
	"strconv"

	"multivector/geo"
)

// Sizes of the legend in dp.
const (
	cardPad      = 14.0
	cardText     = 12.0
	cardRow      = 19.0
	cardLine     = 15.0 // from line to line of an entry that takes several
	cardColumn   = 200.0
	cardGap      = 9.0
	cardSplit    = 24.0 // between columns
	cardShare    = 0.5  // of the map's height and width: a larger legend leaves the combinations out
	briefShare   = 0.55 // of its height, where the combinations are brief
	swatchWidth  = 22.0
	swatchHeight = 14.0
)

// card is the legend set in a box, whose corner is at 0, 0.
type card struct {
	title    string
	texts    []Text
	swatches []swatch
	keys     []badge // roses
	box      Rect
}

// swatch is a sample of a look.
type swatch struct {
	Rect
	fill Fill
	edge *Stroke
}

// setter sets a card from top to bottom.
type setter struct {
	*card
	typesetter *Typesetter
	palette    Palette
	scale      float64
	x, y       float64 // dp: the column's left edge, and how far down it is
	width      float64 // dp: of the column so far
}

// newCard sets the legend of a picture, with the combinations of partners
// where the map has room for them; nil when there is nothing to explain.
func (a *Atlas) newCard(p *Picture, s Settings, claims []claim) *card {
	if len(p.Legend)+len(p.Groups) == 0 {
		return nil
	}
	w := a.wordsIn(s.Lang)
	plain := a.setCard(p, s, nil, below)
	more := p.looks.combinationEntries(claims, w, s.Lang)
	if len(more) == 0 {
		return plain
	}
	room := p.Map
	if !s.Visible.Empty() {
		room = s.Visible
	}
	for _, how := range []arrangement{below, besides, brief} {
		full := a.setCard(p, s, more, how)
		high := cardShare
		if how == brief {
			high = briefShare
		}
		if full.box.H <= high*room.H && full.box.W <= cardShare*room.W && !p.hides(full, plain, claims) {
			p.Combinations = more
			return full
		}
	}
	return plain
}

// arrangement is where a legend has the combinations.
type arrangement uint8

const (
	below   arrangement = iota // under the partners
	besides                    // in a second column
	brief                      // under the partners, their samples and counts alone
)

// hides reports whether a card lies on a country, more than a smaller card
// does: on one that tells something, or on most of a large one. A window moves
// the map under the card: there it does not matter.
func (p *Picture) hides(c, smaller *card, claims []claim) bool {
	if p.page == nil {
		return false
	}
	for _, l := range claims {
		most := hidden
		if l.mark.State != Linked && l.mark.State != TensionOnly {
			most = hiddenLand
			if l.footprint.area < landArea*p.Map.W*p.Map.H {
				continue
			}
		}
		if h := l.footprint.partIn(p.boxOf(c)); h > most && h > 1.2*l.footprint.partIn(p.boxOf(smaller)) {
			return true
		}
	}
	return false
}

// What the legend may hide.
const (
	hidden     = 0.1   // of a country that tells something
	hiddenLand = 0.5   // of another one,
	landArea   = 0.002 // where that one is this part of the map
)

// setCard sets the entries of a picture, and the combinations below them or in
// a second column.
func (a *Atlas) setCard(p *Picture, s Settings, combinations []Entry, how arrangement) *card {
	w := a.wordsIn(s.Lang)
	c := setter{&card{title: a.legendTitle(s)}, a.Type, s.Palette, s.Scale, cardPad, cardPad, 0}
	c.heading(c.title)
	for _, e := range p.Legend {
		c.entry(e)
	}
	if len(p.Groups) > 0 {
		c.y += 4
		c.heading(w.say("legend.groups"))
		for _, e := range p.Groups {
			c.entry(e)
		}
	}
	bottom := c.y
	if len(combinations) > 0 {
		if c.y += 4; how == besides {
			c.x, c.y, c.width = c.x+c.width+cardSplit, cardPad, 0
		}
		c.heading(w.say("legend.combinations"))
		if how == brief {
			c.samples(combinations)
		} else {
			for _, e := range combinations {
				c.entry(e)
			}
		}
	}
	if s.Mode == ByRoses {
		c.roses(p.looks, w.say("legend.roses"))
	}
	c.counts()
	bottom = max(bottom, c.y)
	c.box = Rect{0, 0, (c.x + c.width + cardPad) * s.Scale, (bottom + cardPad - 4) * s.Scale}
	return c.card
}

// legendTitle names what the colours stand for.
func (a *Atlas) legendTitle(s Settings) string {
	w := a.wordsIn(s.Lang)
	switch s.Mode {
	case ByPartner:
		return w.say("legend.partner", geo.Name(OnePartner(s.Filter), s.Lang))
	case ByCount:
		return w.say("legend.count")
	}
	return w.say("legend.stripes")
}

// text adds a line whose base line is down dp below the current row's top.
func (c *setter) text(weight Weight, x, down float64, s string) {
	t := Text{
		X: x * c.scale, Y: (c.y + down) * c.scale, Size: cardText * c.scale, Weight: weight,
		Colour: c.palette.Ink, String: s,
	}
	c.texts = append(c.texts, t)
	c.width = max(c.width, x-c.x+c.typesetter.Width(weight, t.Size, 0, s)/c.scale)
}

func (c *setter) heading(s string) {
	for _, line := range c.typesetter.wrap(SemiBold, cardText*c.scale, (cardColumn+40)*c.scale, s) {
		c.text(SemiBold, c.x, 10, line)
		c.y += cardLine
	}
	c.y += 3
}

// countRoom is kept free in dp behind the label of an entry with a count.
const countRoom = 26

func (c *setter) entry(e Entry) {
	sample := Rect{c.x * c.scale, (c.y + 2) * c.scale, swatchWidth * c.scale, swatchHeight * c.scale}
	c.swatches = append(c.swatches, swatch{sample, e.Fill, e.Edge})
	x := c.x + swatchWidth + cardGap
	lines := c.typesetter.wrap(Regular, cardText*c.scale, cardColumn*c.scale, e.Label)
	if e.Count > 0 {
		t := Text{
			Y: (c.y + 13) * c.scale, Size: cardText * c.scale, Align: Right, Colour: c.palette.Muted,
			String: strconv.Itoa(e.Count),
		}
		c.texts = append(c.texts, t)
		for _, line := range lines {
			c.width = max(c.width, x-c.x+countRoom+c.typesetter.Width(Regular, t.Size, 0, line)/c.scale)
		}
	}
	for i, line := range lines {
		c.text(Regular, x, 13+cardLine*float64(i), line)
	}
	c.y += cardRow + cardLine*float64(max(0, len(lines)-1))
}

// samples sets the samples of entries with their counts, side by side.
func (c *setter) samples(entries []Entry) {
	const step = swatchWidth + 28
	wide := max(1, int((c.width+8)/step))
	for i, e := range entries {
		if i > 0 && i%wide == 0 {
			c.y += cardRow
		}
		x := c.x + step*float64(i%wide)
		sample := Rect{x * c.scale, (c.y + 2) * c.scale, swatchWidth * c.scale, swatchHeight * c.scale}
		c.swatches = append(c.swatches, swatch{sample, e.Fill, e.Edge})
		c.text(Regular, x+swatchWidth+5, 13, strconv.Itoa(e.Count))
	}
	c.y += cardRow
}

// counts moves the counts to the right edge, which is known at the end.
func (c *setter) counts() {
	for i := range c.texts {
		if c.texts[i].Align == Right {
			c.texts[i].X = (c.x + c.width) * c.scale
		}
	}
}

// roses adds the scale of the petals: roses of ever fewer statements.
func (c *setter) roses(k looks, title string) {
	most := 1
	for _, class := range k.classes {
		most = max(most, class.Max)
	}
	c.y += 7
	c.heading(title)
	x, low := c.x, 0.0
	for _, n := range roseScale(most) {
		key := k.roseKey(n)
		r := key.radius / c.scale
		low = max(low, 2*r)
		key.at = Point{(x + r) * c.scale, (c.y + r) * c.scale}
		c.keys = append(c.keys, key)
		c.text(Regular, x+2*r+5, r+4, strconv.Itoa(n))
		x += 2*r + 5 + c.typesetter.Width(Regular, cardText*c.scale, 0, strconv.Itoa(n))/c.scale + 14
	}
	c.y += max(low, cardRow)
}

// roseScale picks the numbers that the scale of the roses shows.
func roseScale(most int) []int {
	middle := max(1, (most+2)/4)
	return slices.Compact([]int{most, middle, 1})
}

// paint draws the card with its box's corner at x, y.
func (c *card) paint(pen Pen, p Palette, x, y, scale float64) {
	pen.Begin(Group{ID: "legend", Title: c.title})
	defer pen.End()
	box := Rect{x, y, c.box.W, c.box.H}.Inset(0.5 * scale)
	roundRect(pen, box, 6*scale)
	pen.Fill(Solid(p.Card))
	roundRect(pen, box, 6*scale)
	pen.Stroke(Stroke{Fill: Solid(p.CardEdge), Width: scale})
	for _, s := range c.swatches {
		s.X, s.Y = s.X+x, s.Y+y
		s.paint(pen, p, scale)
	}
	for _, k := range c.keys {
		k.at = Point{k.at.X + x, k.at.Y + y}
		k.paint(pen, p, scale)
	}
	for _, t := range c.texts {
		paintText(pen, t, x, y)
	}
}

func (s swatch) paint(pen Pen, p Palette, scale float64) {
	roundRect(pen, s.Rect, 3*scale)
	s.fill.Phase = Phase{s.X, s.Y}
	pen.Fill(s.fill)
	edge := Stroke{Fill: Solid(mix(s.fill.Base, p.Ink, 0.12)), Width: scale}
	if s.fill.Pattern == Stripes {
		edge.Fill = Solid(p.CardEdge)
	}
	if s.edge != nil {
		edge = *s.edge
	}
	if edge.Inside {
		edge.Fill.Phase = Phase{s.X, s.Y}
		roundRect(pen, s.Rect, 3*scale)
	} else {
		roundRect(pen, s.Rect.Inset(edge.Width/2), 3*scale)
	}
	pen.Stroke(edge)
}
