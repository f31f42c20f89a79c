package ui

import (
	"image"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
)

// proofView shows the page as it will be. It never draws: a worker makes
// proofs, and the view shows the last one until a newer comes.
type proofView struct {
	bed, page *canvas.Rectangle
	raster    *canvas.Raster
	box       *fyne.Container
	wait      *label
	image     *image.RGBA // on show; nil before the first
	pixel     float32     // pixels per dp
}

func newProofView() *proofView {
	v := &proofView{pixel: 1}
	v.bed, v.page = canvas.NewRectangle(ink(inkField)), canvas.NewRectangle(ink(inkClear))
	v.bed.CornerRadius, v.page.StrokeWidth = 6, 1
	v.raster = canvas.NewRaster(func(int, int) image.Image {
		if v.image == nil {
			return clearPixel()
		}
		return v.image
	})
	v.raster.ScaleMode = canvas.ImageScaleFastest
	v.raster.Hide()
	v.page.Hide()
	v.wait = newLabel("Drawing…", sizeSmall, regular, inkFaint)
	v.box = &fyne.Container{Objects: []fyne.CanvasObject{v.bed, v.wait, v.raster, v.page}}
	v.box.Layout = &frameLayout{v.lay, fyne.NewSize(160, 90)}
	return v
}

// proofPad is the room round the page (dp).
const proofPad = 10

// room is how many pixels there are for the page.
func (v *proofView) room() (width, height int) {
	s := v.box.Size()
	return int(max(s.Width-2*proofPad, 1) * v.pixel), int(max(s.Height-2*proofPad, 1) * v.pixel)
}

// lay puts the page in the middle, on whole pixels. A page that was drawn for
// another room is stretched into this one until its own comes.
func (v *proofView) lay(size fyne.Size) {
	put(v.bed, 0, 0, size.Width, size.Height)
	n := v.wait.natural()
	put(v.wait, (size.Width-n.Width)/2, (size.Height-n.Height)/2, n.Width, n.Height)
	if v.image == nil {
		return
	}
	w, h := float32(v.image.Rect.Dx()), float32(v.image.Rect.Dy())
	wide, high := v.room()
	k := min(float32(wide)/w, float32(high)/h)
	if k > 0.97 && k < 1.03 {
		k = 1
	}
	w, h = w*k/v.pixel, h*k/v.pixel
	whole := func(x float32) float32 { return float32(int(x*v.pixel)) / v.pixel }
	x, y := whole((size.Width-w)/2), whole((size.Height-h)/2)
	put(v.raster, x, y, w, h)
	put(v.page, x-1, y-1, w+2, h+2)
}

// show puts a proof in the place of the last one.
func (v *proofView) show(img *image.RGBA) {
	v.image = img
	v.raster.Show()
	v.page.Show()
	v.wait.Hide()
	v.paint()
	v.lay(v.box.Size())
	canvas.Refresh(v.raster)
}

// paint takes over the theme's colours.
func (v *proofView) paint() {
	v.bed.FillColor, v.page.StrokeColor = ink(inkBadge), ink(inkEdge)
	v.bed.Refresh()
	v.page.Refresh()
}
