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

// As many sheets are kept as a zoom of a flat map from the world to a valley and back
// passes, two levels at each of its octaves, unless they have more points than there is
// room for: the fine level of the whole world, 9 MB, has some 600,000.
const (
	mostSheets   = 18
	fewestSheets = 4 // whatever they have
	mostPoints   = 1_500_000
)

// of returns the sheet for a view of some shapes.
func (k *mapSheets) of(shapes *geo.Shapes, v geo.View) *geo.Sheet {
	k.mu.Lock()
	defer k.mu.Unlock()
	at := slices.IndexFunc(k.latest, func(s *geo.Sheet) bool { return s.Serves(shapes, v) })
	if at < 0 {
		k.makeRoom(v)
		at = len(k.latest)
		k.latest = append(k.latest, geo.NewSheet(shapes, v))
	}
	s := k.latest[at]
	copy(k.latest[1:at+1], k.latest[:at])
	k.latest[0] = s
	return s
}

// makeRoom takes out the sheets that have not been used for longest until there is
// room for another.
func (k *mapSheets) makeRoom(v geo.View) {
	k.latest = withoutSides(k.latest, func(s *geo.Sheet) bool { return s.Turned(v) })
	points := 0
	for _, s := range k.latest {
		points += s.Points()
	}
	for n := len(k.latest); n >= mostSheets || n > fewestSheets && points > mostPoints; n-- {
		points -= k.latest[n-1].Points()
		k.latest = slices.Delete(k.latest, n-1, n)
	}
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
