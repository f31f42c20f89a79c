package ui

import (
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"multivector/atlas"
)

// panel shows what the library says about the selected country.
type panel struct {
	model  *Model
	ruler  *ruler
	marks  *marked
	edge   *canvas.Rectangle
	head   *panelHead
	rule   *canvas.Rectangle
	column *column
	box    *fyne.Container
	cards  int // statement cards in the panel
	shown  func(code string, cards int)
}

// panelPad is the room at the left of the panel's contents (dp).
const panelPad = 18

// newPanel makes the panel of a model. shown is told what it shows.
func newPanel(m *Model, shown func(code string, cards int)) *panel {
	p := &panel{model: m, ruler: newRuler(), marks: &marked{}, shown: shown}
	p.edge, p.rule = canvas.NewRectangle(ink(inkLine)), canvas.NewRectangle(ink(inkLine))
	p.column = newColumn(panelPad)
	p.head = newPanelHead(p)
	p.box = &fyne.Container{Layout: p}
	p.box.Objects = []fyne.CanvasObject{p.edge, p.head.box, p.rule, p.column.scroll}
	p.fill()
	m.Listen(func(c Change) {
		if c.Has(SelectionChanged | FilterChanged | LibraryChanged | PanelChanged) {
			p.fill()
		} else if c.Has(LookChanged) {
			p.head.fill()
			p.Layout(nil, p.box.Size())
		}
	})
	return p
}

// paint takes over the theme's colours.
func (p *panel) paint() {
	p.edge.FillColor, p.rule.FillColor = ink(inkLine), ink(inkLine)
	p.edge.Refresh()
	p.rule.Refresh()
	at := p.column.scroll.Offset
	p.fill() // rows out of sight would keep the old colours
	p.column.scroll.ScrollToOffset(at)
}

// enter gives the keyboard to the panel.
func (p *panel) enter(c fyne.Canvas) {
	if len(p.head.chips.Objects) == 0 {
		c.Unfocus()
		return
	}
	if f, ok := p.head.chips.Objects[0].(fyne.Focusable); ok {
		c.Focus(f)
	}
}

// MinSize implements fyne.Layout.
func (p *panel) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(260, 200) }

// Layout implements fyne.Layout.
func (p *panel) Layout(_ []fyne.CanvasObject, size fyne.Size) {
	put(p.edge, 0, 0, 1, size.Height)
	h := p.head.heightFor(size.Width - 2*panelPad)
	put(p.head.box, panelPad, 0, size.Width-2*panelPad, h)
	put(p.rule, 0, h, size.Width, 1)
	put(p.column.scroll, 1, h+1, size.Width-1, max(size.Height-h-1, 0))
}

// fill shows the selected country, or how to choose one.
func (p *panel) fill() {
	p.cards = 0
	var rows []*row
	if p.model.selected == "" {
		rows = p.emptyRows()
	} else {
		rows = p.countryRows()
	}
	p.head.fill()
	p.Layout(nil, p.box.Size())
	p.column.set(rows)
	p.column.to(p.model.focus)
	if p.shown != nil && p.model.selected != "" {
		p.shown(p.model.selected, p.cards)
	}
}

// gap is a row of nothing.
func gap(h float32) *row {
	return &row{
		heightFor: func(float32) float32 { return h },
		make:      func() fyne.CanvasObject { return canvas.NewRectangle(ink(inkClear)) },
	}
}

// words is a row of text.
func (p *panel) words(text string, size float32, colour fyne.ThemeColorName, below float32) *row {
	t := newPassage(text, typeface{size, regular}, colour, p.ruler, nil)
	return &row{heightFor: t.heightFor, make: func() fyne.CanvasObject { return t }, below: below}
}

// act is a row with a link.
func (p *panel) act(name, text string, tapped func(), below float32) *row {
	l := newLink(name, text, tapped)
	return &row{
		heightFor: func(float32) float32 { return 20 },
		make:      func() fyne.CanvasObject { return l }, below: below,
	}
}

// countryRows are the statements about the selected country, by partner.
func (p *panel) countryRows() []*row {
	m := p.model
	rows := []*row{gap(16)}
	for _, g := range m.Groups() {
		if m.only != "" && m.only != g.Partner {
			continue
		}
		head := newGroupHead(m.Name(g.Partner), statements(len(g.Statements)), partnerColour(g.Partner))
		rows = append(rows, &row{
			heightFor: func(float32) float32 { return 22 },
			make:      func() fyne.CanvasObject { return head }, below: 7,
		})
		for _, s := range g.Statements {
			k := newStatementCard(m, s, partnerColour(g.Partner), p.ruler, p.marks)
			rows = append(rows, &row{
				heightFor: k.heightFor, make: func() fyne.CanvasObject { return k }, below: cardGap, id: s.ID,
			})
			p.cards++
		}
		rows = append(rows, gap(6))
	}
	return append(rows, p.lastRows()...)
}

// lastRows say what else there is about the country.
func (p *panel) lastRows() []*row {
	m := p.model
	var rows []*row
	if n, countries := m.AsPartner(m.selected); n > 0 {
		rows = append(rows, p.words(m.Name(m.selected)+" is the partner of "+count(countries, "country", "countries")+
			" in "+statements(n)+".", sizeSmall, inkMuted, 8))
	}
	hidden := m.Facts(m.selected).Hidden
	switch {
	case hidden > 0:
		one, many := "more statement is", "more statements are"
		if p.cards == 0 {
			one, many = "statement is", "statements are"
		}
		rows = append(rows, p.words(count(hidden, one, many)+" filtered out.", sizeSmall, inkMuted, 2),
			p.act("show-all", "Show all statements", m.ClearFilter, 12))
	case p.cards == 0 && len(rows) == 0:
		rows = append(rows, p.words("No statement about this country is in the library.", sizeText, inkMuted, 8))
	}
	return append(rows, gap(8))
}

// emptyRows say what to do, and where most is to be read.
func (p *panel) emptyRows() []*row {
	leaders := p.model.Leaders(8)
	rows := []*row{gap(16)}
	if len(leaders) == 0 {
		return append(rows, p.words("No statement passes the filter.", sizeText, inkMuted, 2),
			p.act("show-all", "Show all statements", p.model.ClearFilter, 12))
	}
	head := newLabel("MOST STATEMENTS", sizeCaption, semiBold, inkFaint)
	rows = append(rows, &row{heightFor: func(float32) float32 { return 18 }, make: func() fyne.CanvasObject { return head }, below: 4})
	for _, c := range leaders {
		line := newCountryLine(c.Code, c.Name, strconv.Itoa(c.Statements), func() { p.model.Visit(c.Code) })
		rows = append(rows, &row{heightFor: func(float32) float32 { return rowHeight }, make: func() fyne.CanvasObject { return line }})
	}
	return rows
}

// partnerColour is a partner's colour on the map.
func partnerColour(code string) (c colour) {
	light := atlas.Light()
	return light.Partner(code)
}
