package ui

import (
	"slices"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"
)

// TestToggleChangesThePicture checks the law on the screen: with Germany off
// its colour is gone, and with it on again it is back.
func TestToggleChangesThePicture(t *testing.T) {
	w := opened(t, 1440, 900, 1)
	before := w.pixelsOf("DE")
	test.Tap(w.side.rows["DE"])
	if n := w.pixelsOf("DE"); before == 0 || n != 0 {
		t.Errorf("pixels of Germany's colour: %d before, %d with it off", before, n)
	}
	for code, m := range w.map_.shown.picture.Marks {
		if m.Share("DE").Statements > 0 {
			t.Errorf("%s still has a share of Germany", code)
		}
	}
	test.Tap(w.side.rows["DE"])
	if n := w.pixelsOf("DE"); n != before {
		t.Errorf("pixels of Germany's colour: %d before, %d with it on again", before, n)
	}
}

// TestClickShowsStatements checks that a click on Kazakhstan shows its
// statements, all that pass the filter, and no other's.
func TestClickShowsStatements(t *testing.T) {
	w := opened(t, 1440, 900, 1)
	test.TapAt(w.map_, w.over(t, "KZ"))
	var want []string
	f := w.Model.Filter()
	for _, s := range w.Model.library.Statements {
		if f.Match(s) && slices.Contains(s.Countries, "KZ") {
			want = append(want, s.ID)
		}
	}
	if got := w.panel.statements(); !slices.Equal(sorted(got), sorted(want)) || len(want) == 0 {
		t.Errorf("the panel shows %v, want %v", got, want)
	}
	if w.panel.head.name.text != "Kazakhstan" {
		t.Errorf("the panel is headed %q", w.panel.head.name.text)
	}
}

func sorted(s []string) []string {
	s = slices.Clone(s)
	slices.Sort(s)
	return s
}

// statements are the ids of the cards in the panel.
func (p *panel) statements() []string {
	var ids []string
	for _, r := range p.column.rows {
		if r.id != "" {
			ids = append(ids, r.id)
		}
	}
	return ids
}

// TestPanelChipFilters checks that a partner's chip leaves that partner's cards alone.
func TestPanelChipFilters(t *testing.T) {
	w := opened(t, 1440, 900, 1)
	w.Model.Select("KZ")
	w.Model.ShowOnly("DE")
	for _, id := range w.panel.statements() {
		if s, _ := w.Model.library.Statement(id); s.Partner != "DE" {
			t.Errorf("%s of %s is shown", id, s.Partner)
		}
	}
	if len(w.panel.statements()) == 0 {
		t.Error("no card of Germany")
	}
}

// TestWheelZoomsAtThePointer checks that the place under the pointer stays.
func TestWheelZoomsAtThePointer(t *testing.T) {
	w := opened(t, 1440, 900, 1)
	at := fyne.NewPos(500, 300)
	before, _ := w.Model.view.Invert(float64(at.X), float64(at.Y))
	scale := w.Model.view.Scale
	w.map_.Scrolled(&fyne.ScrollEvent{PointEvent: fyne.PointEvent{Position: at}, Scrolled: fyne.NewDelta(0, 25)})
	after, _ := w.Model.view.Invert(float64(at.X), float64(at.Y))
	if d := max(abs(before.Lon()-after.Lon()), abs(before.Lat()-after.Lat())); d > 1e-6 || w.Model.view.Scale <= scale {
		t.Errorf("scale %g to %g, place moved by %g degrees", scale, w.Model.view.Scale, d)
	}
	if got := w.map_.shown.order.settings.View.Scale; got != w.Model.view.Scale {
		t.Errorf("the sharp frame has scale %g, want %g", got, w.Model.view.Scale)
	}
}

// TestDragMovesAndShortDragClicks checks both meanings of a drag.
func TestDragMovesAndShortDragClicks(t *testing.T) {
	w := opened(t, 1440, 900, 1)
	at := w.over(t, "KZ")
	drag := func(by float32) {
		w.map_.MouseDown(&desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: at}})
		w.map_.Dragged(&fyne.DragEvent{PointEvent: fyne.PointEvent{Position: at}, Dragged: fyne.NewDelta(by, 0)})
		w.map_.DragEnd()
	}
	drag(3)
	if w.Model.selected != "KZ" {
		t.Errorf("a drag of 3 dp selected %q, want KZ", w.Model.selected)
	}
	before := w.over(t, "KZ")
	drag(80)
	if moved := w.over(t, "KZ").X - before.X; moved < 79 || moved > 81 {
		t.Errorf("a drag of 80 dp moved the map by %g", moved)
	}
}

// TestDoubleClickZooms checks that two clicks at one place zoom in.
func TestDoubleClickZooms(t *testing.T) {
	w := opened(t, 1440, 900, 1)
	scale, at := w.Model.view.Scale, w.over(t, "KZ")
	test.TapAt(w.map_, at)
	test.TapAt(w.map_, at)
	if k := w.Model.view.Scale / scale; k < buttonZoom-0.01 || k > buttonZoom+0.01 {
		t.Errorf("scale grew by %g, want %g", k, buttonZoom)
	}
}

// TestHoverShowsTheTooltip checks what the card beside the pointer says.
func TestHoverShowsTheTooltip(t *testing.T) {
	w := opened(t, 1440, 900, 1)
	w.map_.MouseMoved(&desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: w.over(t, "KZ")}})
	tip := w.area.tip
	f := w.Model.Facts("KZ")
	want := count(f.Partners, "partner", "partners") + " · " + statements(f.Statements) + " · " + count(f.Articles, "article", "articles")
	if !tip.Visible() || tip.title != "Kazakhstan" || tip.figures != want {
		t.Errorf("tooltip %v %q %q, want %q", tip.Visible(), tip.title, tip.figures, want)
	}
	w.map_.MouseOut()
	if tip.Visible() {
		t.Error("the tooltip stays when the pointer leaves")
	}
}

// TestTooltipAfterAMovement: where the pointer went while the map moved counts once the
// map rests, and not if it has left since.
func TestTooltipAfterAMovement(t *testing.T) {
	w := opened(t, 1440, 900, 1)
	to := func(code string) {
		w.map_.MouseMoved(&desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: w.over(t, code)}})
	}
	to("KZ")
	w.map_.gesture.moving = true
	to("MN")
	if w.Model.hover != "KZ" {
		t.Errorf("while the map moves %q is under the pointer", w.Model.hover)
	}
	if w.map_.settle(); w.Model.hover != "MN" || w.area.tip.title != "Mongolia" {
		t.Errorf("the map rests: %q is under the pointer, the tooltip says %q", w.Model.hover, w.area.tip.title)
	}
	// What moves under a pointer that rests counts too.
	to("KZ")
	w.map_.gesture.moving = true
	w.Model.Pan(-300, 0)
	if w.map_.settle(); w.Model.hover == "KZ" || w.area.tip.title == "Kazakhstan" {
		t.Error("Kazakhstan has gone from under the pointer, and its tooltip has not")
	}
	w.map_.gesture.moving = true
	to("KZ")
	w.map_.MouseOut()
	if w.map_.settle(); w.Model.hover != "" || w.area.tip.Visible() {
		t.Errorf("the pointer has left, and is on %q", w.Model.hover)
	}
}
