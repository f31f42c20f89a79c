package ui

import (
	"math"
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"multivector/geo"
)

// TestNothingBareRoundTheMap: wherever the map is moved and zoomed to before a
// sharp frame comes, the frame and the sea round it fill the view, and no more sea
// is painted than that takes.
func TestNothingBareRoundTheMap(t *testing.T) {
	w := opened(t, 1280, 800, 1)
	v, size := w.map_, w.map_.Size()
	v.frames.busy = true
	for _, move := range []struct {
		name   string
		do     func()
		strips int
	}{
		{"first", func() {}, 0},
		{"a little aside", func() { w.Model.Pan(30, 20) }, 0},
		{"far aside", func() { w.Model.Pan(400, 0) }, 1},
		{"back", func() { w.Model.Pan(-430, -20) }, 0},
		{"in", func() { w.Model.Zoom(1.7, 100, 100) }, 0},
		{"far out", func() { w.Model.Zoom(0.3, 300, 370) }, 4},
	} {
		width := v.ground.Size().Width
		move.do()
		var strips int
		for x := float32(0.5); x < size.Width; x += 7 {
			for y := float32(0.5); y < size.Height; y += 7 {
				at, covers := fyne.NewPos(x, y), 0
				for _, o := range []fyne.CanvasObject{v.sea[0], v.sea[1], v.sea[2], v.sea[3], v.ground} {
					if o.Visible() && within(at, o) {
						covers++
					}
				}
				if covers == 0 || covers > 1 && !nearEdge(at, v.ground) {
					t.Fatalf("%s: %d things lie at %v; the frame at %v, %v", move.name, covers, at, v.ground.Position(), v.ground.Size())
				}
			}
		}
		for _, s := range v.sea {
			if s.Visible() {
				strips++
			}
		}
		if strips != move.strips {
			t.Errorf("%s: %d strips of sea, not %d", move.name, strips, move.strips)
		}
		if zoomed := v.ground.Size().Width != width; zoomed != (move.name == "in" || move.name == "far out") {
			t.Errorf("%s: the frame is %v wide after %v", move.name, v.ground.Size().Width, width)
		}
	}
}

// within tells whether a place is in an object.
func within(p fyne.Position, o fyne.CanvasObject) bool {
	d := p.Subtract(o.Position())
	return d.X >= 0 && d.Y >= 0 && d.X < o.Size().Width && d.Y < o.Size().Height
}

// nearEdge tells whether a place in an object is so near to its edge that what
// lies round it may reach there.
func nearEdge(p fyne.Position, o fyne.CanvasObject) bool {
	d, s := p.Subtract(o.Position()), o.Size()
	return min(d.X, d.Y, s.Width-d.X, s.Height-d.Y) < 2*seamLap
}

// TestFramesHideTheSea: no frame has holes that would show what lies below.
func TestFramesHideTheSea(t *testing.T) {
	w := opened(t, 900, 600, 1)
	for _, p := range geo.Projections() {
		w.Model.SetProjection(p)
		if !w.map_.shown.image.Opaque() {
			t.Errorf("%s: the frame is not opaque", p)
		}
	}
}

// TestFramesOfAZoomAreOfItsEnd: as soon as a frame covers both the view and the
// place where a zoom ends, it is drawn of that, and once; of a globe too, which each
// step turns a little.
func TestFramesOfAZoomAreOfItsEnd(t *testing.T) {
	for _, p := range []geo.Projection{geo.EqualEarth, geo.Orthographic} {
		w := opened(t, 1280, 800, 1)
		w.Model.SetProjection(p)
		v, g := w.map_, &w.map_.gesture
		frames, show := 0, v.onFrame
		v.onFrame = func(f *frame) {
			frames++
			show(f)
		}
		for _, growth := range []float64{mostGrowth, -mostShrinkage} {
			frames = 0
			g.moving, g.zoomAt = true, fyne.NewPos(200, 300)
			const steps = 7
			for i := range steps {
				g.zoomLeft = growth * float64(steps-1-i) / steps
				w.Model.Zoom(math.Exp(growth/steps), 200, 300)
			}
			v.settle()
			if frames != 1 {
				t.Errorf("%s: %d frames are drawn for a growth of %g, not 1", p, frames, growth)
			}
			if !v.sharp() {
				t.Errorf("%s: the map is not sharp after a growth of %g", p, growth)
			}
		}
	}
}

// TestNoOutlineWhileTheMapMoves: the outline under the pointer, which may be as
// large as the map, comes back when the map rests.
func TestNoOutlineWhileTheMapMoves(t *testing.T) {
	w := opened(t, 1280, 800, 1)
	w.Model.Hover("KZ")
	if !w.map_.hover.raster.Visible() {
		t.Fatal("the country under the pointer has no outline")
	}
	w.map_.gesture.moving = true
	w.Model.Zoom(1.1, 300, 300)
	if w.map_.hover.raster.Visible() {
		t.Error("the outline is painted while the map moves")
	}
	w.map_.settle()
	if !w.map_.hover.raster.Visible() || w.map_.hover.shown.code != "KZ" {
		t.Error("the outline does not come back")
	}
}

// TestFramesGiveWayToTheMapThatMoves: they are drawn after the pictures that show it
// move, and with a rest from one to the next, whose end finds the newest view; once the
// map is at rest its frame waits for nothing.
func TestFramesGiveWayToTheMapThatMoves(t *testing.T) {
	w := opened(t, 1280, 800, 1)
	v := w.map_
	clock := time.Now()
	v.now = func() time.Time { return clock }
	var rested func()
	v.threads.later = func(_ time.Duration, f func()) { rested = f }
	drawn := func() float64 { return v.shown.order.settings.View.Scale }
	v.gesture.moving = true
	if w.Model.Zoom(1.5, 300, 300); drawn() != w.Model.view.Scale || !v.shown.order.yielding {
		t.Error("a frame of a map that moves is not drawn, or does not give way")
	}
	before := drawn()
	w.Model.Zoom(1.5, 300, 300)
	if w.Model.Zoom(1.5, 300, 300); drawn() != before {
		t.Error("there is no rest between two frames")
	}
	if rested(); drawn() != w.Model.view.Scale {
		t.Error("after the rest there is no frame of where the map has come to")
	}
	w.Model.SetTextured(true)
	if rested(); !v.shown.order.settings.Textured {
		t.Error("after the rest there is no frame of what is to be seen by now")
	}
	w.Model.Zoom(1.5, 300, 300)
	if v.settle(); drawn() != w.Model.view.Scale || v.shown.order.yielding {
		t.Error("the frame of a map at rest waits for something")
	}
	asked := v.asked
	if rested(); v.asked != asked {
		t.Error("after that a rest that ends asks for a frame again")
	}
	v.gesture.moving, v.frames.busy = true, true
	w.Model.Zoom(1.5, 300, 300)
	v.frames.busy = false
	if v.show(v.shown); drawn() != w.Model.view.Scale {
		t.Error("a hand that begins to move during a frame, and comes to rest, is not followed")
	}
}
