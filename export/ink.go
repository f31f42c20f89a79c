package export

import (
	"encoding/binary"
	"math"
)

// ink is a premultiplied colour, ready to be laid over pixels: the channels lie 16
// bits apart, in the order red, blue, green, alpha, so that one multiplication does
// all four.
type ink struct{ channels, alpha uint64 }

// channels is where an ink has its channels.
const channels = 0x00FF00FF00FF00FF

func newInk(c pixel) ink { return ink{spread(binary.LittleEndian.Uint32(c[:])), uint64(c[3])} }

// spread moves the channels of a pixel as far apart as those of an ink.
func spread(p uint32) uint64 { return (uint64(p) | uint64(p)<<24) & channels }

// over lays the ink over a pixel with a coverage of 0 to 255: a recolouring is mostly
// this. For x up to 255²+127, (x+128+(x+128)/256)/256 is x/255 rounded. A channel of
// an ink is at most its alpha, and so no sum is larger.
func (k ink) over(p uint32, coverage uint8) uint32 {
	const half = 0x0080008000800080
	c := uint64(coverage)
	hidden := k.alpha*c + 128
	hidden = (hidden + hidden>>8) >> 8
	sum := k.channels*c + spread(p)*(math.MaxUint8-hidden) + half
	sum = (sum + sum>>8&channels) >> 8 & channels
	return uint32(sum | sum>>24)
}
