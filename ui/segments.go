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
	bed := canvas.NewRectangle(color.Transparent)
	if s.first {
		bed.TopLeftCornerRadius, bed.BottomLeftCornerRadius = 7, 7
	}
	if s.last {
		bed.TopRightCornerRadius, bed.BottomRightCornerRadius = 7, 7
	}
	word := newLabel(s.text, sizeChip, regular, inkText)
	word.align = fyne.TextAlignCenter
	p := &parts{objects: []fyne.CanvasObject{bed, word}}
	p.refresh = func() {
		bed.FillColor, bed.StrokeColor, bed.StrokeWidth = ink(inkPage), ink(inkEdge), 1
		word.style, word.colour = regular, inkText
		if s.hovered {
			bed.FillColor = ink(inkHover)
		}
		if s.chosen {
			bed.FillColor = ink(inkChosen)
			word.style, word.colour = semiBold, inkAccent
		}
		if s.focused {
			bed.StrokeColor, bed.StrokeWidth = ink(inkFocus), 2
		}
		word.Refresh()
	}
	p.minSize = func() fyne.Size {
		return fyne.NewSize(fyne.MeasureText(s.text, sizeChip, semiBold).Width+8, 30)
	}
	p.layout = func(size fyne.Size) {
		put(bed, 0, 0, size.Width, size.Height)
		h := word.natural().Height
		put(word, 0, (size.Height-h)/2, size.Width, h)
	}
	p.refresh()
	return p
}

// segments are the buttons of one choice side by side.
type segments struct {
	box  *fyne.Container
	list []*segment
}

// newSegments makes buttons that call choose with their index.
func newSegments(name string, texts []string, choose func(i int)) *segments {
	g := &segments{}
	for i, text := range texts {
		s := &segment{text: text, first: i == 0, last: i == len(texts)-1}
		s.name, s.onTap = name+":"+strings.ReplaceAll(strings.ToLower(text), " ", "-"), func() { choose(i) }
		s.ExtendBaseWidget(s)
		g.list = append(g.list, s)
	}
	f := &flow{}
	for _, s := range g.list {
		f.least += s.MinSize().Width - 1
	}
	f.arrange = func(width float32, move bool) float32 {
		if !move {
			return 30
		}
		spare := (width - f.least - 1) / float32(len(g.list))
		x := float32(0)
		for _, s := range g.list {
			w := s.MinSize().Width + spare
			put(s, x, 0, w, 30)
			x += w - 1 // neighbours share an edge
		}
		return 30
	}
	g.box = &fyne.Container{Layout: f}
	for _, s := range g.list {
		g.box.Add(s)
	}
	return g
}

// choose marks the button with an index.
func (g *segments) choose(i int) {
	for k, s := range g.list {
		s.set(k == i)
	}
}
