package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"
)

// press is what all our controls share: they are clicked, or pressed with
// Space or Enter while they have the keyboard.
type press struct {
	widget.BaseWidget
	name     string // for the event log, such as "partner:DE"
	onTap    func()
	onEscape func() // nil: Escape does nothing
	hovered  bool
	focused  bool
}

var (
	_ fyne.Tappable      = (*press)(nil)
	_ fyne.Focusable     = (*press)(nil)
	_ desktop.Hoverable  = (*press)(nil)
	_ desktop.Cursorable = (*press)(nil)
)

// eventName names the control in the event log.
func (p *press) eventName() string { return p.name }

// Tapped acts.
func (p *press) Tapped(*fyne.PointEvent) {
	if p.onTap != nil {
		p.onTap()
	}
}

// MouseIn lights the control up.
func (p *press) MouseIn(*desktop.MouseEvent) { p.hovered = true; p.Refresh() }

// MouseMoved does nothing.
func (p *press) MouseMoved(*desktop.MouseEvent) {}

// MouseOut ends the light.
func (p *press) MouseOut() { p.hovered = false; p.Refresh() }

// FocusGained shows the ring.
func (p *press) FocusGained() { p.focused = true; p.Refresh() }

// FocusLost takes the ring away.
func (p *press) FocusLost() { p.focused = false; p.Refresh() }

// TypedRune does nothing.
func (p *press) TypedRune(rune) {}

// TypedKey acts on Space and Enter.
func (p *press) TypedKey(e *fyne.KeyEvent) {
	switch e.Name {
	case fyne.KeySpace, fyne.KeyReturn, fyne.KeyEnter:
		p.Tapped(nil)
	case fyne.KeyEscape:
		if p.onEscape != nil {
			p.onEscape()
		}
	}
}

// Cursor is a hand.
func (p *press) Cursor() desktop.Cursor { return desktop.PointerCursor }
