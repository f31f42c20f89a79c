package ui

import (
	"image"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
)

// mapArea is the map with what lies over it: legend, zoom buttons, tooltip.
type mapArea struct {
	view   *MapView
	clip   *container.Clip // the map in it: frames reach beyond its edges
	legend *canvas.Raster
	title  *legendTitle
	zoom   *zoomBox
	tip    *tooltip
	box    *fyne.Container
	card   *image.RGBA // the legend on show
	pixel  float32     // pixels per dp of the card
	folds  bool        // there is a short and a long one
}

// overlayMargin is the room between the overlays and the edge of the map (dp).
const overlayMargin = 15

func newMapArea(v *MapView) *mapArea {
	a := &mapArea{view: v, clip: container.NewClip(v), tip: newTooltip(), pixel: 1}
	a.clip.ExtendBaseWidget(a.clip) // or its first size would not reach the map
	a.legend = canvas.NewRaster(func(int, int) image.Image {
		if a.card == nil {
			return clearPixel()
		}
		return a.card
	})
	a.legend.ScaleMode = canvas.ImageScaleFastest
	a.legend.Hide()
	a.title = newLegendTitle(v.model.ToggleLegend)
	a.title.Hide()
	a.zoom = newZoomBox(func() { v.zoomMiddle(buttonZoom) }, func() { v.zoomMiddle(1 / buttonZoom) }, v.home)
	a.box = &fyne.Container{Layout: a, Objects: []fyne.CanvasObject{a.clip, a.legend, a.title, a.zoom, a.tip}}
	v.covers = func() []fyne.CanvasObject { return []fyne.CanvasObject{a.legend, a.zoom} }
	v.onTip = a.point
	return a
}

// MinSize implements fyne.Layout.
func (a *mapArea) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(200, 200) }

// Layout implements fyne.Layout.
func (a *mapArea) Layout(_ []fyne.CanvasObject, size fyne.Size) {
	z := a.zoom.MinSize()
	put(a.zoom, size.Width-z.Width-overlayMargin, size.Height-z.Height-overlayMargin, z.Width, z.Height)
	a.placeLegend(size)
	put(a.clip, 0, 0, size.Width, size.Height)
}

func (a *mapArea) placeLegend(size fyne.Size) {
	if a.card == nil {
		return
	}
	b := a.card.Bounds()
	w, h := float32(b.Dx())/a.pixel, float32(b.Dy())/a.pixel
	y := float32(int((size.Height-h-overlayMargin)*a.pixel)) / a.pixel
	put(a.legend, overlayMargin, y, w, h)
	a.legend.Hidden = w > size.Width-60 || h > size.Height-40 // no room for it
	put(a.title, overlayMargin, y, w, legendTitleHeight)
	a.title.Hidden = a.legend.Hidden || !a.folds
}

// show takes over the legend of a frame.
func (a *mapArea) show(f *frame) {
	same := a.card == f.legend && a.pixel == float32(f.order.settings.Scale)
	a.card, a.pixel = f.legend, float32(f.order.settings.Scale)
	a.folds = f.picture.Shortened || len(f.picture.Combinations) > 0
	a.title.set(len(f.picture.Combinations) > 0)
	a.title.Hidden = a.legend.Hidden || !a.folds
	if same {
		return
	}
	if a.card == nil {
		a.legend.Hide()
		a.title.Hide()
		return
	}
	a.legend.Show()
	a.placeLegend(a.box.Size())
	canvas.Refresh(a.legend)
}

// point shows what is under the pointer.
func (a *mapArea) point(t tip) {
	if t.code == "" {
		a.tip.Hide()
		return
	}
	m := a.view.model
	a.tip.show(m.Name(t.code), tipFigures(m, t.code), t.at, a.box.Size())
}

// tipFigures are the figures of a tooltip.
func tipFigures(m *Model, code string) string {
	f := m.Facts(code)
	if f.Statements > 0 {
		return count(f.Partners, "partner", "partners") + " · " + statements(f.Statements) +
			" · " + count(f.Articles, "article", "articles")
	}
	if n, countries := m.AsPartner(code); n > 0 {
		return "Partner of " + count(countries, "country", "countries") + " · " + statements(n)
	}
	if f.Hidden > 0 {
		return statements(f.Hidden) + " filtered out"
	}
	return "No statement"
}
