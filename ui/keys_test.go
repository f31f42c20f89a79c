package ui

import (
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
)

// TestKeys checks the keyboard's ways over the map.
func TestKeys(t *testing.T) {
	w := opened(t, 1440, 900, 1)
	now := time.Now()
	w.map_.now = func() time.Time { return now } // letters are typed in no time
	key := func(name fyne.KeyName) { w.map_.TypedKey(&fyne.KeyEvent{Name: name}) }
	scale := w.Model.view.Scale
	w.map_.TypedRune('+')
	if w.Model.view.Scale <= scale {
		t.Error("+ does not zoom in")
	}
	w.map_.TypedRune('0')
	if w.Model.view.Scale != scale {
		t.Error("0 does not go home")
	}
	for _, r := range "uzb" {
		w.map_.TypedRune(r)
	}
	key(fyne.KeyReturn)
	if w.Model.selected != "UZ" {
		t.Errorf("typing uzb and Enter selected %q", w.Model.selected)
	}
	key(fyne.KeyEscape)
	key(fyne.KeyEscape)
	if w.Model.selected != "" || w.Model.hover != "" {
		t.Error("Escape does not let go")
	}
	key(fyne.KeyTab)
	first := w.Model.hover
	key(fyne.KeyTab)
	if first == "" || w.Model.hover == "" || w.Model.hover == first {
		t.Errorf("Tab went to %q, then %q", first, w.Model.hover)
	}
}

// TestSearch checks the list under the search, and Enter on its first line.
func TestSearch(t *testing.T) {
	w := opened(t, 1440, 900, 1)
	w.window.Canvas().Focus(w.search.entry)
	test.Type(w.search.entry, "tajik")
	if !w.search.list.Visible() || len(w.search.lines) == 0 || w.search.lines[0].title != "Tajikistan" {
		t.Fatalf("the list does not begin with Tajikistan")
	}
	w.search.entry.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	if w.Model.selected != "TJ" || w.search.list.Visible() || w.search.entry.Text != "" {
		t.Errorf("Enter selected %q", w.Model.selected)
	}
	test.Type(w.search.entry, "qqqq")
	if len(w.search.lines) != 0 || !w.search.list.Visible() {
		t.Error("a search for nothing does not say so")
	}
}
