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
	Cores int // that may draw at a time; 0: all

	typesetter   *atlas.Typesetter
	words        *words
	outlines     *outlines
	now, before  *display
	bands        []band
	samplers     []sampler
	size         image.Point
	traced, kept int // items of the last picture, for tests and benchmarks
}

// NewFrames readies a drawer of pictures that a composed.
func NewFrames(a *atlas.Atlas) *Frames {
	f := &Frames{
		typesetter: a.Type, words: &words{known: map[atlas.Text]*word{}}, outlines: &outlines{known: map[atlas.Outline]span{}},
	}
	f.now, f.before = &display{words: f.words, outlines: f.outlines}, &display{words: f.words, outlines: f.outlines}
	return f
}

// Draw draws a picture into an image of its size, made anew when img is nil or
// of another size. Pixels that the picture does not cover stay transparent.
func (f *Frames) Draw(img *image.RGBA, p *atlas.Picture) *image.RGBA {
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
	f.now.draw(p, f.typesetter)
	keep := f.now.common(f.before)
	f.kept, f.traced = keep, len(f.now.items)-keep
	f.samplers = samplers(f.samplers, f.now.items, bounds.Max)
	f.each(func(b *band) {
		b.trace(f.now, bounds.Dx(), keep)
		b.colour(img, f.samplers)
	})
	f.now, f.before = f.before, f.now
	return img
}

// rowsOfBand is how many rows a band has at least.
const rowsOfBand = 48

// split divides the rows into bands, more than there are cores: a core whose
// band is an empty sea goes on with the next one.
func (f *Frames) split() {
	count := max(1, min(f.size.Y/rowsOfBand, 6*runtime.GOMAXPROCS(0)))
	f.bands = f.bands[:0]
	for i := range count {
		f.bands = append(f.bands, band{top: f.size.Y * i / count, end: f.size.Y * (i + 1) / count})
	}
}

// each lets the cores work through the bands.
func (f *Frames) each(do func(*band)) {
	var next atomic.Int32
	var wg sync.WaitGroup
	cores := runtime.GOMAXPROCS(0)
	if f.Cores > 0 {
		cores = min(cores, f.Cores)
	}
	for range min(cores, len(f.bands)) {
		wg.Go(func() {
			for i := next.Add(1) - 1; int(i) < len(f.bands); i = next.Add(1) - 1 {
				do(&f.bands[i])
			}
		})
	}
	wg.Wait()
}
