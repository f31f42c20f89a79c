package ui

import (
	"math"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"multivector/atlas"
	"multivector/geo"
)

// pixels gives the pixels of a dp on the screen that the map is on.
func (v *MapView) pixels() float32 {
	c := fyne.CurrentApp().Driver().CanvasForObject(v)
	if c == nil {
		return max(v.pixel, 1)
	}
	if x, _ := c.PixelCoordinateForPosition(fyne.NewPos(1000, 0)); x > 0 {
		v.pixel = float32(x) / 1000
	}
	return max(v.pixel, 1)
}

// show puts a finished frame in the place of the last.
func (v *MapView) show(f *frame) {
	if v.shown != nil && v.shown.image != f.image {
		v.spare = v.shown.image
	}
	v.shown = f
	v.ground.Show()
	v.place()
	canvas.Refresh(v.ground)
	v.selected.put(f, f.selected)
	v.hover.put(f, f.hover)
	v.selected.want(f, v.model.selected)
	v.hoverAgain() // something else may have come under the pointer
	v.hover.want(f, v.hoverEdge())
	if v.onFrame != nil {
		v.onFrame(f)
	}
	switch {
	case f.order.yielding:
		v.rest(f)
	case v.gesture.moving: // it began to move while this was drawn, which nothing gives way to
		v.follow()
	}
}

// spot is where the frame on show lies: its middle in dp of the view, and how
// many dp its pixels measure.
type spot struct{ x, y, dp float64 }

// spot finds where a frame lies under the model's view.
func (v *MapView) spot(f *frame) spot {
	view, drawn := v.model.view, f.order.settings.View
	s := spot{dp: view.Scale / drawn.Scale}
	s.x = view.Width/2 + (drawn.X-view.X)*view.Scale
	s.y = view.Height/2 - (drawn.Y-view.Y)*view.Scale
	if view.Centre == drawn.Centre || view.ShowsHorizon() { // a globe stays where it is until it is drawn turned
		return s
	}
	if p, ok := drawn.Invert(drawn.Width/2, drawn.Height/2); ok {
		if x, y, ok := view.Project(p); ok {
			s.x, s.y = x, y
		}
	}
	return s
}

// place lays the frame, and the outlines on it, where the model's view has them,
// and has the window painted.
func (v *MapView) place() {
	if v.shown == nil {
		return
	}
	whole := atlas.Rect{W: v.shown.picture.Width, H: v.shown.picture.Height}
	if v.still {
		v.layStill(v.ground, v.shown, whole)
		return
	}
	moved := v.lay(v.ground, v.shown, whole)
	for _, l := range []*edgeLayer{v.selected, v.hover} {
		if l.over != nil && l.shown.image != nil && v.lay(l.raster, l.over, l.shown.at) {
			moved = true
		}
	}
	v.sea.put(v.Size(), v.ground)
	if moved { // a globe stays where it is until it is drawn turned
		v.paint()
	}
}

// paint has the window painted. The canvas is asked itself: the toolkit does not
// know which window an object is in that was hidden so far.
func (v *MapView) paint() {
	if c := fyne.CurrentApp().Driver().CanvasForObject(v); c != nil {
		c.Refresh(v.sea[0]) // the ground would lose its texture
	}
}

// lay places a picture that covers a box of a frame's pixels, and tells whether it lay
// elsewhere. At rest it lies on whole pixels of the screen, since it would be blurred
// between them.
func (v *MapView) lay(r *canvas.Raster, f *frame, box atlas.Rect) (moved bool) {
	s, pixel, drawn := v.spot(f), float64(v.pixels()), f.order.settings.View
	x := s.x + (box.X-drawn.Width/2)*s.dp
	y := s.y + (box.Y-drawn.Height/2)*s.dp
	if math.Abs(s.dp*pixel-1) < 1e-6 {
		x, y = math.Round(x*pixel)/pixel, math.Round(y*pixel)/pixel
	}
	size, at := fyne.NewSize(float32(s.dp*box.W), float32(s.dp*box.H)), fyne.NewPos(float32(x), float32(y))
	if r.Size() == size && r.Position() == at {
		return false
	}
	stretch(r, size)
	r.Move(at)
	return true
}

// stretch gives a raster another size and leaves its texture, which Resize would
// have made anew from the same pixels: while the map zooms, the graphics stretch
// it. A copy is no object of the window, so that resizing it refreshes nothing.
func stretch(r *canvas.Raster, size fyne.Size) {
	copied := *r
	copied.Resize(size)
	*r = copied
}

// covered tells whether the frame that was asked for last fills a view in dp, at
// the scale that it is drawn at.
func (v *MapView) covered(view geo.View) bool { return v.fills(v.asked.view, view) }

// sharp tells whether the frame on show fills the view as it is drawn, not
// stretched.
func (v *MapView) sharp() bool {
	return v.shown != nil && v.fills(v.shown.order.settings.View, v.model.view)
}

// fills tells whether a frame of a view in pixels is all that a view in dp needs.
func (v *MapView) fills(drawn, view geo.View) bool {
	pixel := float64(v.pixels())
	if drawn.Projection != view.Projection || !sameSide(drawn, view) {
		return false
	}
	if !(math.Abs(view.Scale*pixel/drawn.Scale-1) < 1e-6) {
		return false
	}
	asideX, asideY := math.Abs(drawn.X-view.X)*drawn.Scale, math.Abs(drawn.Y-view.Y)*drawn.Scale
	return asideX <= (drawn.Width-view.Width*pixel)/2 && asideY <= (drawn.Height-view.Height*pixel)/2
}

// framePixel turns a place in the view (dp) into a pixel of the frame on show.
func (v *MapView) framePixel(p fyne.Position) (x, y float64) {
	s, drawn := v.spot(v.shown), v.shown.order.settings.View
	return (float64(p.X)-s.x)/s.dp + drawn.Width/2, (float64(p.Y)-s.y)/s.dp + drawn.Height/2
}
