package ui

import (
	"context"
	"io"
	"math/rand/v2"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/storage"
	"fyne.io/fyne/v2/test"

	"multivector/assets"
	"multivector/atlas"
	"multivector/data"
	"multivector/export"
	"multivector/geo"
	"multivector/seeds"
)

// drop acts as a file that is dropped on the window.
func (w *Window) drop(paths ...string) {
	var files []fyne.URI
	for _, p := range paths {
		files = append(files, storage.NewFileURI(p))
	}
	w.dropped(fyne.Position{}, files)
}

// some are settings as a command could have made them, or a window.
func some(r *rand.Rand, a *atlas.Atlas, l *data.Library) export.Snapshot {
	pick := func(n int) bool { return r.IntN(n) == 0 }
	sizes := export.Sizes()
	size := sizes[r.IntN(len(sizes))]
	s := atlas.Settings{
		Palette: atlas.Light(), Lang: assets.Languages()[r.IntN(5)],
		Mode: atlas.Modes()[r.IntN(4)], Layout: atlas.Layouts()[r.IntN(3)],
		Widths: atlas.AllWidths()[r.IntN(2)], Vision: atlas.Visions()[r.IntN(5)],
		Textured: pick(2), Background: atlas.Backgrounds()[r.IntN(2)], Boundaries: geo.AllBoundaries()[r.IntN(7)], Short: pick(4),
		Page: &atlas.Page{Width: size.Width, Height: size.Height, Program: "Multivector test"},
	}
	if pick(3) {
		s.Page.Width, s.Page.Height = float64(400+r.IntN(3000)), float64(300+r.IntN(2000))
	}
	s.Scale = atlas.PageScale(s.Page.Width, s.Page.Height) * (1 + float64(r.IntN(2)))
	if pick(4) {
		s.Widths, s.Boundaries, s.Layout, s.Vision = "", "", "", ""
	}
	if s.Layout == atlas.Brief {
		s.Page.Country = []string{"KZ", "UZ", "CN"}[r.IntN(3)]
	}
	if pick(2) {
		s.Page.Title, s.Page.Subtitle = "A <title> "+strings.Repeat("ü", r.IntN(9)), "Subtitle"
	}
	region := geo.Regions()[r.IntN(len(geo.Regions()))]
	s.Page.Region = region.ID
	s.View = geo.Fit(geo.Projections()[r.IntN(6)], region, s.Page.Width, s.Page.Height, 0)
	if pick(2) {
		s.View = s.View.Zoom(1.5, 300, 200).Pan(20, 31)
		s.Page.Region = ""
	}
	f := &s.Filter
	for _, p := range atlas.PartnerCodes() {
		if pick(2) {
			f.Partners = append(f.Partners, p)
		}
	}
	if pick(2) {
		f.Relations = []data.Relation{data.RelationDependence, data.RelationCooperation}
	}
	if pick(3) {
		f.Subjects = []data.Subject{data.SubjectSummit, data.None}
	}
	if pick(3) {
		f.Bases = []data.Basis{data.BasisStated}
	}
	if pick(3) {
		f.From, f.To, f.Undated = "2010", "2025-06", pick(2)
	}
	if pick(4) {
		f.Text, f.Modalities, f.Countries = "the", data.Modalities(), []string{"KZ", "UZ"}
	}
	if pick(3) {
		s.Groups = []string{"OTS", "CSTO"}
	}
	return export.Snapshot{Atlas: a, Library: l, Settings: s, PaperWidth: size.PaperWidth, PaperHeight: size.PaperHeight}
}

// TestReopenAndSaveIsTheSame: a picture that is opened in the window and saved
// from its dialog is made from the same view, to the letter, for many views.
func TestReopenAndSaveIsTheSame(t *testing.T) {
	w := opened(t, 1280, 800, 1)
	a, r := w.dialogs.maker.(*maker).atlas, rand.New(rand.NewPCG(4, 2))
	for i := range 60 {
		shot := some(r, a, w.Model.library)
		want := shot.View()
		d, remarks, err := w.Model.Reopen(want)
		if err != nil || len(remarks) > 0 {
			t.Fatalf("%d: %v, %v", i, remarks, err)
		}
		again, err := w.Model.Snapshot(a, w.Model.begin(d), "Multivector test", 1)
		if got := again.View(); err != nil || !reflect.DeepEqual(got, want) {
			t.Errorf("%d: %v\n got %+v\nwant %+v", i, err, got, want)
		}
		if got := w.map_.shown.picture.Marks; !reflect.DeepEqual(got, atlas.Marks(w.Model.library, shot.Settings.Filter)) {
			t.Errorf("%d: the window shows other marks", i)
		}
	}
}

// TestSwitchesAfterReopening: what the user changes counts, and the rest of the
// filter stays until it is let go.
func TestSwitchesAfterReopening(t *testing.T) {
	w := opened(t, 1280, 800, 1)
	m, a := w.Model, w.dialogs.maker.(*maker).atlas
	shot := some(rand.New(rand.NewPCG(1, 1)), a, m.library)
	shot.Settings.Mode, shot.Settings.Filter = atlas.ByStripes, data.Filter{From: "2020", Partners: []string{"US", "DE"}}
	if _, _, err := m.Reopen(shot.View()); err != nil {
		t.Fatal(err)
	}
	if !w.side.rows["US"].on || w.side.rows["CN"].on || !w.side.rest.words.Visible() || !strings.Contains(m.Rest(), "2020 – …, undated left out") {
		t.Errorf("the side bar says %q", m.Rest())
	}
	m.TogglePartner("US")
	if f := m.Filter(); !reflect.DeepEqual(f.Partners, []string{"DE"}) || f.From != "2020" {
		t.Errorf("without the United States: %+v", f)
	}
	m.KeepUndated()
	if !m.Filter().Undated || strings.Contains(m.Rest(), "undated") {
		t.Errorf("undated kept: %q", m.Rest())
	}
	test.Tap(w.side.rest.drop)
	if f := m.Filter(); f.From != "" || w.side.rest.words.Visible() || !reflect.DeepEqual(f.Partners, []string{"DE"}) {
		t.Errorf("let go: %+v", f)
	}
}

// TestDropAPicture: a file that was saved is dropped on the window, which then
// shows its view, and whose dialog saves the same bytes, in every format.
func TestDropAPicture(t *testing.T) {
	w := opened(t, 1280, 800, 1)
	e, path := exporting(t, w)
	choose(t, e.sizeItems(), "Small slide, 1280 × 720")
	choose(t, e.langItems(), "Russian")
	e.fields.title.SetText("Before")
	first := make(map[export.Format][]byte)
	for i, f := range export.Formats() {
		test.Tap(e.fields.format.list[i])
		e.fields.path.SetText(path + string(f))
		e.act()
		first[f], _ = os.ReadFile(path + string(f))
	}
	e.sheet.close()
	for f, want := range first {
		w.Model.SetRegion(geo.Regions()[0])
		w.Model.SetMode(atlas.ByCount)
		w.Model.TogglePartner("RU")
		w.dialogs.session = nil
		w.drop(path + string(f))
		if w.dialogs.open != nil || w.Model.region.ID != "central-asia" || w.Model.mode != atlas.ByStripes || !w.Model.partners.on("RU") {
			t.Fatalf("%s: the window shows %s by %s", f, w.Model.region.ID, w.Model.mode)
		}
		e, _ = exporting(t, w)
		if e.draft.Format != f || e.fields.title.Text != "Before" || e.fields.lang.text != "Russian" {
			t.Errorf("%s: the dialog has %+v", f, e.draft)
		}
		again := filepath.Join(t.TempDir(), "again"+string(f))
		e.fields.path.SetText(again)
		e.act()
		if got, _ := os.ReadFile(again); string(got) != string(want) || len(got) == 0 {
			t.Errorf("%s: %d bytes, %d before", f, len(got), len(want))
		}
		e.sheet.close()
	}
}

// TestDropSomethingElse: one clear line says what is wrong, and nothing changes.
func TestDropSomethingElse(t *testing.T) {
	w := opened(t, 1280, 800, 1)
	dir := t.TempDir()
	write := func(name, text string) string {
		path := filepath.Join(dir, name)
		if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
		return path
	}
	w.dialogs.evidence = withSeeds
	before, view := w.Model.library, w.Model.view
	for _, path := range []string{
		write("letter.txt", "Dear Sir"), write("empty.png", ""), write("other.png", "\x89PNG\r\n\x1a\n"), write("cut.pdf", "%PDF-1.4"),
		write("plain.svg", "<svg xmlns='http://www.w3.org/2000/svg'/>"), write("no.json", "{}"), write("broken.json", "{"), dir,
		filepath.Join(dir, "gone.png"), write("x.html", "<html></html>"),
	} {
		w.drop(path)
		if w.dialogs.open == nil {
			t.Fatalf("%s: nothing is said", filepath.Base(path))
		}
		w.dialogs.escape(true)
	}
	w.drop(dir, dir)
	if w.dialogs.open == nil {
		t.Error("two files at a time: nothing is said")
	}
	w.dialogs.escape(true)
	w.drop()
	if w.Model.library != before || w.Model.view != view || w.dialogs.open != nil {
		t.Error("something has changed")
	}
}

// withSeeds reads the shipped evidence with one more file.
func withSeeds(path string) *data.Library {
	return data.Read(append(data.Files(seeds.FS()), data.Paths(path)...)...)
}

const moreEvidence = `{"format":"multivector-evidence/1","document":{"name":"new.txt","sha256":"` +
	`0000000000000000000000000000000000000000000000000000000000000000","language":"en","articles":[{"id":"a","start":0,"end":99,"title":"New"}]},` +
	`"groups":[],"passages":[],"statements":[{"id":"new-1","article":"a","quote":"Mongolia met France","start":0,"end":19,` +
	`"countries":["MN"],"partner":"FR","subject":"summit","relation":"cooperation","basis":"stated","modality":"asserted"}]}`

// TestDropEvidence: the file comes in beside what is there, a partner that is
// new gets its switch, and what the user chose before stays.
func TestDropEvidence(t *testing.T) {
	w := opened(t, 1280, 800, 1)
	path := filepath.Join(t.TempDir(), "new.json")
	if err := os.WriteFile(path, []byte(moreEvidence), 0o600); err != nil {
		t.Fatal(err)
	}
	w.drop(path)
	if w.dialogs.open == nil || len(w.Model.library.Statements) == 0 || w.side.rows["FR"] != nil {
		t.Fatal("a window that takes no evidence says nothing, or takes it")
	}
	w.dialogs.escape(true)
	w.dialogs.evidence = withSeeds
	w.Model.TogglePartner("RU")
	n := len(w.Model.library.Statements)
	w.drop(path)
	w.dialogs.escape(true)
	if len(w.Model.library.Statements) != n+1 || w.side.rows["FR"] == nil || !w.Model.partners.on("FR") || w.Model.partners.on("RU") {
		t.Errorf("%d statements, %d before", len(w.Model.library.Statements), n)
	}
	if w.map_.shown.picture.Marks["MN"].State != atlas.Linked {
		t.Error("the map does not show the new statement")
	}
}

// TestReopenOtherEvidence: the window says that it shows something else.
func TestReopenOtherEvidence(t *testing.T) {
	w := opened(t, 1280, 800, 1)
	shot := w.shot(t)
	shot.Library = &data.Library{}
	path := filepath.Join(t.TempDir(), "old.svg")
	if err := export.WriteFile(path, func(out io.Writer) error {
		return export.Write(context.Background(), out, export.FormatSVG, shot)
	}); err != nil {
		t.Fatal(err)
	}
	w.drop(path)
	if w.dialogs.open == nil || w.dialogs.open.title.text != "old.svg" {
		t.Error("nothing is said of the evidence")
	}
}

// TestDropOnADialog: it gives way to what is opened, unless it is busy.
func TestDropOnADialog(t *testing.T) {
	w := opened(t, 1280, 800, 1)
	e, path := exporting(t, w)
	e.act()
	w.Model.SetRegion(geo.Regions()[0])
	w.drop(path + ".png")
	if w.dialogs.open != nil || w.Model.region.ID != "central-asia" {
		t.Errorf("the window shows %s", w.Model.region.ID)
	}
	e, _ = exporting(t, w)
	e.outcome.busy, e.outcome.stop = true, func() {}
	w.Model.SetRegion(geo.Regions()[0])
	w.drop(path + ".png")
	if w.dialogs.open == nil || w.Model.region.ID == "central-asia" {
		t.Error("a file is opened while another is being saved")
	}
}

// TestOpenAPicture: the menu offers it, and Escape leaves it.
func TestOpenAPicture(t *testing.T) {
	w := opened(t, 1280, 800, 1)
	choose(t, w.bar.moreItems(w.dialogs), "Open a picture…")
	if w.dialogs.over == nil {
		t.Fatal("no dialog to choose a file")
	}
	w.window.Canvas().OnTypedKey()(&fyne.KeyEvent{Name: fyne.KeyEscape})
	if w.dialogs.over != nil {
		t.Error("Escape leaves it open")
	}
}
