package main

import (
	"math"

	"github.com/paulmach/orb"
)

// simplify gives the indices of the points of an arc that lie further than the
// tolerance (degrees of a great circle) from the line through the kept ones: Douglas
// and Peucker (1973, doi:10.3138/FM57-6770-U75U-7727), longitudes scaled by the cosine
// of the latitude. Both ends are kept; a closed arc keeps at least a triangle.
func simplify(arc []orb.Point, tolerance float64) []int {
	n := len(arc)
	keep := make([]bool, n)
	keep[0], keep[n-1] = true, true
	if arc[0] == arc[n-1] {
		far, _ := farthest(arc, 0, n-1)
		keep[far] = true
		before, d1 := farthest(arc, 0, far)
		after, d2 := farthest(arc, far, n-1)
		if d1 >= d2 { // the third corner, whatever the tolerance
			keep[before] = true
		} else {
			keep[after] = true
		}
	}
	for from, to := 0, 1; to < n; to++ {
		if keep[to] {
			thin(arc, from, to, tolerance, keep)
			from = to
		}
	}
	var kept []int
	for i, k := range keep {
		if k {
			kept = append(kept, i)
		}
	}
	return kept
}

// thin marks what must be kept between two kept points.
func thin(arc []orb.Point, from, to int, tolerance float64, keep []bool) {
	i, distance := farthest(arc, from, to)
	if distance <= tolerance {
		return
	}
	keep[i] = true
	thin(arc, from, i, tolerance, keep)
	thin(arc, i, to, tolerance, keep)
}

// farthest gives the point between two others that lies farthest from their line
// (from the one point, where both are the same), and how far in degrees.
func farthest(arc []orb.Point, from, to int) (int, float64) {
	at, most := from, -1.0
	for i := from + 1; i < to; i++ {
		if d := offLine(arc[i], arc[from], arc[to]); d > most {
			at, most = i, d
		}
	}
	return at, most
}

// offLine is the distance of a point from the stretch between a and b in degrees.
func offLine(p, a, b orb.Point) float64 {
	scale := math.Cos(p[1] * math.Pi / 180)
	px, py := math.Remainder(p[0]-a[0], 360)*scale, p[1]-a[1]
	bx, by := math.Remainder(b[0]-a[0], 360)*scale, b[1]-a[1]
	along := 0.0
	if square := bx*bx + by*by; square > 0 {
		along = min(max((px*bx+py*by)/square, 0), 1)
	}
	return math.Hypot(px-along*bx, py-along*by)
}

// densify puts points on stretches that span more than a number of degrees of
// longitude. A renderer joins points by great arcs, which leave a parallel: by
// 0.02 degrees in the middle of 4 degrees at 45° N.
func densify(arc []orb.Point, step float64) []orb.Point {
	dense := make([]orb.Point, 0, len(arc))
	for i, p := range arc {
		if i > 0 {
			from, dx := arc[i-1], math.Remainder(p[0]-arc[i-1][0], 360)
			pieces := int(math.Ceil(math.Abs(dx) / step))
			for k := 1; k < pieces; k++ {
				share := float64(k) / float64(pieces)
				lon := math.Remainder(from[0]+share*dx, 360)
				dense = append(dense, roundPoint(orb.Point{lon, from[1] + share*(p[1]-from[1])}))
			}
		}
		dense = append(dense, p)
	}
	return dense
}
