package ui

import (
	"bufio"
	"fmt"
	"os"
	"strings"
	"time"

	"fyne.io/fyne/v2"
)

// EventsVariable names the environment variable that names the file that
// events are appended to, for the tests of the real window.
const EventsVariable = "MULTIVECTOR_EVENTS"

// events writes what happens in the window, a line each: milliseconds since
// the program began, and what. The nil events writes nothing.
type events struct {
	file  *os.File
	began time.Time
	last  map[string]string // where each control was said to be
}

// openEvents opens the log that the environment asks for; nil if it asks for none.
func openEvents(began time.Time) *events {
	name := os.Getenv(EventsVariable)
	if name == "" {
		return nil
	}
	file, err := os.OpenFile(name, os.O_APPEND|os.O_CREATE|os.O_WRONLY, 0o644)
	if err != nil {
		fmt.Fprintf(os.Stderr, "%s: %v\n", EventsVariable, err)
		return nil
	}
	return &events{file: file, began: began, last: make(map[string]string)}
}

// log writes an event.
func (e *events) log(format string, args ...any) {
	if e == nil {
		return
	}
	ms := float64(time.Since(e.began).Microseconds()) / 1000
	w := bufio.NewWriter(e.file)
	fmt.Fprintf(w, "%.1f %s\n", ms, fmt.Sprintf(format, args...))
	if err := w.Flush(); err != nil {
		fmt.Fprintf(os.Stderr, "%s: %v\n", EventsVariable, err)
	}
}

// changed writes what a change of the model has come to.
func (e *events) changed(m *Model, c Change) {
	if e == nil {
		return
	}
	if c.Has(HoverChanged) {
		e.log("hover %s", m.hover)
	}
	if c.Has(SelectionChanged) {
		e.log("selected %s", m.selected)
	}
	if c.Has(FilterChanged) {
		e.log("filter partners=%s", strings.Join(m.Filter().Partners, ","))
	}
	if c.Has(ThemeChanged) {
		e.log("theme %d", m.theme)
	}
}

// named is a control with a name for the log.
type named interface {
	fyne.CanvasObject
	eventName() string
}

// places writes where the named controls of a window are, in its pixels: left,
// top, width, height. Those that have not moved since are left out.
func (e *events) places(w fyne.Window) {
	if e == nil || w == nil {
		return
	}
	c := w.Canvas()
	roots := append([]fyne.CanvasObject{c.Content()}, c.Overlays().List()...)
	for _, root := range roots {
		walkObjects(root, fyne.Position{}, func(o fyne.CanvasObject, at fyne.Position) {
			n, ok := o.(named)
			if !ok || n.eventName() == "" {
				return
			}
			x, y := c.PixelCoordinateForPosition(at)
			w, h := c.PixelCoordinateForPosition(fyne.NewPos(o.Size().Width, o.Size().Height))
			if place := fmt.Sprintf("%d %d %d %d", x, y, w, h); e.last[n.eventName()] != place {
				e.last[n.eventName()] = place
				e.log("at %s %s", n.eventName(), place)
			}
		})
	}
}
