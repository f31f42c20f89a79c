package ui

import (
	"image"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
)

// edgeLayer lays the outline of one country over the map.
type edgeLayer struct {
	raster *canvas.Raster
	edges  worker[edgeOrder, edgeAnswer]
	width  float64 // of the line in dp
	over   *frame  // the frame that the outline was made over
	shown  outline
	wanted string
	placed func() // called when another outline has come, to place it and to paint the window
}

// edgeOrder asks for the outline of a country over a frame.
type edgeOrder struct {
	over *frame
	code string
}

// edgeAnswer is the outline for an order.
type edgeAnswer struct {
	order edgeOrder
	made  outline
}

// newEdgeLayer makes a layer whose lines are width dp wide.
func newEdgeLayer(k mapmaker, t threads, width float64, placed func()) *edgeLayer {
	l := &edgeLayer{width: width, placed: placed}
	l.raster = canvas.NewRaster(func(int, int) image.Image {
		if l.shown.image == nil {
			return clearPixel()
		}
		return l.shown.image
	})
	l.raster.ScaleMode = canvas.ImageScaleFastest
	l.raster.Hide()
	l.edges = worker[edgeOrder, edgeAnswer]{threads: t, done: l.take, work: func(o edgeOrder) edgeAnswer {
		return edgeAnswer{o, k.outline(o.over.picture, o.code, width)}
	}}
	return l
}

// clearPixel is a picture of one clear pixel.
func clearPixel() *image.RGBA { return image.NewRGBA(image.Rect(0, 0, 1, 1)) }

// want has the outline of a country laid over a frame; of none for an empty code.
func (l *edgeLayer) want(f *frame, code string) {
	l.wanted = code
	switch {
	case code == "":
		l.put(f, outline{})
	case f != nil && (l.over != f || l.shown.code != code):
		l.edges.ask(edgeOrder{f, code})
	}
}

// take shows an outline, unless another country is wanted by now.
func (l *edgeLayer) take(a edgeAnswer) {
	if a.order.code == l.wanted {
		l.put(a.order.over, a.made)
	}
}

// put shows an outline that was made over a frame.
func (l *edgeLayer) put(f *frame, o outline) {
	l.over, l.shown = f, o
	if o.image == nil {
		if l.raster.Visible() { // hiding it again would paint the window again
			l.raster.Hide()
		}
		return
	}
	l.raster.Show()
	l.placed()
	canvas.Refresh(l.raster)
}

// object is what the layer shows.
func (l *edgeLayer) object() fyne.CanvasObject { return l.raster }
