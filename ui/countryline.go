package ui

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
)

// countryLine is a line that can be clicked: a name at the left, and at the
// right a figure.
type countryLine struct {
	press
	title, figure string
	second        string // a second line; empty: none
	lit           bool   // the keyboard is on it
}

func newCountryLine(code, title, figure string, tapped func()) *countryLine {
	l := &countryLine{title: title, figure: figure}
	l.name, l.onTap = "line:"+code, tapped
	l.ExtendBaseWidget(l)
	return l
}

// light shows that the keyboard is on the line.
func (l *countryLine) light(on bool) {
	if l.lit != on {
		l.lit = on
		l.Refresh()
	}
}

// CreateRenderer implements fyne.Widget.
func (l *countryLine) CreateRenderer() fyne.WidgetRenderer {
	bed := canvas.NewRectangle(color.Transparent)
	bed.CornerRadius = 6
	name, second := shrinking(l.title, sizeText, regular, inkText), shrinking(l.second, sizeCaption, regular, inkMuted)
	figure := newLabel(l.figure, sizeText, regular, inkFaint)
	p := &parts{objects: []fyne.CanvasObject{bed, name, second, figure}}
	second.Hidden = l.second == ""
	p.refresh = func() {
		bed.FillColor = ink(inkClear)
		if l.hovered || l.lit {
			bed.FillColor = ink(inkHover)
		}
		bed.StrokeColor, bed.StrokeWidth = ink(inkFocus), 0
		if l.focused {
			bed.StrokeWidth = 2
		}
	}
	p.minSize = func() fyne.Size {
		if l.second != "" {
			return fyne.NewSize(120, 44)
		}
		return fyne.NewSize(120, rowHeight)
	}
	p.layout = func(size fyne.Size) {
		put(bed, -8, 0, size.Width+16, size.Height)
		w := figure.MinSize().Width
		putMiddle(figure, size.Width-w, size.Height/2)
		room := size.Width - w - 10
		h := name.natural().Height
		if l.second == "" {
			put(name, 0, (size.Height-h)/2, room, h)
			return
		}
		put(name, 0, size.Height/2-h-0.5, room, h)
		put(second, 0, size.Height/2+1.5, room, second.natural().Height)
	}
	p.refresh()
	return p
}
