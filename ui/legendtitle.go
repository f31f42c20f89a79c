package ui

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
)

// legendTitleHeight is that of the legend's first line, which is clicked to
// make the legend short or long (dp).
const legendTitleHeight = 32

// legendTitle lies over the title of the legend, which is part of a picture,
// and marks it with a chevron.
type legendTitle struct {
	press
	long bool // the legend on show is the long one
}

func newLegendTitle(tapped func()) *legendTitle {
	t := &legendTitle{}
	t.name, t.onTap = "legend", tapped
	t.ExtendBaseWidget(t)
	return t
}

// set takes over which legend is on show.
func (t *legendTitle) set(long bool) {
	if t.long != long {
		t.long = long
		t.Refresh()
	}
}

// CreateRenderer implements fyne.Widget.
func (t *legendTitle) CreateRenderer() fyne.WidgetRenderer {
	ring := canvas.NewRectangle(color.Transparent)
	ring.CornerRadius = 6
	left, right := canvas.NewLine(color.Black), canvas.NewLine(color.Black)
	left.StrokeWidth, right.StrokeWidth = 1.5, 1.5
	p := &parts{objects: []fyne.CanvasObject{ring, left, right}}
	p.minSize = func() fyne.Size { return fyne.NewSize(60, legendTitleHeight) }
	p.layout = func(size fyne.Size) {
		put(ring, 0, 0, size.Width, size.Height)
		x, y, tip := size.Width-21, float32(19), float32(2)
		if t.long { // it points to where the legend goes
			tip = -2
		}
		left.Position1, left.Position2 = fyne.NewPos(x-4, y-tip), fyne.NewPos(x, y+tip)
		right.Position1, right.Position2 = fyne.NewPos(x, y+tip), fyne.NewPos(x+4, y-tip)
	}
	p.refresh = func() {
		ring.StrokeColor, ring.StrokeWidth = ink(inkFocus), 0
		if t.focused {
			ring.StrokeWidth = 2
		}
		left.StrokeColor = ink(inkMuted)
		if t.hovered {
			left.StrokeColor = ink(inkText)
		}
		right.StrokeColor = left.StrokeColor
		p.layout(t.Size())
	}
	p.refresh()
	return p
}
