package atlas

import (
	"slices"
	"sync"

	"multivector/geo"
)

// mapSheets keeps the map sheets of the latest views, and the tracers that draw
// from them, for all pictures of an atlas. It is safe for concurrent use.
type mapSheets struct {
	mu      sync.Mutex
	latest  []*geo.Sheet // the last one used first
	tracers sync.Pool    // of *geo.Tracer
}

// mostSheets is how many sheets are kept: two levels, each at the octaves that
// a zoom passes. The fine level of the whole world takes 9 MB, what a region
// has in sight much less.
const mostSheets = 6

// of returns the sheet for a view of some shapes.
func (k *mapSheets) of(shapes *geo.Shapes, v geo.View) *geo.Sheet {
	k.mu.Lock()
	defer k.mu.Unlock()
	at := slices.IndexFunc(k.latest, func(s *geo.Sheet) bool { return s.Serves(shapes, v) })
	if at < 0 {
		if len(k.latest) < mostSheets {
			k.latest = append(k.latest, new(geo.Sheet))
		}
		at = len(k.latest) - 1
		k.latest[at] = k.latest[at].Next(shapes, v)
	}
	s := k.latest[at]
	copy(k.latest[1:at+1], k.latest[:at])
	k.latest[0] = s
	return s
}

// tracer readies a tracer for a view of a sheet whose upper left corner lies at
// x, y on the page. Give it back when it is done.
func (k *mapSheets) tracer(s *geo.Sheet, v geo.View, x, y float64) *geo.Tracer {
	t, ok := k.tracers.Get().(*geo.Tracer)
	if !ok {
		t = new(geo.Tracer)
	}
	t.Reset(s, v, x, y)
	return t
}

func (k *mapSheets) giveBack(t *geo.Tracer) { k.tracers.Put(t) }
