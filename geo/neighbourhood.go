package geo

import (
	"cmp"
	"math"
	"slices"

	"github.com/paulmach/orb"
)

// Sizes of neighbourhoods.
const (
	mainPart     = 0.22 // of the area of a country's largest polygon: smaller ones lie out of the way
	leastReach   = 7.0  // degrees of latitude; no neighbourhood is lower
	widestRegion = 150  // degrees of longitude; a wider one is the world
)

// Neighbourhood is the region round the main parts of some countries: without
// far islands, not too small to have neighbours in it, and the whole world where
// they lie all over it. Without a country that the world has, it is the world.
func (w *World) Neighbourhood(codes ...string) Region {
	world := Regions()[0]
	shapes, err := w.Shapes(Coarse)
	if err != nil {
		return world
	}
	var spans [][2]float64
	south, north := 90.0, -90.0
	for _, u := range shapes.Units {
		if !slices.Contains(codes, u.Code) || len(u.Polygons) == 0 {
			continue
		}
		largest := Area(slices.MaxFunc(u.Polygons, func(a, b orb.Polygon) int { return cmp.Compare(Area(a), Area(b)) }))
		for _, p := range u.Polygons {
			if Area(p) < mainPart*largest {
				continue
			}
			west, east, low, high := ringBox(p[0])
			spans = append(spans, [2]float64{west, east})
			south, north = min(south, low), max(north, high)
		}
	}
	if len(spans) == 0 {
		return world
	}
	west, east := union(spans)
	if lack := leastReach - (north - south); lack > 0 {
		south, north = max(-90, south-lack/2), min(90, north+lack/2)
	}
	least := leastReach / max(0.1, math.Cos((south+north)/2*radians))
	if lack := least - (east - west); lack > 0 {
		west, east = west-lack/2, east+lack/2
	}
	if east-west > widestRegion {
		return world
	}
	return Region{Bound: box(west, south, east, north)}
}
