package export

import (
	"encoding/binary"
	"hash/maphash"
	"math"

	"multivector/atlas"
)

// htmlTrace is what a shape is made from: the corners as a sum, the clip, and
// how far beyond it the shape reaches.
type htmlTrace struct {
	line    bool
	sum     uint64
	corners int
	clip    atlas.Rect
	beyond  float64
}

// area numbers the path as an area, clipped so many pixels beyond the open
// groups' clip. A path that was met before is not worked on again.
func (h *htmlPen) area(beyond float64) int {
	return h.traced(false, beyond, func(window atlas.Rect) ([]byte, atlas.Rect) {
		var d []byte
		a := clipped(thinned(h.rings(), thin), window)
		for _, ring := range a {
			d = appendRing(d, ring)
		}
		return d, largest(a)
	})
}

// line numbers the path as lines of a width.
func (h *htmlPen) line(width float64) int {
	return h.traced(true, width/2, func(window atlas.Rect) (d []byte, box atlas.Rect) {
		for _, l := range h.path {
			for _, piece := range l.thinned(thin).clipped(window) {
				d = appendLine(d, piece)
			}
		}
		return d, box
	})
}

func (h *htmlPen) traced(line bool, beyond float64, trace func(atlas.Rect) ([]byte, atlas.Rect)) int {
	key := htmlTrace{line: line, clip: h.clip(), beyond: beyond}
	var sum maphash.Hash
	sum.SetSeed(h.keys.seed)
	var corner [17]byte
	for _, l := range h.path {
		corner[16] = 0
		for i, p := range l.points {
			binary.LittleEndian.PutUint64(corner[:], math.Float64bits(p.X))
			binary.LittleEndian.PutUint64(corner[8:], math.Float64bits(p.Y))
			if i == len(l.points)-1 {
				corner[16] = 1
				if l.closed {
					corner[16] = 2
				}
			}
			sum.Write(corner[:])
		}
		key.corners += len(l.points)
	}
	key.sum = sum.Sum64()
	n, ok := h.keys.traced[key]
	if !ok {
		n = h.keys.shape(trace(key.clip.Inset(-beyond)))
		h.keys.traced[key] = n
	}
	return n
}

// largest is the box of the largest ring.
func largest(a area) (box atlas.Rect) {
	for _, ring := range a {
		if b := bounds(ring); b.W*b.H >= box.W*box.H {
			box = b
		}
	}
	return box
}
