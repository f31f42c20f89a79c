package atlas

import (
	"strings"

	"multivector/data"
	"multivector/geo"
)

// Compose makes the picture of a library under settings. It draws with the
// finest shapes that the view can show and that are ready, and reads none.
func (a *Atlas) Compose(l *data.Library, s Settings) *Picture {
	s = s.drawable()
	p := &Picture{
		Width: s.View.Width, Height: s.View.Height, Boundaries: s.Boundaries,
		Marks: Marks(l, s.Filter), palette: s.Palette, scale: s.Scale, world: a.World,
	}
	p.View, p.Map = s.View, Rect{0, 0, s.View.Width, s.View.Height}
	if s.Page != nil {
		a.openPage(p, l, s)
	}
	p.shapes = a.shapes(p.View.Level())
	p.looks = newLooks(s, p.Marks, phase(p))
	claims := a.units(p, s)
	p.Legend = p.looks.entries(claims, a.wordsIn(s.Lang), s.Lang)
	p.card = a.newCard(a.legendTitle(s), p.Legend, s.Palette, s.Scale)
	p.labels = a.labels(p, s, claims)
	return p
}

// openPage sets the page round the map. What is in sight decides the credits,
// and their length decides how much is in sight: so the statements are first
// taken from the view on the whole page, which shows the most.
func (a *Atlas) openPage(p *Picture, l *data.Library, s Settings) {
	whole := &Picture{
		Marks: p.Marks, Boundaries: p.Boundaries, View: refit(s.View, s.Page.Width, s.Page.Height), shapes: a.shapes(geo.Coarse),
	}
	list := drawn(l, s.Filter, a.units(whole, s))
	title, subtitle := a.headings(l, s, list)
	p.Width, p.Height = s.Page.Width, s.Page.Height
	p.page = a.setPage(s, a.foot(l, s, list), title, subtitle)
	p.Map = p.page.room
	p.View = refit(s.View, p.Map.W, p.Map.H)
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

// phase anchors the patterns to the plane's origin, so that they move with the
// map and not under it.
func phase(p *Picture) Phase {
	v := p.View
	return Phase{p.Map.X + v.Width/2 - v.X*v.Scale, p.Map.Y + v.Height/2 + v.Y*v.Scale}
}

// units finds what is in sight and how it looks, and who wants a label.
func (a *Atlas) units(p *Picture, s Settings) []claim {
	coarse, pipeline := a.shapes(geo.Coarse), geo.NewPipeline(p.View)
	var claims []claim
	for i, shape := range p.shapes.Units {
		standing, code := s.Boundaries.Standing(shape.Code), p.Country(shape.Code)
		f := sight(p, pipeline, coarse, i, shape)
		if f == nil {
			continue
		}
		u := painted{code: shape.Code, shownAs: standing.Country, mark: p.Marks[code], index: i}
		u.apart = code == shape.Code && standing.Country != shape.Code
		u.fill = p.looks.fill(code, u.mark, f.room())
		u.title = p.describe(code, u.mark, s.Lang)
		p.units = append(p.units, u)
		if code == shape.Code {
			claims = append(claims, claim{code, u.mark, f})
		}
	}
	return claims
}

// sight projects a unit's coarse outline; nil when nothing of it is in sight.
func sight(p *Picture, pipeline *geo.Pipeline, coarse *geo.Shapes, i int, shape geo.Shape) *footprint {
	outline := shape
	if i < len(coarse.Units) && coarse.Units[i].Code == shape.Code {
		outline = coarse.Units[i]
	}
	f := &footprint{}
	for _, polygon := range outline.Polygons {
		pipeline.Polygon(polygon, offset{f, p.Map.X, p.Map.Y})
	}
	if len(f.rings) == 0 {
		return nil
	}
	f.measure()
	return f
}

// describe says in words what a country's look says in colours.
func (p *Picture) describe(code string, m Mark, lang string) string {
	name := geo.Name(code, lang)
	if m.State != Linked {
		return name // a power is not drawn as anybody's partner
	}
	names := make([]string, len(m.Shares))
	for i, s := range m.Shares {
		names[i] = geo.Name(s.Partner, lang)
	}
	return name + ": " + strings.Join(names, ", ")
}

// labels places the names, clear of the legend where the page has one.
func (a *Atlas) labels(p *Picture, s Settings, claims []claim) []label {
	b := labeller{
		typesetter: a.Type, palette: s.Palette, looks: p.looks, lang: s.Lang, scale: s.Scale,
		window: p.Map.Inset(4 * s.Scale),
	}
	if !s.Visible.Empty() {
		b.window = s.Visible.Inset(4 * s.Scale)
	}
	if p.page != nil && p.card != nil {
		b.taken = append(b.taken, p.cardBox())
	}
	b.taken = append(b.taken, s.Keep...)
	return b.place(claims)
}

// cardBox is where a page has its legend: the lower left of the map.
func (p *Picture) cardBox() Rect {
	const margin = 14
	b := p.card.box
	b.X, b.Y = p.Map.X+margin*p.scale, p.Map.Y+p.Map.H-b.H-margin*p.scale
	return b
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
