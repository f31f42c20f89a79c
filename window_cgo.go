//go:build cgo

package main

import (
	"errors"
	"os"
	"path/filepath"
	"runtime"
	"runtime/debug"
	"slices"
	"sync"

	"fyne.io/fyne/v2/app"

	"multivector/data"
	"multivector/ui"
)

// openWindow opens the atlas and comes back when it is closed.
func openWindow(in *inputs) error {
	if runtime.GOOS == "linux" && os.Getenv("DISPLAY") == "" && os.Getenv("WAYLAND_DISPLAY") == "" {
		return errors.New("there is no display to open a window on (DISPLAY and WAYLAND_DISPLAY are not set); " +
			"`multivector export -o map.png` writes the map as a picture")
	}
	// The toolkit complains on standard error where a new user has no folder for caches.
	if dir, err := os.UserCacheDir(); err == nil {
		os.MkdirAll(dir, 0o700)
	}
	var library *data.Library
	var reading sync.WaitGroup
	reading.Go(func() { library = in.library() })
	world, err := in.shapes()
	reading.Wait()
	if err != nil {
		return err
	}
	a := app.NewWithID("org.multivector.atlas")
	w, err := ui.Open(a, ui.Options{
		Start:   ui.Start{World: world, Library: library},
		Program: printed(),
		Config:  configFolder(),
		Evidence: func(path string) *data.Library {
			more := *in
			if len(more.evidence) == 0 {
				more.evidence = []string{builtIn}
			}
			more.evidence = append(slices.Clone(more.evidence), path)
			l := more.library()
			if len(l.Faults) == 0 {
				in.evidence = more.evidence
			}
			return l
		},
	})
	if err != nil {
		return err
	}
	w.Show()
	// A frame leaves little behind, so that collecting it at every sixth of growth is
	// seldom: but for a globe that turns, whose frames leave some megabytes, and which
	// turned a tenth slower with every twelfth, for 4 MiB less. Not before there is a
	// window: what the start leaves behind is collected in one go.
	debug.SetGCPercent(16)
	a.Run()
	return nil
}

// configFolder is where the window remembers the user's choices; empty where
// the system has no place for that.
func configFolder() string {
	dir, err := os.UserConfigDir()
	if err != nil {
		return ""
	}
	return filepath.Join(dir, "multivector")
}
