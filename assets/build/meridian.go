package main

import (
	"fmt"
	"math"
	"slices"

	"github.com/paulmach/orb"
)

// meridianSlack is how far apart, in degrees of latitude, the two sides of the cut
// along 180 degrees may end: two steps of the source's quantising.
const meridianSlack = 0.004

// joinAcrossMeridian makes one polygon of two where the source is cut along the
// meridian of 180 degrees (Chukotka, Wrangel Island, three islands of Fiji).
func (t topology) joinAcrossMeridian() error {
	for i := range t.units {
		u := &t.units[i]
		for first := 0; first < len(u.polygons); first++ {
			if !t.isCut(u.polygons[first]) {
				continue
			}
			second := slices.IndexFunc(u.polygons, func(p polygon) bool {
				return t.isCut(p) && t.fits(u.polygons[first], p)
			})
			if second <= first {
				return fmt.Errorf("%s: polygon %d is cut along 180 degrees and nothing fits its other side", u.name, first)
			}
			t.join(u.polygons[first], u.polygons[second])
			u.polygons[first] = polygon{slices.Concat(u.polygons[first][0], u.polygons[second][0])}
			u.polygons = slices.Delete(u.polygons, second, second+1)
		}
	}
	return nil
}

func onMeridian(p orb.Point) bool { return math.Abs(p[0]) == 180 }

// isCut tells whether a polygon's outer ring runs along the meridian where it closes.
func (t topology) isCut(p polygon) bool {
	points := t.points(p[0])
	n := len(points)
	return onMeridian(points[0]) && (onMeridian(points[1]) || onMeridian(points[n-2]))
}

// fits tells whether two cut rings leave and meet the meridian at the same latitudes.
func (t topology) fits(a, b polygon) bool {
	inA, outA := meridianEnds(t.points(a[0]))
	inB, outB := meridianEnds(t.points(b[0]))
	return math.Abs(outA[1]-inB[1]) < meridianSlack && math.Abs(outB[1]-inA[1]) < meridianSlack
}

// meridianEnds gives the first and last point of a cut ring without its run along
// the meridian.
func meridianEnds(points []orb.Point) (in, out orb.Point) {
	trimmed := trimMeridian(points)
	return trimmed[0], trimmed[len(trimmed)-1]
}

// trimMeridian drops the run along the meridian at both ends of a list of points.
func trimMeridian(points []orb.Point) []orb.Point {
	for len(points) > 2 && onMeridian(points[0]) && onMeridian(points[1]) {
		points = points[1:]
	}
	for n := len(points); n > 2 && onMeridian(points[n-1]) && onMeridian(points[n-2]); n-- {
		points = points[:n-1]
	}
	return points
}

// join takes the run along the meridian out of both rings and lets the second one's
// arcs begin and end at the first one's ends. Both ends are kept where they differ:
// a step of a quantum along the meridian, which changes no area.
func (t topology) join(a, b polygon) {
	t.trimEnds(a[0])
	t.trimEnds(b[0])
	points := t.points(a[0])
	in, out := points[0], points[len(points)-1]
	head, tail := b[0][0], b[0][len(b[0])-1]
	t.extend(head, out, true)
	t.extend(tail, in, false)
}

// trimEnds trims the arcs at a ring's ends, which are coast and so nobody else's.
func (t topology) trimEnds(r ring) {
	for _, entry := range []int{r[0], r[len(r)-1]} {
		t.arcs[index(entry)] = slices.Clone(trimMeridian(t.arcs[index(entry)]))
	}
}

// extend puts a point before (or behind) the points of an entry as it is walked.
func (t topology) extend(entry int, p orb.Point, before bool) {
	arc := t.arcs[index(entry)]
	if before == (entry >= 0) {
		arc = slices.Insert(arc, 0, p)
	} else {
		arc = append(arc, p)
	}
	t.arcs[index(entry)] = slices.CompactFunc(arc, samePlace)
}

// samePlace takes longitude 180 and -180 for the same.
func samePlace(a, b orb.Point) bool {
	return a[1] == b[1] && (a[0] == b[0] || onMeridian(a) && onMeridian(b))
}
