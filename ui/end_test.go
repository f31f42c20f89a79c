package ui

import (
	"testing"

	"fyne.io/fyne/v2/test"

	"multivector/atlas"
)

// TestNothingLast holds the window to a toolkit that has nothing to do when its loop
// ends, by the names that nothingLast goes by: where a newer one has others, its end is
// to be looked at again.
func TestNothingLast(t *testing.T) {
	app := test.NewTempApp(t)
	l, ok := app.Lifecycle().(interface {
		SetOnStoppedHookExecuted(func())
		OnStopped() func()
	})
	if !ok {
		t.Fatal("the toolkit's life cycle has no hook that is run last")
	}
	l.SetOnStoppedHookExecuted(func() {})
	s := start(t)
	a, err := atlas.New(s.World)
	if err != nil {
		t.Fatal(err)
	}
	w := open(app, Options{Start: s}, newMaker(a), atOnce())
	t.Cleanup(w.window.Close)
	if l.OnStopped() != nil {
		t.Error("something is still to be done last, and may be waited for without end")
	}
}
