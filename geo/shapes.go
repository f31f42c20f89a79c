package geo

import "github.com/paulmach/orb"

// Shape is one unit at one level of detail.
//
// Rings are in (lon, lat) degrees and stitched: consecutive points are joined the
// short way round, so a ring may cross the meridian of 180 degrees, and a ring that
// winds once round a pole encloses the nearer pole. What is inside a polygon follows
// the even-odd rule over its rings.
type Shape struct {
	Code     string
	Polygons orb.MultiPolygon
}

// LineKind tells a coast from a boundary between two units.
type LineKind uint8

const (
	// Coast has land on one side only.
	Coast LineKind = iota
	// Boundary has a unit on either side.
	Boundary
)

// Line is a stretch of coast or boundary that exists once in the topology, in
// (lon, lat) degrees. Left and Right are the codes of the units on either side,
// Right is empty for a coast.
type Line struct {
	Kind        LineKind
	Left, Right string
	Points      orb.LineString
}

// Shapes are all units, sorted by code, and all lines of one level. Nobody edits
// them after they are read.
type Shapes struct {
	Units []Shape
	Lines []Line

	list outlineList // for sheets
}

// String is the kind as the prepared files name it: coast or boundary.
func (k LineKind) String() string {
	if k == Boundary {
		return "boundary"
	}
	return "coast"
}
