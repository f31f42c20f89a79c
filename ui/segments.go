package ui

import (
	"image/color"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
)

// segment is one of several buttons that share an edge; one of them is chosen.
type segment struct {
	press
	text        string
	chosen      bool
	first, last bool
}

// set marks the segment that is chosen.
func (s *segment) set(chosen bool) {
	if s.chosen != chosen {
		s.chosen = chosen
		s.Refresh()
	}
}

// CreateRenderer implements fyne.Widget.
func (s *segment) CreateRenderer() fyne.WidgetRenderer {
	bed, rule := canvas.NewRectangle(color.Transparent), canvas.NewRectangle(color.Transparent)
	if s.first {
		bed.TopLeftCornerRadius, bed.BottomLeftCornerRadius = 6, 6
	}
	if s.last {
		bed.TopRightCornerRadius, bed.BottomRightCornerRadius = 6, 6
	}
	rule.Hidden = s.last
	word := newLabel(s.text, sizeChip, regular, inkText)
	word.align = fyne.TextAlignCenter
	p := &parts{objects: []fyne.CanvasObject{bed, rule, word}}
	p.refresh = func() {
		bed.FillColor, rule.FillColor = ink(inkClear), ink(inkEdge)
		bed.StrokeColor, bed.StrokeWidth = ink(inkFocus), 0
		word.style, word.colour = regular, inkText
		if s.hovered {
			bed.FillColor = ink(inkHover)
		}
		if s.chosen {
			bed.FillColor = ink(inkChosen)
			word.style, word.colour = semiBold, inkAccent
		}
		if s.focused {
			bed.StrokeWidth = 2
		}
		word.Refresh()
	}
	p.minSize = func() fyne.Size {
		return fyne.NewSize(measure(s.text, sizeChip, semiBold).Width+8, segmentHeight)
	}
	p.layout = func(size fyne.Size) {
		put(bed, 0, 1, size.Width, size.Height-2)
		put(rule, size.Width-1, 1, 1, size.Height-2)
		h := word.natural().Height
		put(word, 0, (size.Height-h)/2, size.Width, h)
	}
	p.refresh()
	return p
}

// segments are the buttons of one choice side by side, in one frame.
type segments struct {
	frame *canvas.Rectangle
	box   *fyne.Container
	list  []*segment
}

// newSegments makes buttons that call choose with their index.
func newSegments(name string, texts []string, choose func(i int)) *segments {
	g := &segments{frame: canvas.NewRectangle(color.Transparent)}
	g.frame.CornerRadius, g.frame.StrokeWidth = 7, 1
	g.box = &fyne.Container{Objects: []fyne.CanvasObject{g.frame}}
	f := &flow{least: 2}
	for i, text := range texts {
		s := &segment{text: text, first: i == 0, last: i == len(texts)-1}
		s.name, s.onTap = name+":"+strings.ReplaceAll(strings.ToLower(text), " ", "-"), func() { choose(i) }
		s.ExtendBaseWidget(s)
		g.list = append(g.list, s)
		g.box.Add(s)
		f.least += s.MinSize().Width
	}
	f.arrange = func(width float32, move bool) float32 {
		if move {
			g.lay(width, width-f.least)
		}
		return segmentHeight
	}
	g.box.Layout = f
	g.paint()
	return g
}

// segmentHeight is the height of the buttons in dp.
const segmentHeight = 31

// lay shares the spare width among the buttons.
func (g *segments) lay(width, spare float32) {
	put(g.frame, 0, 0, width, segmentHeight)
	x := float32(1)
	for _, s := range g.list {
		w := s.MinSize().Width + spare/float32(len(g.list))
		put(s, x, 0, w, segmentHeight)
		x += w
	}
}

// paint takes over the theme's colours.
func (g *segments) paint() {
	g.frame.FillColor, g.frame.StrokeColor = ink(inkPage), ink(inkEdge)
	g.frame.Refresh()
}

// choose marks the button with an index.
func (g *segments) choose(i int) {
	for k, s := range g.list {
		s.set(k == i)
	}
}
