package export

import (
	"encoding/binary"
	"testing"
)

// TestOverRounds: laying an opaque colour over another rounds to the nearest; one that
// can be seen through is at most one off, and never brighter than it is opaque.
func TestOverRounds(t *testing.T) {
	for _, alpha := range []uint8{255, 254, 128} {
		for c := range 256 {
			for d := 0; d < 256; d += 5 {
				for coverage := range 256 {
					v := uint8(min(c, int(alpha)))
					got := pixel{uint8(d), 0, 255, uint8(d)}
					under := binary.LittleEndian.Uint32(got[:])
					binary.LittleEndian.PutUint32(got[:], newInk(pixel{v, v, v, alpha}).over(under, uint8(coverage)))
					for i, before := range []int{d, 0, 255, d} {
						part := int(v)
						if i == 3 {
							part = int(alpha)
						}
						exact := part*coverage*255 + before*(255*255-int(alpha)*coverage)
						want, off := (exact+255*255/2)/(255*255), 0
						if alpha < 255 {
							off = 1
						}
						if max(int(got[i])-want, want-int(got[i])) > off || i < 2 && got[i] > got[3] {
							t.Fatalf("%d over %d, alpha %d, coverage %d: %d, want %d", part, before, alpha, coverage, got[i], want)
						}
					}
				}
			}
		}
	}
}
