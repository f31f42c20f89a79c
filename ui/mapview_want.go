package ui

import (
	"math"
	"time"

	"multivector/atlas"
	"multivector/geo"
)

// foresight (seconds) is about how long a frame takes to come on show.
const foresight = 0.12

// How far ahead of a zoom a frame is drawn, as natural logarithms: its overscan
// still fills the view as it is now, and on the way out what the view will have
// come to when the next one is on show. The last frames of a zoom are thus of
// where it ends, and stand when it does.
const (
	mostGrowth    = 0.12
	mostShrinkage = 0.25
)

// ahead is the view as it will be when a frame that is asked for now comes on
// show: the map moves on meanwhile. It stays near enough to the present view
// for the frame to cover that too.
func (v *MapView) ahead() geo.View {
	g, view := &v.gesture, v.model.view
	if g.zoomLeft != 0 {
		k := math.Exp(min(max(g.zoomLeft, -mostShrinkage), mostGrowth))
		k = min(max(k, minScale/view.Scale), maxScale/view.Scale)
		return view.Zoom(k, float64(g.zoomAt.X), float64(g.zoomAt.Y))
	}
	if !g.moving || g.dx == 0 && g.dy == 0 || view.ShowsHorizon() { // a globe that is ahead would turn back where the hand rests
		return view
	}
	limit := func(way, size float64) float64 {
		most := 0.8 * size * (overscan - 1) / 2
		return math.Round(min(max(way*foresight, -most), most))
	}
	return view.Drag(view.Width/2, view.Height/2, limit(g.dx, view.Width), limit(g.dy, view.Height))
}

// overscan is how many times as wide and high as the window a frame is drawn: while a
// globe turns nothing of it is dragged into the window.
func (v *MapView) overscan() float64 {
	if g := &v.gesture; g.moving && g.zoomLeft == 0 && v.model.view.ShowsHorizon() {
		return 1
	}
	return overscan
}

// frameView is the view of a frame for a view in dp: in pixels, whole ones, and so
// many times as wide and high.
func frameView(view geo.View, pixel, larger float64) geo.View {
	w := math.Round(view.Width * pixel * larger)
	h := math.Round(view.Height * pixel * larger)
	view.Scale *= pixel
	return view.Resize(w, h)
}

// want asks for a frame of what the model shows, unless the last request was for the same.
func (v *MapView) want() {
	size := v.Size()
	if size.Width < 2 || size.Height < 2 || v.model.view.Scale <= 0 || v.still {
		return
	}
	pixel := float64(v.pixels())
	o := order{
		library: v.model.library, settings: v.model.Look(),
		selected: v.model.selected, hover: v.hoverEdge(), hurried: v.gesture.moving,
	}
	o.yielding = o.hurried && !v.model.view.ShowsHorizon() // a globe waits for it
	o.settings.View, o.settings.Palette, o.settings.Scale = frameView(v.ahead(), pixel, v.overscan()), v.palette(), pixel
	o.settings.Short = v.model.shortLegend()
	v.frameRoom(&o.settings, pixel)
	key := orderKey{o.settings.View, v.generation, v.model.dark}
	if key.like(v.asked) {
		return
	}
	if o.yielding && (v.frames.busy || v.now().Before(v.free)) {
		return // the map is followed again by then
	}
	v.asked = key
	v.frames.ask(o)
}

// orderKey tells one request from another.
type orderKey struct {
	view       geo.View
	generation int
	dark       bool
}

// like tells whether two requests are for the same frame. The steps of a zoom come
// to where it ends by different roundings; on a globe they may end a little beside it.
func (k orderKey) like(o orderKey) bool {
	a, b := k.view, o.view
	if math.Abs(a.Scale/b.Scale-1) > 1e-9 || math.Hypot(a.X-b.X, a.Y-b.Y)*a.Scale > unseen || !sameSide(a, b) {
		return false
	}
	k.view.Scale, k.view.X, k.view.Y, k.view.Centre = b.Scale, b.X, b.Y, b.Centre
	return k == o
}

// unseen (pixels) is how far two views may be apart and show the same.
const unseen = 1e-3

// sameSide tells whether two views are turned to the same centre.
func sameSide(a, b geo.View) bool {
	turned := math.Hypot(a.Centre[0]-b.Centre[0], a.Centre[1]-b.Centre[1]) * math.Pi / 180
	return turned*max(a.Scale, b.Scale) <= unseen
}

// follow asks for a frame if the last one does not reach where the map has gone, or will
// soon, or shows something else.
func (v *MapView) follow() {
	other := v.asked.generation != v.generation || v.asked.dark != v.model.dark
	if !v.gesture.moving || other || !v.covered(v.model.view) || !v.covered(v.ahead()) {
		v.want()
	}
}

// frameEvery is how often frames are drawn that give way to a map that moves. Each costs
// the pictures that are painted meanwhile a little of their time, and when it is put up:
// of more of them, zooming looks less smooth, and of fewer less sharp.
const frameEvery = 58 * time.Millisecond

// rest lets a while pass from the beginning of a frame to that of the next.
func (v *MapView) rest(f *frame) {
	v.free = f.order.began.Add(frameEvery)
	left := v.free.Sub(v.now())
	if left <= 0 {
		v.follow()
		return
	}
	v.threads.later(left, func() { // the hand may have come to rest by then, and nothing else ask
		v.free = time.Time{}
		v.follow()
	})
}

// begin readies a request when the work on it begins: with the pixels that are free then.
func (v *MapView) begin(o *order) {
	o.buffer, v.spare = v.spare, nil
	o.began = v.now()
}

// frameRoom says which part of the frame the window shows, and what lies on it.
func (v *MapView) frameRoom(s *atlas.Settings, pixel float64) {
	view := v.model.view
	left := (s.View.Width - view.Width*pixel) / 2
	top := (s.View.Height - view.Height*pixel) / 2
	s.Visible = atlas.Rect{X: left, Y: top, W: view.Width * pixel, H: view.Height * pixel}
	if v.covers == nil {
		return
	}
	for _, o := range v.covers() {
		if !o.Visible() || o.Size().IsZero() {
			continue
		}
		at, size := o.Position(), o.Size()
		s.Keep = append(s.Keep, atlas.Rect{
			X: left + float64(at.X)*pixel, Y: top + float64(at.Y)*pixel,
			W: float64(size.Width) * pixel, H: float64(size.Height) * pixel,
		})
	}
}
