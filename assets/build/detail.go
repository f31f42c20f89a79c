package main

import (
	"slices"

	"github.com/paulmach/orb"

	"multivector/geo"
)

// detail says how a level is made from the source.
type detail struct {
	level     geo.Level
	tolerance float64 // degrees of a great circle that a line may be off; below 0 keeps every point
	smallest  float64 // km²: islands below this are left out, but never a unit's largest
	step      float64 // degrees of longitude between two points at most
	perDegree float64 // steps of a coordinate
}

// details are the three levels; half a pixel of a world map 1920 pixels wide is
// 0.09 degrees, and an island of 60 km² is half such a pixel.
func details() []detail {
	return []detail{
		{geo.Coarse, 0.08, 60, 4, 1e3},
		{geo.Medium, 0.02, 2, 2, 1e4},
		{geo.Fine, -1, 0, 1, 1e4},
	}
}

// simplified gives the arcs of a level: simplified one by one, so that neighbours
// share the result. Where a simplified line would cross another one, its farthest
// point is taken back in, until no two cross but those that do in the source.
func (t topology) simplified(d detail) [][]orb.Point {
	t.arcs = rounded(t.arcs, d.perDegree)
	kept := make([][]int, len(t.arcs))
	arcs := make([][]orb.Point, len(t.arcs))
	for i, arc := range t.arcs {
		kept[i] = simplify(arc, d.tolerance)
		arcs[i] = pick(arc, kept[i])
	}
	for refined := d.tolerance > 0; refined; {
		refined = false
		back := map[int][]int{}
		for bad := range crossing(arcs) {
			from, to := kept[bad.arc][bad.at], kept[bad.arc][bad.at+1]
			if far, _ := farthest(t.arcs[bad.arc], from, to); far != from {
				back[bad.arc] = append(back[bad.arc], far)
			}
		}
		for i, points := range back {
			kept[i] = slices.Compact(slices.Sorted(slices.Values(slices.Concat(kept[i], points))))
			arcs[i] = pick(t.arcs[i], kept[i])
			refined = true
		}
	}
	for i := range arcs {
		arcs[i] = densify(arcs[i], d.step)
	}
	return rounded(arcs, d.perDegree)
}

// rounded gives the arcs with coordinates of so many steps in a degree.
func rounded(arcs [][]orb.Point, steps float64) [][]orb.Point {
	all := make([][]orb.Point, len(arcs))
	for i, arc := range arcs {
		for _, p := range arc {
			all[i] = append(all[i], roundTo(p, steps))
		}
	}
	return all
}

// pick gives the points at some indices.
func pick(arc []orb.Point, indices []int) []orb.Point {
	points := make([]orb.Point, len(indices))
	for i, k := range indices {
		points[i] = arc[k]
	}
	return points
}
