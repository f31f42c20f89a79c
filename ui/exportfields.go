package ui

import (
	"slices"
	"strconv"
	"strings"

	"fyne.io/fyne/v2"

	"multivector/atlas"
	"multivector/export"
)

// exportFields are what the user fills in.
type exportFields struct {
	format        *segments
	layout        *segments
	background    *segments
	country       *button // that a brief is about
	size, lang    *button
	width, height *sheetEntry // of one's own size
	times         *label
	title         *sheetEntry
	subtitle      *sheetEntry
	path          *sheetEntry
	browse        *button
	box           *fyne.Container
}

// Measures of the fields in dp.
const (
	fieldLabel = 84
	fieldPitch = 41
)

func newExportFields(e *exportSheet) exportFields {
	var f exportFields
	d := e.dialogs
	var words []string
	for _, v := range export.Formats() {
		words = append(words, formatWord(v))
	}
	f.format = newSegments("export-format", words, func(i int) { e.setFormat(export.Formats()[i]) })
	f.layout = newSegments("export-layout", layoutWords(), func(i int) { e.setLayout(atlas.Layouts()[i]) })
	words = nil
	for _, v := range atlas.Backgrounds() {
		words = append(words, title(string(v)))
	}
	f.background = newSegments("export-background", words, func(i int) { e.setBackground(atlas.Backgrounds()[i]) })
	f.country = newButton("export-country", "", arrowSign, nil)
	f.country.wide = true
	f.country.onTap = func() { d.menu(f.country, e.countryItems()) }
	f.size = newButton("export-size", "", arrowSign, nil)
	f.size.wide = true
	f.size.onTap = func() { d.menu(f.size, e.sizeItems()) }
	f.width = newSheetEntry("export-width", strconv.Itoa(int(e.draft.Width)), "Width")
	f.height = newSheetEntry("export-height", strconv.Itoa(int(e.draft.Height)), "Height")
	f.times = newLabel("×", sizeText, regular, inkMuted)
	f.title = newSheetEntry("export-title", e.draft.Title, "Made from the view")
	f.subtitle = newSheetEntry("export-subtitle", e.draft.Subtitle, "Made from the statements")
	f.lang = newButton("export-lang", "", arrowSign, nil)
	f.lang.wide = true
	f.lang.onTap = func() { d.menu(f.lang, e.langItems()) }
	f.path = newSheetEntry("export-path", d.model.proposePath(e.draft), "Where the picture goes")
	f.browse = newButton("export-browse", "Browse…", noSign, e.browse)
	f.width.OnChanged = func(text string) { e.setSide(&e.draft.Width, text) }
	f.height.OnChanged = func(text string) { e.setSide(&e.draft.Height, text) }
	f.title.OnChanged = func(text string) { e.draft.Title = strings.TrimSpace(text); e.changed() }
	f.subtitle.OnChanged = func(text string) { e.draft.Subtitle = strings.TrimSpace(text); e.changed() }
	f.path.OnChanged = e.setPath
	f.lay()
	f.fill(d.model, e.draft)
	return f
}

// lay puts a word before each field.
func (f *exportFields) lay() {
	rows := []struct {
		word string
		put  func(x, y, w float32)
		all  []fyne.CanvasObject
	}{
		{"Format", one(f.format.box), []fyne.CanvasObject{f.format.box}},
		{"Size", f.laySize, []fyne.CanvasObject{f.size, f.width, f.times, f.height}},
		{"Layout", one(f.layout.box), []fyne.CanvasObject{f.layout.box}},
		{"Country", one(f.country), []fyne.CanvasObject{f.country}},
		{"Title", one(f.title), []fyne.CanvasObject{f.title}},
		{"Subtitle", one(f.subtitle), []fyne.CanvasObject{f.subtitle}},
		{"Language", one(f.lang), []fyne.CanvasObject{f.lang}},
		{"Background", one(f.background.box), []fyne.CanvasObject{f.background.box}},
		{"File", f.layPath, []fyne.CanvasObject{f.path, f.browse}},
	}
	f.box = &fyne.Container{}
	var words []*label
	for _, r := range rows {
		l := newLabel(r.word, sizeText, regular, inkMuted)
		words = append(words, l)
		f.box.Add(l)
		f.box.Objects = append(f.box.Objects, r.all...)
	}
	f.box.Layout = &flow{least: 300, arrange: func(width float32, move bool) float32 {
		y := float32(2)
		for i, r := range rows {
			if words[i].Hidden = !r.all[0].Visible(); words[i].Hidden {
				continue
			}
			if move {
				putMiddle(words[i], 0, y+buttonHeight/2)
				r.put(fieldLabel, y, width-fieldLabel-4)
			}
			y += fieldPitch
		}
		return y
	}}
}

// one lays out a field that has its row for itself.
func one(o fyne.CanvasObject) func(x, y, w float32) {
	return func(x, y, w float32) { put(o, x, y, w, buttonHeight) }
}

// laySize leaves room for the sides of one's own size.
func (f *exportFields) laySize(x, y, w float32) {
	const side, cross = 62, 18
	if f.width.Hidden {
		put(f.size, x, y, w, buttonHeight)
		return
	}
	put(f.size, x, y, w-2*side-cross-8, buttonHeight)
	put(f.width, x+w-2*side-cross, y, side, buttonHeight)
	n := f.times.natural()
	put(f.times, x+w-side-cross+(cross-n.Width)/2, y+(buttonHeight-n.Height)/2, n.Width, n.Height)
	put(f.height, x+w-side, y, side, buttonHeight)
}

func (f *exportFields) layPath(x, y, w float32) {
	b := f.browse.MinSize().Width
	put(f.path, x, y, w-b-8, buttonHeight)
	put(f.browse, x+w-b, y, b, buttonHeight)
}

// fill shows a draft; what is typed stays as it was typed.
func (f *exportFields) fill(m *Model, d draft) {
	f.country.set(m.Name(d.Country))
	f.country.Hidden = d.Layout != atlas.Brief
	for i, v := range export.Formats() {
		if v == d.Format {
			f.format.choose(i)
		}
	}
	for i, v := range atlas.Layouts() {
		if v == d.Layout || d.Layout == "" && v == atlas.OneMap {
			f.layout.choose(i)
		}
	}
	for i, v := range atlas.Backgrounds() {
		if v == d.Background || d.Background == "" && v == atlas.PaperBackground {
			f.background.choose(i)
		}
	}
	f.size.set(pageSizeNamed(d.Size).word)
	f.lang.set(languageWord(d.Lang))
	own := d.Size == ownSize
	f.width.Hidden, f.height.Hidden, f.times.Hidden = !own, !own, !own
	f.box.Layout.Layout(nil, f.box.Size())
}

// keys has Escape and Enter do in every field what they do in the dialog.
func (f *exportFields) keys(escape, enter func()) {
	for _, k := range []*sheetEntry{f.width, f.height, f.title, f.subtitle, f.path} {
		k.escape, k.enter = escape, enter
	}
	for _, b := range []*button{f.size, f.country, f.lang, f.browse} {
		b.onEscape = escape
	}
	for _, s := range slices.Concat(f.format.list, f.layout.list, f.background.list) {
		s.onEscape = escape
	}
}

// formatWord is a format on its button.
func formatWord(f export.Format) string { return strings.ToUpper(strings.TrimPrefix(string(f), ".")) }
