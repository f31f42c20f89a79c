// Package geo knows the countries of the world: their shapes, names and disputed
// boundaries, how they are projected into a view, and what lies under a point.
package geo

import (
	"errors"
	"io"

	"github.com/paulmach/orb"
)

// Unit is a country, territory or disputed area that the map draws on its own.
type Unit struct {
	// Code is the ISO 3166-1 alpha-2 code, or a stated private code (assets/world/README.md).
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
type World struct{}

// NewWorld gives the embedded shapes; it reads the coarse level only.
func NewWorld() (*World, error) { return nil, errors.New("not built yet") }

// ReadWorld reads any GeoJSON of countries, which then stands for all levels.
// The name is the file's, for errors.
func ReadWorld(name string, r io.Reader) (*World, error) { return nil, errors.New("not built yet") }

// Units gives all units, sorted by code.
func (w *World) Units() []Unit { return nil }

// Unit gives the unit with a code.
func (w *World) Unit(code string) (Unit, bool) { return Unit{}, false }

// Shapes gives a level, read on first use.
func (w *World) Shapes(l Level) (*Shapes, error) { return nil, errors.New("not built yet") }

// Ready tells whether Shapes would return at once.
func (w *World) Ready(l Level) bool { return false }
