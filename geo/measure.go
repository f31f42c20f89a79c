package geo

import (
	"math"

	"github.com/paulmach/orb"
)

// Measure gives the bound, anchor and area of a unit's polygons; its codes and name
// are left to the caller.
func Measure(polygons orb.MultiPolygon) Unit {
	u := Unit{Bound: boundOf(polygons), Anchor: anchorOf(polygons)}
	for _, p := range polygons {
		u.Area += Area(p)
	}
	round := func(x, unit float64) float64 { return math.Round(x*unit) / unit }
	u.Anchor = orb.Point{round(u.Anchor[0], 1e4), round(u.Anchor[1], 1e4)}
	u.Area = round(u.Area, 1e3)
	return u
}
