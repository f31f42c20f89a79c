package main_test

import (
	"path"
	"slices"
	"testing"
)

// TestOneFileOpensTheWindow holds Fyne's driver, and with it C, to one file
// that a build without cgo leaves out and replaces by a twin.
func TestOneFileOpensTheWindow(t *testing.T) {
	var drivers []source
	files := sources(t)
	for _, f := range files {
		if slices.Contains(f.imports(), fyne+"/app") {
			drivers = append(drivers, f)
		}
	}
	if len(drivers) != 1 {
		t.Fatalf("%d files import %s/app, want one: %v", len(drivers), fyne, names(drivers))
	}
	driver := drivers[0]
	if !driver.builds("cgo") || driver.builds() {
		t.Errorf("%s imports %s/app and needs the constraint `//go:build cgo`", driver.name, fyne)
	}
	if !slices.ContainsFunc(files, func(f source) bool {
		return path.Dir(f.name) == path.Dir(driver.name) && f.builds() && !f.builds("cgo")
	}) {
		t.Errorf("%s has no twin with `//go:build !cgo` beside it", driver.name)
	}
}

// TestOneFileOfUIStartsWork holds what crosses threads in the window to one
// file: go statements, timers that call back on their own goroutine, fyne.Do.
func TestOneFileOfUIStartsWork(t *testing.T) {
	var crossing []source
	for _, f := range sources(t) {
		if path.Dir(f.name) == "ui" && f.crossesThreads() {
			crossing = append(crossing, f)
		}
	}
	if len(crossing) > 1 {
		t.Errorf("go, time.AfterFunc and fyne.Do stand in %v: they belong in one file", names(crossing))
	}
}
