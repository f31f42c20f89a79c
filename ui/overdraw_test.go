package ui

import (
	"image/color"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/test"
)

// TestLittleIsPainted: where no graphics card paints, every rectangle costs by its
// area, one that is clear too, in each picture of a map that moves. The map is
// painted once, within its edges; what lies round it stands on the ground that the
// toolkit clears the window to.
func TestLittleIsPainted(t *testing.T) {
	w := opened(t, 1280, 800, 1)
	for _, dark := range []bool{false, true} {
		w.Model.SetDark(dark)
		size := w.window.Canvas().Size()
		window := box{0, 0, size.Width, size.Height}
		ground := w.map_.Size()
		var rest float32
		painted(w.window.Content(), fyne.Position{}, window, func(o fyne.CanvasObject, area float32) {
			if o == w.map_.ground {
				if area > ground.Width*ground.Height*1.001 {
					t.Errorf("dark %v: the map is painted on %g square dp, its part of the window has %g", dark, area, ground.Width*ground.Height)
				}
				return
			}
			if r, ok := o.(*canvas.Rectangle); ok && r.StrokeWidth == 0 {
				if _, _, _, a := r.FillColor.RGBA(); a == 0 {
					t.Errorf("dark %v: a rectangle of %v is clear, and is painted", dark, r.Size())
				}
			}
			rest += area
		})
		if most := 0.25 * size.Width * size.Height; rest > most {
			t.Errorf("dark %v: beside the map %g square dp are painted, more than %g", dark, rest, most)
		}
	}
}

// painted visits what the toolkit paints as rectangles and pictures, with the area
// of each in square dp.
func painted(o fyne.CanvasObject, at fyne.Position, room box, visit func(o fyne.CanvasObject, area float32)) {
	if !o.Visible() {
		return
	}
	at = at.Add(o.Position())
	own := box{at.X, at.Y, o.Size().Width, o.Size().Height}
	seen := func() {
		w := min(own.x+own.w, room.x+room.w) - max(own.x, room.x)
		h := min(own.y+own.h, room.y+room.h) - max(own.y, room.y)
		if w > 0 && h > 0 {
			visit(o, w*h)
		}
	}
	switch k := o.(type) {
	case *canvas.Rectangle:
		if filled := k.FillColor != nil && k.FillColor != color.Transparent; filled || k.StrokeWidth > 0 && k.StrokeColor != color.Transparent {
			seen()
		}
	case *canvas.Raster, *canvas.Image:
		seen()
	case *fyne.Container:
		for _, child := range k.Objects {
			painted(child, at, room, visit)
		}
	case fyne.Widget:
		switch k.(type) {
		case *container.Scroll, *container.Clip:
			room = own
		}
		for _, child := range test.WidgetRenderer(k).Objects() {
			painted(child, at, room, visit)
		}
	}
}
