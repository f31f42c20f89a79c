package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
)

// body lays out the fields at the left, the proof and the remarks at the right.
func (e *exportSheet) body() *fyne.Container {
	left := e.fields.box
	e.scroll = container.NewVScroll(left)
	below := []fyne.CanvasObject{e.bar.box, e.status}
	for _, l := range e.links {
		below = append(below, l)
	}
	objects := append([]fyne.CanvasObject{e.scroll}, below...)
	objects = append(objects, e.view.box, e.head, e.column.scroll)
	lay := func(size fyne.Size) {
		fields := min(exportFieldsW, size.Width*0.46)
		told := e.status.heightFor(fields-4) + 6
		links := float32(0)
		if e.links[0].Visible() {
			links = 22
		}
		high := min(left.MinSize().Height, size.Height-told-links-12)
		put(e.scroll, 0, 0, fields, high)
		y := high + 8
		put(e.bar.box, 0, y-6, fields-4, 3)
		put(e.status, 2, y, fields-4, told)
		x := float32(2)
		for _, l := range e.links {
			n := l.MinSize()
			put(l, x, y+told, n.Width, n.Height)
			x += n.Width + 16
		}
		e.layRight(fields+exportGap, size)
	}
	return &fyne.Container{Layout: &frameLayout{lay, fyne.NewSize(400, 200)}, Objects: objects}
}

// layRight gives the proof the room of a slide, and the remarks the rest.
func (e *exportSheet) layRight(x float32, size fyne.Size) {
	w := size.Width - x
	h := min(w*9/16, size.Height*0.66)
	at, pixel := e.view.box.Size(), e.dialogs.map_.pixels()
	put(e.view.box, x, 0, w, h)
	n := e.head.natural()
	put(e.head, x+2, h+14, w, n.Height)
	y := h + 14 + n.Height + 4
	put(e.column.scroll, x, y, w, max(size.Height-y, 10))
	if e.view.pixel = pixel; at != e.view.box.Size() && e.view.image != nil {
		e.look()
	}
}
