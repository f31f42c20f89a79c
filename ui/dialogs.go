package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/widget"

	"multivector/data"
)

// dialogs opens what lies over the window: menus and sheets.
type dialogs struct {
	model    *Model
	window   fyne.Window
	threads  threads
	maker    mapmaker
	map_     *MapView
	program  string
	programs programs
	evidence func(path string) *data.Library // reads the evidence at hand with one more file; nil: cannot
	config   string                          // folder for what is remembered; empty: nothing is
	events   *events
	exports  *exportSheet   // the dialog of exports; nil: none
	open     *sheet         // the dialog on show; nil: none
	over     dialog.Dialog  // one of the toolkit's over that one; nil: none
	session  *draft         // the dialog of exports as it was left, or as a picture was opened; nil: neither
	findings []data.Finding // what is known of the quotes of the library
}

// escape tells whether a dialog is on show, and closes it if told to.
func (d *dialogs) escape(now bool) bool {
	switch {
	case d.over != nil:
		if now {
			d.over.Dismiss()
		}
	case d.open == nil:
		return false
	case now:
		d.open.close()
	}
	return true
}

// menu opens a menu under a control.
func (d *dialogs) menu(under fyne.CanvasObject, items []*fyne.MenuItem) {
	at := fyne.NewPos(0, under.Size().Height+3)
	widget.ShowPopUpMenuAtRelativePosition(fyne.NewMenu("", items...), d.window.Canvas(), at, under)
	d.events.places(d.window)
}

// text opens a sheet of paragraphs.
func (d *dialogs) text(name string, paragraphs []string) {
	c := newColumn(0)
	r := newRuler()
	const width, most = 560, 320
	var rows []*row
	high := float32(0)
	for _, text := range paragraphs {
		p := newPassage(text, typeface{sizeText, regular}, inkText, r, &marked{})
		rows = append(rows, &row{heightFor: p.heightFor, make: func() fyne.CanvasObject { return p }, below: 10})
		high += p.heightFor(width) + 10
	}
	c.set(rows)
	done := newButton("close", "Close", noSign, nil)
	done.main = true
	s := newSheet(d, name, c.scroll, width, min(high, most), done)
	done.onTap = s.close
	s.show(done)
}

// faults tells which evidence files could not be read, and why.
func (d *dialogs) faults(list []error) {
	paragraphs := []string{"These files were left out. The rest of the evidence is on the map."}
	for _, err := range list {
		paragraphs = append(paragraphs, err.Error())
	}
	d.text("Broken evidence", paragraphs)
}

// keys lists what the keyboard does.
func (d *dialogs) keys() {
	lines := [][2]string{
		{"Ctrl K", "Search for a country, a phrase or a source"},
		{"Ctrl E", "Export the map as a picture"},
		{"Arrows", "Move the map"},
		{"+  −", "Zoom in and out"},
		{"0  Home", "Show the whole region"},
		{"Tab  Shift Tab", "Go from country to country"},
		{"Letters", "Go to a country by its name"},
		{"Enter", "Read the country's statements"},
		{"Escape", "Let go of the country"},
		{"Ctrl C", "Copy marked text"},
	}
	var objects []fyne.CanvasObject
	for _, l := range lines {
		objects = append(objects, newLabel(l[0], sizeText, semiBold, inkText), newLabel(l[1], sizeText, regular, inkMuted))
	}
	f := &flow{least: 300, arrange: func(width float32, move bool) float32 {
		for i := 0; move && i < len(objects); i += 2 {
			y := float32(i/2) * 26
			put(objects[i], 0, y, 130, 20)
			put(objects[i+1], 140, y, width-140, 20)
		}
		return float32(len(lines)) * 26
	}}
	body := container.NewVScroll(&fyne.Container{Layout: f, Objects: objects})
	done := newButton("close", "Close", noSign, nil)
	done.main = true
	s := newSheet(d, "Keys", body, 460, float32(len(lines))*26, done)
	done.onTap = s.close
	s.show(done)
}
