package ui

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
)

// remarkLine says one thing to know about a picture; a click leads to its place.
type remarkLine struct {
	press
	text  []rune
	act   string // what a click does; empty: nothing
	ruler *ruler
}

// newRemarkLine makes a line that calls tapped.
func newRemarkLine(name, text, act string, r *ruler, tapped func()) *remarkLine {
	l := &remarkLine{text: []rune(text), act: act, ruler: r}
	l.name, l.onTap = name, tapped
	l.ExtendBaseWidget(l)
	return l
}

// Measures of a remark in dp.
const (
	remarkIndent = 17
	remarkGap    = 4 // above and below its lines
)

var remarkFace = typeface{sizeSmall, regular}

func (l *remarkLine) actWidth() float32 {
	if l.act == "" {
		return 0
	}
	return measure(l.act, sizeSmall, regular).Width + 14
}

// heightFor is the height of the line in a width.
func (l *remarkLine) heightFor(width float32) float32 {
	n := len(l.ruler.wrap(remarkFace, l.text, width-remarkIndent-l.actWidth()-8))
	return float32(n)*l.ruler.pitch(remarkFace) + 2*remarkGap
}

// row is the line as an entry of a column.
func (l *remarkLine) row() *row {
	return &row{heightFor: l.heightFor, make: func() fyne.CanvasObject { return l }}
}

// CreateRenderer implements fyne.Widget.
func (l *remarkLine) CreateRenderer() fyne.WidgetRenderer {
	bed, dot := canvas.NewRectangle(color.Transparent), canvas.NewRectangle(color.Transparent)
	bed.CornerRadius, dot.CornerRadius = 6, 3
	act := newLabel(l.act, sizeSmall, regular, inkAccent)
	var lines reused[*canvas.Text]
	p := &parts{}
	p.refresh = func() {
		bed.FillColor, bed.StrokeColor, bed.StrokeWidth = ink(inkClear), ink(inkFocus), 0
		if l.hovered && l.onTap != nil {
			bed.FillColor = ink(inkHover)
		}
		if l.focused {
			bed.StrokeWidth = 2
		}
		dot.FillColor = ink(inkWarning)
		p.layout(l.Size())
	}
	p.minSize = func() fyne.Size { return fyne.NewSize(120, 20) }
	p.layout = func(size fyne.Size) {
		pitch := l.ruler.pitch(remarkFace)
		put(bed, 0, 0, size.Width, size.Height)
		put(dot, 6, remarkGap+pitch/2-3, 6, 6)
		n := act.natural()
		put(act, size.Width-n.Width-8, remarkGap+(pitch-n.Height)/2, n.Width, n.Height)
		p.objects = append(p.objects[:0], bed, dot, act)
		texts := lines.again()
		for i, line := range l.ruler.wrap(remarkFace, l.text, size.Width-remarkIndent-l.actWidth()-8) {
			t := texts.next(func() *canvas.Text { return newText("", sizeSmall, regular) })
			t.Text, t.Color = string(l.text[line.from:line.to]), ink(inkText)
			put(t, remarkIndent, remarkGap+float32(i)*pitch+(pitch-t.MinSize().Height)/2, size.Width, pitch)
			p.objects = append(p.objects, t)
		}
	}
	p.refresh()
	return p
}
