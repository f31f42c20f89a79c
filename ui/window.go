package ui

import (
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"multivector/atlas"
	"multivector/geo"
)

// Options are what a window is opened with.
type Options struct {
	Start
	Program string    // name and version, for exports
	Began   time.Time // when the program began, for the event log; zero: now
}

// Window is the atlas in a window.
type Window struct {
	Model   *Model
	app     fyne.App
	window  fyne.Window
	look    *look
	threads threads
	events  *events
	map_    *MapView
	area    *mapArea
	side    *sidebar
	panel   *panel
	bar     *toolbar
	search  *searchField
	dialogs *dialogs
	frames  int
	box     *fyne.Container
}

// Open makes the window of an app; Show puts it up. The error says why the
// pictures cannot be made.
func Open(app fyne.App, o Options) (*Window, error) {
	a, err := atlas.New(o.World)
	if err != nil {
		return nil, err
	}
	return open(app, o, newMaker(a), newThreads()), nil
}

// open makes the window with a maker of pictures and a way to work elsewhere.
func open(app fyne.App, o Options, k mapmaker, t threads) *Window {
	if o.Began.IsZero() {
		o.Began = time.Now()
	}
	w := &Window{Model: NewModel(o.Start), app: app, threads: t, events: openEvents(o.Began)}
	w.look = newLook(newFaces(), SystemTheme)
	app.Settings().SetTheme(w.look)
	w.Model.dark = w.look.isDark(app.Settings().ThemeVariant())
	w.window = app.NewWindow("Multivector")
	w.window.SetPadded(false)
	w.map_ = newMapView(w.Model, k, t)
	w.dialogs = &dialogs{
		model: w.Model, window: w.window, threads: t, maker: k, map_: w.map_, program: o.Program, events: w.events,
	}
	w.area = newMapArea(w.map_)
	w.map_.onFrame = w.framed
	w.map_.onEnter = func() { w.window.Canvas().Focus(nil) }
	w.search = newSearchField(w.Model)
	w.bar = newToolbar(w.Model, w.dialogs, w.search)
	w.side = newSidebar(w.Model, w.dialogs)
	w.panel = newPanel(w.Model, func(code string, cards int) { w.events.log("panel %s %d", code, cards) })
	w.box = &fyne.Container{Layout: w, Objects: []fyne.CanvasObject{
		w.bar.box, w.side.box, w.area.box, w.panel.box, w.search.catch, w.search.list,
	}}
	w.window.SetContent(w.box)
	w.Model.Listen(w.changed)
	app.Settings().AddListener(func(fyne.Settings) { w.themed() })
	w.shortcuts()
	return w
}

// Measures of the window's parts in dp.
const (
	sideWidth    = 248
	panelWidth   = 420
	panelLeast   = 300
	windowWidth  = 1440
	windowHeight = 900
)

// MinSize implements fyne.Layout.
func (w *Window) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(860, 420) }

// Layout implements fyne.Layout: the strip along the top, below it the side
// bar, the map and the panel. A narrow window narrows the panel first.
func (w *Window) Layout(_ []fyne.CanvasObject, size fyne.Size) {
	put(w.bar.box, 0, 0, size.Width, toolbarHeight)
	h := size.Height - toolbarHeight
	side := float32(sideWidth)
	if size.Width < 1000 {
		side = 224
	}
	right := min(max(size.Width*0.292, panelLeast), panelWidth)
	put(w.side.box, 0, toolbarHeight, side, h)
	put(w.panel.box, size.Width-right, toolbarHeight, right, h)
	put(w.area.box, side, toolbarHeight, size.Width-side-right, h)
	put(w.search.catch, 0, toolbarHeight, size.Width, h)
	if w.search.list.Visible() {
		w.search.place()
	}
}

// Show puts the window up and reads the finer shapes behind it.
func (w *Window) Show() {
	w.window.Resize(fyne.NewSize(windowWidth, windowHeight))
	w.window.CenterOnScreen()
	w.window.Show()
}

// framed notes that a frame has come on show.
func (w *Window) framed(f *frame) {
	w.area.show(f)
	w.frames++
	w.events.log("frame %dx%d gen=%d", int(f.picture.Width), int(f.picture.Height), w.frames)
	w.events.places(w.window)
	if w.frames == 1 {
		w.refine(missingLevels(w.Model.world))
	}
}

// refine reads levels of shapes one after the other, elsewhere, and has the
// map drawn anew with each.
func (w *Window) refine(levels []geo.Level) {
	if len(levels) == 0 {
		return
	}
	away(w.threads, func() error {
		_, err := w.Model.world.Shapes(levels[0])
		return err
	}, func(err error) {
		if err != nil {
			w.events.log("shapes %v", err)
			return
		}
		w.events.log("shapes %v", levels[0])
		w.map_.finer()
		w.refine(levels[1:])
	})
}

// changed does what concerns the window as a whole.
func (w *Window) changed(c Change) {
	w.events.changed(w.Model, c)
	if c.Has(ThemeChanged) {
		w.look = newLook(w.look.faces, w.Model.theme)
		w.app.Settings().SetTheme(w.look)
		w.themed()
	}
	if c.Has(FilterChanged | SelectionChanged | PanelChanged) {
		w.events.places(w.window)
	}
}

// themed takes over whether the system is light or dark.
func (w *Window) themed() {
	w.side.paint()
	w.bar.paint()
	w.panel.paint()
	w.search.fill()
	w.Model.SetDark(w.look.isDark(w.app.Settings().ThemeVariant()))
}

// shortcuts are the keys that work wherever the keyboard is.
func (w *Window) shortcuts() {
	c := w.window.Canvas()
	add := func(key fyne.KeyName, act func()) {
		c.AddShortcut(&desktop.CustomShortcut{KeyName: key, Modifier: fyne.KeyModifierShortcutDefault},
			func(fyne.Shortcut) { act() })
	}
	add(fyne.KeyK, func() { c.Focus(w.search.entry) })
	add(fyne.KeyE, w.dialogs.export)
	c.AddShortcut(&fyne.ShortcutCopy{}, func(fyne.Shortcut) {
		if text := w.panel.marks.text(); text != "" {
			w.app.Clipboard().SetContent(text)
		}
	})
	c.SetOnTypedKey(func(k *fyne.KeyEvent) {
		if k.Name == fyne.KeyTab {
			return
		}
		w.map_.TypedKey(k)
	})
	c.SetOnTypedRune(func(r rune) {
		if r == '?' {
			w.dialogs.keys()
			return
		}
		w.map_.TypedRune(r)
	})
}
