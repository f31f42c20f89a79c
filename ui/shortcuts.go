package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
)

// copy copies what is marked.
func (w *Window) copy() {
	if text := w.panel.marks.text(); text != "" {
		w.app.Clipboard().SetContent(text)
	}
}

// shortcuts are the keys that work wherever the keyboard is.
func (w *Window) shortcuts() {
	c := w.window.Canvas()
	add := func(key fyne.KeyName, act func()) {
		c.AddShortcut(&desktop.CustomShortcut{KeyName: key, Modifier: fyne.KeyModifierShortcutDefault},
			func(fyne.Shortcut) {
				if !w.dialogs.escape(false) {
					act()
				}
			})
	}
	add(fyne.KeyK, func() { c.Focus(w.search.entry) })
	add(fyne.KeyE, w.dialogs.export)
	c.AddShortcut(&fyne.ShortcutCopy{}, func(fyne.Shortcut) { w.copy() })
	c.SetOnTypedKey(func(k *fyne.KeyEvent) {
		if k.Name != fyne.KeyTab && !w.dialogs.escape(k.Name == fyne.KeyEscape) {
			w.map_.TypedKey(k)
		}
	})
	c.SetOnTypedRune(func(r rune) {
		switch {
		case w.dialogs.escape(false):
		case r == '?':
			w.dialogs.keys()
		default:
			w.map_.TypedRune(r)
		}
	})
}
