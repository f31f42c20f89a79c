package ui

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"path/filepath"
	"runtime/debug"
	"time"

	"fyne.io/fyne/v2"

	"multivector/export"
)

// act saves, once it is clear where to, and that nothing is lost by it. What
// follows a question or an answer at once was the second half of a double
// click, and no answer.
func (e *exportSheet) act() {
	d, o := e.dialogs, &e.outcome
	if o.busy || d.map_.now().Sub(o.since) < doubleClick {
		return
	}
	if o.saved != "" {
		e.sheet.close()
		return
	}
	path, err := finishPath(e.fields.path.Text, e.draft.Format)
	if err != nil {
		e.tell(title(err.Error())+".", inkWarning)
		return
	}
	shot, err := e.shot()
	if err != nil {
		e.tell(title(err.Error())+".", inkWarning)
		return
	}
	if exists(path) && o.replace != path {
		e.tell(fmt.Sprintf("There is a file %s already. Replace it?", filepath.Base(path)), inkWarning)
		o.replace = path
		e.settle()
		return
	}
	format := e.draft.Format
	e.work("Saving "+filepath.Base(path)+"…", func(ctx context.Context) error {
		return export.WriteFile(path, func(w io.Writer) error { return d.maker.write(ctx, w, format, shot) })
	}, func(err error) { e.done(path, err) })
}

// work does something elsewhere that may take a while, and can be stopped.
func (e *exportSheet) work(word string, do func(context.Context) error, done func(error)) {
	o := &e.outcome
	ctx, stop := context.WithCancel(context.Background())
	o.busy, o.stop = true, stop
	e.say(word, inkMuted)
	e.settle()
	away(e.dialogs.threads, func() error {
		defer giveBack()
		return do(ctx)
	}, func(err error) {
		stop()
		o.busy = false
		done(err)
		e.settle()
		if o.leave != nil {
			o.leave()
		}
	})
}

// giveBack returns memory to the system: a large picture takes more for a
// moment than the whole window.
func giveBack() { debug.FreeOSMemory() }

// tell says something that the user should see before going on.
func (e *exportSheet) tell(text string, colour fyne.ThemeColorName) {
	e.outcome.since = e.dialogs.map_.now()
	e.say(text, colour)
}

// done tells how the saving ended.
func (e *exportSheet) done(path string, err error) {
	e.outcome.replace = ""
	if errors.Is(err, context.Canceled) {
		e.tell("Stopped. Nothing was written.", inkMuted)
		return
	}
	if err != nil {
		e.tell(title(err.Error())+".", inkWarning)
		return
	}
	e.outcome.saved = path
	e.tell("Saved to "+inHome(path), inkMuted)
	e.draft.Folder = filepath.Dir(path)
	e.keep()
	if err := remember(e.dialogs.config, e.draft); err != nil {
		e.tell("Saved to "+inHome(path)+". Your choices could not be remembered.", inkMuted)
	}
	e.dialogs.events.log("exported %s", path)
}

// addLinks makes the ways to what has been saved.
func (e *exportSheet) addLinks() {
	d := e.dialogs
	way := func(name, word string, do func(path string) error) *link {
		l := newLink(name, word, func() {
			path := e.outcome.saved
			away(d.threads, func() error { return do(path) }, func(err error) {
				if err != nil && !e.closed {
					e.tell(title(err.Error())+".", inkWarning)
				}
			})
		})
		l.Hide()
		return l
	}
	e.links = []*link{
		way("export-open", "Open", func(path string) error { return d.programs.open(path) }),
		way("export-reveal", "Show in folder", func(path string) error { return d.programs.reveal(path) }),
	}
}

// copy puts the picture into the clipboard; where none takes it, into the
// folder of the user's pictures.
func (e *exportSheet) copy() {
	d := e.dialogs
	shot, err := e.shot()
	if err != nil {
		e.tell(title(err.Error())+".", inkWarning)
		return
	}
	saved := ""
	e.work("Copying the picture…", func(ctx context.Context) error {
		var png bytes.Buffer
		if err := d.maker.write(ctx, &png, export.FormatPNG, shot); err != nil {
			return err
		}
		err := d.programs.copy(png.Bytes())
		if !errors.Is(err, errNoClipboard) {
			return err
		}
		saved, err = saveCopy(png.Bytes(), time.Now())
		return err
	}, func(err error) {
		switch {
		case errors.Is(err, context.Canceled):
			e.tell("Stopped. Nothing was copied.", inkMuted)
		case err != nil:
			e.tell(title(err.Error())+".", inkWarning)
		case saved != "":
			e.outcome.saved = saved
			e.tell("The clipboard of this system takes no pictures from here. Saved to "+inHome(saved), inkMuted)
		default:
			e.tell("Copied. Paste the picture where you want it.", inkMuted)
		}
		d.events.log("copied %s", orDash(saved))
	})
}

// saveCopy writes a picture to the folder of the user's pictures, under a name
// that nothing there has.
func saveCopy(png []byte, now time.Time) (path string, err error) {
	folder, err := picturesFolder()
	if err != nil {
		return "", err
	}
	stem := filepath.Join(folder, "multivector-"+now.Format("2006-01-02-150405"))
	path = stem + string(export.FormatPNG)
	for n := 2; exists(path); n++ {
		path = fmt.Sprintf("%s-%d%s", stem, n, export.FormatPNG)
	}
	return path, export.WriteFile(path, func(w io.Writer) error {
		_, err := w.Write(png)
		return err
	})
}

// saving tells whether a picture is being saved. If so, what waits for that is
// done afterwards; asked once more, the saving stops.
func (d *dialogs) saving(then func()) bool {
	e := d.exports
	if e == nil || !e.outcome.busy {
		return false
	}
	if e.outcome.leave != nil {
		e.outcome.stop()
		return true
	}
	e.outcome.leave = then
	e.say("The picture is finished first, then the window closes. Close it again to stop that.", inkMuted)
	return true
}
