package atlas

import (
	"multivector/geo"
)

// Entry is a line of the legend. The legend is made from what is drawn: a look
// that no country in the picture has gets no entry.
type Entry struct {
	Label string
	Fill  Fill
	Edge  *Stroke // the hatched outline of tension
}

// entries lists what the map of a picture shows.
func (k looks) entries(claims []claim, words words, lang string) []Entry {
	var seen struct{ partners, powers, tension map[string]bool }
	seen.partners, seen.powers, seen.tension = map[string]bool{}, map[string]bool{}, map[string]bool{}
	states, counts := map[State]bool{}, map[int]bool{}
	for _, c := range claims {
		states[c.mark.State] = true
		if c.mark.State == Linked {
			counts[k.count(c.mark)] = true
		}
		if c.mark.State == Power {
			seen.powers[c.code] = true
			continue
		}
		for _, s := range c.mark.Shares {
			seen.partners[s.Partner] = true
		}
		for _, s := range c.mark.Tension {
			seen.tension[s.Partner] = true
		}
	}
	out := k.linkEntries(seen.partners, counts, lang)
	for _, p := range partnersIn(seen.tension) {
		edge := k.tension([]Share{{Partner: p}})
		out = append(out, Entry{words.say("tension", geo.Name(p, lang)), Solid(k.palette.Land), &edge})
	}
	if len(seen.powers) > 0 {
		dots := k.dots(k.palette.Muted)
		if len(seen.powers) == 1 {
			dots = k.dots(k.palette.Partner(partnersIn(seen.powers)[0]))
		}
		out = append(out, Entry{words.say("power"), dots, nil})
	}
	if states[FilteredOut] || k.mode == ByPartner && states[Linked] && counts[0] {
		out = append(out, Entry{words.say("filtered"), Solid(k.palette.Filtered), nil})
	}
	if states[NoStatement] {
		out = append(out, Entry{words.say("none"), Solid(k.palette.Land), nil})
	}
	return out
}

// linkEntries are the colours of the partners, or the tints of the counts.
func (k looks) linkEntries(partners map[string]bool, counts map[int]bool, lang string) []Entry {
	var out []Entry
	if k.mode == ByStripes {
		for _, p := range partnersIn(partners) {
			out = append(out, Entry{geo.Name(p, lang), Solid(k.palette.Partner(p)), nil})
		}
		return out
	}
	for _, c := range k.classes {
		for n := c.Min; n <= c.Max; n++ {
			if counts[n] {
				out = append(out, Entry{c.Label(), Solid(c.Tint), nil})
				break
			}
		}
	}
	return out
}

// partnersIn lists a set of partners in the order of the partners.
func partnersIn(set map[string]bool) []string {
	shares := make([]Share, 0, len(set))
	for p := range set {
		shares = append(shares, Share{Partner: p})
	}
	return sortedPartners(shares)
}

// card is the legend set in a box.
type card struct {
	title   Text
	rows    []Text
	entries []Entry
	swatch  []Rect
	box     Rect
	corner  float64 // pixels
}

// newCard sets the entries under a title; its box begins at 0, 0.
func (a *Atlas) newCard(title string, entries []Entry, p Palette, scale float64) *card {
	if len(entries) == 0 {
		return nil
	}
	const pad, gap, row = 14.0, 9.0, 19.0
	c := &card{entries: entries, corner: 6 * scale}
	c.title = Text{String: title, Size: 12 * scale, Weight: SemiBold, Colour: p.Ink}
	c.title.X, c.title.Y = pad*scale, (pad+10)*scale
	width := a.Type.Width(SemiBold, c.title.Size, 0, title)
	y := pad + 18
	for _, e := range entries {
		c.swatch = append(c.swatch, Rect{pad * scale, (y + 2) * scale, 22 * scale, 14 * scale})
		t := Text{String: e.Label, Size: 12 * scale, Colour: p.Ink}
		t.X, t.Y = (pad+22+gap)*scale, (y+13)*scale
		c.rows = append(c.rows, t)
		width = max(width, (22+gap)*scale+a.Type.Width(Regular, t.Size, 0, e.Label))
		y += row
	}
	c.box = Rect{0, 0, width + 2*pad*scale, (y + pad - 4) * scale}
	return c
}

// paint draws the card with its box's corner at x, y.
func (c *card) paint(pen Pen, p Palette, x, y, scale float64) {
	pen.Begin(Group{ID: "legend", Title: c.title.String})
	defer pen.End()
	box := Rect{x, y, c.box.W, c.box.H}.Inset(0.5 * scale)
	roundRect(pen, box, c.corner)
	pen.Fill(Solid(p.Card))
	roundRect(pen, box, c.corner)
	pen.Stroke(Stroke{Fill: Solid(p.CardEdge), Width: scale})
	paintText(pen, c.title, x, y)
	for i, e := range c.entries {
		s := c.swatch[i]
		s.X, s.Y = s.X+x, s.Y+y
		roundRect(pen, s, 3*scale)
		e.Fill.Phase = Phase{s.X, s.Y}
		pen.Fill(e.Fill)
		edge := Stroke{Fill: Solid(mix(e.Fill.Base, p.Ink, 0.12)), Width: scale}
		if e.Edge != nil {
			edge = *e.Edge
		}
		roundRect(pen, s.Inset(edge.Width/2), 3*scale)
		pen.Stroke(edge)
		paintText(pen, c.rows[i], x, y)
	}
}
