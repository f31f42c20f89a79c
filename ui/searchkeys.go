package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"
)

// searchEntry is an entry whose keys also walk the list.
type searchEntry struct {
	widget.Entry
	keys   func(fyne.KeyName) bool    // tells whether it used the key
	window func(s fyne.Shortcut) bool // tells whether it is one of the window's
}

// TypedKey implements fyne.Focusable.
func (e *searchEntry) TypedKey(k *fyne.KeyEvent) {
	if !e.keys(k.Name) {
		e.Entry.TypedKey(k)
	}
}

// TypedShortcut implements fyne.Shortcutable. An entry keeps every shortcut to
// itself, also those of the window.
func (e *searchEntry) TypedShortcut(s fyne.Shortcut) {
	if e.window == nil || !e.window(s) {
		e.Entry.TypedShortcut(s)
	}
}

func (e *searchEntry) eventName() string { return "search" }

// catcher is a clear area that is clicked.
type catcher struct {
	widget.BaseWidget
	tapped func()
}

// CreateRenderer implements fyne.Widget.
func (c *catcher) CreateRenderer() fyne.WidgetRenderer {
	return widget.NewSimpleRenderer(canvas.NewRectangle(ink(inkClear)))
}

// Tapped implements fyne.Tappable.
func (c *catcher) Tapped(*fyne.PointEvent) { c.tapped() }

// key walks the list.
func (f *searchField) key(k fyne.KeyName) bool {
	switch k {
	case fyne.KeyEscape:
		f.done()
	case fyne.KeyDown:
		f.light(min(f.at+1, len(f.lines)-1))
	case fyne.KeyUp:
		f.light(max(f.at-1, 0))
	case fyne.KeyReturn, fyne.KeyEnter:
		if len(f.lines) > 0 {
			f.lines[max(f.at, 0)].Tapped(nil)
		}
	default:
		return false
	}
	return true
}

// light shows which line the keyboard is on.
func (f *searchField) light(at int) {
	if len(f.lines) == 0 {
		return
	}
	f.at = at
	for i, l := range f.lines {
		l.light(i == at)
	}
	y, size := f.lines[at].Position().Y, f.scroll.Size().Height
	if y < f.scroll.Offset.Y || y+44 > f.scroll.Offset.Y+size {
		f.scroll.ScrollToOffset(fyne.NewPos(0, max(y-size/2, 0)))
	}
}
