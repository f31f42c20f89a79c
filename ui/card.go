package ui

import (
	"image/color"
	"net/url"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"multivector/data"
)

// statementCard shows one statement: what it is about, its words, its source.
type statementCard struct {
	widget.BaseWidget
	statement *data.Statement
	colour    color.Color
	kind      *label
	when      *label
	badge     *badge
	quote     *passage
	source    *passage
	note      *passage // nil: no note
	cite      *link
	open      *link // nil: the article states no page
}

// Measures of a card in dp.
const (
	cardPad   = 16 // inside at the left and the right
	cardTop   = 9
	cardHead  = 19
	cardLinks = 20
	cardGap   = 9 // below a card
)

// newStatementCard makes the card of a statement.
func newStatementCard(m *Model, s *data.Statement, c color.Color, r *ruler, marks *marked) *statementCard {
	k := &statementCard{statement: s, colour: c}
	k.kind = newLabel(subjectWord(s.Subject), sizeChip, semiBold, inkText)
	k.when = shrinking(circumstances(s, m.lang), sizeChip, regular, inkMuted)
	k.badge = newBadge(basisWord(s.Basis))
	k.quote = newPassage(quoted(s.Quote), typeface{sizeQuote, regular}, inkText, r, marks)
	k.source = newPassage(sourceOf(m.library, s), typeface{sizeSmall, regular}, inkMuted, r, marks)
	if s.Note != "" {
		k.note = newPassage(s.Note, typeface{sizeSmall, italic}, inkMuted, r, marks)
	}
	k.cite = newLink("cite:"+s.ID, "Copy citation", nil)
	k.cite.onTap = func() {
		fyne.CurrentApp().Clipboard().SetContent(quoted(s.Quote) + "\n" + m.library.Citation(s))
		k.cite.set("Copied")
	}
	if page := pageOf(m.library, s); page != "" {
		if u, err := url.Parse(page); err == nil {
			k.open = newLink("open:"+s.ID, "Open page", func() { _ = fyne.CurrentApp().OpenURL(u) })
		}
	}
	k.ExtendBaseWidget(k)
	return k
}

// circumstances are what stands beside a statement's subject.
func circumstances(s *data.Statement, lang string) string {
	var words []string
	if s.Date != "" {
		words = append(words, s.Date.Format(lang))
	}
	if s.Relation != data.RelationCooperation {
		words = append(words, string(s.Relation))
	}
	if s.Modality != data.ModalityAsserted && s.Modality != "" {
		words = append(words, string(s.Modality))
	}
	if s.Group != "" && s.Basis == data.BasisGroup {
		words = append(words, s.Group)
	}
	if len(words) == 0 {
		return ""
	}
	return "·  " + strings.Join(words, " · ")
}

// heightFor is the height of the card at a width.
func (k *statementCard) heightFor(width float32) float32 {
	inner := width - 2*cardPad + 2
	h := cardTop + cardHead + k.quote.heightFor(inner) + 5 + k.source.heightFor(inner)
	if k.note != nil {
		h += 4 + k.note.heightFor(inner)
	}
	return h + 2 + cardLinks + 7
}

// CreateRenderer implements fyne.Widget.
func (k *statementCard) CreateRenderer() fyne.WidgetRenderer {
	bed, bar := canvas.NewRectangle(color.Transparent), canvas.NewRectangle(k.colour)
	bed.CornerRadius, bed.StrokeWidth = 6, 1
	bar.TopLeftCornerRadius, bar.BottomLeftCornerRadius = 6, 6
	p := &parts{objects: []fyne.CanvasObject{bed, bar, k.kind, k.when, k.badge, k.quote, k.source, k.cite}}
	if k.note != nil {
		p.objects = append(p.objects, k.note)
	}
	if k.open != nil {
		p.objects = append(p.objects, k.open)
	}
	p.refresh = func() { bed.FillColor, bed.StrokeColor = ink(inkPage), ink(inkCardEdge) }
	p.minSize = func() fyne.Size { return fyne.NewSize(200, 60) }
	p.layout = func(size fyne.Size) {
		put(bed, 0, 0, size.Width, size.Height)
		put(bar, 0, 0, 4, size.Height)
		k.lay(size)
	}
	p.refresh()
	return p
}

// lay places what is on the card.
func (k *statementCard) lay(size fyne.Size) {
	inner := size.Width - 2*cardPad + 2
	middle := float32(cardTop + 8)
	b := k.badge.MinSize()
	put(k.badge, size.Width-12-b.Width, middle-b.Height/2, b.Width, b.Height)
	putMiddle(k.kind, cardPad, middle)
	x := cardPad + k.kind.MinSize().Width + 7
	h := k.when.natural().Height
	put(k.when, x, middle-h/2, max(size.Width-12-b.Width-8-x, 0), h)
	y := float32(cardTop + cardHead)
	down := func(p *passage) {
		h := p.heightFor(inner)
		put(p, cardPad, y, inner, h)
		y += h
	}
	down(k.quote)
	y += 5
	down(k.source)
	if k.note != nil {
		y += 4
		down(k.note)
	}
	y += 2
	w := k.cite.MinSize()
	x = cardPad
	if k.open != nil {
		o := k.open.MinSize()
		put(k.open, x, y+(cardLinks-o.Height)/2, o.Width, o.Height)
		x += o.Width + 16
	}
	put(k.cite, x, y+(cardLinks-w.Height)/2, w.Width, w.Height)
}
