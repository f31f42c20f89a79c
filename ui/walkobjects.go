package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"
)

// walkObjects visits an object and all visible ones in it, with their places
// on the canvas. It looks into our own controls and into what holds them.
func walkObjects(o fyne.CanvasObject, at fyne.Position, visit func(fyne.CanvasObject, fyne.Position)) {
	if o == nil || !o.Visible() {
		return
	}
	at = at.Add(o.Position())
	visit(o, at)
	switch k := o.(type) {
	case *fyne.Container:
		for _, child := range k.Objects {
			walkObjects(child, at, visit)
		}
	case *container.Scroll:
		walkObjects(k.Content, at, visit)
	case *container.Clip:
		walkObjects(k.Content, at, visit)
	case *widget.PopUp:
		walkObjects(k.Content, at, visit)
	case *zoomBox:
		for _, b := range k.buttons {
			walkObjects(b, at, visit)
		}
	case *statementCard:
		walkObjects(k.cite, at, visit)
		if k.open != nil {
			walkObjects(k.open, at, visit)
		}
	}
}
