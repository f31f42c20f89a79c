package ui

import (
	"math"
	"testing"
	"time"

	"fyne.io/fyne/v2"
)

// TestTheWheelGoesOn: a turn of the wheel during a zoom keeps what was to come of it, and
// moves the map with the very next picture.
func TestTheWheelGoesOn(t *testing.T) {
	w := opened(t, 1280, 800, 1)
	v, m := w.map_, &w.map_.gesture.motion
	clock := time.Now()
	v.now = func() time.Time { return clock }
	*m = motion{ticks: &fyne.Animation{}, ticked: clock} // as if one ran: that of a test would be over at once
	began := w.Model.view.Scale
	turn := func() { // a while after a picture, in which the hand was not looked at
		clock = clock.Add(24 * time.Millisecond)
		v.Scrolled(&fyne.ScrollEvent{
			PointEvent: fyne.PointEvent{Position: fyne.NewPos(500, 300)}, Scrolled: fyne.NewDelta(0, 20),
		})
	}
	paint := func() {
		t.Helper()
		before := w.Model.view.Scale
		clock = clock.Add(time.Millisecond)
		if v.tick(0); w.Model.view.Scale < before*1.02 {
			t.Errorf("the map grew by %g from one picture to the next", w.Model.view.Scale/before)
		}
	}
	turn()
	paint()
	turn()
	paint()
	for m.runs() {
		clock = clock.Add(25 * time.Millisecond)
		v.tick(0)
	}
	if grew, want := w.Model.view.Scale/began, math.Exp(2*20*wheelStep); math.Abs(grew/want-1) > 1e-9 {
		t.Errorf("two turns made the map %g times as large, not %g", grew, want)
	}
	if v.gesture.moving || !v.sharp() {
		t.Error("the map does not come to rest")
	}
}

// TestMotionStopsWhereItIs: a click in the middle of a zoom leaves nothing of it to come.
func TestMotionStopsWhereItIs(t *testing.T) {
	w := opened(t, 1280, 800, 1)
	v, m := w.map_, &w.map_.gesture.motion
	clock := time.Now()
	v.now = func() time.Time { return clock }
	*m = motion{ticks: &fyne.Animation{}, ticked: clock}
	v.zoomMiddle(2)
	clock = clock.Add(zoomTime / 2)
	v.tick(0)
	v.stop()
	stopped := w.Model.view.Scale
	clock = clock.Add(zoomTime)
	if v.tick(0); w.Model.view.Scale != stopped || m.runs() || v.gesture.zoomLeft != 0 {
		t.Errorf("stopped at a scale of %g, the map went on to %g", stopped, w.Model.view.Scale)
	}
}
