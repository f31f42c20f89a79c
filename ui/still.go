package ui

import (
	"math"

	"fyne.io/fyne/v2"

	"multivector/atlas"
)

// stillKey makes the map one still picture that is only moved about, and back.
// It does so only in a window that logs its events: the measurements of the
// real window hold the map against that picture, since nothing that shows a
// picture of its size can be quicker.
const stillKey = fyne.KeyF9

// stillRange (dp) is how far it moves at most, since a picture that has left
// the window would cost nothing.
const stillRange = 60

// hold keeps the frame on show, or lets it go.
func (v *MapView) hold() {
	v.still = !v.still
	v.asked = orderKey{}
	v.place()
	v.want()
	v.hover.want(v.shown, v.hoverEdge())
}

// layStill moves a picture without resizing it.
func (v *MapView) layStill(o fyne.CanvasObject, f *frame, box atlas.Rect) {
	s, pixel, view := v.spot(f), v.pixels(), v.model.view
	about := func(at, size float64) float32 { return float32(size/2 + math.Mod(at-size/2, stillRange)) }
	middle := fyne.NewPos(about(s.x, view.Width), about(s.y, view.Height))
	half := fyne.NewSize(float32(box.W)/2/pixel, float32(box.H)/2/pixel)
	o.Move(middle.Subtract(fyne.NewPos(half.Width, half.Height)))
}
