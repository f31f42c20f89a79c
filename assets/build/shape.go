package main

import (
	"slices"

	"github.com/paulmach/orb"

	"multivector/geo"
)

// at gives the topology of a level of detail: simplified arcs, small islands left out.
func (t topology) at(d detail) topology {
	small := topology{arcs: t.simplified(d)}
	shared := t.uses()
	for _, u := range t.units {
		areas := make([]float64, len(u.polygons))
		for i, p := range u.polygons {
			areas[i] = geo.Area(t.shape(p))
		}
		largest := slices.Max(areas)
		kept := unit{code: u.code, name: u.name, numeric: u.numeric}
		for i, p := range u.polygons {
			alone := !slices.ContainsFunc(p[0], func(e int) bool { return len(shared[index(e)]) > 1 })
			if areas[i] >= d.smallest || areas[i] == largest || !alone {
				kept.polygons = append(kept.polygons, p)
			}
		}
		small.units = append(small.units, kept)
	}
	return small
}

// shape gives a polygon's rings, wound as RFC 7946 asks: the outer ring
// counter-clockwise, holes clockwise.
func (t topology) shape(p polygon) orb.Polygon {
	shape := make(orb.Polygon, len(p))
	for i, r := range p {
		shape[i] = t.points(r)
		last := len(shape[i]) - 1
		shape[i][last] = shape[i][0] // 180 and -180 are the same place
		if geo.CounterClockwise(shape[i]) != (i == 0) {
			slices.Reverse(shape[i])
		}
	}
	return shape
}

// shapes gives all polygons of a unit.
func (t topology) shapes(u unit) orb.MultiPolygon {
	all := make(orb.MultiPolygon, len(u.polygons))
	for i, p := range u.polygons {
		all[i] = t.shape(p)
	}
	return all
}

// use is one walk of a ring along an arc.
type use struct {
	code string
	left bool // the unit lies left of the arc as it is stored
}

// uses lists for each arc the rings that walk it.
func (t topology) uses() [][]use {
	all := make([][]use, len(t.arcs))
	t.rings(func(u *unit, p, r int) {
		entries := u.polygons[p][r]
		inside := geo.CounterClockwise(t.points(entries)) == (r == 0) // the unit is left of the walk
		for _, e := range entries {
			all[index(e)] = append(all[index(e)], use{u.code, inside == (e >= 0)})
		}
	})
	return all
}
