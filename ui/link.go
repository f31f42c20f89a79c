package ui

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
)

// link is a word that acts, in the accent's colour.
type link struct {
	press
	text string
	size float32
}

// newLink makes a word that calls tapped.
func newLink(name, text string, tapped func()) *link {
	l := &link{text: text, size: sizeChip}
	l.name, l.onTap = name, tapped
	l.ExtendBaseWidget(l)
	return l
}

// set changes the word.
func (l *link) set(text string) {
	if l.text != text {
		l.text = text
		l.Refresh()
	}
}

// CreateRenderer implements fyne.Widget.
func (l *link) CreateRenderer() fyne.WidgetRenderer {
	word := newLabel(l.text, l.size, regular, inkAccent)
	word.shrinks = true
	under := canvas.NewRectangle(color.Transparent)
	p := &parts{objects: []fyne.CanvasObject{word, under}}
	p.refresh = func() {
		word.text = l.text
		under.FillColor = ink(inkAccent)
		under.Hidden = !l.hovered && !l.focused
		word.Refresh()
		p.layout(l.Size())
	}
	p.minSize = func() fyne.Size {
		s := word.natural()
		return fyne.NewSize(s.Width+0.5, s.Height+2)
	}
	p.layout = func(size fyne.Size) {
		n := word.natural()
		w := min(n.Width+0.5, size.Width)
		put(word, 0, 1, w, n.Height)
		put(under, 0, n.Height, w, 1)
	}
	p.refresh()
	return p
}
