package ui

import (
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"multivector/atlas"
	"multivector/data"
	"multivector/geo"
	"multivector/seeds"
)

// inHand is a window of 1920×1080 that shows its first frame. From then on work
// that is sent elsewhere is never done: what remains is what the goroutine of
// the user interface does while the hand moves and a frame is being drawn.
func inHand(b *testing.B) *Window {
	b.Helper()
	world, err := geo.NewWorld()
	if err != nil {
		b.Fatal(err)
	}
	a, err := atlas.New(world)
	if err != nil {
		b.Fatal(err)
	}
	elsewhere := true
	t := threads{start: func(f func()) {
		if elsewhere {
			f()
		}
	}, back: func(f func()) { f() }, later: func(time.Duration, func()) {}}
	o := Options{Start: Start{World: world, Library: data.Open(seeds.FS())}, Program: "Multivector"}
	w := open(test.NewTempApp(b), o, newMaker(a), t)
	b.Cleanup(w.window.Close)
	w.window.Resize(fyne.NewSize(1920, 1080))
	w.window.Show()
	elsewhere = false
	b.ReportAllocs()
	return w
}

// BenchmarkPanStep is what one event of a drag costs before the map has moved.
func BenchmarkPanStep(b *testing.B) {
	w := inHand(b)
	e := &fyne.DragEvent{Dragged: fyne.NewDelta(3, 2)}
	for b.Loop() {
		w.map_.Dragged(e)
		e.Dragged.DX, e.Dragged.DY = -e.Dragged.DX, -e.Dragged.DY
		w.map_.gesture.steps = w.map_.gesture.steps[:0]
	}
}

// BenchmarkZoomStep is what one step of a zoom costs before the map has grown.
func BenchmarkZoomStep(b *testing.B) {
	w := inHand(b)
	k := 1.05
	for b.Loop() {
		w.Model.Zoom(k, 500, 300)
		k = 1 / k
	}
}

// BenchmarkExportOpens is what the dialog of exports costs before it is on
// show; its page is drawn elsewhere.
func BenchmarkExportOpens(b *testing.B) {
	w := inHand(b)
	for b.Loop() {
		w.dialogs.openExport().sheet.close()
	}
}

// BenchmarkProof is what a change in that dialog costs until the page shows it.
func BenchmarkProof(b *testing.B) {
	w := inHand(b)
	shot, err := w.dialogs.maker.shot(w.Model, w.Model.fresh(), "Multivector", 1)
	if err != nil {
		b.Fatal(err)
	}
	draw := w.dialogs.maker.proofs()
	for b.Loop() {
		draw(proofOrder{shot: shot, width: 528, height: 297})
	}
}

// BenchmarkSelectedFrame is a frame of a zoom with a selected country about as
// large as the map, on one core.
func BenchmarkSelectedFrame(b *testing.B) {
	w := inHand(b)
	o := w.map_.shown.order
	o.selected, o.hurried, o.buffer = "KZ", true, nil
	var shown *frame
	k := 1.02
	for b.Loop() {
		o.settings.View = o.settings.View.Zoom(k, 600, 500)
		f := w.map_.maker.frame(o)
		if o.buffer = nil; shown != nil {
			o.buffer = shown.image
		}
		shown, k = f, 1/k
	}
}
