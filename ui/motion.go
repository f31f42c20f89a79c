package ui

import (
	"time"

	"fyne.io/fyne/v2"
)

// motion is what the map does by itself: a zoom to its end, a glide, a step of the
// keyboard.
type motion struct {
	ticks  *fyne.Animation // nil: the map does nothing by itself
	move   func(t float64) // t goes from 0 to 1
	takes  time.Duration
	began  time.Time
	ticked time.Time // when the map was moved last
}

// lookEvery is how often the window looks at what the hand does, and paints.
const lookEvery = time.Second / 60

func (m *motion) runs() bool { return m.ticks != nil }

// end ends a motion where it is.
func (m *motion) end() {
	if m.runs() {
		m.ticks.Stop()
	}
	*m = motion{}
}

// animate runs a motion in the place of the one that runs, then settles.
//
// The toolkit moves what is started after it looked at the hand only with the picture
// after the next one: a turn of the wheel would cost a zoom that runs a picture. So the
// ticks go on, and the new motion goes on from the picture that was painted last.
func (v *MapView) animate(takes time.Duration, move func(t float64)) {
	v.gesture.moving = true
	v.hover.want(v.shown, v.hoverEdge())
	m := &v.gesture.motion
	m.takes, m.move = takes, move
	switch {
	case !fyne.CurrentApp().Settings().ShowAnimations():
		v.tick(1)
	case m.runs():
		m.began = m.ticked
	default:
		m.began = v.now().Add(-lookEvery) // the hand has done it since the window looked last
		m.ticked = m.began
		m.ticks = &fyne.Animation{Duration: 1 << 62, Curve: fyne.AnimationLinear, Tick: v.tick}
		m.ticks.Start()
	}
}

// tick moves the map by what is due. The toolkit's own progress counts when it is at its
// end: it begins there where nothing is animated, as in tests.
func (v *MapView) tick(t float32) {
	m := &v.gesture.motion
	if m.move == nil {
		return
	}
	m.ticked = v.now()
	part := float64(m.ticked.Sub(m.began)) / float64(m.takes)
	if over := part >= 1 || t == 1; over {
		move := m.move
		m.end()
		move(1)
		v.settle()
		return
	}
	m.move(part)
	v.frames.collect() // for the picture that is painted now
}

// stop ends what the map does by itself.
func (v *MapView) stop() {
	v.gesture.motion.end()
	v.forget()
}

// forget leaves nothing of a motion to come.
func (v *MapView) forget() {
	v.gesture.zoomLeft, v.gesture.dx, v.gesture.dy = 0, 0, 0
}
