package ui

import (
	"os"
	"slices"
	"testing"
	"testing/fstest"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"multivector/atlas"
	"multivector/data"
)

// tapRemark taps the line of a remark.
func tapRemark(t *testing.T, e *exportSheet, kind atlas.RemarkKind) {
	t.Helper()
	for _, r := range e.column.rows {
		if l, ok := r.make().(*remarkLine); ok && l.name == "remark:"+string(kind) {
			test.Tap(l)
			return
		}
	}
	t.Fatalf("no remark on %s among %v", kind, e.remarks)
}

// remark finds the remark of a kind.
func (e *exportSheet) remark(kind atlas.RemarkKind) (atlas.Remark, bool) {
	i := slices.IndexFunc(e.remarks, func(r atlas.Remark) bool { return r.Kind == kind })
	if i < 0 {
		return atlas.Remark{}, false
	}
	return e.remarks[i], true
}

// TestRemarksLeadToTheirPlace goes where each of them leads.
func TestRemarksLeadToTheirPlace(t *testing.T) {
	w := opened(t, 1440, 900, 1)
	e, _ := exporting(t, w)
	w.window.Canvas().Focus(e.fields.path)
	tapRemark(t, e, atlas.RemarkTitle)
	if w.window.Canvas().Focused() != fyne.Focusable(e.fields.title) {
		t.Error("the remark on the title does not lead to it")
	}
	e.fields.title.SetText("A title")
	if r, ok := e.remark(atlas.RemarkTitle); ok {
		t.Errorf("with a title: %q", r.Text)
	}
	tapRemark(t, e, atlas.RemarkColours)
	if r, ok := e.remark(atlas.RemarkColours); ok || !w.Model.textured {
		t.Errorf("fine lines %v: %q", w.Model.textured, r.Text)
	}
	var findings []data.Finding
	for _, s := range w.Model.library.Statements {
		findings = append(findings, data.Finding{Statement: s.ID, Status: data.StatusExact})
	}
	drawn := w.Model.library.Statements[0]
	findings[0].Status = data.StatusMissing
	w.dialogs.findings = findings
	e.look()
	if r, ok := e.remark(atlas.RemarkUnchecked); ok {
		t.Errorf("all are checked: %q", r.Text)
	}
	tapRemark(t, e, atlas.RemarkQuotes)
	if w.dialogs.open != nil || w.Model.focus != drawn.ID {
		t.Errorf("the remark on a quote leads to %q", w.Model.focus)
	}
	e, _ = exporting(t, w)
	if r, ok := e.remark(atlas.RemarkSources); ok {
		e.toCountry(e.save, r.Countries[:1])
		if w.dialogs.open != nil || w.Model.selected != r.Countries[0] || w.Model.moved {
			t.Errorf("the remark on sources leads to %q", w.Model.selected)
		}
	}
	w.Model.SetLibrary(&data.Library{})
	if w.dialogs.findings != nil {
		t.Error("what is known of the quotes outlives them")
	}
}

// TestBrowse: the toolkit's dialog lies over ours, and Escape closes it alone.
func TestBrowse(t *testing.T) {
	w := opened(t, 900, 600, 1)
	e, _ := exporting(t, w)
	for _, show := range []func(){func() { test.Tap(e.fields.browse) }, func() { tapRemark(t, e, atlas.RemarkUnchecked) }} {
		show()
		if w.dialogs.over == nil || len(w.window.Canvas().Overlays().List()) < 2 {
			t.Fatal("no dialog to choose a folder")
		}
		w.window.Canvas().Unfocus()
		w.window.Canvas().OnTypedKey()(&fyne.KeyEvent{Name: fyne.KeyEscape})
		if w.dialogs.over != nil || w.dialogs.open == nil {
			t.Error("Escape closes the wrong dialog")
		}
	}
}

// TestCheckTheQuotes: a folder without the documents is said to be one, and
// leaves the remark; with them it goes.
func TestCheckTheQuotes(t *testing.T) {
	w := opened(t, 1280, 800, 1)
	e, _ := exporting(t, w)
	w.dialogs.check(fstest.MapFS{}, e.look)
	if _, ok := e.remark(atlas.RemarkUnchecked); !ok || !missing(w.dialogs.findings) {
		t.Error("quotes are checked without their documents")
	}
	const documents = "../../shared/seeds"
	if _, err := os.Stat(documents); err != nil {
		t.Skip("the documents are not at hand")
	}
	w.dialogs.check(os.DirFS(documents), e.look)
	if r, ok := e.remark(atlas.RemarkUnchecked); ok || missing(w.dialogs.findings) {
		t.Errorf("with the documents: %q", r.Text)
	}
	if r, ok := e.remark(atlas.RemarkQuotes); ok {
		t.Errorf("every shipped quote is exact, but %q", r.Text)
	}
}
