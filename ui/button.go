package ui

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
)

// sign is the small drawing on a button.
type sign uint8

const (
	noSign sign = iota
	arrowSign
	rowsSign
	dotsSign
)

// buttonHeight is the height of a button in dp.
const buttonHeight = 31

// button is a button with a word and perhaps a sign; the main one is filled.
type button struct {
	press
	text string
	sign sign
	main bool
	wide bool // the sign stands at the right edge
}

// newButton makes a button that calls tapped.
func newButton(name, text string, s sign, tapped func()) *button {
	b := &button{text: text, sign: s}
	b.name, b.onTap = name, tapped
	b.ExtendBaseWidget(b)
	return b
}

// set changes the word.
func (b *button) set(text string) {
	if b.text != text {
		b.text = text
		b.Refresh()
	}
}

// signWidth is the room of a sign in dp, the gap to the word included.
func (b *button) signWidth() float32 {
	switch {
	case b.sign == noSign:
		return 0
	case b.text == "":
		return 14
	case b.sign == rowsSign:
		return 19
	}
	return 15
}

// CreateRenderer implements fyne.Widget.
func (b *button) CreateRenderer() fyne.WidgetRenderer {
	bed := canvas.NewRectangle(color.Transparent)
	bed.CornerRadius = 7
	word := newLabel(b.text, sizeText, regular, inkText)
	word.shrinks = true
	lines := [3]*canvas.Line{canvas.NewLine(color.Black), canvas.NewLine(color.Black), canvas.NewLine(color.Black)}
	p := &parts{objects: []fyne.CanvasObject{bed, word, lines[0], lines[1], lines[2]}}
	p.refresh = func() {
		word.text, word.colour, word.style = b.text, inkText, regular
		bed.FillColor, bed.StrokeColor, bed.StrokeWidth = ink(inkPage), ink(inkEdge), 1
		if b.hovered {
			bed.FillColor = ink(inkHover)
		}
		if b.main {
			word.colour, word.style = inkOnAccent, semiBold
			bed.FillColor, bed.StrokeColor = ink(inkAccent), ink(inkAccent)
		}
		if b.focused {
			bed.StrokeColor, bed.StrokeWidth = ink(inkFocus), 2
		}
		for _, l := range lines {
			l.StrokeColor, l.StrokeWidth = ink(word.colour), 1.4
		}
		lines[0].Hidden, lines[1].Hidden = b.sign == noSign, b.sign == noSign
		lines[2].Hidden = b.sign == noSign || b.sign == arrowSign
		word.Refresh()
		p.layout(b.Size())
	}
	p.minSize = func() fyne.Size {
		w := word.natural().Width
		if b.text == "" {
			w = 0
		}
		return fyne.NewSize(w+b.signWidth()+22, buttonHeight)
	}
	p.layout = func(size fyne.Size) {
		put(bed, 0, 0, size.Width, size.Height)
		n := word.natural()
		room := min(n.Width, max(size.Width-22-b.signWidth(), 0))
		x := max((size.Width-room-b.signWidth())/2, 11)
		at := x + room + 5
		if b.wide {
			x, at = 11, size.Width-21
		}
		if b.sign == rowsSign || b.sign == dotsSign {
			at = x
			if b.text != "" {
				x += b.signWidth()
			}
		}
		put(word, x, (size.Height-n.Height)/2, room+0.5, n.Height)
		drawSign(b.sign, lines, at, size.Height/2)
	}
	p.refresh()
	return p
}

// drawSign lays the lines of a sign that begins at x and has its middle at height y.
func drawSign(s sign, l [3]*canvas.Line, x, y float32) {
	from := func(i int, x1, y1, x2, y2 float32) {
		l[i].Position1, l[i].Position2 = fyne.NewPos(x1, y1), fyne.NewPos(x2, y2)
	}
	switch s {
	case arrowSign:
		from(0, x+1, y-1.5, x+5, y+2.5)
		from(1, x+5, y+2.5, x+9, y-1.5)
	case rowsSign:
		for i := range l {
			from(i, x, y+float32(i-1)*4, x+12, y+float32(i-1)*4)
		}
	case dotsSign:
		for i := range l {
			l[i].StrokeWidth = 2.4
			from(i, x+float32(i)*5+0.8, y, x+float32(i)*5+3.2, y)
		}
	}
}
