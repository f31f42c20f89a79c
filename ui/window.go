package ui

import (
	"fyne.io/fyne/v2"

	"multivector/atlas"
	"multivector/data"
	"multivector/geo"
)

// Options are what a window is opened with.
type Options struct {
	Start
	Program string // name and version, for exports
	// Evidence reads the evidence that the window shows together with one more
	// file, whose faults come last; nil: the window takes no more.
	Evidence func(path string) *data.Library
	Config   string // folder for what the window remembers; empty: it remembers nothing
}

// Window is the atlas in a window.
type Window struct {
	Model    *Model
	app      fyne.App
	window   fyne.Window
	look     *look
	threads  threads
	events   *events
	map_     *MapView
	area     *mapArea
	side     *sidebar
	panel    *panel
	bar      *toolbar
	search   *searchField
	dialogs  *dialogs
	frames   int
	system   fyne.ThemeVariant // what the system has, as far as it is known
	applying bool              // a theme is being applied by us
	refining bool              // shapes are being read
	box      *fyne.Container
	quit     func() // closes the window
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
	nothingLast(app)
	w := &Window{Model: NewModel(o.Start), app: app, threads: t}
	w.events = openEvents(w.Model)
	w.look = newLook(newFaces())
	w.system = systemVariant(app)
	w.look.isDark = w.dark()
	w.Model.dark = w.look.isDark
	app.Settings().SetTheme(w.look)
	w.window = app.NewWindow("Multivector")
	w.window.SetPadded(false)
	w.window.Resize(fyne.NewSize(windowWidth, windowHeight))
	w.map_ = newMapView(w.Model, k, t)
	if w.events != nil {
		w.events.map_, w.map_.logged = w.map_, true
	}
	w.dialogs = &dialogs{
		model: w.Model, window: w.window, threads: t, maker: k, map_: w.map_, program: o.Program, events: w.events,
		programs: system{app}, config: o.Config, evidence: o.Evidence,
	}
	if w.events != nil {
		w.events.dialogs = w.dialogs
	}
	w.area = newMapArea(w.map_)
	w.map_.onFrame = w.framed
	w.search = newSearchField(w.Model)
	w.bar = newToolbar(w.Model, w.dialogs, w.search)
	w.side = newSidebar(w.Model, w.dialogs)
	w.panel = newPanel(w.Model, func(code string, cards int) { w.events.log("panel %s %d", code, cards) })
	w.box = &fyne.Container{Layout: w, Objects: []fyne.CanvasObject{
		w.bar.box, w.side.box, w.area.box, w.panel.box, w.search.catch, w.search.list,
	}}
	w.map_.onEnter = func() { w.panel.enter(w.window.Canvas()) }
	w.window.SetContent(w.box)
	w.Model.Listen(w.changed)
	app.Settings().AddListener(w.themed)
	w.shortcuts()
	w.quit = w.window.Close
	w.window.SetCloseIntercept(w.leave)
	w.window.SetOnDropped(w.dropped)
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

// leave closes the window. A picture that is being saved is finished first,
// unless the user will not wait and closes it again.
func (w *Window) leave() {
	if !w.dialogs.saving(w.quit) {
		w.quit()
	}
}

// Show puts the window up.
func (w *Window) Show() {
	w.window.Show()
}

// framed notes that a frame has come on show.
func (w *Window) framed(f *frame) {
	w.area.show(f)
	w.frames++
	w.events.log("frame %dx%d %d", int(f.picture.Width), int(f.picture.Height), w.frames)
	if !w.map_.gesture.moving { // finding the places takes longer than a frame may
		w.events.places(w.window)
	}
	w.refine(f.picture.View.Level())
}

// refine reads the shapes that a frame is worth, elsewhere, and has the map
// drawn anew with them.
func (w *Window) refine(l geo.Level) {
	if w.refining || w.Model.world.Ready(l) {
		return
	}
	w.refining = true
	away(w.threads, func() error {
		_, err := w.Model.world.Shapes(l)
		return err
	}, func(err error) {
		if err != nil { // the coarser shapes stay, and nothing tries again
			w.events.log("shapes %s %v", l, err)
			return
		}
		w.refining = false
		w.events.log("shapes %s", l)
		w.map_.finer()
	})
}

// changed does what concerns the window as a whole.
func (w *Window) changed(c Change) {
	w.events.changed(c)
	if c.Has(ThemeChanged) {
		w.applying = true
		w.look.isDark = w.dark()
		w.app.Settings().SetTheme(w.look)
		w.applying = false
		w.paint()
	}
	if c.Has(LibraryChanged) {
		w.dialogs.findings = nil // they were about other quotes
	}
	if c.Has(FilterChanged | SelectionChanged | PanelChanged) {
		w.events.places(w.window)
	}
}
