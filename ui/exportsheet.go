package ui

import (
	"fyne.io/fyne/v2"
)

// exportSheet asks where a picture goes and how large it is, and saves it.
type exportSheet struct {
	dialogs *dialogs
	sheet   *sheet
	path    *sheetEntry
	title   *sheetEntry
	sizes   *button
	size    exportSize
	status  *passage
	cancel  *button
	save    *button
	replace string // a path that may be written over, since that was asked for
	saved   bool
	busy    bool
}

// export opens the dialog.
func (d *dialogs) export() { d.openExport() }

func (d *dialogs) openExport() *exportSheet {
	e := &exportSheet{dialogs: d, size: exportSizes()[0]}
	e.path = newSheetEntry("export-path", d.proposedPath(), "Path of a .png file")
	e.title = newSheetEntry("export-title", "", "Made from the view")
	e.sizes = newButton("export-size", e.size.name, arrowSign, nil)
	e.sizes.wide = true
	e.sizes.onTap = func() { d.menu(e.sizes, e.sizeItems()) }
	e.status = newPassage("", typeface{sizeSmall, regular}, inkMuted, newRuler(), nil)
	e.cancel = newButton("export-cancel", "Cancel", noSign, nil)
	e.save = newButton("export-save", "Save", noSign, e.act)
	e.save.main = true
	e.sheet = newSheet(d, "Export the map", e.body(), 520, 166, e.cancel, e.save)
	e.cancel.onTap, e.sizes.onEscape = e.sheet.close, e.sheet.close
	for _, k := range []*sheetEntry{e.path, e.title} {
		k.escape, k.enter = e.sheet.close, e.act
	}
	e.path.OnChanged = func(string) { e.changed() }
	e.say("The picture carries its legend, sources and boundary note.", inkMuted)
	e.sheet.show(e.path)
	d.events.places(d.window)
	return e
}

// body lays the fields out.
func (e *exportSheet) body() *fyne.Container {
	fields := []fyne.CanvasObject{
		newLabel("File", sizeText, regular, inkMuted), e.path,
		newLabel("Title", sizeText, regular, inkMuted), e.title,
		newLabel("Size", sizeText, regular, inkMuted), e.sizes,
	}
	lay := func(size fyne.Size) {
		for i := 0; i < len(fields); i += 2 {
			y := float32(i/2) * 42
			putMiddle(fields[i], 0, y+buttonHeight/2)
			put(fields[i+1], 64, y, size.Width-64, buttonHeight)
		}
		put(e.status, 64, 134, size.Width-64, 34)
	}
	return &fyne.Container{Layout: &frameLayout{lay, fyne.NewSize(300, 180)}, Objects: append(fields, e.status)}
}

func (e *exportSheet) sizeItems() []*fyne.MenuItem {
	var items []*fyne.MenuItem
	for _, s := range exportSizes() {
		item := fyne.NewMenuItem(s.name, func() {
			e.size = s
			e.sizes.set(s.name)
			e.changed()
		})
		item.Checked = s == e.size
		items = append(items, item)
	}
	return items
}

// changed makes the dialog ready to save again.
func (e *exportSheet) changed() {
	e.saved, e.replace = false, ""
	e.save.set("Save")
	e.cancel.Show()
}

// say tells how it stands.
func (e *exportSheet) say(text string, colour fyne.ThemeColorName) {
	e.status.text, e.status.colour, e.status.width = []rune(text), colour, -1
	e.status.Refresh()
}

// act saves, once it is clear where to, and that nothing is lost by it.
func (e *exportSheet) act() {
	if e.busy {
		return
	}
	if e.saved {
		e.sheet.close()
		return
	}
	path, err := exportPath(e.path.Text)
	if err != nil {
		e.say(title(err.Error())+".", inkWarning)
		return
	}
	if exists(path) && e.replace != path {
		e.replace = path
		e.save.set("Replace")
		e.say("There is a file of that name already. Replace it?", inkWarning)
		return
	}
	e.busy = true
	e.say("Saving…", inkMuted)
	d := e.dialogs
	shot := d.snapshot(path, e.title.Text, e.size)
	away(d.threads, func() error { return d.maker.save(shot) }, func(err error) { e.done(path, err) })
}

// done tells how the saving ended.
func (e *exportSheet) done(path string, err error) {
	e.busy = false
	if err != nil {
		e.say(title(err.Error())+".", inkWarning)
		return
	}
	e.saved = true
	e.save.set("Done")
	e.cancel.Hide()
	e.say("Saved to "+path, inkMuted)
	e.dialogs.events.log("exported %s", path)
}
