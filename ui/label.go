package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"
)

// label is one line of text in one of our colours, which follows the theme.
// Where it gets too little room it ends in an ellipsis.
type label struct {
	widget.BaseWidget
	text    string
	size    float32
	style   fyne.TextStyle
	colour  fyne.ThemeColorName
	align   fyne.TextAlign
	shrinks bool // may get less room than its text needs
}

// newLabel makes a line of text.
func newLabel(text string, size float32, style fyne.TextStyle, colour fyne.ThemeColorName) *label {
	l := &label{text: text, size: size, style: style, colour: colour}
	l.ExtendBaseWidget(l)
	return l
}

// shrinking makes a line of text that may be cut.
func shrinking(text string, size float32, style fyne.TextStyle, colour fyne.ThemeColorName) *label {
	l := newLabel(text, size, style, colour)
	l.shrinks = true
	return l
}

// set changes the text.
func (l *label) set(text string) {
	if l.text != text {
		l.text = text
		l.Refresh()
	}
}

func (l *label) natural() fyne.Size { return measure(l.text, l.size, l.style) }

// CreateRenderer implements fyne.Widget.
func (l *label) CreateRenderer() fyne.WidgetRenderer {
	t := newText(l.text, l.size, l.style)
	take := func() {
		t.Text, t.TextSize, t.TextStyle, t.FontSource = l.text, l.size, l.style, source(l.style)
		t.Alignment, t.Color = l.align, ink(l.colour)
		if l.shrinks {
			t.Text = ellipsis(l.text, l.size, l.style, l.Size().Width)
		}
	}
	take()
	return &parts{
		objects: []fyne.CanvasObject{t},
		refresh: take,
		layout: func(size fyne.Size) {
			take()
			t.Resize(size)
		},
		minSize: func() fyne.Size {
			s := l.natural()
			if l.shrinks {
				s.Width = min(s.Width, 24)
			}
			return s
		},
	}
}

// ellipsis cuts a text to a width.
func ellipsis(text string, size float32, style fyne.TextStyle, width float32) string {
	if width <= 0 || measure(text, size, style).Width <= width+0.5 {
		return text
	}
	runes := []rune(text)
	low, high := 0, len(runes)
	for low < high {
		middle := (low + high + 1) / 2
		if measure(string(runes[:middle])+"…", size, style).Width <= width {
			low = middle
		} else {
			high = middle - 1
		}
	}
	return string(runes[:low]) + "…"
}
