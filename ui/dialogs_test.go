package ui

import (
	"errors"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"multivector/atlas"
	"multivector/data"
)

// TestEscapeClosesDialogs checks that a dialog closes though nothing in it has
// the keyboard, and that the keys of the map wait meanwhile.
func TestEscapeClosesDialogs(t *testing.T) {
	w := opened(t, 1440, 900, 1)
	w.Model.Select("KZ")
	for name, show := range map[string]func(){"table": w.dialogs.table, "keys": w.dialogs.keys, "export": w.dialogs.export} {
		show()
		c := w.window.Canvas()
		if c.Overlays().Top() == nil {
			t.Fatalf("%s: no dialog", name)
		}
		c.Unfocus()
		c.OnTypedRune()('+')
		c.OnTypedKey()(&fyne.KeyEvent{Name: fyne.KeyEscape})
		if c.Overlays().Top() != nil || w.Model.selected != "KZ" {
			t.Errorf("%s: Escape left the dialog, or went to the map", name)
		}
	}
	if w.Model.moved {
		t.Error("a key went to the map below a dialog")
	}
}

// TestTableSelects checks that the table counts as the library does, and that
// a click on a row selects its country.
func TestTableSelects(t *testing.T) {
	w := opened(t, 1440, 900, 1)
	partners, rows := w.Model.Table()
	total := 0
	for _, r := range rows {
		total += r.total
	}
	want := 0
	for _, link := range w.Model.library.Links(w.Model.Filter()) {
		want += len(link.Statements)
	}
	if len(partners) != 5 || total != want || want == 0 {
		t.Errorf("%d partners, %d statements, want 5 and %d", len(partners), total, want)
	}
}

// TestBrokenEvidence checks the warning line and the text behind it.
func TestBrokenEvidence(t *testing.T) {
	w := opened(t, 1440, 900, 1)
	if w.side.fault.Visible() {
		t.Error("a warning without a fault")
	}
	sound := w.Model.library
	w.Model.SetLibrary(&data.Library{
		Documents: sound.Documents, Groups: sound.Groups, Statements: sound.Statements,
		Faults: []error{errors.New(`mine.json: statement "a-1": end 90 is past the document`)},
	})
	if !w.side.fault.Visible() || w.side.fault.text != "1 evidence file is broken" {
		t.Fatalf("warning %v %q", w.side.fault.Visible(), w.side.fault.text)
	}
	test.Tap(w.side.fault)
	if w.dialogs.open == nil {
		t.Error("the warning opens nothing")
	}
}

// TestDark checks that a choice of theme reaches the map and comes back.
func TestDark(t *testing.T) {
	w := opened(t, 1440, 900, 1)
	w.Model.SetTheme(DarkTheme)
	if got := w.map_.shown.order.settings.Palette.Sea; got != atlas.Dark().Sea || !w.look.isDark {
		t.Errorf("the sea is %v in the dark theme", got)
	}
	w.Model.SetTheme(LightTheme)
	if got := w.map_.shown.order.settings.Palette.Sea; got != atlas.Light().Sea || w.look.isDark {
		t.Errorf("the sea is %v in the light theme", got)
	}
}

// TestOnePartnerAndCount checks the two modes that tint.
func TestOnePartnerAndCount(t *testing.T) {
	w := opened(t, 1440, 900, 1)
	test.Tap(w.side.modes.list[3])
	if !w.side.partner.Visible() || w.Model.mode != atlas.ByPartner {
		t.Error("the choice of the one partner is not offered")
	}
	w.Model.SetPartner("TR")
	for code, m := range w.map_.shown.picture.Marks {
		for _, s := range m.Shares {
			if s.Partner != "TR" {
				t.Errorf("%s shows %s", code, s.Partner)
			}
		}
	}
	test.Tap(w.side.modes.list[1])
	if w.side.partner.Visible() || w.map_.shown.order.settings.Mode != atlas.ByCount {
		t.Error("the mode of counts is not on show")
	}
}
