package geo

import (
	"math"

	"github.com/paulmach/orb"
)

// At gives the code of the unit that holds a point (lon, lat degrees; any longitude),
// at the finest level that is ready, "" for the sea and for a point that is none. A
// point on a boundary belongs to exactly one of the neighbours.
func (w *World) At(p orb.Point) string {
	for level := Fine; ; level-- {
		if loaded := w.slots[level].loaded.Load(); loaded != nil {
			return loaded.index().at(p)
		}
		if level == Coarse {
			return ""
		}
	}
}

func (x *index) at(p orb.Point) string {
	p, ok := onSphere(p)
	if !ok {
		return ""
	}
	at := cell(p)
	if len(x.cells[at]) == 0 {
		return ""
	}
	unit, ok := x.known(at, p)
	if !ok {
		unit = x.find(at, p)
	}
	if unit == openSea {
		return ""
	}
	return x.units[unit].code
}

// find looks for the unit that holds a point of a cell; openSea: none does.
func (x *index) find(at int, p orb.Point) int32 {
	for _, i := range x.cells[at] {
		u := &x.units[i]
		if u.box.holds(p) && u.holds(p) {
			return i
		}
	}
	return openSea
}

// holds tells whether a point on the sphere is in one of the unit's polygons.
func (u *indexedUnit) holds(p orb.Point) bool {
	for i := range u.polygons {
		if u.polygons[i].contains(p) {
			return true
		}
	}
	return false
}

// onSphere brings a point's longitude to [-180, 180); false for a latitude beyond a
// pole and for what is no number.
func onSphere(p orb.Point) (orb.Point, bool) {
	if !(p[1] >= -90 && p[1] <= 90) || math.IsNaN(p[0]) || math.IsInf(p[0], 0) {
		return p, false
	}
	return orb.Point{halfOpen(p[0]), p[1]}, true
}

// contains counts the edges that a walk along the meridian to the north pole meets:
// an odd number means inside, the other way round where the north pole itself is.
// Along a meridian nothing special happens at 180 degrees.
func (c *columns) contains(p orb.Point) bool {
	if !c.box.holds(p) {
		return false
	}
	c.sorted.Do(c.sort)
	inside := c.pole
	column := c.column(p[0])
	for _, number := range c.edges[c.start[column]:c.start[column+1]] {
		a, b := c.edge(number)
		if a[1] <= p[1] && b[1] <= p[1] { // all south of it: most of those that are not beside it
			continue
		}
		if northOf(p, a, b) {
			inside = !inside
		}
	}
	return inside
}

// northOf tells whether the edge a, b crosses p's meridian north of p. The edge holds
// its western end but not its eastern one, and is always looked at from west to east,
// so that neighbours who share it come to opposite answers, bit for bit.
func northOf(p, a, b orb.Point) bool {
	west, east := westEast(a, b)
	if west[0] <= east[0] {
		if p[0] < west[0] || p[0] >= east[0] {
			return false
		}
	} else if p[0] < west[0] && p[0] >= east[0] { // over 180 degrees
		return false
	}
	if west[1] > p[1] && east[1] > p[1] {
		return true
	}
	if west[1] <= p[1] && east[1] <= p[1] {
		return false
	}
	width, along := eastward(west[0], east[0]), eastward(west[0], p[0])
	return (east[1]-west[1])*along > (p[1]-west[1])*width
}

// westEast orders the ends of an edge, longitudes in [-180, 180), the short way round.
func westEast(a, b orb.Point) (west, east orb.Point) {
	a[0], b[0] = halfOpen(a[0]), halfOpen(b[0])
	if eastward(a[0], b[0]) < 0 {
		return b, a
	}
	return a, b
}
