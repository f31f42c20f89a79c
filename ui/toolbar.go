package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"multivector/atlas"
	"multivector/geo"
)

// toolbar is the strip along the top.
type toolbar struct {
	model      *Model
	name, tag  *label
	search     *searchField
	region     *button
	projection *button
	table      *button
	export     *button
	more       *button
	edge       *canvas.Rectangle
	box        *fyne.Container
}

// toolbarHeight is the height of the strip in dp, its lower edge included.
const toolbarHeight = 52

func newToolbar(m *Model, d *dialogs, s *searchField) *toolbar {
	t := &toolbar{model: m, search: s}
	t.edge = canvas.NewRectangle(ink(inkLine))
	t.name = newLabel("Multivector", 15, bold, inkText)
	t.tag = shrinking("", sizeText, regular, inkMuted)
	t.region = newButton("region", "", arrowSign, nil)
	t.region.onTap = func() { d.menu(t.region, t.regionItems()) }
	t.projection = newButton("projection", "", arrowSign, nil)
	t.projection.onTap = func() { d.menu(t.projection, t.projectionItems()) }
	t.table = newButton("table", "Table", rowsSign, d.table)
	t.export = newButton("export", "Export…", noSign, d.export)
	t.export.main = true
	t.more = newButton("more", "", dotsSign, nil)
	t.more.onTap = func() { d.menu(t.more, t.moreItems(d)) }
	t.box = &fyne.Container{Layout: t}
	t.box.Objects = []fyne.CanvasObject{
		t.edge, t.name, t.tag, s.box, t.region, t.projection, t.table, t.export, t.more,
	}
	m.Listen(func(c Change) {
		if c.Has(RegionChanged) {
			t.fill()
		}
	})
	t.fill()
	return t
}

// fill takes over the model's state.
func (t *toolbar) fill() {
	t.tag.set(regionTag(t.model.region))
	t.region.set(regionWord(t.model.region))
	t.projection.set(projectionWord(t.model.view.Projection))
	t.Layout(nil, t.box.Size())
}

// paint takes over the theme's colours.
func (t *toolbar) paint() {
	t.edge.FillColor = ink(inkLine)
	t.edge.Refresh()
}

// MinSize implements fyne.Layout.
func (t *toolbar) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(700, toolbarHeight) }

// Layout implements fyne.Layout. The controls stand at the right, the name at
// the left, the search between them; the tag line is left out where it is narrow.
func (t *toolbar) Layout(_ []fyne.CanvasObject, size fyne.Size) {
	const pad, space = 16, 12
	put(t.edge, 0, size.Height-1, size.Width, 1)
	middle := (size.Height - 1) / 2
	right := size.Width - 12
	for _, b := range []*button{t.more, t.export, t.table, t.projection, t.region} {
		s := b.MinSize()
		right -= s.Width
		put(b, right, middle-s.Height/2, s.Width, s.Height)
		right -= space
	}
	n := t.name.natural()
	put(t.name, pad, middle-n.Height/2, n.Width, n.Height)
	left := pad + n.Width
	tag := t.tag.natural()
	t.tag.Hidden = size.Width < 1180
	if !t.tag.Hidden {
		put(t.tag, left+9, middle-tag.Height/2+0.5, tag.Width+1, tag.Height)
		left += 9 + tag.Width
	}
	room := right - left - 2*space
	w := min(room, 380)
	x := left + 2*space
	if ideal := size.Width*0.231 - 1; ideal > x && ideal+w <= right-space {
		x = ideal
	}
	put(t.search.box, x, middle-buttonHeight/2, max(w, 60), buttonHeight)
}

func (t *toolbar) regionItems() []*fyne.MenuItem {
	var items []*fyne.MenuItem
	for _, r := range geo.Regions() {
		item := fyne.NewMenuItem(regionWord(r), func() { t.model.SetRegion(r) })
		item.Checked = r.ID == t.model.region.ID
		items = append(items, item)
	}
	return items
}

func (t *toolbar) projectionItems() []*fyne.MenuItem {
	var items []*fyne.MenuItem
	for _, p := range geo.Projections() {
		item := fyne.NewMenuItem(projectionWord(p), func() { t.model.SetProjection(p) })
		item.Checked = p == t.model.view.Projection
		items = append(items, item)
	}
	return items
}

func (t *toolbar) moreItems(d *dialogs) []*fyne.MenuItem {
	items := []*fyne.MenuItem{fyne.NewMenuItem("Open a picture…", d.pick), fyne.NewMenuItemSeparator()}
	for i, word := range []string{"Light and dark as the system", "Light", "Dark"} {
		item := fyne.NewMenuItem(word, func() { t.model.SetTheme(Theme(i)) })
		item.Checked = t.model.theme == Theme(i)
		items = append(items, item)
	}
	items = append(items, fyne.NewMenuItemSeparator())
	for _, v := range atlas.Visions() {
		item := fyne.NewMenuItem(visionWord(v), func() { t.model.SetVision(v) })
		item.Checked = v == t.model.vision
		items = append(items, item)
	}
	lines := fyne.NewMenuItem("Fine lines tell partners apart", func() { t.model.SetTextured(!t.model.textured) })
	lines.Checked = t.model.textured
	return append(items, lines, fyne.NewMenuItemSeparator(),
		fyne.NewMenuItem("Switch every filter on", t.model.ClearFilter),
		fyne.NewMenuItem("Keys", d.keys))
}
