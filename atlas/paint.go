package atlas

import (
	"slices"

	"multivector/geo"
)

// Widths of lines on the map in dp.
const (
	boundaryWidth = 1.0
	coastWidth    = 0.7
	disputedWidth = 1.1
)

// Paint draws a picture with a pen.
func Paint(pen Pen, p *Picture) {
	pen = p.seen(pen)
	if p.part != nil {
		p.part(pen)
		return
	}
	p.paintPaper(pen)
	if p.Panels == nil {
		paintMap(pen, p)
	}
	for _, panel := range p.Panels {
		panel.paint(pen, p.beside(pen), p.palette)
	}
	p.paintText(pen)
}

// PaintGround draws what lies below a map and the map up to its lines; PaintNames
// goes on from there. Together they are Paint, for a picture with one map.
func PaintGround(pen Pen, p *Picture) {
	pen = p.seen(pen)
	p.paintPaper(pen)
	paintGround(pen, p)
}

// PaintNames draws what of a map lies over its lines, and the page's text.
func PaintNames(pen Pen, p *Picture) {
	pen = p.seen(pen)
	paintNames(pen, p)
	p.paintText(pen)
}

// paintPaper fills the page.
func (p *Picture) paintPaper(pen Pen) {
	if p.page == nil || p.ground.clear() {
		return
	}
	rect(pen, Rect{0, 0, p.Width, p.Height})
	if p.Tiles != nil {
		rect(pen, p.Map) // a window for the basemap: inside twice is outside
	}
	pen.Fill(Solid(p.palette.Page))
}

// paintText draws the legend and the text of the page.
func (p *Picture) paintText(pen Pen) {
	if p.page == nil {
		return
	}
	if p.card != nil {
		box := p.cardBox()
		p.card.paint(pen, p.palette, box.X, box.Y, p.scale)
	}
	p.page.paint(p.beside(pen), p.words.say("part.text"), p.palette, p.scale)
}

// beside is a pen for what is written beside the maps.
func (p *Picture) beside(pen Pen) Pen {
	if p.ground.clear() {
		return haloed{pen, p}
	}
	return pen
}

// seen is a pen for what the picture's vision sees.
func (p *Picture) seen(pen Pen) Pen {
	if simulated(p.vision) {
		return newEye(pen, p.vision)
	}
	return pen
}

func paintMap(pen Pen, p *Picture) {
	paintGround(pen, p)
	paintNames(pen, p)
}

// paintGround opens the map's group.
func paintGround(pen Pen, p *Picture) {
	pen.Begin(Group{ID: "map", Title: p.words.say("part.map"), Clip: p.Map})
	keeper, _ := pen.(Keeper)
	m := &mapPen{Pen: pen, keeper: keeper, p: p}
	defer m.done()
	switch {
	case p.Tiles != nil:
		m.beyondTiles()
	case !p.ground.clear():
		rect(pen, p.Map)
		pen.Fill(Solid(p.palette.Page))
		m.sea()
	}
	for i := range p.painted {
		m.country(&p.painted[i])
	}
	m.lines()
	for i := range p.painted {
		u := &p.painted[i]
		m.apart(u)
		m.tension(u)
		m.subject(u)
	}
	for i := range p.painted {
		m.speck(&p.painted[i])
	}
}

// paintNames closes the map's group.
func paintNames(pen Pen, p *Picture) {
	defer pen.End()
	for _, c := range p.grouped {
		c.paint(pen, p)
	}
	paintBadges(pen, p)
	if slices.ContainsFunc(p.labels, func(l label) bool { return l.sea }) {
		paintLabels(pen, p, Group{ID: "waters", Title: p.words.say("part.waters")}, true)
	}
	paintLabels(pen, p, Group{ID: "labels", Title: p.words.say("part.labels")}, false)
}

// mapPen draws geographic outlines from a map sheet.
type mapPen struct {
	Pen
	keeper Keeper      // the same pen; nil: it keeps nothing
	tracer *geo.Tracer // nil until an outline has to be traced
	p      *Picture
}

func (m *mapPen) done() {
	if m.tracer != nil {
		m.p.sheets.giveBack(m.tracer)
	}
}

// tracer readies a tracer for the picture's map.
func (p *Picture) tracer() *geo.Tracer { return p.sheets.tracer(p.sheet, p.View, p.Map.X, p.Map.Y) }

func (m *mapPen) sea() {
	m.Begin(Group{ID: "sea", Title: m.p.words.say("part.sea")})
	defer m.End()
	m.path(edgeOfMap, nil)
	m.Fill(Solid(m.p.palette.Sea))
}

// outline adds a country's rings to the path.
func (m *mapPen) outline(u *painted) { m.path(someUnits, u.units) }

func (m *mapPen) country(u *painted) {
	m.Begin(Group{ID: u.code, Title: u.title, Detail: u.detail, Country: u.code})
	defer m.End()
	if u.fill.clear() {
		return
	}
	m.outline(u)
	m.Fill(u.fill)
}

// tension hatches the outline of a country with links of tension. It comes after
// the boundaries: asking for tension then leaves all that is below as it was.
func (m *mapPen) tension(u *painted) {
	if u.tension == "" {
		return
	}
	m.Begin(Group{ID: u.tension, Title: u.title})
	defer m.End()
	m.outline(u)
	m.Stroke(u.hatch)
}

// apart draws the dotted outline of a country that the boundary view shows
// inside another country, while its own statements give it its own fill.
func (m *mapPen) apart(u *painted) {
	if u.apart == "" {
		return
	}
	m.Begin(Group{ID: u.apart, Title: u.title})
	defer m.End()
	k := m.p.scale
	m.outline(u)
	m.Stroke(Stroke{Fill: Solid(m.p.palette.Muted), Width: 1.2 * k, Dash: m.p.dashes.apart[:]})
}

// subject outlines the country that a brief is about.
func (m *mapPen) subject(u *painted) {
	if u.code != m.p.subject {
		return
	}
	m.Begin(Group{ID: u.code + "-subject", Title: u.title, Country: u.code})
	defer m.End()
	if edge := m.p.edge(u.code); len(edge) > 0 {
		m.trace(someLines, edge)
		m.Stroke(Stroke{Fill: Solid(m.p.palette.Ink), Width: 1.6 * m.p.scale})
	}
}

// lines draws the lines of each style in one stroke.
func (m *mapPen) lines() {
	palette, k := m.p.palette, m.p.scale
	if m.p.Tiles != nil {
		palette = palette.linesOverTiles()
	}
	for _, style := range []struct {
		style     lineStyle
		id, title string
		stroke    Stroke
	}{
		{coastLine, "coasts", "part.coasts", Stroke{Fill: Solid(palette.Coast), Width: coastWidth * k}},
		{boundaryLine, "boundaries", "part.boundaries", Stroke{Fill: Solid(palette.Boundary), Width: boundaryWidth * k}},
		{disputedLine, "disputed", "part.disputed", Stroke{
			Fill: Solid(palette.Muted), Width: disputedWidth * k, Dash: m.p.dashes.disputed[:],
		}},
	} {
		m.Begin(Group{ID: style.id, Title: m.p.words.say(style.title)})
		if list := m.p.lines[style.style]; len(list) > 0 {
			m.path(someLines, list)
			if m.p.Tiles != nil {
				m.casing(style.stroke.Width)
			}
			m.Stroke(style.stroke)
		}
		m.End()
	}
}

// paintLabels draws the names of seas, or all others.
func paintLabels(pen Pen, p *Picture, g Group, sea bool) {
	pen.Begin(g)
	defer pen.End()
	for _, l := range p.labels {
		if l.sea == sea {
			paintLabel(pen, p, l)
		}
	}
}

func paintLabel(pen Pen, p *Picture, l label) {
	p.paintLeader(pen, l.leader)
	for _, t := range l.lines {
		pen.Text(t)
	}
}
