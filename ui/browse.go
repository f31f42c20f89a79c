package ui

import (
	"io/fs"
	"os"
	"path/filepath"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/storage"

	"multivector/data"
)

// folder has the user choose a folder, beginning at one. The toolkit's dialog
// for saving would empty a file that is to be replaced before we write it; the
// one for folders only chooses.
func (d *dialogs) folder(begin string, chosen func(path string)) {
	f := dialog.NewFolderOpen(func(u fyne.ListableURI, err error) {
		if err == nil && u != nil {
			chosen(filepath.FromSlash(u.Path()))
		}
	}, d.window)
	f.SetTitleText("Choose a folder")
	f.SetConfirmText("Choose")
	d.choose(f, begin)
}

// choose shows one of the toolkit's dialogs over our own.
func (d *dialogs) choose(f *dialog.FileDialog, begin string) {
	if u, err := storage.ListerForURI(storage.NewFileURI(begin)); err == nil {
		f.SetLocation(u)
	}
	f.SetOnClosed(func() { d.over = nil })
	d.over = f
	f.Show() // it has no size before
	room := d.window.Canvas().Size()
	f.Resize(fyne.NewSize(min(760, room.Width-60), min(520, room.Height-60)))
}

// browse chooses the folder of the picture; its name stays.
func (e *exportSheet) browse() {
	begin, name := filepath.Split(fromHome(e.fields.path.Text))
	if info, err := os.Stat(begin); err != nil || !info.IsDir() {
		begin = filepath.Dir(fromHome(e.dialogs.model.proposePath(e.draft)))
	}
	e.dialogs.folder(begin, func(path string) {
		e.fields.path.SetText(inHome(filepath.Join(path, name)))
		e.dialogs.window.Canvas().Focus(e.fields.path)
	})
}

// attach chooses the folder of the documents, and compares the quotes with them.
func (e *exportSheet) attach() {
	d := e.dialogs
	home, _ := os.UserHomeDir()
	d.folder(home, func(path string) {
		e.say("Comparing the quotes with their documents…", inkMuted)
		d.check(os.DirFS(path), func() {
			if e.closed {
				return
			}
			e.say("", inkMuted)
			if missing(d.findings) {
				e.tell("None of the documents can be read in "+inHome(path)+".", inkWarning)
			}
			e.look()
		})
	})
}

// check compares the quotes of the library with its documents.
func (d *dialogs) check(documents fs.FS, done func()) {
	library := d.model.library
	away(d.threads, func() []data.Finding { return data.Check(library, documents) }, func(found []data.Finding) {
		if library == d.model.library {
			d.findings = found
		}
		done()
	})
}

// missing tells whether no document was there to compare its quotes with.
func missing(list []data.Finding) bool {
	return !slices.ContainsFunc(list, func(f data.Finding) bool { return f.Statement != "" })
}
