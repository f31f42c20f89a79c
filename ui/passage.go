package ui

import (
	"image/color"
	"strings"
	"time"
	"unicode"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"
)

// passage is a text of several lines whose letters can be marked with the
// pointer and copied.
type passage struct {
	widget.BaseWidget
	text   []rune
	face   typeface
	colour fyne.ThemeColorName
	ruler  *ruler
	marks  *marked
	lines  []span
	width  float32 // that the lines were broken for
	click  time.Time
	anchor int // where marking began
}

// marked is which letters of which passage are marked; there is one for a window.
type marked struct {
	in       *passage
	from, to int // half-open, in letters
}

// text is what is marked.
func (m *marked) text() string {
	if m.in == nil {
		return ""
	}
	return strings.TrimSpace(string(m.in.text[m.from:m.to]))
}

// set marks letters of a passage, and unmarks all others.
func (m *marked) set(p *passage, from, to int) {
	before := m.in
	m.in, m.from, m.to = p, min(from, to), max(from, to)
	if before != nil && before != p {
		before.Refresh()
	}
	p.Refresh()
}

// newPassage makes a text.
func newPassage(text string, f typeface, colour fyne.ThemeColorName, r *ruler, m *marked) *passage {
	p := &passage{text: []rune(text), face: f, colour: colour, ruler: r, marks: m}
	p.ExtendBaseWidget(p)
	return p
}

// heightFor is the height of the text in lines of a width.
func (p *passage) heightFor(width float32) float32 {
	p.breakLines(width)
	return float32(len(p.lines)) * p.ruler.pitch(p.face)
}

func (p *passage) breakLines(width float32) {
	if p.width != width {
		p.width, p.lines = width, p.ruler.wrap(p.face, p.text, width)
	}
}

// CreateRenderer implements fyne.Widget.
func (p *passage) CreateRenderer() fyne.WidgetRenderer {
	var lines passageLines
	r := &parts{}
	r.minSize = func() fyne.Size {
		return fyne.NewSize(40, float32(max(len(p.lines), 1))*p.ruler.pitch(p.face))
	}
	r.layout = func(size fyne.Size) {
		p.breakLines(size.Width)
		r.objects = p.draw(r.objects[:0], &lines)
	}
	r.refresh = func() { r.layout(p.Size()) }
	return r
}

// passageLines are what a passage is drawn with.
type passageLines struct {
	beds  reused[*canvas.Rectangle]
	texts reused[*canvas.Text]
}

// draw appends the beds of what is marked and the lines of letters.
func (p *passage) draw(objects []fyne.CanvasObject, with *passageLines) []fyne.CanvasObject {
	pitch := p.ruler.pitch(p.face)
	beds, texts := with.beds.again(), with.texts.again()
	for i, line := range p.lines {
		if from, to, ok := p.markedIn(line); ok {
			bed := beds.next(func() *canvas.Rectangle { return canvas.NewRectangle(color.Transparent) })
			bed.FillColor = ink(inkMarked)
			x := p.across(line, from)
			put(bed, x, float32(i)*pitch, p.across(line, to)-x, pitch)
			objects = append(objects, bed)
		}
	}
	for i, line := range p.lines {
		t := texts.next(func() *canvas.Text { return newText("", p.face.size, p.face.style) })
		t.Text, t.Color = strings.TrimRightFunc(string(p.text[line.from:line.to]), unicode.IsSpace), ink(p.colour)
		h := t.MinSize().Height
		put(t, 0, float32(i)*pitch+(pitch-h)/2, p.width, h)
		objects = append(objects, t)
	}
	return objects
}

func (p *passage) markedIn(line span) (from, to int, ok bool) {
	if p.marks == nil || p.marks.in != p {
		return 0, 0, false
	}
	from, to = max(p.marks.from, line.from), min(p.marks.to, line.to)
	return from, to, from < to
}

// across is how far right in its line a letter begins.
func (p *passage) across(line span, letter int) float32 {
	return measure(string(p.text[line.from:letter]), p.face.size, p.face.style).Width
}

// letterAt is the letter before which a place lies.
func (p *passage) letterAt(at fyne.Position) int {
	if len(p.lines) == 0 {
		return 0
	}
	line := p.lines[min(max(int(at.Y/p.ruler.pitch(p.face)), 0), len(p.lines)-1)]
	x := float32(0)
	for i := line.from; i < line.to; i++ {
		w := p.ruler.width(p.face, p.text[i])
		if x+w/2 > at.X {
			return i
		}
		x += w
	}
	return line.to
}

// MouseDown begins to mark; pressed twice it marks a word.
func (p *passage) MouseDown(e *desktop.MouseEvent) {
	if p.marks == nil || e.Button == desktop.MouseButtonSecondary {
		return
	}
	p.anchor = p.letterAt(e.Position)
	if time.Since(p.click) < doubleClick {
		p.marks.set(p, p.wordStart(p.anchor), p.wordEnd(p.anchor))
		return
	}
	p.click = time.Now()
	p.marks.set(p, p.anchor, p.anchor)
}

func (p *passage) wordStart(i int) int {
	for i > 0 && !unicode.IsSpace(p.text[i-1]) {
		i--
	}
	return i
}

func (p *passage) wordEnd(i int) int {
	for i < len(p.text) && !unicode.IsSpace(p.text[i]) {
		i++
	}
	return i
}

// MouseUp does nothing.
func (p *passage) MouseUp(*desktop.MouseEvent) {}

// Dragged marks as far as the pointer.
func (p *passage) Dragged(e *fyne.DragEvent) {
	if p.marks != nil {
		p.marks.set(p, p.anchor, p.letterAt(e.Position))
	}
}

// DragEnd does nothing.
func (p *passage) DragEnd() {}

// TappedSecondary offers to copy.
func (p *passage) TappedSecondary(e *fyne.PointEvent) {
	if p.marks == nil {
		return
	}
	if p.marks.in != p || p.marks.from == p.marks.to {
		p.marks.set(p, 0, len(p.text))
	}
	item := fyne.NewMenuItem("Copy", func() { fyne.CurrentApp().Clipboard().SetContent(p.marks.text()) })
	c := fyne.CurrentApp().Driver().CanvasForObject(p)
	widget.ShowPopUpMenuAtPosition(fyne.NewMenu("", item), c, e.AbsolutePosition)
}

// Cursor is the one for text.
func (p *passage) Cursor() desktop.Cursor {
	if p.marks == nil {
		return desktop.DefaultCursor
	}
	return desktop.TextCursor
}
