package export

// Edges are reckoned in whole parts of a pixel, so that those of a closed outline
// cancel out to nothing, and no sum depends on the order.
const (
	subpixelBits = 10 // bits
	subpixels    = 1 << subpixelBits
)

// fixed is a coordinate from 0 on, in those parts.
func fixed(v float64) int64 { return int64(v * subpixels) }

// cell is what the edges in one pixel add up to, two sums of 32 bits in one number: how
// far they run down, and above it twice that times how far from the pixel's left side it
// is. What the lower one borrows from the upper one, area gives back.
type cell int64

func (c *cell) add(cover, area int64) { *c += cell(area<<32 + cover) }
func (c cell) cover() int64           { return int64(int32(c)) }
func (c cell) area() int64            { return (int64(c) - c.cover()) >> 32 }
