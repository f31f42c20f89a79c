package ui

import (
	"fmt"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/widget"
)

// slack (dp) is how far letters may reach beyond their place: half a pixel of
// rounding at either end.
const slack = 1

// box is a rectangle of the window in dp.
type box struct{ x, y, w, h float32 }

func (b box) within(o box) bool {
	return b.x >= o.x-slack && b.x+b.w <= o.x+o.w+slack && b.y >= o.y-slack && b.y+b.h <= o.y+o.h+slack
}

// TestNothingIsCutOff checks, in windows of the sizes that people have and in
// a narrow one, that every text has the room that it needs inside its control,
// and every control inside the window.
func TestNothingIsCutOff(t *testing.T) {
	sizes := []struct{ w, h, scale float32 }{
		{1280, 800, 1}, {1440, 900, 1}, {1920, 1080, 1}, {1440, 900, 2}, {900, 600, 1},
	}
	for _, s := range sizes {
		t.Run(fmt.Sprintf("%gx%g@%g", s.w, s.h, s.scale), func(t *testing.T) {
			w := opened(t, s.w, s.h, s.scale)
			checkTexts(t, w)
			w.Model.Select("KZ")
			w.Model.SetMode("partner")
			checkTexts(t, w)
		})
	}
}

func checkTexts(t *testing.T, w *Window) {
	t.Helper()
	size := w.window.Canvas().Size()
	seen := 0
	visit(w.box, fyne.Position{}, box{0, 0, size.Width, size.Height}, func(text *canvas.Text, at, room box) {
		if text.Text == "" {
			return
		}
		seen++
		if !at.within(room) {
			t.Errorf("%q at %v reaches out of %v", text.Text, at, room)
		}
	})
	if seen < 40 {
		t.Errorf("only %d texts were checked", seen)
	}
}

// visit walks the visible texts below an object, each with its place and with
// the room of the control that it is in. What scrolls has room as high as it needs.
func visit(o fyne.CanvasObject, at fyne.Position, room box, check func(text *canvas.Text, at, room box)) {
	if !o.Visible() {
		return
	}
	at = at.Add(o.Position())
	own := box{at.X, at.Y, o.Size().Width, o.Size().Height}
	switch k := o.(type) {
	case *canvas.Text:
		need := k.MinSize()
		x := own.x
		switch k.Alignment {
		case fyne.TextAlignCenter:
			x += (own.w - need.Width) / 2
		case fyne.TextAlignTrailing:
			x += own.w - need.Width
		}
		check(k, box{x, own.y + (own.h-need.Height)/2, need.Width, need.Height}, room)
	case *container.Scroll:
		visit(k.Content, at, box{own.x, own.y - 1e5, own.w, 2e5}, check)
	case *fyne.Container:
		for _, child := range k.Objects {
			visit(child, at, room, check)
		}
	case *MapView, *widget.Entry, *searchEntry, *sheetEntry:
	case fyne.Widget:
		inner := own
		if room.h >= 1e5 {
			if own.x < room.x-slack || own.x+own.w > room.x+room.w+slack {
				check(canvas.NewText(fmt.Sprintf("%T", k), nil), own, room)
			}
		} else if _, isLabel := k.(*label); isLabel {
			inner = room
		} else if !own.within(room) {
			check(canvas.NewText(fmt.Sprintf("%T", k), nil), own, room)
		}
		for _, child := range test.WidgetRenderer(k).Objects() {
			visit(child, at, inner, check)
		}
	}
}

// TestPartsDoNotOverlap checks the tool bar, whose parts share one line.
func TestPartsDoNotOverlap(t *testing.T) {
	w := opened(t, 1440, 700, 1)
	for _, width := range []float32{900, 1000, 1180, 1280, 1440, 1920, 2560} {
		w.window.Resize(fyne.NewSize(width, 700))
		right := float32(0)
		for _, o := range []fyne.CanvasObject{w.bar.name, w.bar.tag, w.bar.search.box, w.bar.region, w.bar.projection, w.bar.table, w.bar.export, w.bar.more} {
			if !o.Visible() {
				continue
			}
			if o.Position().X < right {
				t.Errorf("at %g: a part begins at %g, the one before it ends at %g", width, o.Position().X, right)
			}
			right = o.Position().X + o.Size().Width
		}
		if right > width {
			t.Errorf("at %g: the tool bar ends at %g", width, right)
		}
	}
}
