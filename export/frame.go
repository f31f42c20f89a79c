package export

import (
	"image"
	"runtime"
	"sync"
	"sync/atomic"

	"multivector/atlas"
)

// Frames draws pictures as pixels. It keeps what it traced from one picture to
// the next: a picture with the same outlines and other colours, which is what
// toggling a partner makes, is only coloured anew.
//
// It is not safe for concurrent use; make one for each goroutine that draws.
type Frames struct {
	Cores int          // that may draw at a time; 0: all
	Go    func(func()) // has another core run something; nil: as a goroutine like others

	atlas        *atlas.Atlas
	words        *words
	outlines     *outlines
	patterns     patterns
	now, before  *display
	bands        []band
	rasters      []raster // one for each core
	samplers     []sampler
	size         image.Point
	work         bandWork
	ground       groundWork
	wait         sync.WaitGroup // for the other cores
	traced, kept int            // items of the last picture, for tests and benchmarks
}

// NewFrames readies a drawer of pictures that a composed.
func NewFrames(a *atlas.Atlas) *Frames {
	f := &Frames{atlas: a, words: &words{known: map[atlas.Text]*word{}}, outlines: &outlines{known: map[atlas.Outline]span{}}}
	f.now, f.before = f.newDisplay(), f.newDisplay()
	f.work.frames, f.ground.frames = f, f
	f.work.run, f.ground.run = f.elsewhere(f.work.do), f.elsewhere(f.ground.do)
	return f
}

func (f *Frames) newDisplay() *display {
	return &display{typesetter: f.atlas.Type, words: f.words, outlines: f.outlines}
}

// Draw draws a picture into an image of its size, made anew when img is nil or
// of another size. Pixels that the picture does not cover stay transparent.
func (f *Frames) Draw(img *image.RGBA, p *atlas.Picture) *image.RGBA {
	img = f.begin(img, p)
	atlas.Paint(f.now, p)
	f.kept = f.now.common(f.before, 0)
	f.ink(0)
	f.each(bandTask{img: img, trace: true, keep: f.kept, end: len(f.now.items)})
	f.end()
	return img
}

// begin readies everything for a picture.
func (f *Frames) begin(img *image.RGBA, p *atlas.Picture) *image.RGBA {
	bounds := image.Rect(0, 0, max(1, int(p.Width+0.5)), max(1, int(p.Height+0.5)))
	if img == nil || img.Rect != bounds {
		img = image.NewRGBA(bounds)
	}
	if f.size != bounds.Max {
		f.size = bounds.Max
		f.split()
		f.before.reset()
	}
	f.words.next()
	f.outlines.next()
	f.patterns.next()
	f.now.reset()
	f.now.page = atlas.Rect{W: p.Width, H: p.Height}
	return img
}

// ink readies the samplers of the items from one on.
func (f *Frames) ink(from int) {
	f.samplers = f.patterns.samplers(f.samplers, f.now.items, from, f.size)
}

// end remembers the picture for the next one.
func (f *Frames) end() {
	f.traced = len(f.now.items) - f.kept
	f.now, f.before = f.before, f.now
	f.work.img = nil // it is the caller's
}

// rowsOfBand is how many rows a band has at least.
const rowsOfBand = 48

// split divides the rows into bands, more than there are cores: a core whose
// band is an empty sea goes on with the next one.
func (f *Frames) split() {
	count := max(1, min(f.size.Y/rowsOfBand, 12*runtime.GOMAXPROCS(0)))
	f.bands = f.bands[:0]
	for i := range count {
		f.bands = append(f.bands, band{top: f.size.Y * i / count, end: f.size.Y * (i + 1) / count})
	}
}

// bandTask is something to do to all bands.
type bandTask struct {
	img        *image.RGBA
	trace      bool // the items from keep to end, outside, are traced anew, and none is known that follows
	keep, end  int
	colourFrom int // the first item that is coloured
}

// elsewhere returns what another core does and then says that it has done. It is made
// once: sync.WaitGroup.Go would make it again for each core in each frame.
func (f *Frames) elsewhere(do func()) (run func()) {
	return func() {
		defer f.wait.Done()
		do()
	}
}

// start lets another core run what elsewhere returned.
func (f *Frames) start(run func()) {
	f.wait.Add(1)
	if f.Go != nil {
		f.Go(run)
		return
	}
	go run()
}

// each lets the cores work through the bands.
func (f *Frames) each(task bandTask) {
	f.ready(task)
	for range min(len(f.work.rasters), len(f.bands)) - 1 {
		f.start(f.work.run)
	}
	f.work.do()
	f.wait.Wait()
}

func (f *Frames) cores() int {
	if cores := runtime.GOMAXPROCS(0); f.Cores <= 0 || f.Cores > cores {
		return cores
	}
	return f.Cores
}

// bandWork is a task under way. Any number of goroutines may do it; as many as
// there are rasters work.
type bandWork struct {
	bandTask
	frames  *Frames
	rasters []raster
	begun   atomic.Int32 // bands
	workers atomic.Int32
	run     func() // do, on another core
}

// ready readies a task.
func (f *Frames) ready(task bandTask) {
	cores := f.cores()
	f.rasters = append(f.rasters, make([]raster, max(0, cores-len(f.rasters)))...)
	w := &f.work
	w.bandTask, w.rasters = task, f.rasters[:cores]
	w.begun.Store(0)
	w.workers.Store(0)
}

func (w *bandWork) do() {
	f, worker := w.frames, int(w.workers.Add(1))-1
	if worker >= len(w.rasters) {
		return
	}
	on := &w.rasters[worker]
	for i := w.begun.Add(1) - 1; int(i) < len(f.bands); i = w.begun.Add(1) - 1 {
		b := &f.bands[i]
		if w.trace {
			b.trace(on, f.now, f.size.X, w.keep, w.end)
		}
		b.colour(w.img, f.samplers, w.colourFrom)
	}
}
