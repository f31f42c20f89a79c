package atlas

import (
	"slices"

	"multivector/data"
	"multivector/geo"
)

// Compose makes the picture of a library under settings. It draws with the
// finest shapes that the view can show and that are ready, and reads none.
func (a *Atlas) Compose(l *data.Library, s Settings) *Picture { return a.compose(Rect{}, l, s, nil) }

// ComposeWith is Compose for whoever paints meanwhile: begun gets the picture of one
// map, alone or on a page, as soon as PaintGround can paint it. Names, badges and
// the legend are still missing then, and may be read only after the return.
func (a *Atlas) ComposeWith(l *data.Library, s Settings, begun func(*Picture)) *Picture {
	return a.compose(Rect{}, l, s, begun)
}

// ComposeIn is Compose for a page with one map that lies in a room: so pages of
// several filters have their maps in one place. Where title, credits and
// boundary note leave less than the room, the map is cut. An empty room is what
// they leave.
func (a *Atlas) ComposeIn(room Rect, l *data.Library, s Settings) *Picture {
	return a.compose(room, l, s, nil)
}

func (a *Atlas) compose(room Rect, l *data.Library, s Settings, begun func(*Picture)) *Picture {
	s = s.drawable()
	p := &Picture{
		Width: s.View.Width, Height: s.View.Height, Boundaries: s.Boundaries,
		reading: a.readings.of(l, s), words: a.wordsIn(s.Lang), palette: s.Palette, scale: s.Scale, vision: s.Vision, ground: s.Background, world: a.World,
	}
	p.Marks = p.reading.marks
	p.View, p.Map = s.View, Rect{0, 0, s.View.Width, s.View.Height}
	switch {
	case s.Page != nil && s.Layout == Multiples && len(Powers(s.Filter)) > 0:
		a.composeMultiples(p, l, s)
		return p
	case s.Page != nil && s.Layout == Brief && s.Page.Country != "":
		a.openBrief(p, l, &s)
	case s.Page != nil:
		a.openPage(p, room, l, s)
	}
	if s.Basemap != nil {
		v, tiles := s.Basemap.lay(p.View, p.Map, s.Scale)
		p.View, p.Tiles = v, &tiles
	}
	level := p.View.Level()
	if s.Layout == Brief {
		level = a.readyLevel(level)
	}
	p.take(a, level)
	p.looks = newLooks(s, p.Marks, phase(p), &p.lists)
	p.looks.petal = a.petal(p)
	survey := a.survey(p)
	defer a.surveys.giveBack(survey)
	p.lists = survey.desk.lists
	defer func() { survey.desk.lists = p.lists.next() }()
	claims := a.countries(p, survey)
	if begun != nil && s.Layout != Brief {
		begun(p)
	}
	p.grouped = p.contours(l, s.Groups)
	p.Groups = p.contourEntries(a.wordsIn(s.Lang))
	p.Legend = p.looks.entries(claims, p.words, s.Lang)
	if p.subject != "" { // its neighbours have statements that it does not show
		p.Legend = slices.DeleteFunc(p.Legend, func(e Entry) bool { return e.Label == a.wordsIn(s.Lang).say("none") })
	}
	if p.keyRoom.Empty() {
		p.card = a.newCard(p, s, &survey.desk)
	} else {
		a.setKeys(p, s)
	}
	if s.Layout == Brief && p.Map.W < briefNamed*s.Scale && s.Mode == ByPartner && p.subject == "" {
		a.placeFigures(p, s, survey) // the names are those of the headings
	} else {
		a.place(p, s, survey)
	}
	return p
}

// openPage sets the page round the map. What is in sight decides the credits,
// and their length decides how much is in sight: so the page is set again until
// both agree. The credits are always those of the map as it is.
func (a *Atlas) openPage(p *Picture, room Rect, l *data.Library, s Settings) {
	const most = 6 // rounds; two are the rule
	p.Width, p.Height = s.Page.Width, s.Page.Height
	held := !room.Empty()
	if !held {
		room = Rect{0, 0, p.Width, p.Height}
	}
	for round := 1; ; round++ {
		sight := &Picture{Marks: p.Marks, reading: p.reading, Boundaries: p.Boundaries, View: s.pageView(room), Map: room}
		sight.take(a, geo.Coarse)
		survey := a.survey(sight)
		claims := a.countries(sight, survey)
		list := drawn(l, s.Filter, claims)
		p.Title, p.Subtitle = a.headings(l, s, list)
		p.foot = a.foot(l, s, list, claims)
		p.page = a.setPage(s, p.foot, p.Title, p.Subtitle)
		a.surveys.giveBack(survey)
		left := p.page.room
		if left == room || round == most || held {
			// Rooms that lead to each other for ever: cut to what both leave,
			// where nothing comes into sight that the credits do not have.
			p.Map, p.View = left.Common(room), sight.View
			p.View.Width, p.View.Height = p.Map.W, p.Map.H
			return
		}
		room = left
	}
}

// pageView is the view for a map on a page: the page's region as large as the
// room allows, or all of a view of the user's own.
func (s Settings) pageView(room Rect) geo.View {
	v := refit(s.View, room.W, room.H)
	if r, err := geo.ParseRegion(s.Page.Region); err == nil {
		v = geo.Fit(s.View.Projection, s.Basemap.region(r), room.W, room.H, 0)
	}
	if s.Basemap != nil {
		v, _ = s.Basemap.lay(v, room, s.Scale)
	}
	return v
}

// refit shows all of a view in a map of another size, with more of the
// surroundings on two sides where the proportions differ.
func refit(v geo.View, w, h float64) geo.View {
	if v.Width > 0 && v.Height > 0 {
		v.Scale *= min(w/v.Width, h/v.Height)
	}
	v.Width, v.Height = w, h
	return v
}

// shapes returns a level of detail, or the nearest coarser one that is ready.
func (a *Atlas) shapes(want geo.Level) *geo.Shapes {
	for l := want; ; l-- {
		if a.World.Ready(l) || l == geo.Coarse {
			if s, err := a.World.Shapes(l); err == nil {
				return s
			}
			return &geo.Shapes{}
		}
	}
}

// take gives the picture the shapes of a level, on a sheet for its view.
func (p *Picture) take(a *Atlas, l geo.Level) {
	p.shapes, p.sheets = a.shapes(l), &a.sheets
	p.sheet = a.sheets.of(p.shapes, p.View)
	p.lines, p.dashes = a.borders.of(p.shapes, p.Boundaries), dashesAt(p.scale)
}

// phase anchors the patterns to the plane's origin, so that they move with the
// map and not under it.
func phase(p *Picture) Phase {
	v := p.View
	return Phase{p.Map.X + v.Width/2 - v.X*v.Scale, p.Map.Y + v.Height/2 + v.Y*v.Scale}
}

// countries finds what is in sight and how it looks, and who wants a label.
func (a *Atlas) countries(p *Picture, s *survey) []claim {
	s.desk.claims = slices.Grow(s.desk.claims[:0], len(s.countries))
	for i := range s.countries {
		if c := &s.countries[i]; len(c.near.rings) > 0 {
			s.desk.claims = append(s.desk.claims, claim{
				code: c.code, mark: p.Marks[c.code], footprint: &c.near, self: c.self, at: len(s.desk.claims), country: c,
			})
		}
	}
	p.looks.lists = &p.lists // there are pictures that are only measured
	p.painted = make([]painted, len(s.desk.claims))
	for i, c := range s.desk.claims {
		g, words := a.ground(p, s, c.country, c.mark), p.reading.captionOf(c.code)
		u := &p.painted[i]
		*u = painted{
			code: c.code, mark: c.mark, title: words.title, detail: words.detail, units: c.country.units,
			at: g.anchor,
		}
		if p.Boundaries.Shows(c.code) != c.code {
			u.apart = c.country.parts.name(apartPart, c.code)
		}
		u.fill, u.step = p.looks.fill(u.code, u.mark, g)
		if p.looks.speck(u, c.footprint, p.View.Scale) {
			if at, ok := a.anchor(p, c.code); ok && (Rect{at.X, at.Y, 0, 0}).Within(p.Map) {
				u.at, u.speck = at, c.country.parts.name(speckPart, c.code)
			}
		}
		if len(u.mark.Tension) > 0 && u.mark.State != Power {
			u.tension = c.country.parts.name(tensionPart, c.code)
			u.hatch = p.looks.tension(u.mark.Tension, g.whole.broad())
		}
	}
	return s.desk.claims
}

// cardBox is where a page has its legend: the lower left of the map.
func (p *Picture) cardBox() Rect { return p.boxOf(p.card) }

func (p *Picture) boxOf(c *card) Rect {
	const margin = 14
	b := c.box
	b.X, b.Y = p.Map.X+margin*p.scale, p.Map.Y+p.Map.H-b.H-margin*p.scale
	return b
}

// offset moves a sink's points by x, y pixels.
type offset struct {
	to   geo.Sink
	x, y float64
}

// MoveTo passes the moved point on.
func (o offset) MoveTo(x, y float64) { o.to.MoveTo(x+o.x, y+o.y) }

// LineTo passes the moved point on.
func (o offset) LineTo(x, y float64) { o.to.LineTo(x+o.x, y+o.y) }

// Close passes on.
func (o offset) Close() { o.to.Close() }
