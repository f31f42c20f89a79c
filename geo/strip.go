package geo

import "math"

// point32 is a point of a sheet, y down, in steps of the sheet from the origin of
// the projection. Half the size of two floats: the fine level of the whole world
// is 4 MB, and reading it is what a frame's drawing begins with.
type point32 struct{ x, y int32 }

// box32 is a rectangle of such points, its sides included.
type box32 struct{ minX, minY, maxX, maxY int32 }

// nowhere is the box round no points.
func nowhere() box32 {
	return box32{math.MaxInt32, math.MaxInt32, math.MinInt32, math.MinInt32}
}

func (b *box32) add(p point32) {
	b.minX, b.maxX = min(b.minX, p.x), max(b.maxX, p.x)
	b.minY, b.maxY = min(b.minY, p.y), max(b.maxY, p.y)
}

func (b *box32) merge(c *box32) {
	b.minX, b.maxX = min(b.minX, c.minX), max(b.maxX, c.maxX)
	b.minY, b.maxY = min(b.minY, c.minY), max(b.maxY, c.maxY)
}

// within tells whether a box lies inside another.
func (b *box32) within(f *box32) bool {
	return b.minX >= f.minX && b.maxX <= f.maxX && b.minY >= f.minY && b.maxY <= f.maxY
}

// beyond gives the sides of a frame that all of a box lies beyond.
func (b *box32) beyond(f *box32) (s sides) {
	if b.maxX < f.minX {
		s = beyondWest
	} else if b.minX > f.maxX {
		s = beyondEast
	}
	if b.maxY < f.minY {
		s |= beyondNorth
	} else if b.minY > f.maxY {
		s |= beyondSouth
	}
	return s
}

// chunk is how many points have a bound of their own: with 32, what a view of
// Central Asia reads in vain of Russia and China is 3 % of their points.
const chunk = 32

// strip is one outline on a sheet: a part of a ring, or a stretch of a line.
type strip struct {
	points []point32
	bound  box32
	// chunks bound the points from each 32nd to the next one, both included; the
	// last of a ring goes on to its first point. None where one would be all.
	chunks []box32
}

// newStrip makes a strip of points, with room for the chunks.
func newStrip(points []point32, room []box32, closed bool) strip {
	s := strip{points: points, bound: nowhere(), chunks: room}
	for from := 0; from < len(points); from += chunk {
		b, to := nowhere(), min(from+chunk, len(points)-1)
		for _, p := range points[from : to+1] {
			b.add(p)
		}
		if closed && from+chunk >= len(points) {
			b.add(points[0])
		}
		s.bound.merge(&b)
		if len(points) > chunk {
			s.chunks = append(s.chunks, b)
		}
	}
	return s
}
