package ui

import (
	"testing"

	"multivector/geo"
)

// TestNothingBareRoundTheMap: wherever the map is moved and zoomed to before a
// sharp frame comes, the frame or the sea below it fills the view, and the sea
// is not painted under a frame that hides it.
func TestNothingBareRoundTheMap(t *testing.T) {
	w := opened(t, 1280, 800, 1)
	v, size := w.map_, w.map_.Size()
	if v.sea.Visible() {
		t.Error("the sea is painted below the first frame")
	}
	v.frames.busy = true
	for _, move := range []struct {
		name string
		do   func()
		sea  bool
	}{
		{"a little aside", func() { w.Model.Pan(30, 20) }, false},
		{"far aside", func() { w.Model.Pan(400, 0) }, true},
		{"back", func() { w.Model.Pan(-430, -20) }, false},
		{"in", func() { w.Model.Zoom(1.7, 100, 100) }, false},
		{"far out", func() { w.Model.Zoom(0.4, 100, 100) }, true},
	} {
		width := v.ground.Size().Width
		move.do()
		if v.sea.Visible() != move.sea {
			t.Errorf("%s: the sea is painted: %v, the frame covers %v to %v of %v",
				move.name, v.sea.Visible(), v.ground.Position(), v.ground.Size(), size)
		}
		if zoomed := v.ground.Size().Width != width; zoomed != (move.name == "in" || move.name == "far out") {
			t.Errorf("%s: the frame is %v wide after %v", move.name, v.ground.Size().Width, width)
		}
	}
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
