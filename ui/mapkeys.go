package ui

import (
	"cmp"
	"slices"
	"time"
	"unicode"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
)

// walk is how the keyboard goes from country to country.
type walk struct {
	typed   string // the letters of a name, as far as typed
	last    time.Time
	pressed bool // the pointer gave the map the keyboard: no ring
}

// typePause ends a name that is being typed.
const typePause = time.Second

// FocusGained gives the map the keyboard.
func (v *MapView) FocusGained() {
	v.ring.StrokeColor = ink(inkFocus)
	v.ring.Hidden = v.walk.pressed
	v.ring.Refresh()
}

// FocusLost takes the keyboard away.
func (v *MapView) FocusLost() {
	v.walk.pressed = false
	v.ring.Hide()
}

// AcceptsTab keeps Tab for the walk over the countries.
func (v *MapView) AcceptsTab() bool { return true }

// TypedRune zooms, or looks for a country whose name begins with what is typed.
func (v *MapView) TypedRune(r rune) {
	switch {
	case r == '+' || r == '=':
		v.zoomMiddle(buttonZoom)
	case r == '-' || r == '−':
		v.zoomMiddle(1 / buttonZoom)
	case r == '0':
		v.home()
	case unicode.IsLetter(r) || r == ' ' && v.walk.typed != "":
		v.typeAhead(r)
	}
}

func (v *MapView) typeAhead(r rune) {
	w := &v.walk
	if v.now().Sub(w.last) > typePause {
		w.typed = ""
	}
	w.typed, w.last = w.typed+string(r), v.now()
	if code := v.model.Named(w.typed); code != "" {
		v.point(code)
	}
}

// TypedKey moves the map and walks the countries.
func (v *MapView) TypedKey(e *fyne.KeyEvent) {
	size := v.Size()
	switch e.Name {
	case fyne.KeyLeft:
		v.nudge(keyPan*size.Width, 0)
	case fyne.KeyRight:
		v.nudge(-keyPan*size.Width, 0)
	case fyne.KeyUp:
		v.nudge(0, keyPan*size.Height)
	case fyne.KeyDown:
		v.nudge(0, -keyPan*size.Height)
	case fyne.KeyHome:
		v.home()
	case fyne.KeyTab:
		v.step()
	case fyne.KeyReturn, fyne.KeyEnter:
		v.enter()
	case fyne.KeyEscape:
		v.escape()
	case stillKey:
		if v.logged {
			v.hold()
		}
	}
}

// home shows the whole region again.
func (v *MapView) home() {
	v.stop()
	v.gesture.moving = false
	v.model.Home()
	v.hoverAgain()
}

// nudge pans in a short while.
func (v *MapView) nudge(dx, dy float32) {
	v.forget()
	done := 0.0
	v.animate(zoomTime, func(t float64) {
		part := 1 - (1-t)*(1-t)
		v.model.Pan(float64(dx)*(part-done), float64(dy)*(part-done))
		done = part
	})
}

// step goes to the next country, with Shift to the one before; past the last
// one the keyboard goes on to the next control.
func (v *MapView) step() {
	by := 1
	if d, ok := fyne.CurrentApp().Driver().(desktop.Driver); ok && d.CurrentKeyModifiers()&fyne.KeyModifierShift != 0 {
		by = -1
	}
	list := v.inSight()
	i := slices.Index(list, v.model.hover) + by
	if v.model.hover == "" && by < 0 {
		i = len(list) - 1
	}
	if i >= 0 && i < len(list) {
		v.point(list[i])
		return
	}
	v.unhover()
	c := fyne.CurrentApp().Driver().CanvasForObject(v)
	switch {
	case c == nil:
	case by > 0:
		c.FocusNext()
	default:
		c.FocusPrevious()
	}
}

// inSight lists the countries with statements whose middle is in the view,
// from west to east.
func (v *MapView) inSight() []string {
	if v.shown == nil {
		return nil
	}
	at := make(map[string]float64)
	var list []string
	for code := range v.shown.picture.Marks {
		u, ok := v.model.world.Unit(code)
		if !ok {
			continue
		}
		view := v.model.view
		x, y, ok := view.Project(u.Anchor)
		if ok && x >= 0 && y >= 0 && x <= view.Width && y <= view.Height {
			list, at[code] = append(list, code), x
		}
	}
	slices.SortFunc(list, func(a, b string) int {
		return cmp.Or(cmp.Compare(at[a], at[b]), cmp.Compare(a, b))
	})
	return list
}

// point hovers over a country as if the pointer were on it, and brings it into the view.
func (v *MapView) point(code string) {
	u, ok := v.model.world.Unit(code)
	if !ok {
		return
	}
	v.gesture.pointer = nil
	v.model.Frame(u.Anchor)
	v.model.Hover(code)
	if x, y, ok := v.model.view.Project(u.Anchor); ok {
		v.showTip(code, fyne.NewPos(float32(x), float32(y)))
	}
}

// enter selects the country that the keyboard is on, and goes to its panel.
func (v *MapView) enter() {
	if v.model.hover != "" {
		v.model.Select(v.model.hover)
	}
	if v.model.selected != "" && v.onEnter != nil {
		v.onEnter()
	}
}

// escape lets go of the country that the keyboard is on, then of the one selected.
func (v *MapView) escape() {
	v.stop()
	if v.model.hover != "" {
		v.unhover()
		return
	}
	v.model.Select("")
}
