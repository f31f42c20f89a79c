// Package geo knows the countries of the world: their shapes, names and disputed
// boundaries, how they are projected into a view, and what lies under a point.
package geo

import (
	"cmp"
	"io"
	"slices"
	"sync"
	"sync/atomic"

	"github.com/paulmach/orb"
)

// Unit is a country, territory or disputed area that the map draws on its own.
type Unit struct {
	// Code is the ISO 3166-1 alpha-2 code, or a stated private code
	// (assets/world/README.md).
	Code string
	// Code3 is the ISO 3166-1 alpha-3 code, empty where there is none.
	Code3 string
	// Name is the English name.
	Name string
	// Bound holds the unit in (lon, lat) degrees; Max.Lon is above 180 for a unit that
	// lies across the meridian of 180 degrees.
	Bound orb.Bound
	// Anchor is a point well inside the largest polygon, (lon, lat) degrees.
	Anchor orb.Point
	// Area is in km² on the sphere.
	Area float64
}

// World is the shapes of all units at three levels of detail. It is safe for
// concurrent use.
type World struct {
	units []Unit
	read  func(Level) (*Shapes, error)
	slots [levels]slot

	fingerprint func() string // nil for the built-in shapes; counted on first use
}

// slot holds a level once it is read.
type slot struct {
	once   sync.Once
	loaded atomic.Pointer[loaded]
	err    error
}

type loaded struct {
	shapes *Shapes
	index  func() *index // made on first use
}

func newLoaded(shapes *Shapes) *loaded {
	return &loaded{shapes, sync.OnceValue(func() *index { return newIndex(shapes.Units) })}
}

// NewWorld gives the embedded shapes; it reads the coarse level only.
func NewWorld() (*World, error) {
	w := &World{units: preparedUnits(), read: readPrepared}
	_, err := w.Shapes(Coarse)
	return w, err
}

// ReadWorld reads any GeoJSON of countries, which then stands for all levels. The name
// is the file's, for errors, which say what is wrong with which feature and how to mend
// it. How a feature finds its code says featureCode; limits are in limit.go.
func ReadWorld(name string, r io.Reader) (*World, error) {
	shapes, units, err := readCountries(name, r)
	if err != nil {
		return nil, err
	}
	w := &World{units: units, read: func(Level) (*Shapes, error) { return shapes, nil }}
	w.fingerprint = sync.OnceValue(func() string { return fingerprintOf(shapes, units) })
	one := newLoaded(shapes)
	for level := range w.slots {
		w.slots[level].once.Do(func() { w.slots[level].loaded.Store(one) })
	}
	return w, nil
}

// Units gives all units, sorted by code. Nobody may edit them.
func (w *World) Units() []Unit { return slices.Clip(w.units) }

// Unit gives the unit with a code.
func (w *World) Unit(code string) (Unit, bool) {
	i, found := slices.BinarySearchFunc(w.units, code, func(u Unit, code string) int { return cmp.Compare(u.Code, code) })
	if !found {
		return Unit{}, false
	}
	return w.units[i], true
}

// Shapes gives a level, read on first use; who asks meanwhile waits for it.
func (w *World) Shapes(l Level) (*Shapes, error) {
	s := &w.slots[min(l, Fine)]
	s.once.Do(func() {
		shapes, err := w.read(min(l, Fine))
		if err != nil {
			s.err = err
			return
		}
		one := newLoaded(shapes)
		if l > Coarse { // read in the background; the first frame waits for the coarse one
			one.index()
		}
		s.loaded.Store(one)
	})
	if one := s.loaded.Load(); one != nil {
		return one.shapes, nil
	}
	return nil, s.err
}

// Ready tells whether Shapes would return at once.
func (w *World) Ready(l Level) bool { return w.slots[min(l, Fine)].loaded.Load() != nil }
