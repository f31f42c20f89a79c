package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
)

// row is one entry of a column; it is only made into an object when it comes into sight.
type row struct {
	heightFor func(width float32) float32
	make      func() fyne.CanvasObject
	below     float32 // room below it
	id        string  // of the statement, for scrolling to it
	object    fyne.CanvasObject
	y, h      float32
}

// column shows rows of unlike heights under each other in a scroll area, and
// holds only those that are in sight: the toolkit draws all that it is given.
type column struct {
	scroll *container.Scroll
	box    *fyne.Container
	rows   []*row
	width  float32
	height float32
	pad    float32 // at the left and the right
	right  float32 // more room at the right
}

// columnAhead is how far beyond the edge (dp) rows are made.
const columnAhead = 240

func newColumn(pad float32) *column {
	c := &column{pad: pad}
	c.box = &fyne.Container{Layout: c}
	c.scroll = container.NewVScroll(c.box)
	c.scroll.OnScrolled = func(fyne.Position) { c.look() }
	return c
}

// MinSize is the height of all rows; it implements fyne.Layout.
func (c *column) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(100, c.height) }

// Layout implements fyne.Layout.
func (c *column) Layout(_ []fyne.CanvasObject, size fyne.Size) {
	if size.Width != c.width {
		c.width = size.Width
		c.measure()
	}
	c.look()
}

// set shows other rows, from the top.
func (c *column) set(rows []*row) {
	c.rows = rows
	c.box.Objects = nil
	c.scroll.Offset = fyne.Position{}
	c.measure()
	c.look()
	c.scroll.Refresh()
}

// measure stacks the rows.
func (c *column) measure() {
	y := float32(0)
	for _, r := range c.rows {
		r.y, r.h = y, r.heightFor(max(c.width-2*c.pad-c.right, 40))
		y += r.h + r.below
	}
	c.height = y
}

// look makes the rows that are in sight and drops the others.
func (c *column) look() {
	top := c.scroll.Offset.Y - columnAhead
	bottom := c.scroll.Offset.Y + c.scroll.Size().Height + columnAhead
	var objects []fyne.CanvasObject
	for _, r := range c.rows {
		if r.y+r.h < top || r.y > bottom {
			continue
		}
		if r.object == nil {
			r.object = r.make()
		}
		put(r.object, c.pad, r.y, c.width-2*c.pad-c.right, r.h)
		objects = append(objects, r.object)
	}
	c.box.Objects = objects
}

// to scrolls a row into sight.
func (c *column) to(id string) {
	for _, r := range c.rows {
		if r.id == id && id != "" {
			c.scroll.ScrollToOffset(fyne.NewPos(0, max(r.y-12, 0)))
			c.look()
			c.scroll.Refresh()
			return
		}
	}
}
