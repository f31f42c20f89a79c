package atlas

import (
	"sync"

	"multivector/geo"
)

// lineStyle is how a stretch of coast or boundary is drawn.
type lineStyle uint8

const (
	noLine lineStyle = iota // inside what the view shows as one country
	coastLine
	boundaryLine
	disputedLine
	lineStyles // counts them
)

// styleOf says how a boundary view draws a line.
func styleOf(b geo.Boundaries, l geo.Line) lineStyle {
	if l.Kind == geo.Coast {
		return coastLine
	}
	left, right := b.Standing(l.Left), b.Standing(l.Right)
	switch {
	case left.Country == right.Country:
		return noLine
	case left.Disputed || right.Disputed:
		return disputedLine
	}
	return boundaryLine
}

// borders sorts the lines of shapes by their style, once for each boundary
// view: that takes longer than to draw them. It is safe for concurrent use.
type borders struct {
	mu     sync.Mutex
	sorted map[borderKey]*[lineStyles][]int
}

type borderKey struct {
	shapes     *geo.Shapes
	boundaries geo.Boundaries
}

// of returns the places in the shapes' lines by style.
func (k *borders) of(shapes *geo.Shapes, b geo.Boundaries) *[lineStyles][]int {
	k.mu.Lock()
	defer k.mu.Unlock()
	key := borderKey{shapes, b}
	list := k.sorted[key]
	if list == nil {
		list = new([lineStyles][]int)
		for i, l := range shapes.Lines {
			style := styleOf(b, l)
			list[style] = append(list[style], i)
		}
		if k.sorted == nil {
			k.sorted = map[borderKey]*[lineStyles][]int{}
		}
		k.sorted[key] = list
	}
	return list
}
