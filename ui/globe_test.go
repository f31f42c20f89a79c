package ui

import (
	"math"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"multivector/geo"
)

// TestTheGlobeTurns: a drag turns a globe under the hand, which stays in its place
// until it is drawn turned; no more of it is drawn meanwhile than the window shows. A
// click then opens the country that is there.
func TestTheGlobeTurns(t *testing.T) {
	w := opened(t, 1280, 800, 1)
	w.Model.SetProjection(geo.Orthographic)
	w.Model.Zoom(0.3, 300, 300)
	v := w.map_
	size, place := v.Size(), v.ground.Position()
	hand := fyne.NewPos(size.Width/2, size.Height/2)
	held, _ := w.Model.view.Invert(float64(hand.X), float64(hand.Y))
	drag := func() {
		by := fyne.NewDelta(40, 10)
		hand = hand.Add(by)
		v.Dragged(&fyne.DragEvent{PointEvent: fyne.PointEvent{Position: hand}, Dragged: by})
	}

	v.frames.busy = true
	drag()
	if v.ground.Position() != place {
		t.Errorf("the globe was at %v and is at %v before it is drawn", place, v.ground.Position())
	}
	v.frames.busy = false
	drag()
	if view := v.shown.order.settings.View; view.Width > float64(size.Width)+1 || view.Height > float64(size.Height)+1 {
		t.Errorf("while the globe turns %g × %g pixels are drawn for %v", view.Width, view.Height, size)
	}
	if o := v.shown.order; !o.hurried || o.yielding {
		t.Errorf("while the globe turns nothing moves but with its frames, and they give way: %v", o.yielding)
	}
	x, y, ok := w.Model.view.Project(held)
	if d := math.Hypot(x-float64(hand.X), y-float64(hand.Y)); !ok || d > 15 { // of 82: it goes along its parallel
		t.Errorf("the hand lost its hold of the globe by %g dp", d)
	}

	w.map_.settle()
	if view := v.shown.order.settings.View; view.Width <= float64(size.Width) || !v.sharp() {
		t.Error("at rest there is nothing round the window that a zoom out could show")
	}
	at := w.over(t, "IR")
	v.MouseMoved(&desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: at}})
	v.frames.busy = true // its frame comes when it has settled
	w.Model.Pan(-150, 0)
	v.settle()
	v.frames.busy = false
	v.frames.ask(*v.frames.next)
	if now := v.countryAt(at); now == "IR" || w.Model.hover != now {
		t.Errorf("the globe has turned %q under the pointer, and %q is told", now, w.Model.hover)
	}
	w.Model.Pan(150, 0)
	at = w.over(t, "IR")
	v.click(at)
	if w.Model.selected != "IR" {
		t.Errorf("a click on Iran selects %q", w.Model.selected)
	}
}

// TestTheGlobeNearBy: where no edge of it is in sight, a globe follows the hand at once
// as flat maps do, with something to show round the window.
func TestTheGlobeNearBy(t *testing.T) {
	w := opened(t, 1280, 800, 1)
	w.Model.SetProjection(geo.Orthographic)
	v := w.map_
	v.frames.busy = true
	at := v.ground.Position()
	v.Dragged(&fyne.DragEvent{PointEvent: fyne.PointEvent{Position: fyne.NewPos(340, 310)}, Dragged: fyne.NewDelta(40, 10)})
	if by := v.ground.Position().Subtract(at); math.Hypot(float64(by.X)-40, float64(by.Y)-10) > 6 {
		t.Errorf("the hand moved by 40, 10, the frame by %v", by)
	}
	v.frames.busy = false
	v.Dragged(&fyne.DragEvent{PointEvent: fyne.PointEvent{Position: fyne.NewPos(350, 310)}, Dragged: fyne.NewDelta(10, 0)})
	if width := v.shown.order.settings.View.Width; width < float64(v.Size().Width)*overscan-1 {
		t.Errorf("the next frame is %g wide for %v", width, v.Size())
	}
}

// TestFramedOnAGlobe: a place that is looked up comes into the middle, from behind the
// globe and from its edge.
func TestFramedOnAGlobe(t *testing.T) {
	w := opened(t, 1280, 800, 1)
	w.Model.SetProjection(geo.Orthographic)
	w.Model.Zoom(0.4, 100, 300)
	for _, code := range []string{"NZ", "BR", "KZ"} {
		w.Model.Visit(code)
		at, size := w.over(t, code), w.map_.Size()
		if math.Hypot(float64(at.X-size.Width/2), float64(at.Y-size.Height/2)) > 1 {
			t.Errorf("%s lies at %v of %v", code, at, size)
		}
	}
}
