package atlas

import (
	"math"

	"multivector/geo"
)

// labeller places labels one after the other, the most important first, where
// none covers another.
type labeller struct {
	typesetter *Typesetter
	palette    Palette
	looks      looks
	lang       string
	scale      float64
	picture    *Picture
	chart      *chart
	origin     Point     // where the page has the chart's origin
	zoom       float64   // page pixels to a chart pixel
	turning    *turning  // of a map whose centre is not the chart's
	window     Rect      // a label lies wholly inside
	taken      []Rect    // by what lies on the map
	leaders    [][]Point // of labels and badges
	placed     []label
	texts      []Text // of the labels placed
	settings   *settings
	under      []string // units, for a moment
	unnamed    []string // countries that nothing has room for the names of
	lists      *lists   // of the picture
	desk       *desk
	figures    bool // numbers alone, and names only where a country
	roomy      bool // of a roomy map has room for both
}

// place puts roses, rings and names on the map, clear of the legend where the
// page has one.
func (a *Atlas) place(p *Picture, s Settings, survey *survey) {
	b := a.newLabeller(p, s, &survey.desk)
	defer b.done()
	if p.page != nil && p.card != nil {
		b.taken = append(b.taken, p.cardBox().Inset(-cardAir*s.Scale))
	}
	b.taken = append(b.taken, s.Keep...)
	b.chart.mu.Lock()
	defer b.chart.mu.Unlock()
	p.labels = b.place(b.badges(p, survey.desk.claims))
	groups := contourNamer{p, a.Type, b.window, b.taken}.contourNames()
	for _, g := range groups {
		b.taken = append(b.taken, g.box)
	}
	if p.Tiles == nil { // tiles name their waters
		b.nameSeas(a.seas)
	}
	b.placed = append(b.placed, groups...)
}

// done gives the picture its labels, and leaves room for the next one's.
func (b *labeller) done() {
	p := b.picture
	b.lists.texts.close(b.texts)
	p.labels, p.unnamed = b.lists.labels.close(b.placed), b.lists.names.close(b.unnamed)
	*b = labeller{taken: b.taken, leaders: b.leaders, under: b.under}
}

// put sets the lines of a name on its plate.
func (b *labeller) put(n name, p plate, leader []Point) {
	across, from := -p.h/2, len(b.texts)
	b.texts = append(b.texts, n.lines...) // those of the name are for other frames too
	lines := b.texts[from:len(b.texts):len(b.texts)]
	for i := range lines {
		t := &lines[i]
		base := 0.93
		if n.low {
			base = (figureHeight + capHeight) / 2
		}
		at := p.at(0, across+base*t.Size)
		t.X, t.Y, t.Angle = math.Round(at.X), math.Round(at.Y), p.angle // a pen knows letters at whole pixels again
		across += t.Size * lineHeight
	}
	if leader != nil {
		b.leaders = append(b.leaders, leader)
	}
	b.placed = append(b.placed, label{lines: lines, plate: p, box: p.bound(), leader: leader, sea: lines[0].Weight == Italic})
}

// onPage is where the page has a point of the chart.
func (b *labeller) onPage(q Point) Point {
	if b.turning != nil {
		return b.turning.onPage(q)
	}
	return Point{b.origin.X + q.X*b.zoom, b.origin.Y + q.Y*b.zoom}
}

// originOf is where the page would have the chart's origin if all of the map turned as
// the middle of a site does: it moves with the site.
func (b *labeller) originOf(s *site) Point {
	if b.turning == nil {
		return b.origin
	}
	box := b.boxOnPage(s.outline.bound)
	return Point{box.X - s.outline.bound.X*b.zoom, box.Y - s.outline.bound.Y*b.zoom}
}

// boxOnPage is where the page has a box of the chart; one that is turned goes with its
// middle.
func (b *labeller) boxOnPage(r Rect) Rect {
	middle := b.onPage(Point{r.X + r.W/2, r.Y + r.H/2})
	w, h := r.W*b.zoom, r.H*b.zoom
	return Rect{middle.X - w/2, middle.Y - h/2, w, h}
}

// onChart is where the chart has a plate of the page.
func (b *labeller) onChart(p plate) plate {
	if b.turning != nil {
		p.middle = b.turning.onChart(p.middle)
		return p
	}
	p.middle = Point{(p.middle.X - b.origin.X) / b.zoom, (p.middle.Y - b.origin.Y) / b.zoom}
	return p
}

// newLabeller readies a labeller for a picture. The chart must be locked while
// it places names.
func (a *Atlas) newLabeller(p *Picture, s Settings, desk *desk) *labeller {
	b := &desk.labeller
	*b = labeller{
		typesetter: a.Type, settings: &a.settings, palette: s.Palette, looks: p.looks, lang: s.Lang, scale: s.Scale,
		picture: p, chart: a.charts.of(p, a.World, a.shapes(geo.Coarse)),
		origin: Point(phase(p)), window: p.Map.Inset(4 * s.Scale),
		lists: &p.lists, desk: desk, taken: b.taken[:0], leaders: b.leaders[:0], under: b.under[:0],
		placed: p.lists.labels.open(), texts: p.lists.texts.open(), unnamed: p.lists.names.open(),
	}
	b.zoom = p.View.Scale / b.chart.unit
	if b.chart.key.centre != p.View.Centre {
		b.turning = &turning{chart: b.chart.view(), page: p.View, left: Point{p.Map.X, p.Map.Y}, back: b.chart.inverter}
	}
	if !s.Visible.Empty() {
		b.window = s.Visible.Inset(4 * s.Scale)
	}
	return b
}
