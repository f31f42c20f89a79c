package ui

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
)

// faultLine is the calm warning that some evidence could not be read; a click
// tells what and why.
type faultLine struct {
	press
	text string
}

func newFaultLine(tapped func()) *faultLine {
	l := &faultLine{}
	l.name, l.onTap = "faults", tapped
	l.ExtendBaseWidget(l)
	return l
}

// set changes the words.
func (l *faultLine) set(text string) {
	if l.text != text {
		l.text = text
		l.Refresh()
	}
}

// CreateRenderer implements fyne.Widget.
func (l *faultLine) CreateRenderer() fyne.WidgetRenderer {
	bed := canvas.NewRectangle(color.Transparent)
	bed.CornerRadius = 6
	word := shrinking("", sizeSmall, regular, inkWarning)
	more := newLabel("Why", sizeSmall, semiBold, inkWarning)
	p := &parts{objects: []fyne.CanvasObject{bed, word, more}}
	p.refresh = func() {
		bed.FillColor, bed.StrokeColor, bed.StrokeWidth = ink(inkWarningBed), ink(inkFocus), 0
		if l.focused {
			bed.StrokeWidth = 2
		}
		word.set(l.text)
		p.layout(l.Size())
	}
	p.minSize = func() fyne.Size { return fyne.NewSize(120, 28) }
	p.layout = func(size fyne.Size) {
		put(bed, 0, 0, size.Width, size.Height)
		m, h := more.MinSize(), word.natural().Height
		put(word, 10, (size.Height-h)/2, max(size.Width-m.Width-28, 0), h)
		put(more, size.Width-m.Width-10, (size.Height-m.Height)/2, m.Width, m.Height)
	}
	p.refresh()
	return p
}
