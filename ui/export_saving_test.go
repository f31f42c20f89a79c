package ui

import (
	"context"
	"io"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"

	"multivector/export"
)

// slow is a maker whose writing waits until it is let go, or stopped.
type slow struct {
	mapmaker
	begun chan struct{}
	go_   chan struct{}
}

func (k slow) write(ctx context.Context, w io.Writer, f export.Format, s export.Snapshot) error {
	close(k.begun)
	select {
	case <-k.go_:
		return k.mapmaker.write(ctx, w, f, s)
	case <-ctx.Done():
		return ctx.Err()
	}
}

// elsewhere runs work on goroutines and brings what comes back to the test.
func elsewhere() (t threads, back chan func()) {
	back = make(chan func(), 64)
	return threads{start: func(f func()) { go f() }, back: func(f func()) { back <- f }}, back
}

// TestStopSaving: Escape and Stop stop what is being saved, and leave the old
// file; the dialog stays, and closes only when asked again.
func TestStopSaving(t *testing.T) {
	w := opened(t, 1280, 800, 1)
	e, path := exporting(t, w)
	if err := os.WriteFile(path+".png", []byte("old"), 0o600); err != nil {
		t.Fatal(err)
	}
	e.outcome.replace = path + ".png"
	k := slow{w.dialogs.maker, make(chan struct{}), make(chan struct{})}
	var back chan func()
	w.dialogs.maker = k
	w.dialogs.threads, back = elsewhere()
	e.act()
	<-k.begun
	if e.save.Visible() || e.copying.Visible() || e.cancel.text != "Stop" || e.bar.running == nil {
		t.Error("while saving there is a button to stop it, and no other")
	}
	e.act() // the second half of a double click
	e.sheet.close()
	if w.dialogs.open == nil {
		t.Fatal("the dialog is gone while it saves")
	}
	(<-back)()
	text, _ := os.ReadFile(path + ".png")
	left, _ := filepath.Glob(filepath.Join(filepath.Dir(path), "*"))
	if string(text) != "old" || len(left) != 1 || !strings.Contains(e.told(), "Stopped") || !e.save.Visible() {
		t.Errorf("the old file is %q, the folder has %v, the dialog says %q", text, left, e.told())
	}
	e.sheet.close()
	if w.dialogs.open != nil {
		t.Error("it does not close")
	}
}

// TestCloseWhileSaving: the window waits for the picture; closed once more, it
// stops it.
func TestCloseWhileSaving(t *testing.T) {
	for _, again := range []bool{false, true} {
		w := opened(t, 1280, 800, 1)
		gone := false
		w.quit = func() { gone = true }
		e, path := exporting(t, w)
		k := slow{w.dialogs.maker, make(chan struct{}), make(chan struct{})}
		var back chan func()
		w.dialogs.maker = k
		w.dialogs.threads, back = elsewhere()
		e.act()
		<-k.begun
		w.leave()
		if gone || !strings.Contains(e.told(), "then the window closes") {
			t.Fatalf("gone %v: %q", gone, e.told())
		}
		if again {
			w.leave()
		} else {
			close(k.go_)
		}
		(<-back)()
		if _, err := os.Stat(path + ".png"); !gone || (err == nil) == again {
			t.Errorf("again %v: gone %v, file %v", again, gone, err)
		}
	}
	w := opened(t, 1280, 800, 1)
	gone := false
	w.quit = func() { gone = true }
	w.leave()
	if !gone {
		t.Error("a window that saves nothing does not close")
	}
}

// TestDoubleClickOnSave: its second half neither closes the dialog nor replaces
// a file.
func TestDoubleClickOnSave(t *testing.T) {
	w := opened(t, 1280, 800, 1)
	e, path := exporting(t, w)
	now := time.Now()
	w.map_.now = func() time.Time { return now }
	e.act()
	e.act()
	if e.outcome.saved == "" || w.dialogs.open == nil {
		t.Error("the dialog is gone before anybody has read where the picture is")
	}
	now = now.Add(time.Second)
	e.fields.path.SetText(path + ".png")
	e.changed()
	e.act()
	e.act()
	if e.outcome.saved != "" {
		t.Error("a double click replaces a file")
	}
	now = now.Add(time.Second)
	e.act()
	if e.outcome.saved == "" {
		t.Error("a click later it is not replaced")
	}
}

// full is a maker whose disk is full.
type full struct{ mapmaker }

func (full) write(_ context.Context, w io.Writer, _ export.Format, _ export.Snapshot) error {
	if _, err := w.Write([]byte("half")); err != nil {
		return err
	}
	return syscall.ENOSPC
}

// TestFullDisk: the dialog says what is wrong, the old file is as it was, and a
// folder with room ends it well.
func TestFullDisk(t *testing.T) {
	w := opened(t, 1280, 800, 1)
	e, path := exporting(t, w)
	if err := os.WriteFile(path+".png", []byte("old"), 0o600); err != nil {
		t.Fatal(err)
	}
	sound := w.dialogs.maker
	w.dialogs.maker = full{sound}
	e.act()
	e.act()
	text, _ := os.ReadFile(path + ".png")
	if !strings.Contains(e.told(), "the disk is full") || string(text) != "old" || e.outcome.saved != "" || !e.save.Visible() {
		t.Errorf("%q; the old file is %q", e.told(), text)
	}
	checkSheet(t, w)
	w.dialogs.maker = sound
	e.fields.path.SetText(path + "-2")
	e.act()
	if e.outcome.saved == "" {
		t.Error(e.told())
	}
}
