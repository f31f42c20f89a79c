package export

import (
	"bytes"
	"image/color"
	"math"
	"slices"
	"strings"

	"multivector/atlas"
	"multivector/data"
)

// slide is the slide with the picture in the making: a target of paintVectors.
type slide struct {
	size   slideSize
	shot   Snapshot
	behind []*data.Statement // what the picture shows
	p      *atlas.Picture
	part   *part // refers to what its texts link to
	root   *piece
	open   []*piece     // from root to the innermost group
	block  textBlock    // lines that may go on
	column []atlas.Text // the same of a column
	title  *piece
	prose  bool         // the open group is the page's own text
	page   *color.NRGBA // what the slide is painted with
	names  map[color.NRGBA]string
	seen   []atlas.Group // the countries that have a shape, in the order of painting
	points int           // of all shapes
	buf    []byte
}

// Compile-time proof that it takes pictures, and dots in its own way.
var (
	_ vectors = (*slide)(nil)
	_ dotter  = (*slide)(nil)
)

func newSlide(shot Snapshot, p *atlas.Picture, size slideSize, out *part) *slide {
	s := &slide{size: size, shot: shot, p: p, part: out, root: &piece{group: true}, names: map[color.NRGBA]string{}}
	s.open = []*piece{s.root}
	if shot.Library != nil {
		s.behind = p.Statements(shot.Library, shot.Settings)
	}
	for _, e := range p.Legend {
		s.names[e.Fill.Base] = e.Label
		for _, b := range e.Fill.Bands {
			s.names[b.Colour] = e.Label
		}
	}
	return s
}

// slideOf paints a picture onto a slide, with as many points as PowerPoint takes
// at ease.
func slideOf(shot Snapshot, p *atlas.Picture, size slideSize, out *part) *slide {
	for slack := finestSlack; ; {
		s := newSlide(shot, p, size, out)
		s.paint(slack / max(size.kx, size.ky))
		over := float64(s.points) / mostSlidePoints
		if over <= 1 || slack == coarsestSlack {
			return s
		}
		slack = min(slack*max(1.2, math.Pow(over, 1.2)), coarsestSlack) // as coasts are thinned, roughly
	}
}

// paint paints the picture; no line moves farther than slack pixels.
func (s *slide) paint(slack float64) {
	pen := &vectorPen{to: s, clips: []atlas.Rect{{W: s.p.Width, H: s.p.Height}}, slack: slack, bare: true}
	atlas.Paint(pen, s.p)
	s.flush()
	if s.title != nil { // first: what is read aloud begins with it
		s.root.parts = slices.Insert(s.root.parts, 0, s.title)
	}
}

// begin opens a group; what a country's is called says shapeName.
func (s *slide) begin(g atlas.Group) {
	s.flush()
	s.prose = g.ID == "text"
	p := &piece{group: true, name: g.Title, detail: described(g)}
	code, kind := countryOf(g)
	if u, ok := s.unit(code); ok {
		p.name, p.land = s.unitName(u), true
		if kind != "" {
			p.name += ": " + kind
		} else {
			g.ID = code
			s.seen = append(s.seen, g)
		}
	}
	switch {
	case strings.HasSuffix(g.ID, "map"):
		p.detail = s.summary()
	case g.ID == "legend":
		p.name = strings.TrimSuffix("Legend: "+g.Title, ": ")
	}
	s.add(p)
	s.open = append(s.open, p)
}

func (s *slide) end() {
	s.flush()
	s.prose = false
	s.open = s.open[:len(s.open)-1]
}

// add puts a piece on top of the open group.
func (s *slide) add(p *piece) {
	s.flush()
	s.put(p)
}

// put is add in the midst of what may go on.
func (s *slide) put(p *piece) {
	top := s.open[len(s.open)-1]
	top.parts = append(top.parts, p)
}

// ground takes the first area, when it covers the page, for the slide's own
// ground.
func (s *slide) ground(a area, c color.NRGBA) bool {
	if s.page != nil || len(s.open) > 1 || len(s.root.parts) > 0 || len(a) != 1 || c.A < 255 {
		return false
	}
	if b, _ := a.bound(); len(a[0]) != 4 || !(atlas.Rect{W: s.p.Width, H: s.p.Height}).Within(b.Inset(-1)) {
		return false
	}
	s.page = &c
	return true
}

// xml is the slide.
func (s *slide) xml() []byte {
	var b bytes.Buffer
	b.WriteString(xmlHead + `<p:sld xmlns:a="` + nsDrawing + `" xmlns:r="` + nsRelations + `" xmlns:p="` + nsSlides + `"><p:cSld>`)
	if s.page != nil {
		b.WriteString(`<p:bg><p:bgPr>` + fillXML(*s.page) + `<a:effectLst/></p:bgPr></p:bg>`)
	}
	b.WriteString(treeHead)
	ids := 1
	for _, p := range s.root.parts {
		if p = p.settled(); p != nil {
			p.write(&b, &ids)
		}
	}
	b.WriteString(`</p:spTree></p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sld>`)
	return b.Bytes()
}

// treeHead begins the shapes of a slide, itself the shape with the id 1.
const treeHead = `<p:spTree><p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr>` +
	`<a:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/><a:chOff x="0" y="0"/><a:chExt cx="0" cy="0"/></a:xfrm></p:grpSpPr>` + "\n"
