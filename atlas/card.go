package atlas

import (
	"math"

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
	cardAir      = 6.0  // kept free round the legend of a page
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

// newCard sets the legend of a picture, with the combinations of partners
// where the map has room for them; nil when there is nothing to explain.
func (a *Atlas) newCard(p *Picture, s Settings, desk *desk) *card {
	if len(p.Legend)+len(p.Groups) == 0 {
		return nil
	}
	plain := a.plainCard(p, s)
	more := p.combinationEntries(desk)
	if len(more) == 0 || plain == nil || p.unscaled {
		return plain
	}
	if s.Short {
		p.Shortened = true
		return plain
	}
	room := p.Map
	if !s.Visible.Empty() {
		room = s.Visible
	}
	best, least := plain, math.Inf(1)
	for _, how := range []arrangement{below, besides, brief} {
		full := a.setCard(p, s, more, how)
		high := cardShare
		if how == brief {
			high = briefShare
		}
		if full.box.H <= high*room.H && full.box.W <= cardShare*room.W && !p.hides(full, plain, desk.claims) {
			p.Combinations = more
			if on := p.earthUnder(full); on < least {
				best, least = full, on
			}
		}
	}
	return best
}

// setCard sets the entries of a picture, and the combinations below them or in
// a second column.
func (a *Atlas) setCard(p *Picture, s Settings, combinations []Entry, how arrangement) *card {
	w := a.wordsIn(s.Lang)
	c := setter{&card{title: a.legendTitle(s)}, a.Type, s.Palette, s.Scale, cardPad, cardPad, 0}
	c.texts, c.swatches = p.lists.texts.open(), p.lists.swatches.open()
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
	c.texts, c.swatches = p.lists.texts.close(c.texts), p.lists.swatches.close(c.swatches)
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

// paintBars draws the bands of a sample side by side and not as stripes: they
// are the tints of several maps, and never in one country.
func (s swatch) paintBars(pen Pen) {
	wide := s.W / float64(len(s.fill.Bands))
	for i, b := range s.fill.Bands {
		rect(pen, Rect{s.X + float64(i)*wide, s.Y, wide, s.H})
		pen.Fill(Solid(b.Colour))
	}
}

func (s swatch) paint(pen Pen, p Palette, scale float64) {
	roundRect(pen, s.Rect, 3*scale)
	s.fill.Phase = Phase{s.X, s.Y}
	pen.Fill(s.fill)
	edge := Stroke{Fill: Solid(mix(s.fill.Base, p.Ink, 0.12)), Width: scale}
	if s.fill.Pattern == Stripes || s.fill.Base.A < 0xFF {
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
