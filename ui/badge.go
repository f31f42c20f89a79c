package ui

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"
)

// badge is a word on a small rounded bed.
type badge struct {
	widget.BaseWidget
	text string
}

func newBadge(text string) *badge {
	b := &badge{text: text}
	b.ExtendBaseWidget(b)
	return b
}

// CreateRenderer implements fyne.Widget.
func (b *badge) CreateRenderer() fyne.WidgetRenderer {
	bed := canvas.NewRectangle(color.Transparent)
	bed.CornerRadius = 8.5
	word := canvas.NewText(b.text, color.Black)
	word.TextSize = sizeCaption
	p := &parts{objects: []fyne.CanvasObject{bed, word}}
	p.refresh = func() { bed.FillColor, word.Color = ink(inkBadge), ink(inkMuted) }
	p.minSize = func() fyne.Size { return fyne.NewSize(word.MinSize().Width+14, 17) }
	p.layout = func(size fyne.Size) {
		put(bed, 0, 0, size.Width, size.Height)
		putMiddle(word, 7, size.Height/2)
	}
	p.refresh()
	return p
}
