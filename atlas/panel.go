package atlas

import (
	"strconv"

	"multivector/data"
	"multivector/geo"
)

// Panel is the map of one partner among small multiples. It is a map like that
// of a page of its own, in the mode ByPartner and without a legend.
type Panel struct {
	Partner   string // alpha-2 code
	Title     string // the partner's name
	Countries int    // how many in sight are linked with it
	Head      Rect   // where the page has the swatch, the title and the count
	Map       Rect   // where it has the map
	View      geo.View
	Marks     map[string]Mark // by country code; the receipt for every colour of the panel

	name, count Text
	picture     *Picture
}

// Sizes of a panel's head in dp, but for the text below the least room.
const (
	headHigh   = 29.0
	headShare  = 0.25 // of the panel's height that the head may take
	headName   = 15.0
	headCount  = 12.0
	headBase   = 16.5 // the base line, from the head's top
	headSwatch = 18.0 // width of the swatch
	headGap    = 7.0
)

// panelMarks are the marks of a map of one partner. A country with statements
// on the partner that the filter leaves out is told from one without any; the
// powers of the whole filter stay powers, and countries that have statements on
// others keep answering for themselves.
func panelMarks(l *data.Library, f data.Filter, whole map[string]Mark, partner string) map[string]Mark {
	marks := make(map[string]Mark, len(whole))
	for code, m := range whole {
		if m.State == Power {
			marks[code] = Mark{State: Power}
			continue
		}
		one := Mark{}
		if s := m.Share(partner); s.Statements > 0 {
			one.State, one.Shares = Linked, []Share{s}
		}
		for _, s := range m.Tension {
			if s.Partner == partner {
				one.Tension = []Share{s}
				if one.State != Linked {
					one.State = TensionOnly
				}
			}
		}
		marks[code] = one
	}
	for _, link := range l.Links(data.Filter{Partners: []string{partner}}) {
		if m := marks[link.Country]; m.State == NoStatement {
			m.State = FilteredOut
			marks[link.Country] = m
		}
	}
	return marks
}

// newPanel composes the map of one partner in a place on the page. The tints
// have the classes of counts from 1 to most, as in all panels of a page.
func (a *Atlas) newPanel(l *data.Library, s Settings, whole *Picture, at panelPlace, most int) Panel {
	partner := at.partner
	marks := panelMarks(l, s.Filter, whole.Marks, partner)
	s.Filter.Partners, s.Mode, s.Page, s.View = []string{partner}, ByPartner, nil, at.view
	p := &Picture{
		Width: whole.Width, Height: whole.Height, Map: at.room, View: at.view, Boundaries: s.Boundaries,
		Marks: marks, reading: newReading(marks, s, whole.reading), words: a.wordsIn(s.Lang), palette: s.Palette, scale: s.Scale, vision: s.Vision, ground: s.Background, world: a.World,
	}
	p.take(a, a.readyLevel(p.View.Level()))
	p.looks = newLooks(s, p.Marks, phase(p), &p.lists)
	p.looks.quiet = true
	p.looks.classes = tintClasses(most, s.Palette.Land, s.Palette.Partner(partner))
	survey := a.survey(p)
	defer a.surveys.giveBack(survey)
	claims := a.countries(p, survey)
	p.grouped = p.contours(l, s.Groups)
	a.placeFigures(p, s, survey)
	panel := Panel{
		Partner: partner, Title: geo.Name(partner, s.Lang), Head: at.head, Map: p.Map, View: p.View, Marks: marks,
		picture: p,
	}
	for _, c := range claims {
		if c.mark.State == Linked {
			panel.Countries++
		}
	}
	a.setPanelHead(&panel, s)
	return panel
}

// readyLevel is a level of detail that is ready: the one wanted, or else a finer one.
func (a *Atlas) readyLevel(want geo.Level) geo.Level {
	for l := want; l <= geo.Fine; l++ {
		if a.World.Ready(l) {
			return l
		}
	}
	return want
}

// setPanelHead sets the name of the partner and, where there is room, how many
// countries are linked with it.
func (a *Atlas) setPanelHead(p *Panel, s Settings) {
	k := p.Head.H / headHigh // smaller than the page's scale where the panel is low
	at := p.Head.X + (headSwatch+headGap)*k
	p.name = Text{X: at, Y: p.Head.Y + headBase*k, Size: headName * k, Weight: SemiBold, Colour: s.Palette.Ink, Flow: Opens}
	room := p.Head.X + p.Head.W - at
	p.name.Wide = max(0, room)
	p.name.String = a.Type.shorten(SemiBold, p.name.Size, room, p.Title)
	used := a.Type.Width(SemiBold, p.name.Size, 0, p.name.String) + headGap*k
	w := a.wordsIn(s.Lang)
	p.count = Text{X: at + used, Y: p.name.Y, Size: headCount * k, Colour: s.Palette.Muted, Flow: Follows}
	for _, words := range []string{w.counted("countries", s.Lang, p.Countries), strconv.Itoa(p.Countries)} {
		if used+a.Type.Width(Regular, p.count.Size, 0, words) <= room {
			p.count.String = words
			return
		}
	}
}

// paint draws a panel, what stands beside its map with the second pen.
func (p Panel) paint(pen, beside Pen, palette Palette) {
	pen.Begin(Group{ID: "panel-" + p.Partner, Title: p.Title, Detail: p.count.String})
	defer pen.End()
	k := p.Head.H / headHigh
	sample := swatch{Rect: Rect{p.Head.X, p.name.Y - 11.2*k, headSwatch * k, 12 * k}, fill: Solid(palette.Partner(p.Partner))}
	sample.paint(pen, palette, k)
	beside.Text(p.name)
	if p.count.String != "" {
		beside.Text(p.count)
	}
	paintMap(prefixed{pen, p.Partner + "-"}, p.picture)
}
