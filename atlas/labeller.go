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
	window     Rect      // a label lies wholly inside
	taken      []Rect    // by what lies on the map
	leaders    [][]Point // of labels and badges
	placed     []label
	texts      []Text // of the labels placed
	settings   *settings
	under      []string // units, for a moment
	unnamed    []string // countries that nothing has room for the names of
	figures    bool     // numbers alone, and names only where a country
	roomy      bool     // of a roomy map has room for both
}

// place puts roses, rings and names on the map, clear of the legend where the
// page has one.
func (a *Atlas) place(p *Picture, s Settings, claims []claim) {
	b := a.newLabeller(p, s)
	if p.page != nil && p.card != nil {
		b.taken = append(b.taken, p.cardBox().Inset(-cardAir*s.Scale))
	}
	b.taken = append(b.taken, s.Keep...)
	b.chart.mu.Lock()
	defer b.chart.mu.Unlock()
	claims = b.badges(p, claims)
	p.labels = b.place(claims)
	groups := contourNamer{p, a.Type, b.window, b.taken}.contourNames()
	for _, g := range groups {
		b.taken = append(b.taken, g.box)
	}
	if p.Tiles == nil { // tiles name their waters
		b.nameSeas(a.seas)
	}
	p.labels, p.unnamed = append(b.placed, groups...), b.unnamed
}

// put sets the lines of a name on its plate.
func (b *labeller) put(n name, p plate, leader []Point) {
	across, from := -p.h/2, len(b.texts)
	b.texts = append(b.texts, n.lines...) // those of the name are for other frames too
	lines := b.texts[from:len(b.texts):len(b.texts)]
	for i := range lines {
		t := &lines[i]
		at := p.at(0, across+0.93*t.Size)
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
	return Point{b.origin.X + q.X*b.zoom, b.origin.Y + q.Y*b.zoom}
}

func (b *labeller) boxOnPage(r Rect) Rect {
	at := b.onPage(Point{r.X, r.Y})
	return Rect{at.X, at.Y, r.W * b.zoom, r.H * b.zoom}
}

// onChart is where the chart has a plate of the page.
func (b *labeller) onChart(p plate) plate {
	p.middle = Point{(p.middle.X - b.origin.X) / b.zoom, (p.middle.Y - b.origin.Y) / b.zoom}
	return p
}

// roomForSeas is how many names of seas are made room for at once.
const roomForSeas = 64

// newLabeller readies a labeller for a picture. The chart must be locked while
// it places names.
func (a *Atlas) newLabeller(p *Picture, s Settings) *labeller {
	b := &labeller{
		typesetter: a.Type, settings: &a.settings, palette: s.Palette, looks: p.looks, lang: s.Lang, scale: s.Scale,
		picture: p, chart: a.charts.of(p, a.World, a.shapes(geo.Coarse)),
		origin: Point(phase(p)), window: p.Map.Inset(4 * s.Scale),
	}
	b.placed, b.texts = make([]label, 0, len(p.painted)+roomForSeas), make([]Text, 0, len(p.painted)+roomForSeas)
	b.zoom = p.View.Scale / b.chart.unit
	if !s.Visible.Empty() {
		b.window = s.Visible.Inset(4 * s.Scale)
	}
	return b
}
