package geo

import (
	"container/heap"
	"math"

	"github.com/paulmach/orb"
)

// anchorDetail is how many points of a ring the search for an anchor looks at.
const anchorDetail = 1200

// anchorOf gives a point well inside the largest polygon, far from its edge: the pole
// of inaccessibility, found by quartering tiles (the way of Mapbox's polylabel) in
// a Lambert azimuthal plane round the polygon's middle.
func anchorOf(polygons orb.MultiPolygon) orb.Point {
	largest, most := polygons[0], -1.0
	for _, p := range polygons {
		if a := Area(p); a > most {
			largest, most = p, a
		}
	}
	plane := newTangent(largest[0])
	flat := make(orb.Polygon, 0, len(largest))
	for _, ring := range largest {
		flat = append(flat, plane.ring(ring))
	}
	return plane.place(innermost(flat))
}

// innermost is the point of a flat polygon that is farthest from its edge, to 2 %.
func innermost(flat orb.Polygon) orb.Point {
	box := flat[0].Bound()
	width, height := box.Max[0]-box.Min[0], box.Max[1]-box.Min[1]
	half := max(min(width, height)/2, max(width, height)/128) // slivers do not get a million squares
	if !(half > 0) {
		return flat[0][0]
	}
	var tiles tileHeap
	for x := box.Min[0]; x < box.Max[0]; x += 2 * half {
		for y := box.Min[1]; y < box.Max[1]; y += 2 * half {
			tiles = append(tiles, newTile(flat, orb.Point{x + half, y + half}, half))
		}
	}
	heap.Init(&tiles)
	best := newTile(flat, box.Center(), 0)
	for tries := 0; len(tiles) > 0 && tries < 2000; tries++ {
		s := heap.Pop(&tiles).(tile)
		if s.inside > best.inside {
			best = s
		}
		if s.most-best.inside <= 0.02*math.Abs(best.inside) {
			break
		}
		h := s.half / 2
		for _, d := range [4]orb.Point{{-h, -h}, {h, -h}, {-h, h}, {h, h}} {
			heap.Push(&tiles, newTile(flat, orb.Point{s.middle[0] + d[0], s.middle[1] + d[1]}, h))
		}
	}
	return best.middle
}

// tile is a square of the search: how far its middle is from the edge (negative
// outside) and how far any of its points can be at most.
type tile struct {
	middle       orb.Point
	half         float64
	inside, most float64
}

func newTile(flat orb.Polygon, middle orb.Point, half float64) tile {
	inside := fromEdge(flat, middle)
	return tile{middle, half, inside, inside + half*math.Sqrt2}
}

// fromEdge is the distance of a point from a flat polygon's edge, negative outside.
func fromEdge(flat orb.Polygon, p orb.Point) float64 {
	in, nearest := false, math.Inf(1)
	for _, ring := range flat {
		for i := 1; i < len(ring); i++ {
			a, b := ring[i-1], ring[i]
			if (a[1] > p[1]) != (b[1] > p[1]) && p[0] < (b[0]-a[0])*(p[1]-a[1])/(b[1]-a[1])+a[0] {
				in = !in
			}
			nearest = min(nearest, squareDistance(p, a, b))
		}
	}
	if !in {
		return -math.Sqrt(nearest)
	}
	return math.Sqrt(nearest)
}

// squareDistance is the square of the distance of p from the stretch a to b.
func squareDistance(p, a, b orb.Point) float64 {
	dx, dy := b[0]-a[0], b[1]-a[1]
	along := 0.0
	if length := dx*dx + dy*dy; length > 0 {
		along = min(max(((p[0]-a[0])*dx+(p[1]-a[1])*dy)/length, 0), 1)
	}
	x, y := p[0]-a[0]-along*dx, p[1]-a[1]-along*dy
	return x*x + y*y
}

// tileHeap gives the most promising square first.
type tileHeap []tile

func (h tileHeap) Len() int           { return len(h) }
func (h tileHeap) Less(i, j int) bool { return h[i].most > h[j].most }
func (h tileHeap) Swap(i, j int)      { h[i], h[j] = h[j], h[i] }
func (h *tileHeap) Push(x any)        { *h = append(*h, x.(tile)) }
func (h *tileHeap) Pop() any {
	last := len(*h) - 1
	s := (*h)[last]
	*h = (*h)[:last]
	return s
}
