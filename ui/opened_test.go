package ui

import (
	"image"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"multivector/atlas"
	"multivector/data"
	"multivector/export"
	"multivector/geo"
	"multivector/seeds"
)

// atOnce runs everything on the calling goroutine.
func atOnce() threads {
	now := func(f func()) { f() }
	return threads{start: now, back: now, later: func(_ time.Duration, f func()) { f() }}
}

// start is what the shipped atlas opens with.
func start(t *testing.T) Start {
	t.Helper()
	w, err := geo.NewWorld()
	if err != nil {
		t.Fatal(err)
	}
	l := data.Open(seeds.FS())
	if len(l.Faults) > 0 {
		t.Fatal(l.Faults[0])
	}
	return Start{World: w, Library: l}
}

// opened is a window of the shipped atlas in which everything happens at once.
func opened(t *testing.T, width, height, scale float32) *Window {
	t.Helper()
	app := test.NewTempApp(t)
	s := start(t)
	a, err := atlas.New(s.World)
	if err != nil {
		t.Fatal(err)
	}
	w := open(app, Options{Start: s, Program: "Multivector test"}, newMaker(a), atOnce())
	t.Cleanup(w.window.Close)
	w.window.Canvas().(interface{ SetScale(float32) }).SetScale(scale)
	w.window.Resize(fyne.NewSize(width, height))
	w.window.Show()
	return w
}

// over is where a country lies in the map's view.
func (w *Window) over(t *testing.T, code string) fyne.Position {
	t.Helper()
	u, ok := w.Model.world.Unit(code)
	if !ok {
		t.Fatalf("there is no country %s", code)
	}
	x, y, ok := w.Model.view.Project(u.Anchor)
	if !ok {
		t.Fatalf("%s is not in the view", code)
	}
	return fyne.NewPos(float32(x), float32(y))
}

// pixelsOf counts the pixels of a partner's colour in the frame on show.
func (w *Window) pixelsOf(partner string) int {
	return pixelsOf(w.map_.shown.image, partnerColour(partner))
}

func pixelsOf(img *image.RGBA, c colour) int {
	n := 0
	for i := 0; i+3 < len(img.Pix); i += 4 {
		if img.Pix[i] == c.R && img.Pix[i+1] == c.G && img.Pix[i+2] == c.B {
			n++
		}
	}
	return n
}

// shot is the picture that a fresh dialog of exports would save.
func (w *Window) shot(t *testing.T) export.Snapshot {
	t.Helper()
	s, err := w.dialogs.maker.shot(w.Model, w.Model.fresh(), "Multivector test", 1)
	if err != nil {
		t.Fatal(err)
	}
	return s
}
