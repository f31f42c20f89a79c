package ui

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"
)

// sheet is a dialog over the window: a title, a body, buttons at the lower right.
type sheet struct {
	title   *label
	body    fyne.CanvasObject
	buttons []*button
	aside   *button   // at the lower left; nil: none
	size    fyne.Size // that the body would like
	owner   *dialogs
	popup   *widget.PopUp
	before  func() bool // asked before it closes; false keeps it; may be nil
	closed  func()      // told when it is closed; may be nil
	enter   func()      // what Enter does where nothing has the keyboard; may be nil
}

// Measures of a sheet in dp.
const (
	sheetPad   = 22
	sheetTitle = 26
)

// newSheet makes a dialog whose body has a size; it is shown by show.
func newSheet(d *dialogs, name string, body fyne.CanvasObject, width, height float32, buttons ...*button) *sheet {
	s := &sheet{title: newLabel(name, 16, semiBold, inkText), body: body, buttons: buttons, owner: d}
	s.size = fyne.NewSize(width, height)
	for _, b := range buttons {
		b.onEscape = s.close
	}
	return s
}

// MinSize implements fyne.Layout.
func (s *sheet) MinSize([]fyne.CanvasObject) fyne.Size {
	room := s.owner.window.Canvas().Size()
	body := fyne.NewSize(min(s.size.Width, room.Width-48), min(s.size.Height, room.Height-144))
	return body.AddWidthHeight(2*sheetPad, 2*sheetPad+sheetTitle+14+16+buttonHeight)
}

// Layout implements fyne.Layout.
func (s *sheet) Layout(_ []fyne.CanvasObject, size fyne.Size) {
	n := s.title.natural()
	put(s.title, sheetPad, sheetPad-4, n.Width+1, n.Height)
	put(s.body, sheetPad, sheetPad+sheetTitle+8, size.Width-2*sheetPad, size.Height-2*sheetPad-sheetTitle-8-16-buttonHeight)
	x := size.Width - sheetPad
	for i := len(s.buttons) - 1; i >= 0; i-- {
		b := s.buttons[i]
		if !b.Visible() {
			continue
		}
		w := max(b.MinSize().Width, 84)
		x -= w
		put(b, x, size.Height-sheetPad-buttonHeight, w, buttonHeight)
		x -= 10
	}
	if s.aside != nil {
		put(s.aside, sheetPad, size.Height-sheetPad-buttonHeight, s.aside.MinSize().Width, buttonHeight)
	}
}

// show puts the dialog up; first gets the keyboard.
func (s *sheet) show(first fyne.Focusable) {
	objects := []fyne.CanvasObject{s.title, s.body}
	if s.aside != nil {
		objects = append(objects, s.aside)
	}
	for _, b := range s.buttons {
		objects = append(objects, b)
	}
	bed := canvas.NewRectangle(color.Transparent)
	objects = append([]fyne.CanvasObject{bed}, objects...)
	c := s.owner.window.Canvas()
	s.popup = widget.NewModalPopUp(&fyne.Container{Layout: s, Objects: objects}, c)
	s.popup.Show()
	s.owner.open = s
	if first != nil {
		c.Focus(first)
	}
}

// close takes the dialog away, unless it is not to be closed now.
func (s *sheet) close() {
	if s.popup == nil || s.before != nil && !s.before() {
		return
	}
	s.popup.Hide()
	s.popup = nil
	s.owner.open = nil
	if s.closed != nil {
		s.closed()
	}
}

// sheetEntry is an entry of a dialog: Escape closes it, Enter does its main act.
type sheetEntry struct {
	widget.Entry
	name   string
	escape func()
	enter  func()
}

func newSheetEntry(name, text, hint string) *sheetEntry {
	e := &sheetEntry{name: name}
	e.ExtendBaseWidget(e)
	e.SetText(text)
	e.SetPlaceHolder(hint)
	return e
}

func (e *sheetEntry) eventName() string { return e.name }

// TypedKey implements fyne.Focusable.
func (e *sheetEntry) TypedKey(k *fyne.KeyEvent) {
	switch k.Name {
	case fyne.KeyEscape:
		e.escape()
	case fyne.KeyReturn, fyne.KeyEnter:
		e.enter()
	default:
		e.Entry.TypedKey(k)
	}
}
