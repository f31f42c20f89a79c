package ui

import (
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
)

// TestKeysOfTheExport: Tab reaches every control, Enter saves, Escape closes.
func TestKeysOfTheExport(t *testing.T) {
	w := opened(t, 1280, 800, 1)
	e, path := exporting(t, w)
	c := w.window.Canvas()
	c.Focus(e.fields.title)
	seen := map[fyne.Focusable]bool{}
	for range 60 {
		c.FocusNext()
		seen[c.Focused()] = true
	}
	for name, f := range map[string]fyne.Focusable{
		"format": e.fields.format.list[0], "size": e.fields.size, "layout": e.fields.layout.list[1], "background": e.fields.background.list[0], "title": e.fields.title, "subtitle": e.fields.subtitle,
		"language": e.fields.lang, "file": e.fields.path, "browse": e.fields.browse,
		"copy": e.copying, "cancel": e.cancel, "save": e.save,
	} {
		if !seen[f] {
			t.Errorf("Tab does not reach %s", name)
		}
	}
	c.Focus(e.fields.subtitle)
	e.fields.subtitle.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	if e.outcome.saved != path+".png" {
		t.Errorf("Enter saved %q", e.outcome.saved)
	}
	c.Unfocus()
	c.OnTypedKey()(&fyne.KeyEvent{Name: fyne.KeyReturn})
	if w.dialogs.open != nil {
		t.Error("Enter does not end it")
	}
	if e.view.image != nil || !e.closed {
		t.Error("what the proof took is kept")
	}
}

// TestUntrustedTitles: whatever is typed, the dialog and its picture stand.
func TestUntrustedTitles(t *testing.T) {
	w := opened(t, 900, 600, 1)
	e, _ := exporting(t, w)
	for _, text := range []string{
		"<script>alert(1)</script>", "]]>", "=cmd|' /C calc'!A0", "a\x00b\x1b[31m", "\u202Eright to left\u2066",
		strings.Repeat("W", 10_000), strings.Repeat("word ", 2_000), "\xff\xfe", "%s %d", "中文標題 Türkçe Русский",
	} {
		e.fields.title.SetText(text)
		e.fields.subtitle.SetText(text)
		if e.view.image == nil || !strings.Contains(e.draft.Title, e.draft.Title) {
			t.Fatalf("%.20q", text)
		}
		checkSheet(t, w)
	}
}

// TestExportFits: in windows of every size that people have, nothing of the
// dialog is cut off or lies outside the window.
func TestExportFits(t *testing.T) {
	for _, s := range []struct{ w, h, scale float32 }{{1280, 800, 1}, {1440, 900, 1}, {1440, 900, 2}, {900, 600, 1}, {860, 420, 1}} {
		w := opened(t, s.w, s.h, s.scale)
		e, path := exporting(t, w)
		checkSheet(t, w)
		choose(t, e.sizeItems(), "Own size")
		checkSheet(t, w)
		e.fields.path.SetText(filepath.Join(filepath.Dir(path), strings.Repeat("long", 50)))
		e.act()
		if e.outcome.saved == "" {
			t.Fatal(e.told())
		}
		checkSheet(t, w)
		if size := e.sheet.popup.Content.Size(); size.Width > s.w || size.Height > s.h {
			t.Errorf("%g × %g: the dialog has %v", s.w, s.h, size)
		}
	}
}

// checkSheet checks that the texts of the dialog on show have room.
func checkSheet(t *testing.T, w *Window) {
	t.Helper()
	c := w.dialogs.open.popup.Content
	at := c.Position()
	visit(c, fyne.Position{}, box{at.X, at.Y, c.Size().Width, c.Size().Height}, func(text *canvas.Text, at, room box) {
		if text.Text != "" && !at.within(room) {
			t.Errorf("%.60q at %v reaches out of %v", text.Text, at, room)
		}
	})
}
