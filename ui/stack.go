package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
)

// space is a gap between sections, as an object of a height.
type space struct {
	canvas.Rectangle
	height float32
}

// MinSize implements fyne.CanvasObject.
func (s *space) MinSize() fyne.Size { return fyne.NewSize(1, s.height) }

func newSpace(h float32) *space { return &space{height: h} }

// stack puts objects under each other and returns their height.
func stack(objects []fyne.CanvasObject, width float32, move bool) float32 {
	inner := width - 2*sidePad
	y := float32(0)
	for _, o := range objects {
		if !o.Visible() {
			continue
		}
		var h float32
		switch k := o.(type) {
		case *passage:
			h = k.heightFor(inner)
		case *fyne.Container:
			if f, ok := k.Layout.(*flow); ok {
				f.width = inner
			}
			h = k.MinSize().Height
		default:
			h = o.MinSize().Height
		}
		if move {
			put(o, sidePad, y, inner, h)
		}
		y += h
	}
	return y
}
