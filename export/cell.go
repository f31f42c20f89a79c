package export

// Edges are reckoned in whole parts of a pixel, so that those of a closed outline
// cancel out to nothing, and no sum depends on the order.
const (
	fraction = 10 // bits
	one      = 1 << fraction
)

// fixed is a coordinate from 0 on, in those parts.
func fixed(v float64) int { return int(v * one) }

// cell is what the edges in one pixel add up to, two sums of 32 bits in one number: how
// far they run down, and above it twice that times how far from the pixel's left side it
// is. What the lower one borrows from the upper one, area gives back.
type cell int64

func (c *cell) add(cover, area int) { *c += cell(area<<32 + cover) }
func (c cell) cover() int           { return int(int32(c)) }
func (c cell) area() int            { return (int(c) - c.cover()) >> 32 }
