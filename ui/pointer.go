package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
)

// tip is what the tooltip says, and where.
type tip struct {
	code string // empty: no tooltip
	at   fyne.Position
}

// Tapped selects what was clicked; a second click soon after zooms in.
func (v *MapView) Tapped(e *fyne.PointEvent) { v.click(e.Position) }

func (v *MapView) click(at fyne.Position) {
	g := &v.gesture
	now := v.now()
	double := now.Sub(g.click) < doubleClick && distance(at, g.clickAt) < clickSlop
	g.click, g.clickAt = now, at
	if double {
		g.click = g.click.Add(-2 * doubleClick) // a third click begins anew
		v.zoom(buttonZoom, at)
		return
	}
	v.model.Select(v.countryAt(at))
}

// distance is how far apart two places are, measured along the axes.
func distance(a, b fyne.Position) float32 {
	return max(max(a.X-b.X, b.X-a.X), max(a.Y-b.Y, b.Y-a.Y))
}

// countryAt is the country at a place in the view, or the nearest one within reach of it.
func (v *MapView) countryAt(at fyne.Position) string {
	if v.shown == nil {
		return ""
	}
	x, y := v.framePixel(at)
	return v.maker.at(v.shown.picture, x, y, reach*float64(v.pixels()))
}

// MouseIn begins to hover.
func (v *MapView) MouseIn(e *desktop.MouseEvent) { v.MouseMoved(e) }

// MouseMoved names the country under the pointer; while the map moves, once it rests.
func (v *MapView) MouseMoved(e *desktop.MouseEvent) {
	at := e.Position
	v.gesture.pointer = &at
	v.hoverAgain()
}

// hoverAgain names what is under the pointer where the map rests by now.
func (v *MapView) hoverAgain() {
	if at := v.gesture.pointer; at != nil && !v.gesture.moving {
		code := v.countryAt(*at)
		v.model.Hover(code)
		v.showTip(code, *at)
	}
}

// MouseOut ends the hovering.
func (v *MapView) MouseOut() { v.unhover() }

// unhover lets go of the country under the pointer, until it moves again.
func (v *MapView) unhover() {
	v.gesture.pointer = nil
	v.model.Hover("")
	v.showTip("", fyne.Position{})
}

func (v *MapView) showTip(code string, at fyne.Position) {
	if v.onTip != nil {
		v.onTip(tip{code, at})
	}
}
