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

// buttonParts are what a button is drawn with.
type buttonParts struct {
	bed   *canvas.Rectangle
	word  *label
	lines [3]*canvas.Line // of the sign
}

// CreateRenderer implements fyne.Widget.
func (b *button) CreateRenderer() fyne.WidgetRenderer {
	k := buttonParts{bed: canvas.NewRectangle(color.Transparent), word: shrinking(b.text, sizeText, regular, inkText)}
	k.bed.CornerRadius = 7
	p := &parts{objects: []fyne.CanvasObject{k.bed, k.word}}
	for i := range k.lines {
		k.lines[i] = canvas.NewLine(color.Black)
		p.objects = append(p.objects, k.lines[i])
	}
	p.refresh = func() {
		b.paint(k)
		b.lay(k, b.Size())
	}
	p.minSize = func() fyne.Size {
		w := k.word.natural().Width
		if b.text == "" {
			w = 0
		}
		return fyne.NewSize(w+b.signWidth()+22, buttonHeight)
	}
	p.layout = func(size fyne.Size) { b.lay(k, size) }
	p.refresh()
	return p
}

// paint takes over the button's state.
func (b *button) paint(k buttonParts) {
	k.word.text, k.word.colour, k.word.style = b.text, inkText, regular
	k.bed.FillColor, k.bed.StrokeColor, k.bed.StrokeWidth = ink(inkPage), ink(inkEdge), 1
	if b.hovered {
		k.bed.FillColor = ink(inkHover)
	}
	if b.main {
		k.word.colour, k.word.style = inkOnAccent, semiBold
		k.bed.FillColor, k.bed.StrokeColor = ink(inkAccent), ink(inkAccent)
	}
	if b.focused {
		k.bed.StrokeColor, k.bed.StrokeWidth = ink(inkFocus), 2
	}
	for _, l := range k.lines {
		l.StrokeColor, l.StrokeWidth = ink(k.word.colour), 1.4
	}
	k.lines[0].Hidden, k.lines[1].Hidden = b.sign == noSign, b.sign == noSign
	k.lines[2].Hidden = b.sign == noSign || b.sign == arrowSign
	k.word.Refresh()
}

// lay places the word and the sign.
func (b *button) lay(k buttonParts, size fyne.Size) {
	put(k.bed, 0, 0, size.Width, size.Height)
	n := k.word.natural()
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
	put(k.word, x, (size.Height-n.Height)/2, room+0.5, n.Height)
	drawSign(b.sign, k.lines, at, size.Height/2)
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
