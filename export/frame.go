package export

import (
	"image"
	"runtime"
	"sync"

	"multivector/atlas"
)

// Frames draws pictures as pixels and keeps its buffers from one to the next.
// It is not safe for concurrent use; make one for each goroutine that draws.
type Frames struct {
	typesetter *atlas.Typesetter
	display    display
	bands      []band
	samplers   []sampler
}

// NewFrames readies a drawer of pictures that a composed.
func NewFrames(a *atlas.Atlas) *Frames { return &Frames{typesetter: a.Type} }

// Draw draws a picture into an image of its size, made anew when img is nil or
// of another size. Pixels that the picture does not cover stay transparent.
func (f *Frames) Draw(img *image.RGBA, p *atlas.Picture) *image.RGBA {
	width, height := int(p.Width+0.5), int(p.Height+0.5)
	bounds := image.Rect(0, 0, max(1, width), max(1, height))
	if img == nil || img.Rect != bounds {
		img = image.NewRGBA(bounds)
	} else {
		clear(img.Pix)
	}
	f.display.draw(p, f.typesetter)
	f.samplers = f.samplers[:0]
	for _, it := range f.display.items {
		f.samplers = append(f.samplers, newSampler(it.fill, bounds.Dx(), bounds.Dy()))
	}
	f.fill(img)
	return img
}

// fill shares the rows out to all cores, in more bands than cores, so that a
// core with an empty sea takes the next one.
func (f *Frames) fill(img *image.RGBA) {
	workers := min(runtime.GOMAXPROCS(0), 8)
	rows := img.Rect.Dy()
	count := min(max(1, rows/64), 4*workers)
	for len(f.bands) < workers {
		f.bands = append(f.bands, band{})
	}
	var next sync.Mutex
	taken := 0
	take := func() int {
		next.Lock()
		defer next.Unlock()
		taken++
		return taken - 1
	}
	var wg sync.WaitGroup
	for w := range workers {
		b := &f.bands[w]
		b.img, b.d = img, &f.display
		wg.Go(func() {
			for i := take(); i < count; i = take() {
				b.fill(rows*i/count, rows*(i+1)/count, f.samplers)
			}
		})
	}
	wg.Wait()
}
