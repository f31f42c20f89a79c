package ui

import (
	"bufio"
	"fmt"
	"os"
	"strings"

	"fyne.io/fyne/v2"
)

// eventsVariable names the environment variable that names the file that
// events are appended to, for the tests of the real window.
const eventsVariable = "MULTIVECTOR_EVENTS"

// events writes what happens in the window, a line each; e2e/README.md lists
// the lines. The nil events writes nothing.
type events struct {
	file  *os.File
	last  map[string]string // where each control was said to be
	model *Model
	map_  *MapView

	dialogs *dialogs
}

// openEvents opens the log that the environment asks for; nil if it asks for none.
func openEvents(m *Model) *events {
	name := os.Getenv(eventsVariable)
	if name == "" {
		return nil
	}
	file, err := os.OpenFile(name, os.O_APPEND|os.O_CREATE|os.O_WRONLY, 0o644)
	if err != nil {
		fmt.Fprintf(os.Stderr, "%s: %v\n", eventsVariable, err)
		return nil
	}
	return &events{file: file, last: make(map[string]string), model: m}
}

// log writes an event.
func (e *events) log(format string, args ...any) {
	if e == nil {
		return
	}
	w := bufio.NewWriter(e.file)
	fmt.Fprintf(w, format+"\n", args...)
	if err := w.Flush(); err != nil {
		fmt.Fprintf(os.Stderr, "%s: %v\n", eventsVariable, err)
	}
}

// changed writes what a change of the model has come to.
func (e *events) changed(c Change) {
	if e == nil {
		return
	}
	m := e.model
	if c.Has(HoverChanged) {
		e.log("hover %s", orDash(m.hover))
	}
	if c.Has(SelectionChanged) {
		e.log("selected %s", orDash(m.selected))
	}
	if c.Has(FilterChanged) {
		e.log("filter partners=%s", strings.Join(m.Filter().Partners, ","))
	}
	if p, ok := m.view.Invert(m.view.Width/2, m.view.Height/2); ok && c.Has(ViewChanged) {
		looks := "stretched"
		if e.map_.sharp() {
			looks = "sharp"
		}
		e.log("view %.2f %.4f %.4f %s", m.view.Scale*float64(e.map_.pixels()), p.Lon(), p.Lat(), looks)
	}
}

// orDash is a code, or a dash for none.
func orDash(code string) string {
	if code == "" {
		return "-"
	}
	return code
}

// named is a control with a name for the log.
type named interface {
	fyne.CanvasObject
	eventName() string
}

// places writes where the named things of a window are, in its pixels: left,
// top, width, height. Those that have not moved since are left out.
func (e *events) places(w fyne.Window) {
	if e == nil || w == nil {
		return
	}
	c := w.Canvas()
	place := func(name string, at fyne.Position, size fyne.Size) {
		x, y := c.PixelCoordinateForPosition(at)
		right, bottom := c.PixelCoordinateForPosition(at.Add(size))
		if text := fmt.Sprintf("%d %d %d %d", x, y, right-x, bottom-y); e.last[name] != text {
			e.last[name] = text
			e.log("place %s %s", name, text)
		}
	}
	roots := []fyne.CanvasObject{c.Content()}
	if d := e.dialogs; d.open != nil && d.open.popup != nil { // the canvas has it wrapped up
		roots = append(roots, d.open.popup)
	}
	for _, root := range roots {
		walkObjects(root, fyne.Position{}, func(o fyne.CanvasObject, at fyne.Position) {
			if n, ok := o.(named); ok && n.eventName() != "" {
				place(n.eventName(), at, o.Size())
			}
			if v, ok := o.(*MapView); ok {
				e.countries(v, at, place)
			}
		})
	}
}

// countries writes a point inside each country with statements that is in sight.
func (e *events) countries(v *MapView, origin fyne.Position, place func(string, fyne.Position, fyne.Size)) {
	for _, code := range v.inSight() {
		if u, ok := e.model.world.Unit(code); ok {
			if x, y, ok := e.model.view.Project(u.Anchor); ok {
				place("country:"+code, origin.AddXY(float32(x), float32(y)), fyne.Size{})
			}
		}
	}
}
