package export

import (
	"image"
	"sync"

	"multivector/atlas"
	"multivector/data"
)

// Compose composes a picture and draws it, as Draw does. On several cores the
// countries are drawn while their names still look for their places.
func (f *Frames) Compose(img *image.RGBA, l *data.Library, s atlas.Settings) (*image.RGBA, *atlas.Picture) {
	if f.cores() == 1 {
		p := f.atlas.Compose(l, s)
		return f.Draw(img, p), p
	}
	g := &f.ground
	g.begin(nil, nil)
	p := f.atlas.ComposeWith(l, s, func(p *atlas.Picture) {
		g.begin(f.begin(img, p), p)
		for range f.cores() - 1 {
			f.start(g.run)
		}
	})
	if g.picture == nil {
		return f.Draw(img, p), p
	}
	g.do()
	f.wait.Wait()
	img, items := g.img, g.items
	g.begin(nil, nil) // neither is this drawer's
	atlas.PaintNames(f.now, p)
	if f.kept == items {
		f.kept = f.now.common(f.before, items)
	}
	f.ink(items)
	f.each(bandTask{img: img, trace: true, keep: max(f.kept, items), end: len(f.now.items), colourFrom: items})
	f.end()
	return img, p
}

// groundWork draws a map up to its lines. Any number of goroutines may do it:
// the first one records what there is to draw, the others wait for that.
type groundWork struct {
	frames  *Frames
	img     *image.RGBA
	picture *atlas.Picture
	record  sync.Once
	items   int
	run     func() // do, on another core
}

// begin readies the work on a picture; nil: there is none.
func (g *groundWork) begin(img *image.RGBA, p *atlas.Picture) {
	g.img, g.picture, g.record = img, p, sync.Once{}
}

func (g *groundWork) do() {
	f := g.frames
	g.record.Do(func() {
		atlas.PaintGround(f.now, g.picture)
		f.kept, g.items = f.now.common(f.before, 0), len(f.now.items)
		f.ink(0)
		f.ready(bandTask{img: g.img, trace: f.kept < g.items, keep: f.kept, end: g.items})
	})
	f.work.do()
}
