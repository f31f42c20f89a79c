package atlas

import (
	"slices"
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

// styleOf says how a boundary view draws a line. A line that the view keeps is
// disputed when another view would draw one country on both its sides, or when
// a disputed unit lies on it that every view shows apart.
func styleOf(b geo.Boundaries, l geo.Line) lineStyle {
	switch {
	case l.Kind == geo.Coast:
		return coastLine
	case b.Shows(l.Left) == b.Shows(l.Right):
		return noLine
	case !b.Standing(l.Left).Disputed && !b.Standing(l.Right).Disputed:
		return boundaryLine
	case joined(l.Left, l.Right) || apartInAll(l.Left) || apartInAll(l.Right):
		return disputedLine
	}
	return boundaryLine
}

// joined tells whether some view shows two units as one country.
func joined(left, right string) bool {
	return slices.ContainsFunc(geo.AllBoundaries(), func(v geo.Boundaries) bool {
		return v.Shows(left) == v.Shows(right)
	})
}

// apartInAll tells whether every view shows a disputed unit as itself.
func apartInAll(unit string) bool {
	return !slices.ContainsFunc(geo.AllBoundaries(), func(v geo.Boundaries) bool {
		s := v.Standing(unit)
		return !s.Disputed || s.Country != unit
	})
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
