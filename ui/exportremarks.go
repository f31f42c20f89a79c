package ui

import (
	"cmp"
	"slices"

	"fyne.io/fyne/v2"

	"multivector/atlas"
)

// setRemarks lists what there is to know about the picture; each line leads to
// its place, and none keeps anybody from saving.
func (e *exportSheet) setRemarks(list []atlas.Remark) {
	same := slices.EqualFunc(list, e.remarks, func(a, b atlas.Remark) bool { return a.Kind == b.Kind && a.Text == b.Text })
	if same && len(e.column.rows) > 0 {
		e.remarks = list
		return
	}
	e.remarks = list
	var rows []*row
	for i := range list {
		act, do := e.jump(i)
		var l *remarkLine
		l = newRemarkLine("remark:"+string(list[i].Kind), list[i].Text, act, e.ruler, func() { do(l) })
		l.onEscape = e.sheet.close
		rows = append(rows, l.row())
	}
	if len(rows) == 0 {
		t := newPassage("Nothing stands in the way.", remarkFace, inkMuted, e.ruler, nil)
		rows = append(rows, &row{heightFor: t.heightFor, make: func() fyne.CanvasObject { return t }})
	}
	e.column.set(rows)
	e.column.box.Refresh()
}

// jump is the word for where a remark leads, and the way there.
func (e *exportSheet) jump(i int) (act string, do func(from fyne.CanvasObject)) {
	d, r := e.dialogs, e.remarks[i]
	focus := func(f fyne.Focusable) func(fyne.CanvasObject) {
		return func(fyne.CanvasObject) { d.window.Canvas().Focus(f) }
	}
	switch r.Kind {
	case atlas.RemarkTitle:
		return "Write one", focus(e.fields.title)
	case atlas.RemarkCut:
		return "Size", focus(e.fields.size)
	case atlas.RemarkNames, atlas.RemarkSources:
		return "Show", func(from fyne.CanvasObject) { e.toCountry(from, r.Countries) }
	case atlas.RemarkColours:
		return "Add fine lines", func(fyne.CanvasObject) {
			d.model.SetTextured(true)
			e.changed()
		}
	case atlas.RemarkQuotes:
		return "Show", func(from fyne.CanvasObject) { e.toStatement(from, r.Statements) }
	case atlas.RemarkUndated:
		return "Keep them in", func(fyne.CanvasObject) {
			d.model.KeepUndated()
			e.changed()
		}
	case atlas.RemarkUnchecked:
		return "Check…", func(fyne.CanvasObject) { e.attach() }
	}
	return "", func(fyne.CanvasObject) {}
}

// toCountry leaves the dialog for a country; of several, the user chooses. The
// map stays where it is, since the picture is of what it shows.
func (e *exportSheet) toCountry(from fyne.CanvasObject, codes []string) {
	m := e.dialogs.model
	visit := func(code string) {
		e.sheet.close()
		m.Select(code)
	}
	if len(codes) == 1 {
		visit(codes[0])
		return
	}
	var items []*fyne.MenuItem
	for _, code := range codes {
		items = append(items, fyne.NewMenuItem(m.Name(code), func() { visit(code) }))
	}
	slices.SortFunc(items, func(a, b *fyne.MenuItem) int { return cmp.Compare(a.Label, b.Label) })
	e.dialogs.menu(from, items)
}

// toStatement leaves the dialog for a statement; of several, the user chooses.
func (e *exportSheet) toStatement(from fyne.CanvasObject, ids []string) {
	m := e.dialogs.model
	reveal := func(id string) {
		if s, ok := m.library.Statement(id); ok {
			e.sheet.close()
			m.Reveal(s)
		}
	}
	if len(ids) == 1 {
		reveal(ids[0])
		return
	}
	const most = 12
	var items []*fyne.MenuItem
	for _, id := range ids[:min(len(ids), most)] {
		items = append(items, fyne.NewMenuItem(id, func() { reveal(id) }))
	}
	e.dialogs.menu(from, items)
}
