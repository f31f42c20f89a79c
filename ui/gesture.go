package ui

import (
	"math"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
)

const (
	clickSlop   = 6                      // dp: a shorter drag is a click
	doubleClick = 400 * time.Millisecond // between two clicks that are one double click
	reach       = 12                     // dp: how far from a country a click on the sea still finds it
	wheelStep   = 0.0085                 // growth for each dp of the wheel, as a natural logarithm
	maxWheel    = 60                     // dp of the wheel in one event, beyond which drivers exaggerate
	zoomTime    = 160 * time.Millisecond
	glideTime   = 700 * time.Millisecond
	glideMemory = 80 * time.Millisecond // the last part of a drag, which its speed is taken from
	glideLeast  = 60                    // dp a second: slower drags end where they are
	buttonZoom  = 1.8
	keyPan      = 0.12 // of the view's size
)

// gesture is what is being done to the map just now.
type gesture struct {
	moving   bool // the map is dragged, glides or zooms: a sharp frame may wait
	path     float32
	steps    []step
	dx, dy   float64 // speed of the map, dp a second
	press    fyne.Position
	click    time.Time // of the last click, for double clicks
	clickAt  fyne.Position
	zoomLeft float64 // growth still to come, as a natural logarithm
	zoomAt   fyne.Position
	motion   motion
	modifier fyne.KeyModifier
	pointer  *fyne.Position // where it is over the map; nil: it is not, or the hand or a key has gone elsewhere since
}

// step is one event of a drag.
type step struct {
	at     time.Time
	dx, dy float32
}

// MouseDown takes hold of the map and of the keyboard.
func (v *MapView) MouseDown(e *desktop.MouseEvent) {
	v.stop()
	v.gesture.press, v.gesture.modifier = e.Position, e.Modifier
	v.gesture.path, v.gesture.steps = 0, nil
	if c := fyne.CurrentApp().Driver().CanvasForObject(v); c != nil && c.Focused() != v {
		v.walk.pressed = true
		c.Focus(v)
	}
}

// MouseUp does nothing; Tapped and DragEnd act.
func (v *MapView) MouseUp(*desktop.MouseEvent) { v.settle() }

// Dragged moves the map with the pointer.
func (v *MapView) Dragged(e *fyne.DragEvent) {
	g := &v.gesture
	if g.motion.runs() {
		v.stop()
	}
	g.moving = true
	d := e.Dragged
	g.path += float32(math.Hypot(float64(d.DX), float64(d.DY)))
	g.steps = append(g.steps, step{v.now(), d.DX, d.DY})
	v.unhover()
	g.dx, g.dy = speed(g.steps, v.now())
	at := e.Position.Subtract(d)
	v.model.Drag(float64(at.X), float64(at.Y), float64(d.DX), float64(d.DY))
	v.frames.collect()
}

// DragEnd lets the map glide on, or takes a short drag for the click that it was meant to be.
func (v *MapView) DragEnd() {
	g := &v.gesture
	if g.path < clickSlop {
		v.settle()
		v.click(g.press)
		return
	}
	dx, dy := speed(g.steps, v.now())
	g.steps = nil
	if math.Hypot(dx, dy) < glideLeast {
		v.settle()
		return
	}
	v.glide(dx, dy)
}

// speed is that of the last part of a drag, in dp a second.
func speed(steps []step, now time.Time) (dx, dy float64) {
	var first time.Time
	for _, s := range steps {
		if now.Sub(s.at) > glideMemory {
			continue
		}
		if first.IsZero() {
			first = s.at // its own way was made before
			continue
		}
		dx, dy = dx+float64(s.dx), dy+float64(s.dy)
	}
	t := now.Sub(first).Seconds()
	if first.IsZero() || t < 0.008 {
		return 0, 0
	}
	return dx / t, dy / t
}

// glide moves the map on, slower and slower, beginning with a speed in dp a second.
func (v *MapView) glide(dx, dy float64) {
	done := 0.0
	way := glideTime.Seconds() / 3 // the integral of (1-t)² over the time
	v.animate(glideTime, func(t float64) {
		v.gesture.dx, v.gesture.dy = dx*(1-t)*(1-t), dy*(1-t)*(1-t)
		part := 1 - math.Pow(1-t, 3)
		v.model.Pan(dx*way*(part-done), dy*way*(part-done))
		done = part
	})
}

// settle ends a movement: a sharp frame of where the map has come to, if that is not on show.
func (v *MapView) settle() {
	moved := v.gesture.moving
	v.gesture.moving, v.gesture.dx, v.gesture.dy = false, 0, 0
	if moved {
		v.place()
		if v.want(); !v.frames.busy { // a frame that comes brings it
			v.hover.want(v.shown, v.hoverEdge())
		}
	}
	v.hoverAgain()
}

// Scrolled zooms at the pointer.
func (v *MapView) Scrolled(e *fyne.ScrollEvent) {
	dy := min(max(float64(e.Scrolled.DY), -maxWheel), maxWheel)
	if dy != 0 {
		v.zoom(math.Exp(dy*wheelStep), e.Position)
	}
}

// zoom makes the map k times as large, round a place in it, in a short while.
func (v *MapView) zoom(k float64, at fyne.Position) {
	g := &v.gesture
	left := g.zoomLeft + math.Log(k)
	v.forget()
	g.zoomLeft, g.zoomAt = left, at
	done := 0.0
	v.animate(zoomTime, func(t float64) {
		part := 1 - (1-t)*(1-t)
		g.zoomLeft = left * (1 - part)
		v.model.Zoom(math.Exp(left*(part-done)), float64(at.X), float64(at.Y))
		done = part
	})
}

// zoomMiddle zooms round the middle of the view.
func (v *MapView) zoomMiddle(k float64) {
	s := v.Size()
	v.zoom(k, fyne.NewPos(s.Width/2, s.Height/2))
}
