package ui

import "fyne.io/fyne/v2"

// frameLayout lays a container out by one function.
type frameLayout struct {
	lay   func(size fyne.Size)
	least fyne.Size
}

// Layout implements fyne.Layout.
func (f *frameLayout) Layout(_ []fyne.CanvasObject, size fyne.Size) { f.lay(size) }

// MinSize implements fyne.Layout.
func (f *frameLayout) MinSize([]fyne.CanvasObject) fyne.Size { return f.least }
