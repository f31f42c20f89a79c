package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
)

// searchField is the entry of the tool bar and the list of what it finds.
type searchField struct {
	model  *Model
	entry  *searchEntry
	hint   *label
	box    *fyne.Container
	list   *fyne.Container // the drop-down with its bed
	scroll *container.Scroll
	inner  *fyne.Container
	bed    *canvas.Rectangle
	catch  *catcher // under the list: a click beside it closes it
	lines  []*countryLine
	at     int // the line that the keyboard is on; -1: none
}

func newSearchField(m *Model) *searchField {
	f := &searchField{model: m, at: -1}
	f.entry = &searchEntry{keys: f.key}
	f.entry.ExtendBaseWidget(f.entry)
	f.entry.SetPlaceHolder("Find a country, a phrase or a source")
	f.entry.Scroll = fyne.ScrollNone
	f.entry.OnChanged = m.SetSearch
	f.hint = newLabel("Ctrl K", sizeSmall, regular, inkFaint)
	f.box = &fyne.Container{Objects: []fyne.CanvasObject{f.entry, f.hint}}
	f.box.Layout = &frameLayout{func(size fyne.Size) {
		put(f.entry, 0, 0, size.Width, size.Height)
		h := f.hint.natural()
		f.hint.Hidden = m.search != "" || size.Width < 330
		put(f.hint, size.Width-h.Width-12, (size.Height-h.Height)/2, h.Width, h.Height)
	}, fyne.NewSize(60, buttonHeight)}
	f.bed = canvas.NewRectangle(ink(inkPage))
	f.bed.CornerRadius, f.bed.StrokeWidth = 8, 1
	f.inner = &fyne.Container{}
	fl := &flow{least: 80}
	fl.arrange = f.arrange
	f.inner.Layout = fl
	f.scroll = container.NewVScroll(f.inner)
	f.list = &fyne.Container{Objects: []fyne.CanvasObject{f.bed, f.scroll}}
	f.list.Layout = &frameLayout{func(size fyne.Size) {
		put(f.bed, 0, 0, size.Width, size.Height)
		put(f.scroll, 1, 4, size.Width-2, size.Height-8)
	}, fyne.NewSize(80, 40)}
	f.catch = &catcher{tapped: f.close}
	f.catch.ExtendBaseWidget(f.catch)
	f.list.Hide()
	f.catch.Hide()
	m.Listen(func(c Change) {
		if c.Has(SearchChanged) {
			f.fill()
		}
	})
	return f
}

// arrange puts the lines under each other.
func (f *searchField) arrange(width float32, move bool) float32 {
	y := float32(0)
	for _, o := range f.inner.Objects {
		h := o.MinSize().Height
		if move {
			put(o, 14, y, width-28, h)
		}
		y += h
	}
	return y
}

// close ends the search.
func (f *searchField) close() {
	f.list.Hide()
	f.catch.Hide()
}

// fill lists what the model finds.
func (f *searchField) fill() {
	m := f.model
	if f.entry.Text != m.search {
		f.entry.SetText(m.search)
	}
	f.bed.FillColor, f.bed.StrokeColor = ink(inkPage), ink(inkCardEdge)
	f.box.Refresh()
	f.at, f.lines, f.inner.Objects = -1, nil, nil
	if m.search == "" {
		f.close()
		return
	}
	found := m.Find()
	for _, c := range found.Countries {
		figure := ""
		if c.Statements > 0 {
			figure = statements(c.Statements)
		}
		f.add(newCountryLine("found-"+c.Code, c.Name, figure, func() { f.country(c.Code) }))
	}
	for _, s := range found.Statements {
		l := newCountryLine("found-"+s.ID, quoted(s.Quote), "", func() {
			f.done()
			m.Reveal(s)
			m.Visit(m.selected)
		})
		l.second = sourceOf(m.library, s)
		f.add(l)
	}
	f.ending(found)
	f.scroll.Offset = fyne.Position{}
	f.place()
}

func (f *searchField) add(l *countryLine) {
	f.lines = append(f.lines, l)
	f.inner.Objects = append(f.inner.Objects, l)
}

// ending says that nothing was found, or how much more there is.
func (f *searchField) ending(found Found) {
	text := ""
	switch {
	case len(f.lines) == 0:
		text = "Nothing found"
	case found.More > 0:
		text = count(found.More, "more statement", "more statements") + ": add a word to narrow the search"
	}
	if text != "" {
		f.inner.Objects = append(f.inner.Objects, newSpace(5), shrinking(text, sizeSmall, regular, inkFaint), newSpace(6))
	}
}

// place shows the list under the entry.
func (f *searchField) place() {
	at := fyne.CurrentApp().Driver().AbsolutePositionForObject(f.box)
	w := max(f.box.Size().Width, 460)
	h := min(f.inner.MinSize().Height+8, max(f.catch.Size().Height-80, 120))
	put(f.list, min(at.X, max(f.catch.Size().Width-w-8, 8)), at.Y+buttonHeight+5, w, h)
	f.catch.Show()
	f.list.Show()
	f.list.Refresh()
}

// done empties the entry and closes the list.
func (f *searchField) done() {
	f.entry.SetText("")
	f.close()
	if c := fyne.CurrentApp().Driver().CanvasForObject(f.entry); c != nil {
		c.Unfocus()
	}
}

// country selects a country that was found and brings it into the view.
func (f *searchField) country(code string) {
	f.done()
	f.model.Visit(code)
}
