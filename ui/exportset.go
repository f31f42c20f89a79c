package ui

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"fyne.io/fyne/v2"

	"multivector/assets"
	"multivector/atlas"
	"multivector/export"
)

// What the user chooses in the dialog goes into its draft.

func (e *exportSheet) setFormat(f export.Format) {
	if e.draft.Format == f {
		return
	}
	e.draft.Format = f
	e.fields.fill(e.dialogs.model, e.draft)
	e.fields.path.SetText(withFormat(e.fields.path.Text, f)) // tells of the change where there is one
	e.changed()
}

func (e *exportSheet) setLayout(l atlas.Layout) {
	if e.draft.Layout != l {
		e.draft.Layout = l
		e.fields.fill(e.dialogs.model, e.draft)
		e.changed()
	}
}

func (e *exportSheet) setBackground(b atlas.Background) {
	if e.draft.Background != b {
		e.draft.Background = b
		e.fields.fill(e.dialogs.model, e.draft)
		e.changed()
	}
}

// setPath takes the format from the ending of what is typed.
func (e *exportSheet) setPath(text string) {
	if f, err := export.FormatOf(strings.TrimSpace(text)); err == nil && f != e.draft.Format {
		e.draft.Format = f
		e.fields.fill(e.dialogs.model, e.draft)
	}
	e.changed()
}

// setSide reads a side of one's own size in pixels.
func (e *exportSheet) setSide(side *float64, text string) {
	n, err := strconv.Atoi(strings.TrimSpace(text))
	if err != nil {
		n = 0
	}
	*side = float64(n)
	e.draft.Kept.Scale = 0
	e.changed()
}

func (e *exportSheet) sizeItems() []*fyne.MenuItem {
	var items []*fyne.MenuItem
	for _, s := range pageSizes() {
		item := fyne.NewMenuItem(s.word, func() {
			e.draft.Size, e.draft.Kept.Scale = s.name, 0
			e.fields.fill(e.dialogs.model, e.draft)
			e.changed()
		})
		item.Checked = s.name == e.draft.Size
		items = append(items, item)
	}
	return items
}

func (e *exportSheet) langItems() []*fyne.MenuItem {
	var items []*fyne.MenuItem
	for _, lang := range assets.Languages() {
		item := fyne.NewMenuItem(languageWord(lang), func() {
			e.draft.Lang = lang
			e.fields.fill(e.dialogs.model, e.draft)
			e.changed()
		})
		item.Checked = lang == e.draft.Lang
		items = append(items, item)
	}
	return items
}

// countryItems offers the countries with statements, and the partners, for a brief.
func (e *exportSheet) countryItems() []*fyne.MenuItem {
	m := e.dialogs.model
	codes := make(map[string]bool)
	for _, s := range m.library.Select(m.Filter()) {
		codes[s.Partner] = true
		for _, c := range s.Countries {
			codes[c] = true
		}
	}
	var items []*fyne.MenuItem
	for code := range codes {
		item := fyne.NewMenuItem(m.Name(code), func() {
			e.draft.Country = code
			e.fields.fill(m, e.draft)
			e.changed()
		})
		item.Checked = code == e.draft.Country
		items = append(items, item)
	}
	slices.SortFunc(items, func(a, b *fyne.MenuItem) int { return cmp.Compare(a.Label, b.Label) })
	return items
}
