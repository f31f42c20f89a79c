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
	acts := map[string]func(){}
	add := func(key fyne.KeyName, act func()) {
		s := &desktop.CustomShortcut{KeyName: key, Modifier: fyne.KeyModifierShortcutDefault}
		acts[s.ShortcutName()] = func() {
			if !w.dialogs.escape(false) {
				act()
			}
		}
		c.AddShortcut(s, func(fyne.Shortcut) { acts[s.ShortcutName()]() })
	}
	add(fyne.KeyK, func() { c.Focus(w.search.entry) })
	add(fyne.KeyE, w.dialogs.export)
	w.search.entry.window = func(s fyne.Shortcut) bool {
		act, ok := acts[s.ShortcutName()]
		if ok {
			act()
		}
		return ok
	}
	c.AddShortcut(&fyne.ShortcutCopy{}, func(fyne.Shortcut) { w.copy() })
	c.SetOnTypedKey(func(k *fyne.KeyEvent) {
		enters := k.Name == fyne.KeyReturn || k.Name == fyne.KeyEnter
		switch {
		case k.Name == fyne.KeyTab:
		case !w.dialogs.escape(k.Name == fyne.KeyEscape):
			w.map_.TypedKey(k)
		case enters && w.dialogs.over == nil && w.dialogs.open != nil && w.dialogs.open.enter != nil:
			w.dialogs.open.enter()
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
