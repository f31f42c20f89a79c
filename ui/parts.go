package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
)

// parts draws a widget from canvas objects and three functions.
type parts struct {
	objects []fyne.CanvasObject
	layout  func(size fyne.Size)
	minSize func() fyne.Size
	refresh func() // takes over the widget's state; nil if there is nothing to take over
}

func (p *parts) Layout(size fyne.Size)        { p.layout(size) }
func (p *parts) MinSize() fyne.Size           { return p.minSize() }
func (p *parts) Objects() []fyne.CanvasObject { return p.objects }
func (p *parts) Destroy()                     {}

func (p *parts) Refresh() {
	if p.refresh != nil {
		p.refresh()
	}
	for _, o := range p.objects {
		canvas.Refresh(o)
	}
}

// put places an object.
func put(o fyne.CanvasObject, x, y, w, h float32) {
	o.Move(fyne.NewPos(x, y))
	o.Resize(fyne.NewSize(w, h))
}

// putMiddle places a text of its own size so that its middle lies at height y.
func putMiddle(o fyne.CanvasObject, x, y float32) {
	s := o.MinSize()
	put(o, x, y-s.Height/2, s.Width, s.Height)
}

// flow arranges objects in a layout given by one function, which returns the
// height that it used for a width.
type flow struct {
	arrange func(width float32, move bool) (height float32)
	width   float32 // of the last layout, which the least height belongs to
	least   float32 // least width
}

func (f *flow) Layout(_ []fyne.CanvasObject, size fyne.Size) {
	f.width = size.Width
	f.arrange(size.Width, true)
}

func (f *flow) MinSize([]fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(f.least, f.arrange(max(f.width, f.least), false))
}
