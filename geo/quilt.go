package geo

import (
	"math"
	"sync/atomic"

	"github.com/paulmach/orb"
)

// quilt knows of patches of the earth that no edge of a unit crosses: all of such
// a patch is one unit's, or the sea. Placing names asks for thousands of points in
// every frame, and most lie in one. It is safe for concurrent use.
type quilt struct {
	asked [gridRows * gridColumns]atomic.Int32
	cells [gridRows * gridColumns]atomic.Pointer[patches]
}

// patches are those of a cell, in rows from its south-western corner: the number of
// the unit that has a patch, openSea, or mixed where there is an edge.
type patches [patchesAcross * patchesAcross]int16

const (
	openSea = -1 - iota
	mixed
	unseen // while patches are found
)

// A cell is cut into patches of an eighth of a degree when it is asked for often:
// that takes longer than to look up some tens of points, and the first frames ask for
// few. A pixel of the world on a screen is larger than a patch.
const (
	patchesAcross = 16
	patchSize     = cellSize / patchesAcross
	oftenAsked    = 32
)

// seamSlack (degrees) is how far from its patch rounding may take a point or an edge.
const seamSlack = 1e-9

// known gives the number of the unit that holds a point of a cell, openSea where
// that is none; false where one has to look at the edges.
func (x *index) known(at int, p orb.Point) (int32, bool) {
	list := x.quilt.cells[at].Load()
	if list == nil {
		if len(x.units) > math.MaxInt16 || x.quilt.asked[at].Add(1) < oftenAsked {
			return 0, false
		}
		list = x.patchesOf(at)
		x.quilt.cells[at].Store(list)
	}
	west, south := corner(at)
	row, column := patchAt(p[1]-south), patchAt(p[0]-west)
	unit := list[row*patchesAcross+column]
	return int32(unit), unit != mixed
}

// corner is the south-western one of a cell.
func corner(at int) (west, south float64) {
	return float64(at%gridColumns)*cellSize - 180, float64(at/gridColumns)*cellSize - 90
}

// patchAt is the row or the column of a patch, by degrees from the cell's corner.
func patchAt(off float64) int {
	return min(max(int(math.Floor(off/patchSize)), 0), patchesAcross-1)
}

// patchesOf finds the patches of a cell. Two beside each other that no edge crosses
// have the same unit, so that few of them are looked up.
func (x *index) patchesOf(at int) *patches {
	list := new(patches)
	for i := range list {
		list[i] = unseen
	}
	west, south := corner(at)
	for _, i := range x.cells[at] {
		for k := range x.units[i].polygons {
			x.units[i].polygons[k].sew(list, west, south)
		}
	}
	for i := range list {
		switch {
		case list[i] == mixed:
		case i%patchesAcross > 0 && list[i-1] != mixed:
			list[i] = list[i-1]
		case i >= patchesAcross && list[i-patchesAcross] != mixed:
			list[i] = list[i-patchesAcross]
		default:
			list[i] = int16(x.find(at, orb.Point{
				west + (float64(i%patchesAcross)+0.5)*patchSize, south + (float64(i/patchesAcross)+0.5)*patchSize,
			}))
		}
	}
	return list
}

// sew notes which patches of the cell at west, south the polygon's edges touch.
func (c *columns) sew(list *patches, west, south float64) {
	if c.box.south > south+cellSize+seamSlack || c.box.north < south-seamSlack {
		return
	}
	begins := c.box.offset(west) > c.box.width // not before the cell
	if begins && eastward(west, c.box.west) > cellSize+seamSlack {
		return
	}
	if len(c.rings) > 1 { // a hole that reaches out of its ring ends at the box
		w, e, s, n := c.box.west, c.box.west+c.box.width, c.box.south, c.box.north
		for _, side := range [...][4]float64{{w, e, s, s}, {w, e, n, n}, {w, w, s, n}, {e, e, s, n}} {
			list.mix(west, south, side[0], side[1], side[2], side[3])
		}
	}
	c.sorted.Do(c.sort)
	first, last := 0, len(c.start)-2
	if east := halfOpen(west + cellSize); !begins && c.box.offset(east) > c.box.offset(west) {
		first = max(first, c.column(west)-1)
		last = min(last, c.column(east)+1)
	}
	for _, number := range c.edges[c.start[first]:c.start[last+1]] {
		a, b := c.edge(number)
		if a[1] < south-seamSlack && b[1] < south-seamSlack || a[1] > south+cellSize+seamSlack && b[1] > south+cellSize+seamSlack {
			continue
		}
		from, to := westEast(a, b)
		list.mix(west, south, from[0], from[0]+eastward(from[0], to[0]), min(a[1], b[1]), max(a[1], b[1]))
	}
}

// mix notes that there is an edge in a box from w to e, from s to n.
func (list *patches) mix(west, south, w, e, s, n float64) {
	if n < south-seamSlack || s > south+cellSize+seamSlack {
		return
	}
	if e < west-seamSlack { // the cell lies beyond 180 degrees
		w, e = w+360, e+360
	} else if w > west+cellSize+seamSlack {
		w, e = w-360, e-360
	}
	if e < west-seamSlack || w > west+cellSize+seamSlack {
		return
	}
	for row := patchAt(s - seamSlack - south); row <= patchAt(n+seamSlack-south); row++ {
		for column := patchAt(w - seamSlack - west); column <= patchAt(e+seamSlack-west); column++ {
			list[row*patchesAcross+column] = mixed
		}
	}
}
