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
	var ground *groundWork
	var wg sync.WaitGroup
	p := f.atlas.ComposeWith(l, s, func(p *atlas.Picture) {
		img = f.begin(img, p)
		ground = &groundWork{frames: f, img: img, picture: p}
		for range f.cores() - 1 {
			wg.Go(ground.run)
		}
	})
	if ground == nil {
		return f.Draw(img, p), p
	}
	ground.run()
	wg.Wait()
	items := ground.items
	atlas.PaintNames(f.now, p)
	if f.kept == items {
		f.kept = f.now.common(f.before, items)
	}
	f.ink(items)
	f.each(func(r *raster, b *band) {
		b.trace(r, f.now, f.size.X, max(f.kept, items), len(f.now.items))
		b.colour(img, f.samplers, items)
	})
	f.end()
	return img, p
}

// groundWork draws a map up to its lines. Any number of goroutines may run it:
// the first one records what there is to draw, the others wait for that.
type groundWork struct {
	frames  *Frames
	img     *image.RGBA
	picture *atlas.Picture
	record  sync.Once
	items   int
	bands   *bandWork
}

func (g *groundWork) run() {
	f := g.frames
	g.record.Do(func() {
		atlas.PaintGround(f.now, g.picture)
		f.kept, g.items = f.now.common(f.before, 0), len(f.now.items)
		f.ink(0)
		g.bands = f.work(func(r *raster, b *band) {
			if f.kept < g.items {
				b.trace(r, f.now, f.size.X, f.kept, g.items)
			}
			b.colour(g.img, f.samplers, 0)
		})
	})
	g.bands.run()
}
