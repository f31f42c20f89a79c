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

// CreateRenderer implements fyne.Widget.
func (r *partnerRow) CreateRenderer() fyne.WidgetRenderer {
	light := canvas.NewRectangle(color.Transparent)
	light.CornerRadius = 6
	box := canvas.NewRectangle(color.Transparent)
	box.CornerRadius = 4
	down, up := canvas.NewLine(color.White), canvas.NewLine(color.White)
	down.StrokeWidth, up.StrokeWidth = 1.5, 1.5
	dab := canvas.NewRectangle(r.swatch)
	dab.CornerRadius = 3
	title, count := canvas.NewText(r.title, color.Black), canvas.NewText("", color.Black)
	title.TextSize, count.TextSize = sizeText, sizeText
	count.Alignment = fyne.TextAlignTrailing
	p := &parts{objects: []fyne.CanvasObject{light, box, down, up, dab, title, count}}
	p.refresh = func() {
		light.FillColor = ink(inkClear)
		if r.hovered {
			light.FillColor = ink(inkHover)
		}
		light.StrokeColor, light.StrokeWidth = ink(inkFocus), 0
		if r.focused {
			light.StrokeWidth = 2
		}
		box.FillColor, box.StrokeColor, box.StrokeWidth = ink(inkPage), ink(inkFaint), 1.5
		if r.on {
			box.FillColor, box.StrokeWidth = ink(inkAccent), 0
		}
		down.StrokeColor, up.StrokeColor = ink(inkOnAccent), ink(inkOnAccent)
		down.Hidden, up.Hidden = !r.on, !r.on
		dab.FillColor = r.swatch
		title.Color, count.Color = ink(inkText), ink(inkFaint)
		if !r.on {
			title.Color = ink(inkMuted)
		}
		count.Text = r.count
		p.layout(r.Size())
	}
	p.minSize = func() fyne.Size {
		return fyne.NewSize(54+title.MinSize().Width+8+count.MinSize().Width, rowHeight)
	}
	p.layout = func(size fyne.Size) {
		y := size.Height / 2
		put(light, -7, 1, size.Width+14, size.Height-2)
		put(box, 0, y-8, 16, 16)
		down.Position1, down.Position2 = fyne.NewPos(4.3, y+0.2), fyne.NewPos(7, y+2.8)
		up.Position1, up.Position2 = fyne.NewPos(7, y+2.8), fyne.NewPos(11.8, y-2.4)
		put(dab, 24, y-7, 22, 14)
		putMiddle(title, 54, y)
		w := count.MinSize().Width
		putMiddle(count, size.Width-w, y)
	}
	p.refresh()
	return p
}
