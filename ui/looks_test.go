package ui

import (
	"slices"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"multivector/atlas"
)

// choose acts as a click on the item of a menu with that word does.
func choose(t *testing.T, items []*fyne.MenuItem, word string) {
	t.Helper()
	i := slices.IndexFunc(items, func(m *fyne.MenuItem) bool { return m.Label == word })
	if i < 0 {
		t.Fatalf("the menu has no %q", word)
	}
	items[i].Action()
}

// TestVisionIsAPreview checks that seeing with other eyes changes the map, and
// neither the window nor what is exported.
func TestVisionIsAPreview(t *testing.T) {
	w := opened(t, 1440, 900, 1)
	choose(t, w.bar.moreItems(w.dialogs), visionWord(atlas.Grey))
	for i := 0; i < len(w.map_.shown.image.Pix); i += 4 {
		if p := w.map_.shown.image.Pix[i : i+3]; p[0] != p[1] || p[1] != p[2] {
			t.Fatalf("pixel %d is %v, which is no grey", i/4, p)
		}
	}
	if v := w.shot(t).Settings.Vision; v != atlas.FullColour {
		t.Errorf("the export is made for %q", v)
	}
	choose(t, w.bar.moreItems(w.dialogs), visionWord(atlas.FullColour))
	if w.pixelsOf("RU") == 0 {
		t.Error("the colours do not come back")
	}
}

// TestRosesWidthsAndLines checks the looks of several partners at once.
func TestRosesWidthsAndLines(t *testing.T) {
	w := opened(t, 1440, 900, 1)
	shows := func() atlas.Settings { return w.map_.shown.order.settings }
	before := w.pixelsOf("DE")
	test.Tap(w.side.equal)
	if n := w.pixelsOf("DE"); shows().Widths != atlas.Equal || n < before*5/4 {
		t.Errorf("with equal widths %d pixels have Germany's colour, %d before", n, before)
	}
	if !w.side.equal.on {
		t.Error("the switch of equal widths is off")
	}
	choose(t, w.bar.moreItems(w.dialogs), "Fine lines tell partners apart")
	if !shows().Textured {
		t.Error("no lines on the partners")
	}
	test.Tap(w.side.modes.list[2])
	if shows().Mode != atlas.ByRoses || w.side.widths.Visible() {
		t.Errorf("mode %q; the widths of stripes are offered: %v", shows().Mode, w.side.widths.Visible())
	}
}

// TestGroupOutlines checks the menu of groups: several may be outlined, in the
// export too, and one item takes all away.
func TestGroupOutlines(t *testing.T) {
	w := opened(t, 1440, 900, 1)
	word := func(id string) string {
		g, ok := w.Model.library.Group(id)
		if !ok {
			t.Fatalf("the library has no group %s", id)
		}
		return groupWord(id, g.Name)
	}
	choose(t, w.side.groupItems(), word("CSTO"))
	choose(t, w.side.groupItems(), word("OTS"))
	if got := w.map_.shown.order.settings.Groups; !slices.Equal(got, []string{"CSTO", "OTS"}) || w.side.groups.text != "CSTO, OTS" {
		t.Errorf("%v are outlined, the button says %q", got, w.side.groups.text)
	}
	if got := w.shot(t).Settings.Groups; !slices.Equal(got, []string{"CSTO", "OTS"}) {
		t.Errorf("the export outlines %v", got)
	}
	choose(t, w.side.groupItems(), "None")
	if len(w.map_.shown.picture.Groups) > 0 {
		t.Error("they stay outlined")
	}
}

// TestLegendFolds checks that a small map has the short legend, that a click on
// its title makes it long, and that it stays so.
func TestLegendFolds(t *testing.T) {
	w := opened(t, 1440, 900, 1)
	short := w.area.card.Bounds().Dy()
	if !w.area.title.Visible() || len(w.map_.shown.picture.Combinations) > 0 {
		t.Fatal("the legend of a small map is not short")
	}
	test.Tap(w.area.title)
	if h := w.area.card.Bounds().Dy(); h <= short || !w.area.title.long {
		t.Errorf("the long legend is %d pixels high, the short one %d", h, short)
	}
	w.window.Resize(fyne.NewSize(1300, 850))
	if len(w.map_.shown.picture.Combinations) == 0 {
		t.Error("the long legend does not stay")
	}
	w.window.Resize(fyne.NewSize(1920, 1080))
	test.Tap(w.area.title)
	if w.area.card.Bounds().Dy() != short {
		t.Error("a large map cannot have the short legend")
	}
	test.Tap(w.side.modes.list[1])
	if w.area.title.Visible() {
		t.Error("a legend that has no combinations can be folded")
	}
}
