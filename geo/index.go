package geo

import (
	"sync"

	"github.com/paulmach/orb"
)

// index finds the unit under a point: units by the cells of a grid that their boxes
// touch, in each unit polygons by their box, in each polygon the edges by columns of
// longitude.
type index struct {
	units []indexedUnit
	cells [gridRows * gridColumns][]int32 // numbers of units, ascending
	quilt quilt
}

// The grid's cells are two degrees wide and high: few units share one.
const (
	cellSize    = 2.0
	gridColumns = 360 / cellSize
	gridRows    = 180 / cellSize
)

// cell is the number of the cell of a point with a longitude in [-180, 180).
func cell(p orb.Point) int {
	row := min(int((p[1]+90)/cellSize), gridRows-1)
	return row*gridColumns + min(int((p[0]+180)/cellSize), gridColumns-1)
}

// enter notes a unit in all cells that its box touches.
func (x *index) enter(unit int, b box4) {
	for south := b.south; ; south = min(south+cellSize, b.north) {
		for east := 0.0; ; east = min(east+cellSize, b.width) {
			at := cell(orb.Point{halfOpen(b.west + east), south})
			if list := x.cells[at]; len(list) == 0 || list[len(list)-1] != int32(unit) {
				x.cells[at] = append(list, int32(unit))
			}
			if east >= b.width {
				break
			}
		}
		if south >= b.north {
			break
		}
	}
}

type indexedUnit struct {
	code     string
	box      box4
	polygons []columns
}

// box4 is a box in longitude and latitude: west in [-180, 180), width in degrees
// going east.
type box4 struct{ west, width, south, north float64 }

// newBox4 is a little wider than the box that it is given: a width across 180 degrees
// is rounded, and a point on the eastern side must not fall out.
func newBox4(west, east, south, north float64) box4 {
	const rounding = 1e-9
	return box4{west, east - west + rounding, south, north}
}

// holds tells whether a point with a longitude in [-180, 180) is in the box or on it.
func (b box4) holds(p orb.Point) bool {
	return p[1] >= b.south && p[1] <= b.north && b.offset(p[0]) <= b.width
}

// offset is how many degrees a longitude in [-180, 180) lies east of the box's west
// side, in [0, 360). It never falls when the longitude goes east.
func (b box4) offset(lon float64) float64 {
	if lon >= b.west {
		return lon - b.west
	}
	return lon - b.west + 360
}

// edgesPerColumn is how many edges a column holds on average when none spans two.
const edgesPerColumn = 6

// columns is a polygon with its edges sorted into columns of equal width. They are
// sorted when a point first falls into the box: all polygons of the fine level would
// take 10 MB, and a reader points at few of them.
type columns struct {
	rings orb.Polygon
	box   box4

	sorted sync.Once
	pole   bool    // encloses the north pole
	scale  float64 // columns per degree
	start  []int32 // where each column begins in edges, and where the last one ends
	edges  []int32 // numbers of edges: the k-th edge of the first ring, then the second …
}

func newIndex(shapes []Shape) *index {
	x := &index{units: make([]indexedUnit, len(shapes))}
	for i, s := range shapes {
		bound := boundOf(s.Polygons)
		u := indexedUnit{code: s.Code, polygons: make([]columns, len(s.Polygons))}
		u.box = newBox4(bound.Min[0], bound.Max[0], bound.Min[1], bound.Max[1])
		for j, p := range s.Polygons {
			west, east, south, north := ringBox(p[0])
			u.polygons[j].rings, u.polygons[j].box = p, newBox4(west, east, south, north)
		}
		x.units[i] = u
		x.enter(i, u.box)
	}
	return x
}

// sort lays the edges into their columns and finds out about the pole.
func (c *columns) sort() {
	edges := 0
	for _, ring := range c.rings {
		edges += len(ring) - 1
		if pole, ok := encloses(ring); ok && pole > 0 {
			c.pole = !c.pole
		}
	}
	n := max(1, edges/edgesPerColumn)
	c.scale = float64(n) / c.box.width
	c.start = make([]int32, n+1)
	c.each(func(_, column int) { c.start[column+1]++ })
	for i := range n {
		c.start[i+1] += c.start[i]
	}
	c.edges = make([]int32, c.start[n])
	next := append([]int32(nil), c.start[:n]...)
	c.each(func(edge, column int) {
		c.edges[next[column]] = int32(edge)
		next[column]++
	})
}

// each calls f for every edge with each column that it touches. One that is a piece
// of a meridian counts for no point, but parts what lies on its two sides.
func (c *columns) each(f func(edge, column int)) {
	edge := 0
	for _, ring := range c.rings {
		for i := 1; i < len(ring); i, edge = i+1, edge+1 {
			west, east := westEast(ring[i-1], ring[i])
			first, last := c.column(west[0]), c.column(east[0])
			if first > last || first == last && c.box.offset(west[0]) > c.box.offset(east[0]) { // round the world's seam
				for column := first; column < len(c.start)-1; column++ {
					f(edge, column)
				}
				first, last = 0, min(last, first-1) // where both ends lie in one column, it has the edge already
			}
			for column := first; column <= last; column++ {
				f(edge, column)
			}
		}
	}
}

// column gives the column of a longitude in [-180, 180).
func (c *columns) column(lon float64) int {
	return min(int(c.box.offset(lon)*c.scale), len(c.start)-2)
}

// edge gives the ends of an edge by its number.
func (c *columns) edge(number int32) (a, b orb.Point) {
	i := int(number)
	if ring := c.rings[0]; i < len(ring)-1 {
		return ring[i], ring[i+1]
	}
	for _, ring := range c.rings {
		if i < len(ring)-1 {
			return ring[i], ring[i+1]
		}
		i -= len(ring) - 1
	}
	return a, b
}
