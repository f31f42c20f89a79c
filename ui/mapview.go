package ui

import (
	"image"
	"image/color"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"multivector/atlas"
)

// overscan is how much wider and higher than the window a frame is drawn, so
// that there is something to show while the map is dragged.
const overscan = 1.2

// MapView shows the map and takes what is done to it. It never draws: a worker
// makes frames, and the view places the last one where the model's view has it
// until a sharper one comes.
type MapView struct {
	widget.BaseWidget
	model   *Model
	maker   mapmaker
	threads threads
	frames  worker[order, *frame]

	sea      surround
	ground   *canvas.Raster
	selected *edgeLayer
	hover    *edgeLayer
	ring     *canvas.Rectangle // round the map while it has the keyboard

	shown      *frame      // the frame on show; nil before the first
	spare      *image.RGBA // the last one's pixels, free to be drawn into
	asked      orderKey    // the last request
	generation int         // counts what changed beside the view
	pixel      float32     // pixels per dp, as last seen
	logged     bool        // the window logs its events
	free       time.Time   // when a frame may be drawn again while the map moves
	still      bool        // see stillKey

	gesture gesture
	walk    walk
	now     func() time.Time

	onFrame func(*frame)               // after a frame came on show
	onTip   func(tip tip)              // what is under the pointer
	covers  func() []fyne.CanvasObject // what lies over the map, which labels keep clear of
	onEnter func()                     // Enter on a country
}

var (
	_ fyne.Widget        = (*MapView)(nil)
	_ fyne.Draggable     = (*MapView)(nil)
	_ fyne.Scrollable    = (*MapView)(nil)
	_ fyne.Tappable      = (*MapView)(nil)
	_ fyne.Focusable     = (*MapView)(nil)
	_ fyne.Tabbable      = (*MapView)(nil)
	_ desktop.Hoverable  = (*MapView)(nil)
	_ desktop.Mouseable  = (*MapView)(nil)
	_ desktop.Cursorable = (*MapView)(nil)
)

// newMapView makes the view of a model.
func newMapView(m *Model, k mapmaker, t threads) *MapView {
	v := &MapView{model: m, maker: k, threads: t, now: time.Now}
	v.frames = worker[order, *frame]{threads: t, work: k.frame, done: v.show, before: v.begin}
	v.sea = newSurround()
	v.sea.paint(v.palette().Sea)
	v.ground = canvas.NewRaster(func(int, int) image.Image {
		if v.shown == nil {
			return clearPixel()
		}
		return v.shown.image
	})
	v.ground.ScaleMode = canvas.ImageScaleFastest
	v.ground.Hide()
	v.selected = newEdgeLayer(k, t, selectedWidth, func() {
		v.place()
		v.hover.want(v.shown, v.hoverEdge()) // its line lies below the other by now
	})
	v.hover = newEdgeLayer(k, t, hoverWidth, v.place)
	v.ring = canvas.NewRectangle(color.Transparent)
	v.ring.StrokeWidth = 3
	v.ring.Hide()
	v.ExtendBaseWidget(v)
	m.Listen(v.changed)
	return v
}

// palette is the map's colours in the theme on show.
func (v *MapView) palette() atlas.Palette {
	if v.model.dark {
		return atlas.Dark()
	}
	return atlas.Light()
}

// CreateRenderer implements fyne.Widget.
func (v *MapView) CreateRenderer() fyne.WidgetRenderer {
	return &parts{
		objects: []fyne.CanvasObject{
			v.sea[0], v.sea[1], v.sea[2], v.sea[3], v.ground, v.hover.object(), v.selected.object(), v.ring,
		},
		minSize: func() fyne.Size { return fyne.NewSize(120, 120) },
		layout: func(size fyne.Size) {
			v.sea.put(size, v.ground)
			v.ring.Resize(size)
			v.model.SetViewport(float64(size.Width), float64(size.Height))
			v.place()
			v.want()
		},
		refresh: func() {
			v.sea.paint(v.palette().Sea)
			v.place()
			v.want()
		},
	}
}

// changed does what a change of the model asks for.
func (v *MapView) changed(c Change) {
	if c.Has(LookChanged | FilterChanged | LibraryChanged) {
		v.sea.paint(v.palette().Sea)
		v.generation++
		v.want()
	}
	if c.Has(ViewChanged) {
		v.place()
		v.follow()
	}
	if c.Has(SelectionChanged) {
		v.selected.want(v.shown, v.model.selected)
	}
	if c.Has(HoverChanged) {
		v.hover.want(v.shown, v.hoverEdge())
	}
}

// finer asks for the frame again, since finer shapes are ready.
func (v *MapView) finer() {
	v.generation++
	v.want()
}

// hoverEdge is the country under the pointer, unless it is outlined already. While
// the map moves it has no outline: one of a large country is as much to paint as
// the map itself.
func (v *MapView) hoverEdge() string {
	if v.gesture.moving || v.still || v.model.hover == v.model.selected {
		return ""
	}
	return v.model.hover
}

// MinSize implements fyne.CanvasObject.
func (v *MapView) MinSize() fyne.Size {
	v.ExtendBaseWidget(v)
	return v.BaseWidget.MinSize()
}

func (v *MapView) eventName() string { return "map" }

// Cursor is an arrow over the sea and a hand over a country.
func (v *MapView) Cursor() desktop.Cursor {
	if v.model.hover != "" {
		return desktop.PointerCursor
	}
	return desktop.DefaultCursor
}
