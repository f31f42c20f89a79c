package ui

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/storage"

	"multivector/data"
	"multivector/export"
)

// dropped opens what was dropped on the window.
func (w *Window) dropped(_ fyne.Position, files []fyne.URI) {
	d := w.dialogs
	if d.over == nil && d.open != nil {
		d.open.close() // it was about something else
	}
	switch {
	case d.escape(false): // one that is busy, or asks something
	case len(files) > 1:
		d.text("One file at a time", []string{fmt.Sprintf("%d files were dropped. Drop one picture, or one evidence file.", len(files))})
	case len(files) == 1:
		d.openFile(filepath.FromSlash(files[0].Path()))
	}
}

// pick has the user choose a picture to be opened, or an evidence file.
func (d *dialogs) pick() {
	f := dialog.NewFileOpen(func(r fyne.URIReadCloser, err error) {
		if err == nil && r != nil {
			r.Close()
			d.openFile(filepath.FromSlash(r.URI().Path()))
		}
	}, d.window)
	endings := []string{".json"}
	for _, v := range export.Formats() {
		endings = append(endings, string(v))
	}
	f.SetFilter(storage.NewExtensionFileFilter(endings))
	f.SetTitleText("Open a picture")
	begin := ""
	if d.session != nil {
		begin = d.session.Folder
	}
	if begin == "" {
		begin, _ = os.UserHomeDir()
	}
	d.choose(f, begin)
}

// opening is what a file turned out to be.
type opening struct {
	view     export.View
	evidence *data.Library // nil: it is a picture
	err      error
}

// openFile shows what a picture shows that we made, or takes an evidence file
// in beside the others.
func (d *dialogs) openFile(path string) {
	away(d.threads, func() opening { return d.read(path) }, func(o opening) {
		name := filepath.Base(path)
		switch {
		case o.err != nil:
			d.events.log("refused %s", name)
			d.text("This file cannot be opened", []string{title(o.err.Error()) + "."})
		case o.evidence != nil:
			before := d.model.library
			d.model.SetLibrary(o.evidence)
			d.events.log("evidence %s", name)
			d.text(name, []string{fmt.Sprintf("%s from %s came in beside the %s at hand.",
				statements(len(o.evidence.Statements)-len(before.Statements)),
				count(len(o.evidence.Documents)-len(before.Documents), "document", "documents"), statements(len(before.Statements)))})
		default:
			d.reopen(path, o.view)
		}
	})
}

// reopen shows what a picture shows.
func (d *dialogs) reopen(path string, v export.View) {
	draft, remarks, err := d.model.Reopen(v)
	if err != nil {
		d.text("This file cannot be opened", []string{title(err.Error()) + "."})
		return
	}
	if f, err := export.FormatOf(path); err == nil {
		draft.Format = f
	}
	draft.Folder = filepath.Dir(path)
	d.session = &draft
	d.events.log("reopened %s", filepath.Base(path))
	if len(remarks) > 0 {
		d.text(filepath.Base(path), remarks)
	}
}

// read finds out what a file is. It is called elsewhere than on the goroutine
// of the user interface.
func (d *dialogs) read(path string) opening {
	name := filepath.Base(path)
	f, err := os.Open(path)
	if err != nil {
		return opening{err: fmt.Errorf("cannot read %s: %w", name, errors.Unwrap(err))}
	}
	defer f.Close()
	info, err := f.Stat()
	if err != nil || !info.Mode().IsRegular() {
		return opening{err: fmt.Errorf("%s is not a file; drop a picture or an evidence file", name)}
	}
	if looksLikeEvidence(name, f) {
		return d.readEvidence(path)
	}
	v, err := export.ReadView(name, f, info.Size())
	return opening{view: v, err: err}
}

// looksLikeEvidence tells whether a file is JSON, by its name or its first bytes.
func looksLikeEvidence(name string, f io.ReaderAt) bool {
	if strings.EqualFold(filepath.Ext(name), ".json") {
		return true
	}
	head := make([]byte, 64)
	n, _ := f.ReadAt(head, 0)
	return bytes.HasPrefix(bytes.TrimLeft(bytes.TrimPrefix(head[:n], []byte("\uFEFF")), " \t\r\n"), []byte("{"))
}

// readEvidence reads the evidence at hand with a file beside it.
func (d *dialogs) readEvidence(path string) opening {
	if d.evidence == nil {
		return opening{err: fmt.Errorf("this window takes no more evidence; start it with --evidence %s", path)}
	}
	faults := len(d.model.library.Faults)
	l := d.evidence(path)
	if len(l.Faults) > faults {
		return opening{err: l.Faults[len(l.Faults)-1]}
	}
	return opening{evidence: l}
}
