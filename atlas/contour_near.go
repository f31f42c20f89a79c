package atlas

import "math"

// nearness answers whether a point of the page is near a border. It sorts the
// borders' pieces into square cells, at least twice as wide as "near" is.
type nearness struct {
	cell       float64
	x, y       float64 // the grid's upper left corner
	wide, high int
	first      []int32 // by cell: 1 + its first entry
	entries    []entry
}

// entry is a piece of a border in a cell.
type entry struct {
	a, b Point
	next int32 // 1 + the cell's next entry
}

// mostCells bounds the grid's width and height.
const mostCells = 1024

func newNearness(borders []chain, near float64) *nearness {
	x0, y0, x1, y1 := math.Inf(1), math.Inf(1), math.Inf(-1), math.Inf(-1)
	for _, c := range borders {
		b := c.box()
		x0, y0, x1, y1 = min(x0, b.X), min(y0, b.Y), max(x1, b.X+b.W), max(y1, b.Y+b.H)
	}
	if x0 > x1 {
		return &nearness{cell: 1}
	}
	n := &nearness{cell: max(2*near, 6, (x1-x0)/mostCells, (y1-y0)/mostCells), x: x0, y: y0}
	n.wide, n.high = int((x1-x0)/n.cell)+1, int((y1-y0)/n.cell)+1
	n.first = make([]int32, n.wide*n.high)
	for _, c := range borders {
		for i := 1; i < len(c.points); i++ {
			n.add(c.points[i-1], c.points[i])
		}
	}
	return n
}

// add enters a piece, cut so short that each part lies in or beside its cell.
func (n *nearness) add(a, b Point) {
	parts := math.Ceil(math.Hypot(b.X-a.X, b.Y-a.Y) / n.cell)
	for k := 0.0; k < parts; k++ {
		e := entry{a: lerp(a, b, k/parts), b: lerp(a, b, (k+1)/parts)}
		middle := lerp(e.a, e.b, 0.5)
		at := int((middle.Y-n.y)/n.cell)*n.wide + int((middle.X-n.x)/n.cell)
		e.next = n.first[at]
		n.entries = append(n.entries, e)
		n.first[at] = int32(len(n.entries))
	}
}

// within reports whether a border is nearer to a point than d, which is at most
// what the grid was made for. The middle of the part that is near lies half a
// cell from its nearest point at most, and that half a cell from p.
func (n *nearness) within(p Point, d float64) bool {
	col, row := int(math.Floor((p.X-n.x)/n.cell)), int(math.Floor((p.Y-n.y)/n.cell))
	for r := max(0, row-1); r <= min(n.high-1, row+1); r++ {
		for c := max(0, col-1); c <= min(n.wide-1, col+1); c++ {
			for i := n.first[r*n.wide+c]; i > 0; i = n.entries[i-1].next {
				if e := &n.entries[i-1]; distance(p, e.a, e.b) < d {
					return true
				}
			}
		}
	}
	return false
}

// distance is how far it is from p to the straight line from a to b.
func distance(p, a, b Point) float64 {
	dx, dy := b.X-a.X, b.Y-a.Y
	t := 0.0
	if square := dx*dx + dy*dy; square > 0 {
		t = min(1, max(0, ((p.X-a.X)*dx+(p.Y-a.Y)*dy)/square))
	}
	dx, dy = p.X-a.X-t*dx, p.Y-a.Y-t*dy
	return math.Sqrt(dx*dx + dy*dy) // Hypot, which minds huge numbers, takes half of the time
}
