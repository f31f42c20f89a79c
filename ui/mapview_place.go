package ui

import (
	"math"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"multivector/atlas"
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
	v.hover.want(f, v.hoverEdge())
	if v.onFrame != nil {
		v.onFrame(f)
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
	if view.Centre == drawn.Centre {
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
	v.lay(v.ground, v.shown, whole)
	for _, l := range []*edgeLayer{v.selected, v.hover} {
		if l.over != nil && l.shown.image != nil {
			v.lay(l.raster, l.over, l.shown.at)
		}
	}
	v.sea.Hidden = v.hidesSea()
	v.paint()
}

// hidesSea tells whether the frame covers all of the view. What lies under it
// would cost as much as the frame where no graphics card paints.
func (v *MapView) hidesSea() bool {
	at, size := v.ground.Position(), v.ground.Size()
	return at.X <= 0 && at.Y <= 0 && at.X+size.Width >= v.Size().Width && at.Y+size.Height >= v.Size().Height
}

// paint has the window painted. The canvas is asked itself: the toolkit does not
// know which window an object is in that was hidden so far.
func (v *MapView) paint() {
	if c := fyne.CurrentApp().Driver().CanvasForObject(v); c != nil {
		c.Refresh(v.sea)
	}
}

// lay places a picture that covers a box of a frame's pixels. At rest it lies
// on whole pixels of the screen, since it would be blurred between them.
func (v *MapView) lay(r *canvas.Raster, f *frame, box atlas.Rect) {
	s, pixel, drawn := v.spot(f), float64(v.pixels()), f.order.settings.View
	x := s.x + (box.X-drawn.Width/2)*s.dp
	y := s.y + (box.Y-drawn.Height/2)*s.dp
	if math.Abs(s.dp*pixel-1) < 1e-6 {
		x, y = math.Round(x*pixel)/pixel, math.Round(y*pixel)/pixel
	}
	stretch(r, fyne.NewSize(float32(s.dp*box.W), float32(s.dp*box.H)))
	r.Move(fyne.NewPos(float32(x), float32(y)))
}

// stretch gives a raster another size and leaves its texture, which Resize would
// have made anew from the same pixels: while the map zooms, the graphics stretch
// it. A copy is no object of the window, so that resizing it refreshes nothing.
func stretch(r *canvas.Raster, size fyne.Size) {
	copied := *r
	copied.Resize(size)
	*r = copied
}

// covered tells whether the frame on show fills the view, at its own scale.
func (v *MapView) covered() bool {
	if v.shown == nil {
		return false
	}
	drawn, view, s := v.shown.order.settings.View, v.model.view, v.spot(v.shown)
	if drawn.Projection != view.Projection || drawn.Centre != view.Centre {
		return false
	}
	if math.Abs(s.dp*float64(v.pixels())-1) > 1e-6 {
		return false
	}
	w, h := drawn.Width*s.dp/2, drawn.Height*s.dp/2
	spareX, spareY := 0.5*(w-view.Width/2), 0.5*(h-view.Height/2)
	return s.x-w <= -spareX && s.x+w >= view.Width+spareX &&
		s.y-h <= -spareY && s.y+h >= view.Height+spareY
}

// framePixel turns a place in the view (dp) into a pixel of the frame on show.
func (v *MapView) framePixel(p fyne.Position) (x, y float64) {
	s, drawn := v.spot(v.shown), v.shown.order.settings.View
	return (float64(p.X)-s.x)/s.dp + drawn.Width/2, (float64(p.Y)-s.y)/s.dp + drawn.Height/2
}
