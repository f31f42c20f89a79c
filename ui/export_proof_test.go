package ui

import (
	"bytes"
	"slices"
	"testing"
)

// TestProofShowsTheText checks the picture of the page: it fits its room, is
// sharp at every scale, and follows what is changed.
func TestProof(t *testing.T) {
	for _, scale := range []float32{1, 2} {
		w := opened(t, 1280, 800, scale)
		e, _ := exporting(t, w)
		wide, high := e.view.room()
		b := e.view.image.Rect
		if b.Dx() != wide && b.Dy() != high || b.Dx() > wide || b.Dy() > high {
			t.Errorf("scale %g: the page has %d × %d pixels of %d × %d", scale, b.Dx(), b.Dy(), wide, high)
		}
		if got := e.view.raster.Size().Width * scale; int(got+0.5) != b.Dx() {
			t.Errorf("scale %g: %d pixels are shown on %g", scale, b.Dx(), got)
		}
		before := bytes.Clone(e.view.image.Pix)
		e.fields.title.SetText("Another title")
		if bytes.Equal(before, e.view.image.Pix) {
			t.Error("the title is not in the picture")
		}
		choose(t, e.sizeItems(), "Square, 1080 × 1080")
		if b := e.view.image.Rect; b.Dx() != b.Dy() {
			t.Errorf("a square is shown as %d × %d", b.Dx(), b.Dy())
		}
		if pixelsOf(e.view.image, partnerColour("CN")) == 0 {
			t.Error("the map is not in the picture")
		}
	}
}

// TestOverChecks: what lets the ground through shows chequers, all else not.
func TestOverChecks(t *testing.T) {
	img := clearPixel()
	overChecks(img)
	if !slices.Equal(img.Pix, []byte{0xFF, 0xFF, 0xFF, 0xFF}) {
		t.Errorf("clear: %v", img.Pix)
	}
	copy(img.Pix, []byte{10, 20, 30, 0xFF})
	overChecks(img)
	if !slices.Equal(img.Pix, []byte{10, 20, 30, 0xFF}) {
		t.Errorf("opaque: %v", img.Pix)
	}
	copy(img.Pix, []byte{0x80, 0, 0, 0x80})
	overChecks(img)
	if !slices.Equal(img.Pix, []byte{0xFF, 0x7F, 0x7F, 0xFF}) {
		t.Errorf("half: %v", img.Pix)
	}
}

// TestCloseWhileProofing: a proof that comes after the dialog is gone, and one
// that was asked for meanwhile, harm nobody and leave nothing behind.
func TestCloseWhileProofing(t *testing.T) {
	w := opened(t, 900, 600, 1)
	var back chan func()
	w.dialogs.threads, back = elsewhere()
	e, _ := exporting(t, w)
	e.fields.title.SetText("One more")
	e.sheet.close()
	e.fields.title.SetText("And one after that")
	(<-back)()
	if e.proofs.busy || e.proofs.next != nil || e.proofs.work != nil || e.view.image != nil {
		t.Error("proofs go on without a dialog")
	}
}
