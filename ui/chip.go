package ui

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
)

// chipHeight is the height of a chip in dp.
const chipHeight = 23

// chip is a rounded switch with a word, or with a partner's colour and a number.
type chip struct {
	press
	text   string
	on     bool
	swatch color.Color // nil: none
}

// newChip makes a chip that calls tapped.
func newChip(name, text string, tapped func()) *chip {
	c := &chip{text: text}
	c.name, c.onTap = name, tapped
	c.ExtendBaseWidget(c)
	return c
}

// set changes what the chip shows.
func (c *chip) set(text string, on bool) {
	if c.text != text || c.on != on {
		c.text, c.on = text, on
		c.Refresh()
	}
}

// chipParts are what a chip is drawn with.
type chipParts struct {
	bed, dot *canvas.Rectangle
	word     *canvas.Text
}

// CreateRenderer implements fyne.Widget.
func (c *chip) CreateRenderer() fyne.WidgetRenderer {
	k := chipParts{canvas.NewRectangle(color.Transparent), canvas.NewRectangle(color.Transparent), newText("", sizeChip, regular)}
	k.bed.CornerRadius, k.dot.CornerRadius = chipHeight/2, 5
	c.paint(k)
	return &parts{
		objects: []fyne.CanvasObject{k.bed, k.dot, k.word},
		refresh: func() { c.paint(k) },
		minSize: func() fyne.Size {
			w := k.word.MinSize().Width + 20
			if c.swatch != nil {
				w += 22
			}
			return fyne.NewSize(w, chipHeight)
		},
		layout: func(size fyne.Size) {
			put(k.bed, 0, 0, size.Width, size.Height)
			x := float32(10)
			if c.swatch != nil {
				put(k.dot, 8, (size.Height-11)/2, 16, 11)
				x = 31
			}
			putMiddle(k.word, x, size.Height/2)
		},
	}
}

// paint takes over the chip's state.
func (c *chip) paint(k chipParts) {
	k.word.Text, k.word.Color = c.text, ink(inkText)
	k.bed.FillColor, k.bed.StrokeColor, k.bed.StrokeWidth = ink(inkPage), ink(inkCardEdge), 1
	if c.hovered {
		k.bed.FillColor = ink(inkHover)
	}
	if c.on {
		k.word.Color = ink(inkAccent)
		k.bed.FillColor, k.bed.StrokeColor = ink(inkChosen), ink(inkChosenLine)
	}
	if c.focused {
		k.bed.StrokeColor, k.bed.StrokeWidth = ink(inkFocus), 2
	}
	k.dot.Hidden = c.swatch == nil
	if c.swatch != nil {
		k.dot.FillColor = c.swatch
	}
}

// chipRow arranges chips in rows as wide as there is room.
func chipRow(chips ...fyne.CanvasObject) *fyne.Container {
	const gap = 6
	f := &flow{least: 60}
	f.arrange = func(width float32, move bool) float32 {
		var x, y float32
		for _, c := range chips {
			if !c.Visible() {
				continue
			}
			s := c.MinSize()
			if x > 0 && x+s.Width > width+0.5 {
				x, y = 0, y+chipHeight+gap
			}
			if move {
				put(c, x, y, min(s.Width, width), chipHeight)
			}
			x += s.Width + gap
		}
		return y + chipHeight
	}
	box := &fyne.Container{Layout: f, Objects: chips}
	return box
}
