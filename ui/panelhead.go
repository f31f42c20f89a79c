package ui

import (
	"image/color"
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"
)

// colour is an opaque or see-through colour.
type colour = color.NRGBA

// panelHead is the upper part of the panel: the country, its figures, and a
// chip for each of its partners.
type panelHead struct {
	panel *panel
	name  *label
	lines []*passage
	chips *fyne.Container
	box   *fyne.Container
}

func newPanelHead(p *panel) *panelHead {
	h := &panelHead{panel: p}
	h.name = shrinking("", sizeTitle, bold, inkText)
	h.box = &fyne.Container{Layout: h}
	return h
}

// fill takes over the model's country.
func (h *panelHead) fill() {
	m := h.panel.model
	h.lines, h.chips = nil, chipRow()
	if m.selected == "" {
		h.name.set("Choose a country")
		h.line("Click one on the map, or search for it, to read the statements behind its colours.")
	} else {
		h.name.set(m.Name(m.selected))
		h.line(figures(m.Facts(m.selected)))
		h.standing()
		h.chips = h.partnerChips()
	}
	h.box.Objects = []fyne.CanvasObject{h.name}
	for _, l := range h.lines {
		h.box.Objects = append(h.box.Objects, l)
	}
	if len(h.chips.Objects) > 0 {
		h.box.Objects = append(h.box.Objects, h.chips)
	}
	h.box.Refresh()
}

// line adds a line under the name.
func (h *panelHead) line(text string) {
	h.lines = append(h.lines, newPassage(text, typeface{sizeText, regular}, inkMuted, h.panel.ruler, nil))
}

// figures are a country's counts in words.
func figures(f Facts) string {
	if f.Statements == 0 {
		return "No statement passes the filter"
	}
	return count(f.Partners, "partner", "partners") + ", " + statements(f.Statements) +
		" from " + count(f.Articles, "article", "articles")
}

// standing says how the boundary view shows a country that is disputed, or that
// it shows disputed land as part of, and what that rests on.
func (h *panelHead) standing() {
	m := h.panel.model
	if text := m.boundaries.Sentence(m.selected, m.lang); text != "" {
		h.line(text)
	}
}

// partnerChips are one chip for all partners and one for each.
func (h *panelHead) partnerChips() *fyne.Container {
	m := h.panel.model
	groups := m.Groups()
	if len(groups) == 0 {
		return chipRow()
	}
	all := newChip("only:all", "All", func() { m.ShowOnly("") })
	all.on = m.only == ""
	chips := []fyne.CanvasObject{all}
	for _, g := range groups {
		c := newChip("only:"+g.Partner, strconv.Itoa(len(g.Statements)), func() {
			if m.only == g.Partner {
				m.ShowOnly("")
				return
			}
			m.ShowOnly(g.Partner)
		})
		c.swatch, c.on = partnerColour(g.Partner), m.only == g.Partner
		chips = append(chips, c)
	}
	return chipRow(chips...)
}

const headTop = 14 // above the name, dp

// heightFor is the height at a width.
func (h *panelHead) heightFor(width float32) float32 {
	y := headTop + h.name.natural().Height + 3
	for _, l := range h.lines {
		y += l.heightFor(width) + 2
	}
	if len(h.chips.Objects) > 0 {
		h.chips.Layout.(*flow).width = width
		y += 6 + h.chips.MinSize().Height
	}
	return y + 11
}

// MinSize implements fyne.Layout.
func (h *panelHead) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(100, 60) }

// Layout implements fyne.Layout.
func (h *panelHead) Layout(_ []fyne.CanvasObject, size fyne.Size) {
	n := h.name.natural()
	put(h.name, 0, headTop, size.Width, n.Height)
	y := headTop + n.Height + 3
	for _, l := range h.lines {
		k := l.heightFor(size.Width)
		put(l, 0, y, size.Width, k)
		y += k + 2
	}
	if len(h.chips.Objects) > 0 {
		put(h.chips, 0, y+6, size.Width, max(size.Height-y-6-11, chipHeight))
	}
}

// newGroupHead is the line above a partner's cards.
func newGroupHead(name, figure string, swatch color.Color) *groupHead {
	g := &groupHead{name: newLabel(name, sizeQuote, semiBold, inkText), figure: newLabel(figure, sizeSmall, regular, inkFaint), swatch: swatch}
	g.ExtendBaseWidget(g)
	return g
}

// groupHead names a partner above its cards.
type groupHead struct {
	widget.BaseWidget
	name, figure *label
	swatch       color.Color
}

// CreateRenderer implements fyne.Widget.
func (g *groupHead) CreateRenderer() fyne.WidgetRenderer {
	dab := canvas.NewRectangle(g.swatch)
	dab.CornerRadius = 3
	return &parts{
		objects: []fyne.CanvasObject{dab, g.name, g.figure},
		minSize: func() fyne.Size { return fyne.NewSize(100, 22) },
		layout: func(size fyne.Size) {
			put(dab, 0, 4, 22, 14)
			putMiddle(g.name, 30, 11)
			putMiddle(g.figure, 30+g.name.MinSize().Width+8, 11.5)
		},
	}
}
