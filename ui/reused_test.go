package ui

import (
	"slices"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/test"
)

// TestLayoutComesToRest: laying a widget out once more gives it the objects that it
// has. Where it gave others, the toolkit laid the widget out with every picture that it
// painted, and kept what it found for a minute: half a megabyte of texts a second.
func TestLayoutComesToRest(t *testing.T) {
	w := opened(t, 1280, 800, 1)
	w.Model.Select("KZ")
	laidAgain(t, w.window.Content())
	e, _ := exporting(t, w)
	if len(e.remarks) == 0 {
		t.Fatal("the dialog has no remarks to look at")
	}
	for _, o := range w.window.Canvas().Overlays().List() {
		laidAgain(t, o)
	}
}

// laidAgain lays out again all widgets in an object.
func laidAgain(t *testing.T, o fyne.CanvasObject) {
	t.Helper()
	if !o.Visible() {
		return
	}
	switch k := o.(type) {
	case *fyne.Container:
		for _, child := range k.Objects {
			laidAgain(t, child)
		}
	case *container.Scroll:
		laidAgain(t, k.Content)
	case fyne.Widget:
		r := test.WidgetRenderer(k)
		before := slices.Clone(r.Objects())
		if r.Layout(k.Size()); !slices.Equal(before, r.Objects()) {
			t.Errorf("a layout of %T makes new objects", k)
		}
		for _, child := range r.Objects() {
			laidAgain(t, child)
		}
	}
}
