package ui

import (
	"bytes"
	"context"
	"errors"
	"image/png"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"syscall"
	"testing"
	"testing/fstest"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"

	"multivector/atlas"
	"multivector/data"
	"multivector/export"
)

// told is what the dialog says.
func (e *exportSheet) told() string { return string(e.status.text) }

// exporting opens the dialog with a clock in which every act is a second after
// the last, and a file in a folder of its own.
func exporting(t *testing.T, w *Window) (e *exportSheet, path string) {
	t.Helper()
	w.dialogs.config = t.TempDir()
	now := time.Now()
	w.map_.now = func() time.Time { now = now.Add(time.Second); return now }
	e = w.dialogs.openExport()
	path = filepath.Join(t.TempDir(), "map")
	e.fields.path.SetText(path)
	return e, path
}

// TestExportWritesAFile goes through the dialog: a picture is written, an
// existing one is not replaced unasked, and errors are told in words.
func TestExportWritesAFile(t *testing.T) {
	w := opened(t, 1280, 800, 1)
	e, path := exporting(t, w)
	e.act()
	file, err := os.Open(path + ".png")
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	if img, err := png.Decode(file); err != nil || img.Bounds().Dx() != 1920 || img.Bounds().Dy() != 1080 {
		t.Fatalf("picture: %v", err)
	}
	if !e.links[0].Visible() || !e.links[1].Visible() || e.cancel.Visible() {
		t.Error("what was saved can be opened and shown in its folder, and nothing is left to cancel")
	}
	e.fields.path.SetText(path + ".png")
	e.changed()
	e.act()
	if e.outcome.saved != "" || !strings.Contains(e.told(), "Replace") || e.links[0].Visible() {
		t.Errorf("an existing file is replaced unasked: %q", e.told())
	}
	e.act()
	if e.outcome.saved == "" {
		t.Error("it is not replaced when asked again")
	}
	for _, bad := range []struct{ path, said string }{
		{filepath.Join(t.TempDir(), "no", "such", "map.png"), "There is no folder"},
		{"  ", "Say where the picture goes"},
		{t.TempDir(), "is a folder"},
		{path + strings.Repeat("x", 300) + ".png", "Cannot write"},
	} {
		e.fields.path.SetText(bad.path)
		e.act()
		if e.outcome.saved != "" || !strings.Contains(e.told(), bad.said) {
			t.Errorf("%.40q: %q", bad.path, e.told())
		}
	}
}

// TestEveryFormatAndSize saves each of them through the dialog: the file is as
// export.Write makes it of the same settings.
func TestEveryFormatAndSize(t *testing.T) {
	w := opened(t, 1280, 800, 1)
	e, path := exporting(t, w)
	for i, f := range export.Formats() {
		test.Tap(e.fields.format.list[i])
		if !strings.HasSuffix(path+string(f), string(f)) || e.draft.Format != f {
			t.Fatalf("the format is %s, not %s", e.draft.Format, f)
		}
		e.fields.path.SetText(path + "-" + string(f[1:]))
		e.act()
		if info, err := os.Stat(path + "-" + string(f[1:]) + string(f)); err != nil || info.Size() < 10_000 {
			t.Errorf("%s: %v; %q", f, err, e.told())
		}
	}
	for _, s := range pageSizes() {
		choose(t, e.sizeItems(), s.word)
		if e.fields.width.Visible() != (s.name == ownSize) || e.fields.size.text != s.word {
			t.Errorf("%s: own size %v, button %q", s.name, e.fields.width.Visible(), e.fields.size.text)
		}
		shot, err := e.shot()
		page := shot.Settings.Page
		if err != nil || s.Width > 0 && page.Width != s.Width || shot.PaperWidth != s.PaperWidth || page.Width < 100 {
			t.Errorf("%s: %g × %g, paper %g, %v", s.name, page.Width, page.Height, shot.PaperWidth, err)
		}
	}
	e.fields.width.SetText("2000")
	e.fields.height.SetText("500")
	if shot, err := e.shot(); err != nil || shot.Settings.Page.Width != 2000 || shot.Settings.Page.Height != 500 {
		t.Errorf("own size: %v", err)
	}
	for _, bad := range []string{"", "12", "x", "-5", "99999"} {
		e.fields.height.SetText(bad)
		e.act()
		if !strings.Contains(e.told(), "cannot be drawn") {
			t.Errorf("a height of %q: %q", bad, e.told())
		}
	}
}

// TestBriefAsksForItsCountry: it is about the country selected, or about the
// one that the user chooses.
func TestBriefAsksForItsCountry(t *testing.T) {
	w := opened(t, 1280, 800, 1)
	w.Model.Select("UZ")
	e, path := exporting(t, w)
	if e.fields.country.Visible() {
		t.Error("a map asks for its country")
	}
	test.Tap(e.fields.layout.list[2])
	if !e.fields.country.Visible() || e.fields.country.text != "Uzbekistan" {
		t.Errorf("the brief is about %q", e.fields.country.text)
	}
	choose(t, e.countryItems(), "China")
	checkSheet(t, w)
	if shot, err := e.shot(); err != nil || shot.Settings.Page.Country != "CN" || shot.Settings.Layout != atlas.Brief {
		t.Errorf("%+v, %v", shot.Settings.Page, err)
	}
	e.act()
	if e.outcome.saved != path+".png" {
		t.Error(e.told())
	}
	w = opened(t, 1280, 800, 1)
	if d := w.Model.begin(draft{Layout: atlas.Brief}); d.Country == "" || d.Layout != atlas.Brief {
		t.Errorf("nothing selected: %+v", d)
	}
	w.Model.SetLibrary(&data.Library{})
	if d := w.Model.begin(draft{Layout: atlas.Brief}); d.Layout != atlas.OneMap {
		t.Errorf("without evidence: %+v", d)
	}
}

// TestPathAndFormatAgree: a format changes the ending, and an ending that is
// typed the format.
func TestPathAndFormatAgree(t *testing.T) {
	w := opened(t, 1280, 800, 1)
	e, path := exporting(t, w)
	e.fields.path.SetText(path + ".pdf")
	if e.draft.Format != export.FormatPDF || !e.fields.format.list[2].chosen {
		t.Errorf("the format is %s", e.draft.Format)
	}
	test.Tap(e.fields.format.list[1])
	if e.fields.path.Text != path+".svg" {
		t.Errorf("the path is %s", e.fields.path.Text)
	}
	home, _ := os.UserHomeDir()
	for _, c := range []struct{ typed, want string }{
		{"~/a", filepath.Join(home, "a.svg")},
		{"~/a.b.svg", filepath.Join(home, "a.b.svg")},
		{home + "/x.gif", filepath.Join(home, "x.gif.svg")},
	} {
		if got, err := finishPath(c.typed, export.FormatSVG); got != c.want || err != nil {
			t.Errorf("%s becomes %s, %v", c.typed, got, err)
		}
	}
}

// TestExportRemembers: the next dialog begins with the choices of the last, but
// not with its title; what is broken or gone is as at first.
func TestExportRemembers(t *testing.T) {
	w := opened(t, 1280, 800, 1)
	e, path := exporting(t, w)
	test.Tap(e.fields.format.list[1])
	choose(t, e.sizeItems(), "A3 sheet, 420 × 297 mm")
	choose(t, e.langItems(), "Turkish")
	test.Tap(e.fields.layout.list[1])
	test.Tap(e.fields.background.list[1])
	e.fields.title.SetText("Only now")
	e.act()
	config := w.dialogs.config
	e.act() // Done
	again := w.dialogs.openExport()
	if again.draft.Title != "Only now" || filepath.Dir(fromHome(again.fields.path.Text)) != filepath.Dir(path) {
		t.Errorf("in the same window the title is %q, the file %s", again.draft.Title, again.fields.path.Text)
	}
	want := draft{Format: export.FormatSVG, Size: "A3", Width: 1600, Height: 900, Layout: atlas.Multiples, Background: atlas.TransparentBackground, Lang: "tr", Folder: filepath.Dir(path)}
	if got := recall(config, w.Model.fresh()); got != want {
		t.Errorf("remembered %+v, want %+v", got, want)
	}
	for _, text := range []string{"", "{", "[]", `{"Format":".exe","Size":"x","Width":-1,"Height":1e300,"Lang":"xx","Layout":"y","Background":"z","Folder":"/no/such"}`} {
		if err := os.WriteFile(filepath.Join(config, draftFile), []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
		got := recall(config, w.Model.fresh())
		got.Folder = ""
		if got != w.Model.fresh() {
			t.Errorf("%q gives %+v", text, got)
		}
	}
}

// TestProofShowsTheText checks the picture of the page: it fits its room, is
// sharp at every scale, and follows what is changed.
func TestProof(t *testing.T) {
	for _, scale := range []float32{1, 2} {
		w := opened(t, 1280, 800, scale)
		e, _ := exporting(t, w)
		wide, high := e.view.room()
		b := e.view.image.Rect
		if b.Dx() != wide && b.Dy() != high || b.Dx() > wide || b.Dy() > high {
			t.Errorf("scale %g: the page has %d × %d pixels of %d × %d", scale, b.Dx(), b.Dy(), wide, high)
		}
		if got := e.view.raster.Size().Width * scale; int(got+0.5) != b.Dx() {
			t.Errorf("scale %g: %d pixels are shown on %g", scale, b.Dx(), got)
		}
		before := bytes.Clone(e.view.image.Pix)
		e.fields.title.SetText("Another title")
		if bytes.Equal(before, e.view.image.Pix) {
			t.Error("the title is not in the picture")
		}
		choose(t, e.sizeItems(), "Square, 1080 × 1080")
		if b := e.view.image.Rect; b.Dx() != b.Dy() {
			t.Errorf("a square is shown as %d × %d", b.Dx(), b.Dy())
		}
		if pixelsOf(e.view.image, partnerColour("CN")) == 0 {
			t.Error("the map is not in the picture")
		}
	}
}

// TestOverChecks: what lets the ground through shows chequers, all else not.
func TestOverChecks(t *testing.T) {
	img := clearPixel()
	overChecks(img)
	if !slices.Equal(img.Pix, []byte{0xFF, 0xFF, 0xFF, 0xFF}) {
		t.Errorf("clear: %v", img.Pix)
	}
	copy(img.Pix, []byte{10, 20, 30, 0xFF})
	overChecks(img)
	if !slices.Equal(img.Pix, []byte{10, 20, 30, 0xFF}) {
		t.Errorf("opaque: %v", img.Pix)
	}
	copy(img.Pix, []byte{0x80, 0, 0, 0x80})
	overChecks(img)
	if !slices.Equal(img.Pix, []byte{0xFF, 0x7F, 0x7F, 0xFF}) {
		t.Errorf("half: %v", img.Pix)
	}
}

// remarkOf taps the line of a remark.
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

// desk stands for the other programs of the system.
type desk struct {
	copied []byte
	paths  []string
	err    error
}

func (k *desk) copy(png []byte) error    { k.copied = png; return k.err }
func (k *desk) reveal(path string) error { k.paths = append(k.paths, path); return k.err }
func (k *desk) open(path string) error   { k.paths = append(k.paths, path); return k.err }

// TestCopyPicture: the clipboard gets a PNG; where there is none that takes it,
// the picture is saved and the dialog says where.
func TestCopyPicture(t *testing.T) {
	w := opened(t, 1280, 800, 1)
	home := t.TempDir()
	t.Setenv("HOME", home)
	t.Setenv("XDG_CONFIG_HOME", filepath.Join(home, ".config"))
	k := &desk{}
	w.dialogs.programs = k
	e, _ := exporting(t, w)
	test.Tap(e.fields.format.list[2])
	test.Tap(e.copying)
	if img, err := png.Decode(bytes.NewReader(k.copied)); err != nil || img.Bounds().Dx() != 1920 || !strings.HasPrefix(e.told(), "Copied") {
		t.Fatalf("%v; %q", err, e.told())
	}
	k.err = errNoClipboard
	test.Tap(e.copying)
	files, _ := filepath.Glob(filepath.Join(home, "*.png"))
	if len(files) != 1 || !strings.Contains(e.told(), inHome(files[0])) || !e.links[1].Visible() {
		t.Fatalf("%v; %q", files, e.told())
	}
	test.Tap(e.links[0])
	test.Tap(e.links[1])
	if !slices.Equal(k.paths, []string{files[0], files[0]}) {
		t.Errorf("opened and shown: %v", k.paths)
	}
}

// TestClipboardProgram: Wayland's comes first, and none where none is installed.
func TestClipboardProgram(t *testing.T) {
	installed := func(names ...string) func(string) (string, error) {
		return func(name string) (string, error) {
			if slices.Contains(names, name) {
				return "/usr/bin/" + name, nil
			}
			return "", errors.New("not there")
		}
	}
	screen := func(names ...string) func(string) string {
		return func(name string) string {
			if slices.Contains(names, name) {
				return ":0"
			}
			return ""
		}
	}
	for _, c := range []struct {
		env  func(string) string
		find func(string) (string, error)
		want string
	}{
		{screen("DISPLAY"), installed("xclip", "wl-copy"), "/usr/bin/xclip"},
		{screen("DISPLAY", "WAYLAND_DISPLAY"), installed("xclip", "wl-copy"), "/usr/bin/wl-copy"},
		{screen("DISPLAY", "WAYLAND_DISPLAY"), installed("xclip"), "/usr/bin/xclip"},
		{screen("WAYLAND_DISPLAY"), installed("xclip"), ""},
		{screen("DISPLAY"), installed(), ""},
	} {
		if got, _ := clipboardProgram(c.env, c.find); got != c.want {
			t.Errorf("%q, want %q", got, c.want)
		}
	}
}

// TestPicturesFolder reads the desktop's own name for it.
func TestPicturesFolder(t *testing.T) {
	text := "# comment\nXDG_MUSIC_DIR=\"$HOME/Musik\"\nXDG_PICTURES_DIR=\"$HOME/Bilder\"\n"
	if got := namedFolder(text, "/home/u"); got != "/home/u/Bilder" {
		t.Errorf("%q", got)
	}
}

// slow is a maker whose writing waits until it is let go, or stopped.
type slow struct {
	mapmaker
	begun chan struct{}
	go_   chan struct{}
}

func (k slow) write(ctx context.Context, w io.Writer, f export.Format, s export.Snapshot) error {
	close(k.begun)
	select {
	case <-k.go_:
		return k.mapmaker.write(ctx, w, f, s)
	case <-ctx.Done():
		return ctx.Err()
	}
}

// elsewhere runs work on goroutines and brings what comes back to the test.
func elsewhere() (t threads, back chan func()) {
	back = make(chan func(), 64)
	return threads{start: func(f func()) { go f() }, back: func(f func()) { back <- f }}, back
}

// TestStopSaving: Escape and Stop stop what is being saved, and leave the old
// file; the dialog stays, and closes only when asked again.
func TestStopSaving(t *testing.T) {
	w := opened(t, 1280, 800, 1)
	e, path := exporting(t, w)
	if err := os.WriteFile(path+".png", []byte("old"), 0o600); err != nil {
		t.Fatal(err)
	}
	e.outcome.replace = path + ".png"
	k := slow{w.dialogs.maker, make(chan struct{}), make(chan struct{})}
	var back chan func()
	w.dialogs.maker = k
	w.dialogs.threads, back = elsewhere()
	e.act()
	<-k.begun
	if e.save.Visible() || e.copying.Visible() || e.cancel.text != "Stop" || e.bar.running == nil {
		t.Error("while saving there is a button to stop it, and no other")
	}
	e.act() // the second half of a double click
	e.sheet.close()
	if w.dialogs.open == nil {
		t.Fatal("the dialog is gone while it saves")
	}
	(<-back)()
	text, _ := os.ReadFile(path + ".png")
	left, _ := filepath.Glob(filepath.Join(filepath.Dir(path), "*"))
	if string(text) != "old" || len(left) != 1 || !strings.Contains(e.told(), "Stopped") || !e.save.Visible() {
		t.Errorf("the old file is %q, the folder has %v, the dialog says %q", text, left, e.told())
	}
	e.sheet.close()
	if w.dialogs.open != nil {
		t.Error("it does not close")
	}
}

// TestCloseWhileSaving: the window waits for the picture; closed once more, it
// stops it.
func TestCloseWhileSaving(t *testing.T) {
	for _, again := range []bool{false, true} {
		w := opened(t, 1280, 800, 1)
		gone := false
		w.quit = func() { gone = true }
		e, path := exporting(t, w)
		k := slow{w.dialogs.maker, make(chan struct{}), make(chan struct{})}
		var back chan func()
		w.dialogs.maker = k
		w.dialogs.threads, back = elsewhere()
		e.act()
		<-k.begun
		w.leave()
		if gone || !strings.Contains(e.told(), "then the window closes") {
			t.Fatalf("gone %v: %q", gone, e.told())
		}
		if again {
			w.leave()
		} else {
			close(k.go_)
		}
		(<-back)()
		if _, err := os.Stat(path + ".png"); !gone || (err == nil) == again {
			t.Errorf("again %v: gone %v, file %v", again, gone, err)
		}
	}
	w := opened(t, 1280, 800, 1)
	gone := false
	w.quit = func() { gone = true }
	w.leave()
	if !gone {
		t.Error("a window that saves nothing does not close")
	}
}

// TestDoubleClickOnSave: its second half neither closes the dialog nor replaces
// a file.
func TestDoubleClickOnSave(t *testing.T) {
	w := opened(t, 1280, 800, 1)
	e, path := exporting(t, w)
	now := time.Now()
	w.map_.now = func() time.Time { return now }
	e.act()
	e.act()
	if e.outcome.saved == "" || w.dialogs.open == nil {
		t.Error("the dialog is gone before anybody has read where the picture is")
	}
	now = now.Add(time.Second)
	e.fields.path.SetText(path + ".png")
	e.changed()
	e.act()
	e.act()
	if e.outcome.saved != "" {
		t.Error("a double click replaces a file")
	}
	now = now.Add(time.Second)
	e.act()
	if e.outcome.saved == "" {
		t.Error("a click later it is not replaced")
	}
}

// TestKeysOfTheExport: Tab reaches every control, Enter saves, Escape closes.
func TestKeysOfTheExport(t *testing.T) {
	w := opened(t, 1280, 800, 1)
	e, path := exporting(t, w)
	c := w.window.Canvas()
	c.Focus(e.fields.title)
	seen := map[fyne.Focusable]bool{}
	for range 60 {
		c.FocusNext()
		seen[c.Focused()] = true
	}
	for name, f := range map[string]fyne.Focusable{
		"format": e.fields.format.list[0], "size": e.fields.size, "layout": e.fields.layout.list[1], "background": e.fields.background.list[0], "title": e.fields.title, "subtitle": e.fields.subtitle,
		"language": e.fields.lang, "file": e.fields.path, "browse": e.fields.browse,
		"copy": e.copying, "cancel": e.cancel, "save": e.save,
	} {
		if !seen[f] {
			t.Errorf("Tab does not reach %s", name)
		}
	}
	c.Focus(e.fields.subtitle)
	e.fields.subtitle.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	if e.outcome.saved != path+".png" {
		t.Errorf("Enter saved %q", e.outcome.saved)
	}
	c.Unfocus()
	c.OnTypedKey()(&fyne.KeyEvent{Name: fyne.KeyReturn})
	if w.dialogs.open != nil {
		t.Error("Enter does not end it")
	}
	if e.view.image != nil || !e.closed {
		t.Error("what the proof took is kept")
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

// TestCloseWhileProofing: a proof that comes after the dialog is gone, and one
// that was asked for meanwhile, harm nobody and leave nothing behind.
func TestCloseWhileProofing(t *testing.T) {
	w := opened(t, 900, 600, 1)
	var back chan func()
	w.dialogs.threads, back = elsewhere()
	e, _ := exporting(t, w)
	e.fields.title.SetText("One more")
	e.sheet.close()
	e.fields.title.SetText("And one after that")
	(<-back)()
	if e.proofs.busy || e.proofs.next != nil || e.proofs.work != nil || e.view.image != nil {
		t.Error("proofs go on without a dialog")
	}
}

// TestUntrustedTitles: whatever is typed, the dialog and its picture stand.
func TestUntrustedTitles(t *testing.T) {
	w := opened(t, 900, 600, 1)
	e, _ := exporting(t, w)
	for _, text := range []string{
		"<script>alert(1)</script>", "]]>", "=cmd|' /C calc'!A0", "a\x00b\x1b[31m", "\u202Eright to left\u2066",
		strings.Repeat("W", 10_000), strings.Repeat("word ", 2_000), "\xff\xfe", "%s %d", "中文標題 Türkçe Русский",
	} {
		e.fields.title.SetText(text)
		e.fields.subtitle.SetText(text)
		if e.view.image == nil || !strings.Contains(e.draft.Title, e.draft.Title) {
			t.Fatalf("%.20q", text)
		}
		checkSheet(t, w)
	}
}

// TestExportFits: in windows of every size that people have, nothing of the
// dialog is cut off or lies outside the window.
func TestExportFits(t *testing.T) {
	for _, s := range []struct{ w, h, scale float32 }{{1280, 800, 1}, {1440, 900, 1}, {1440, 900, 2}, {900, 600, 1}, {860, 420, 1}} {
		w := opened(t, s.w, s.h, s.scale)
		e, path := exporting(t, w)
		checkSheet(t, w)
		choose(t, e.sizeItems(), "Own size")
		checkSheet(t, w)
		e.fields.path.SetText(filepath.Join(filepath.Dir(path), strings.Repeat("long", 50)))
		e.act()
		if e.outcome.saved == "" {
			t.Fatal(e.told())
		}
		checkSheet(t, w)
		if size := e.sheet.popup.Content.Size(); size.Width > s.w || size.Height > s.h {
			t.Errorf("%g × %g: the dialog has %v", s.w, s.h, size)
		}
	}
}

// checkSheet checks that the texts of the dialog on show have room.
func checkSheet(t *testing.T, w *Window) {
	t.Helper()
	c := w.dialogs.open.popup.Content
	at := c.Position()
	visit(c, fyne.Position{}, box{at.X, at.Y, c.Size().Width, c.Size().Height}, func(text *canvas.Text, at, room box) {
		if text.Text != "" && !at.within(room) {
			t.Errorf("%.60q at %v reaches out of %v", text.Text, at, room)
		}
	})
}

// full is a maker whose disk is full.
type full struct{ mapmaker }

func (full) write(_ context.Context, w io.Writer, _ export.Format, _ export.Snapshot) error {
	if _, err := w.Write([]byte("half")); err != nil {
		return err
	}
	return syscall.ENOSPC
}

// TestFullDisk: the dialog says what is wrong, the old file is as it was, and a
// folder with room ends it well.
func TestFullDisk(t *testing.T) {
	w := opened(t, 1280, 800, 1)
	e, path := exporting(t, w)
	if err := os.WriteFile(path+".png", []byte("old"), 0o600); err != nil {
		t.Fatal(err)
	}
	sound := w.dialogs.maker
	w.dialogs.maker = full{sound}
	e.act()
	e.act()
	text, _ := os.ReadFile(path + ".png")
	if !strings.Contains(e.told(), "the disk is full") || string(text) != "old" || e.outcome.saved != "" || !e.save.Visible() {
		t.Errorf("%q; the old file is %q", e.told(), text)
	}
	checkSheet(t, w)
	w.dialogs.maker = sound
	e.fields.path.SetText(path + "-2")
	e.act()
	if e.outcome.saved == "" {
		t.Error(e.told())
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
