package ui

import (
	"bytes"
	"context"
	"image"
	"io"
	"runtime"
	"sync"
	"time"

	"multivector/atlas"
	"multivector/data"
	"multivector/export"
)

// order is all that a frame is made from; nobody edits it after it is handed over.
type order struct {
	library  *data.Library
	settings atlas.Settings
	selected string
	hover    string
	hurried  bool        // the hand moves the map: leave a core to what shows it
	yielding bool        // the last frame follows the hand meanwhile: that comes first
	began    time.Time   // the work on it
	buffer   *image.RGBA // a picture that nobody shows any more, to draw into; may be nil
}

// frame is a finished picture of the map, with what lies on top of it.
type frame struct {
	order    order
	image    *image.RGBA
	picture  *atlas.Picture
	legend   *image.RGBA // nil when nothing is drawn
	selected outline
	hover    outline
}

// outline is the edge of one country, to lie over a frame.
type outline struct {
	code  string
	image *image.RGBA // nil: nothing to show
	at    atlas.Rect  // in pixels of the frame
}

// The widths of outlines in dp.
const (
	selectedWidth = 2.4
	hoverWidth    = 1.4
)

// mapmaker makes the pictures of the window. Its methods are called elsewhere
// than on the goroutine of the user interface, but for at.
type mapmaker interface {
	// frame is called by one goroutine at a time.
	frame(o order) *frame
	// outline draws the edge of a country, width dp wide.
	outline(p *atlas.Picture, code string, width float64) outline
	// at finds the country at a pixel of a picture, or the nearest within reach pixels.
	at(p *atlas.Picture, x, y, reach float64) string
	// shot completes what a picture is made from, and says what is wrong with it.
	shot(m *Model, d draft, program string, pixel float64) (export.Snapshot, error)
	// proofs gives a drawer of small pictures of pages.
	proofs() func(proofOrder) proof
	// write writes a picture in a format.
	write(ctx context.Context, w io.Writer, f export.Format, s export.Snapshot) error
}

// maker is the real mapmaker.
type maker struct {
	atlas   *atlas.Atlas
	frames  *export.Frames // of the ground
	small   sync.Pool      // of *export.Frames, for legends and outlines
	card    *image.RGBA    // the last legend
	scratch *image.RGBA    // what the next one is drawn into
	edges   [2]*image.RGBA // outlines of the selected country in the last frame, and in the one before, which is free
}

func newMaker(a *atlas.Atlas) *maker {
	return &maker{atlas: a, frames: export.NewFrames(a), small: sync.Pool{New: func() any { return export.NewFrames(a) }}}
}

// draw draws a legend or an outline on some cores, into img where that has its size.
func (k *maker) draw(img *image.RGBA, p *atlas.Picture, cores int) *image.RGBA {
	frames := k.small.Get().(*export.Frames)
	defer k.small.Put(frames)
	frames.Cores = cores
	return frames.Draw(img, p)
}

// frame draws the map, its legend and the outlines on it.
func (k *maker) frame(o order) (f *frame) {
	k.frames.Cores, k.frames.Go = 0, nil
	if o.hurried {
		k.frames.Cores = max(1, runtime.GOMAXPROCS(0)-1)
	}
	if !o.yielding {
		return k.drawn(o)
	}
	k.frames.Go = yielding
	done := make(chan struct{})
	yielding(func() {
		defer close(done)
		f = k.drawn(o)
	})
	<-done
	return f
}

// drawn is the frame for an order.
func (k *maker) drawn(o order) *frame {
	img, p := k.frames.Compose(o.buffer, o.library, o.settings)
	f := &frame{order: o, picture: p, image: img}
	f.legend = k.legend(p)
	f.selected = k.edge(k.edges[1], p, o.selected, selectedWidth, k.frames.Cores)
	f.hover = k.edge(nil, p, o.hover, hoverWidth, k.frames.Cores)
	k.edges = [2]*image.RGBA{f.selected.image, k.edges[0]}
	return f
}

// legend draws the legend of a picture. It is the very image of the last time
// where nothing of it has changed, so that nobody need put it up again.
func (k *maker) legend(p *atlas.Picture) *image.RGBA {
	card := k.atlas.LegendCard(p)
	if card == nil {
		k.card = nil
		return nil
	}
	drawn := k.draw(k.scratch, card, k.frames.Cores)
	if k.scratch = drawn; k.card == nil || k.card.Rect != drawn.Rect || !bytes.Equal(k.card.Pix, drawn.Pix) {
		k.card, k.scratch = drawn, nil // the last one is on show and may not be drawn into
	}
	return k.card
}

func (k *maker) outline(p *atlas.Picture, code string, width float64) outline {
	return k.edge(nil, p, code, width, 0)
}

// edge draws an outline on some cores, into the pixels of img where they are enough.
func (k *maker) edge(img *image.RGBA, p *atlas.Picture, code string, width float64, cores int) outline {
	if code == "" {
		return outline{}
	}
	edge, at := k.atlas.OutlineOf(p, code, width)
	if edge == nil || edge.Width < 1 || edge.Height < 1 {
		return outline{code: code}
	}
	return outline{code: code, image: k.draw(resized(img, edge), edge, cores), at: at}
}

// resized gives pixels the size of a picture, or none where they are too few.
func resized(img *image.RGBA, p *atlas.Picture) *image.RGBA {
	size := image.Rect(0, 0, int(p.Width+0.5), int(p.Height+0.5))
	stride := 4 * size.Dx()
	if img == nil || cap(img.Pix) < stride*size.Dy() {
		return nil
	}
	return &image.RGBA{Pix: img.Pix[:stride*size.Dy()], Stride: stride, Rect: size}
}

func (k *maker) at(p *atlas.Picture, x, y, reach float64) string {
	return k.atlas.At(p, x, y, reach)
}

func (k *maker) shot(m *Model, d draft, program string, pixel float64) (export.Snapshot, error) {
	return m.Snapshot(k.atlas, d, program, pixel)
}

// write reads the shapes first that the picture is worth, as the command does:
// the window may have gone without them so far.
func (k *maker) write(ctx context.Context, w io.Writer, f export.Format, s export.Snapshot) error {
	if _, err := k.atlas.World.Shapes(s.Settings.Level()); err != nil {
		return err
	}
	return export.Write(ctx, w, f, s)
}
