package ui

import (
	"context"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"multivector/atlas"
	"multivector/export"
)

// exportSheet is the dialog of exports: what the picture is to be, how it will
// look, and what to know before others see it.
type exportSheet struct {
	dialogs *dialogs
	sheet   *sheet
	draft   draft
	fields  exportFields
	view    *proofView
	proofs  worker[proofOrder, proof]
	remarks []atlas.Remark
	head    *label // over the remarks
	column  *column
	scroll  *container.Scroll
	ruler   *ruler

	status  *passage
	bar     *progressBar
	links   []*link // to what was saved: the file, its folder
	copying *button
	cancel  *button
	save    *button
	outcome outcome
	closed  bool
}

// outcome is how far the saving has come.
type outcome struct {
	busy    bool
	stop    context.CancelFunc // while busy
	saved   string             // the path of what has been saved as the dialog stands; empty: nothing
	replace string             // a path that may be written over, since that was asked for
	since   time.Time          // when the dialog last asked or told something
	leave   func()             // what waits for the saving to end; nil: nothing
}

// Measures of the dialog in dp.
const (
	exportWidth   = 940
	exportHeight  = 500
	exportFieldsW = 386
	exportGap     = 26
)

// export opens the dialog.
func (d *dialogs) export() { d.openExport() }

func (d *dialogs) openExport() *exportSheet {
	e := &exportSheet{dialogs: d, ruler: newRuler()}
	e.draft = recall(d.config, d.model.fresh())
	if d.session != nil {
		e.draft = *d.session
	}
	e.draft = d.model.begin(e.draft)
	e.fields = newExportFields(e)
	e.view = newProofView()
	e.proofs = worker[proofOrder, proof]{threads: d.threads, work: d.maker.proofs(), done: e.proved}
	e.head = newLabel("READY TO SHOW?", sizeCaption, semiBold, inkFaint)
	e.column = newColumn(0)
	e.column.right = 10
	e.status = newPassage("", typeface{sizeSmall, regular}, inkMuted, e.ruler, &marked{})
	e.bar = newProgressBar()
	e.addLinks()
	e.copying = newButton("export-copy", "Copy picture", noSign, e.copy)
	e.cancel = newButton("export-cancel", "Cancel", noSign, nil)
	e.save = newButton("export-save", "Save", noSign, e.act)
	e.save.main = true
	e.sheet = newSheet(d, "Export the map", e.body(), exportWidth, exportHeight, e.cancel, e.save)
	e.sheet.aside, e.sheet.before, e.sheet.closed, e.sheet.enter = e.copying, e.mayClose, e.close, e.act
	e.cancel.onTap = e.sheet.close
	e.fields.keys(e.sheet.close, e.act)
	e.copying.onEscape = e.sheet.close
	for _, l := range e.links {
		l.onEscape = e.sheet.close
	}
	e.say("The picture carries its legend, sources and boundary note.", inkMuted)
	d.exports = e
	e.sheet.show(e.fields.title)
	e.look()
	d.events.places(d.window)
	return e
}

// look asks for a new proof of the page.
func (e *exportSheet) look() {
	if e.closed {
		return
	}
	shot, err := e.shot()
	if err != nil {
		e.say(title(err.Error())+".", inkWarning)
		return
	}
	o := proofOrder{shot: shot, findings: e.dialogs.findings}
	o.width, o.height = e.view.room()
	e.proofs.ask(o)
}

// shot is the picture as the dialog stands.
func (e *exportSheet) shot() (export.Snapshot, error) {
	d := e.dialogs
	return d.maker.shot(d.model, e.draft, d.program, float64(d.map_.pixels()))
}

// proved takes a proof, unless the dialog is gone.
func (e *exportSheet) proved(p proof) {
	if e.closed {
		e.forget()
		return
	}
	e.view.show(p.image)
	e.setRemarks(p.remarks)
	e.dialogs.events.log("proof %dx%d %d", p.image.Rect.Dx(), p.image.Rect.Dy(), len(p.remarks))
	e.dialogs.events.places(e.dialogs.window)
}

// changed takes over what the user has changed, and makes the dialog ready to
// save again.
func (e *exportSheet) changed() {
	o := &e.outcome
	if o.saved != "" || o.replace != "" {
		e.say("", inkMuted)
	}
	o.saved, o.replace = "", ""
	e.keep()
	e.settle()
	e.look()
}

// keep has the next dialog begin as this one stands.
func (e *exportSheet) keep() {
	left := e.draft
	e.dialogs.session = &left
}

// settle shows the buttons and links that belong to how it stands.
func (e *exportSheet) settle() {
	o := e.outcome
	word := "Save"
	switch {
	case o.saved != "":
		word = "Done"
	case o.replace != "":
		word = "Replace"
	}
	e.save.set(word)
	e.save.Hidden, e.copying.Hidden = o.busy, o.busy
	e.cancel.Hidden = o.saved != "" && !o.busy
	if e.cancel.set("Cancel"); o.busy {
		e.cancel.set("Stop")
	}
	for _, l := range e.links {
		l.Hidden = o.saved == "" || o.busy
	}
	e.bar.run(o.busy)
	if e.sheet.popup != nil {
		e.sheet.popup.Content.Refresh()
		e.relay()
	}
}

// relay lays everything out again.
func (e *exportSheet) relay() {
	c := e.sheet.popup.Content.(*fyne.Container)
	c.Layout.Layout(c.Objects, c.Size())
	body := e.sheet.body.(*fyne.Container)
	body.Layout.Layout(body.Objects, body.Size())
	e.dialogs.events.places(e.dialogs.window)
}

// say tells how it stands.
func (e *exportSheet) say(text string, colour fyne.ThemeColorName) {
	e.status.text, e.status.colour, e.status.width = []rune(text), colour, -1
	e.status.Refresh()
	if e.sheet.popup != nil {
		e.relay()
	}
}

// mayClose stops what is being saved, first of all.
func (e *exportSheet) mayClose() bool {
	if e.outcome.busy {
		e.outcome.stop()
		e.say("Stopping…", inkMuted)
		return false
	}
	return true
}

// close gives back what the proofs took.
func (e *exportSheet) close() {
	e.closed, e.dialogs.exports = true, nil
	e.proofs.next = nil
	if !e.proofs.busy {
		e.forget()
	}
}

// forget drops what the proofs took: the toolkit holds on to the parts of a
// dialog for a minute after it has gone.
func (e *exportSheet) forget() {
	e.view.image, e.proofs.work = nil, nil
	e.dialogs.threads.start(giveBack)
}
