package ui

import (
	"image/png"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

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
