package atlas

import (
	"math"
	"slices"

	"multivector/data"
	"multivector/geo"
)

// Sizes on the page of a brief in dp.
const (
	quoteSize    = 11.5 // letters of the quotations
	quoteLeast   = 8.0
	columnDp     = 300.0 // a column of quotations is about so wide
	columnMost   = 3
	columnAcross = 26.0
	besideMap    = 1.1 // a room so many times as wide as high has the list beside the map
)

// briefing is a page about one country: what it is about, and what is said of it.
type briefing struct {
	code    string
	partner bool // the country is one of the partners that the filter shows
	filter  data.Filter
	list    []*data.Statement
	groups  []quoteGroup
	marks   map[string]Mark

	outlined string // the sources of the groups that are outlined on the map
}

// newBrief collects the statements about a country or with a partner.
func newBrief(l *data.Library, s Settings, whole map[string]Mark) *briefing {
	b := &briefing{code: s.Page.Country, filter: s.Passing(), marks: make(map[string]Mark, len(whole))}
	b.partner = whole[b.code].State == Power
	b.list = l.Select(b.filter)
	for code, m := range whole {
		switch {
		case m.State == Power:
			b.marks[code] = Mark{State: Power}
		case !b.partner && code != b.code:
			b.marks[code] = Mark{} // the neighbours tell nothing here
		case !b.partner:
			b.marks[code] = m
		}
	}
	if b.partner {
		b.marks = panelMarks(l, s.Filter, whole, b.code)
	}
	b.groups = groupQuotes(b.list, b.partner, s.Lang)
	return b
}

// openBrief sets the page of a brief, with a map of what it is about.
func (a *Atlas) openBrief(p *Picture, l *data.Library, s *Settings) {
	b := newBrief(l, *s, p.Marks)
	p.subject, s.Filter = b.code, b.filter
	p.reading = newReading(b.marks, *s, p.reading)
	p.Marks = p.reading.marks
	s.Scale *= briefScale(s.Page.Width, s.Page.Height) / PageScale(s.Page.Width, s.Page.Height)
	p.scale = s.Scale
	p.Width, p.Height = s.Page.Width, s.Page.Height
	if b.partner {
		s.Mode, p.subject = ByPartner, ""
	}
	p.Title, p.Subtitle = a.briefHeadings(l, *s, b)
	s.View = b.view(a, *s, Rect{0, 0, p.Width, p.Height})
	page := &pageSet{}
	side := s.side()
	top := a.setHead(page, *s, p.Title, p.Subtitle) + 12*s.Scale
	room := Rect{side, top, s.Page.Width - 2*side, max(1, s.Page.Height-side*0.7-top)}
	set := a.setBrief(l, *s, b, room)
	for seen, more := []claim(nil), len(s.Groups) > 0; more; { // until the map shows no group without its sources
		_, inSight := a.sight(p, l, *s, b.view(a, *s, set.mapRoom))
		seen = append(seen, inSight...)
		outlined := a.wordsIn(s.Lang).groupSources(l, s.Groups, seen)
		if more = outlined != b.outlined; more {
			b.outlined = outlined
			set = a.setBrief(l, *s, b, room)
		}
	}
	p.foot = set.footText
	page.put(set.foot, side, s.Page.Height-side*0.7-set.foot.high, s.footSpare())
	for _, q := range set.quotes {
		page.put(q.block, q.x, q.y, 0.5*q.size)
	}
	p.page, p.Map = page, set.mapRoom
	p.View = b.view(a, *s, p.Map)
	p.keyRoom = set.keyRoom
	if spare := spareHeight(p.View); spare > 0 {
		p.Map.H -= spare
		p.View.Height -= spare
		p.keyRoom.Y -= spare
	}
}

// briefScale is the size of a dp on the page of a brief, which is read and not
// seen from afar: it follows from the area, so that a sheet has the same
// letters upright and on its side.
func briefScale(width, height float64) float64 {
	return max(0.4, min(math.Sqrt(width*height)/960, width/560, height/380))
}

// view shows the country with its neighbours, or all countries that are linked
// with the partner.
func (b *briefing) view(a *Atlas, s Settings, room Rect) geo.View {
	codes, rim := []string{b.code}, 0.2
	if b.partner {
		codes, rim = nil, 0.06
		for code, m := range b.marks {
			if m.State == Linked || m.State == TensionOnly {
				codes = append(codes, code)
			}
		}
	}
	r := a.World.Neighbourhood(codes...)
	if r.ID == "world" {
		rim = 0
	}
	projection := r.Projection()
	if p := s.View.Projection; p != geo.EqualEarth && p != geo.AzimuthalEqualArea { // not the ones that a region begins with
		projection = p
	}
	return geo.Fit(projection, r, room.W, room.H, rim*min(room.W, room.H))
}

// earthHigh is how high a map of the whole earth is at a width; 0 where the map
// shows a part of it.
func (b *briefing) earthHigh(a *Atlas, s Settings, width float64) float64 {
	v := b.view(a, s, Rect{0, 0, width, width})
	if spare := spareHeight(v); spare > 0 {
		return width - spare
	}
	return 0
}

// briefHeadings are the title and subtitle of a brief.
func (a *Atlas) briefHeadings(l *data.Library, s Settings, b *briefing) (title, subtitle string) {
	w := a.wordsIn(s.Lang)
	title, subtitle = s.Page.Title, s.Page.Subtitle
	if title == "" {
		title = geo.Name(b.code, s.Lang)
	}
	if subtitle != "" {
		return title, subtitle
	}
	key, others := "brief.partners", map[string]bool{}
	for _, st := range b.list {
		if !b.partner {
			others[st.Partner] = true
			continue
		}
		for _, c := range st.Countries {
			if len(s.Filter.Countries) == 0 || slices.Contains(s.Filter.Countries, c) {
				others[c] = true
			}
		}
	}
	if b.partner {
		key = "brief.countries"
	}
	subtitle = w.say(key, len(b.list), len(w.sources(l, b.list)), len(others))
	if first, last, ok := years(b.list); ok {
		subtitle = w.say("brief.dates", subtitle, first, last)
	}
	return title, subtitle
}

// setKeys sets the samples of the looks on the map of a brief under it.
func (a *Atlas) setKeys(p *Picture, s Settings) {
	keys := append(p.Legend[:len(p.Legend):len(p.Legend)], p.Groups...)
	for size := keySize * s.Scale; ; size *= 0.95 {
		b := block{size: size}
		b.samples(a, s, keys, p.keyRoom.W)
		if b.high <= p.keyRoom.H {
			p.page.put(b, p.keyRoom.X, p.keyRoom.Y, 0)
			return
		}
		if size < footLeast*s.Scale {
			return // the headings of the list have the partners' colours
		}
	}
}

// briefNamed is the width in dp from which the map of a partner's brief has names.
const briefNamed = 520

// keySize is the size in dp of the words under the map of a brief.
const keySize = 9.5
