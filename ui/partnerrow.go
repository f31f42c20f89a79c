package ui

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
)

// partnerRow is a partner's line in the side bar: a box to tick, its colour,
// its name, and how many countries are linked to it.
type partnerRow struct {
	press
	title  string
	swatch color.Color
	on     bool
	count  string
}

// newPartnerRow makes a line that calls tapped.
func newPartnerRow(code, title string, swatch color.Color, tapped func()) *partnerRow {
	r := &partnerRow{title: title, swatch: swatch}
	r.name, r.onTap = "partner:"+code, tapped
	r.ExtendBaseWidget(r)
	return r
}

// set changes what the line shows.
func (r *partnerRow) set(on bool, count string) {
	if r.on != on || r.count != count {
		r.on, r.count = on, count
		r.Refresh()
	}
}

// rowHeight is the height of a partner's line in dp.
const rowHeight = 30

// rowParts are what a partner's line is drawn with.
type rowParts struct {
	light, box, dab *canvas.Rectangle
	down, up        *canvas.Line // of the tick
	title, count    *canvas.Text
}

// CreateRenderer implements fyne.Widget.
func (r *partnerRow) CreateRenderer() fyne.WidgetRenderer {
	k := rowParts{
		canvas.NewRectangle(color.Transparent), canvas.NewRectangle(color.Transparent), canvas.NewRectangle(r.swatch),
		canvas.NewLine(color.White), canvas.NewLine(color.White), newText(r.title, sizeText, regular), newText("", sizeText, regular),
	}
	k.light.CornerRadius, k.box.CornerRadius, k.dab.CornerRadius = 6, 4, 3
	k.down.StrokeWidth, k.up.StrokeWidth = 1.5, 1.5
	p := &parts{objects: []fyne.CanvasObject{k.light, k.box, k.down, k.up, k.dab, k.title, k.count}}
	p.refresh = func() {
		r.paint(k)
		k.lay(r.Size())
	}
	p.minSize = func() fyne.Size {
		return fyne.NewSize(54+k.title.MinSize().Width+8+k.count.MinSize().Width, rowHeight)
	}
	p.layout = k.lay
	p.refresh()
	return p
}

// paint takes over the line's state.
func (r *partnerRow) paint(k rowParts) {
	k.light.FillColor, k.light.StrokeColor, k.light.StrokeWidth = ink(inkClear), ink(inkFocus), 0
	if r.hovered {
		k.light.FillColor = ink(inkHover)
	}
	if r.focused {
		k.light.StrokeWidth = 2
	}
	k.box.FillColor, k.box.StrokeColor, k.box.StrokeWidth = ink(inkPage), ink(inkFaint), 1.5
	k.title.Color, k.count.Color = ink(inkMuted), ink(inkFaint)
	if r.on {
		k.box.FillColor, k.box.StrokeWidth = ink(inkAccent), 0
		k.title.Color = ink(inkText)
	}
	k.down.StrokeColor, k.up.StrokeColor = ink(inkOnAccent), ink(inkOnAccent)
	k.down.Hidden, k.up.Hidden = !r.on, !r.on
	k.count.Text = r.count
}

// lay places what the line is drawn with.
func (k rowParts) lay(size fyne.Size) {
	y := size.Height / 2
	put(k.light, -7, 1, size.Width+14, size.Height-2)
	put(k.box, 0, y-8, 16, 16)
	k.down.Position1, k.down.Position2 = fyne.NewPos(4.3, y+0.2), fyne.NewPos(7, y+2.8)
	k.up.Position1, k.up.Position2 = fyne.NewPos(7, y+2.8), fyne.NewPos(11.8, y-2.4)
	put(k.dab, 24, y-7, 22, 14)
	putMiddle(k.title, 54, y)
	putMiddle(k.count, size.Width-k.count.MinSize().Width, y)
}
