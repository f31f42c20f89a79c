package ui

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"
)

// tooltip is the dark card beside the pointer.
type tooltip struct {
	widget.BaseWidget
	title, figures string
}

func newTooltip() *tooltip {
	t := &tooltip{}
	t.ExtendBaseWidget(t)
	t.Hide()
	return t
}

// show names a country at a place within the area of a size; nothing for no name.
func (t *tooltip) show(title, figures string, at fyne.Position, area fyne.Size) {
	if title == "" {
		t.Hide()
		return
	}
	if t.title != title || t.figures != figures {
		t.title, t.figures = title, figures
		t.Refresh()
	}
	size := t.MinSize()
	x, y := at.X+14, at.Y-size.Height-10
	if x+size.Width > area.Width-6 {
		x = at.X - size.Width - 14
	}
	if y < 6 {
		y = at.Y + 18
	}
	put(t, min(max(x, 6), max(area.Width-size.Width-6, 6)), y, size.Width, size.Height)
	t.Show()
}

// CreateRenderer implements fyne.Widget.
func (t *tooltip) CreateRenderer() fyne.WidgetRenderer {
	bed := canvas.NewRectangle(color.Transparent)
	bed.CornerRadius = 6
	title, figures := newText("", sizeSmall, semiBold), newText("", sizeCaption, regular)
	p := &parts{objects: []fyne.CanvasObject{bed, title, figures}}
	p.refresh = func() {
		bed.FillColor, title.Color, figures.Color = ink(inkTip), ink(inkTipText), ink(inkTipMuted)
		title.Text, figures.Text = t.title, t.figures
	}
	p.minSize = func() fyne.Size {
		a, b := title.MinSize(), figures.MinSize()
		return fyne.NewSize(max(a.Width, b.Width)+20, a.Height+b.Height+15)
	}
	p.layout = func(size fyne.Size) {
		a := title.MinSize()
		put(bed, 0, 0, size.Width, size.Height)
		put(title, 10, 6, a.Width, a.Height)
		b := figures.MinSize()
		put(figures, 10, 9+a.Height, b.Width, b.Height)
	}
	p.refresh()
	return p
}
