package export

import (
	"runtime"
	"runtime/debug"
	"testing"
)

// mostAllocations is how often a frame may allocate (shared/PERFORMANCE.md).
const mostAllocations = 50

// TestFrameAllocates: a frame in a running program takes little from the memory,
// whatever has changed since the one before; what it needs, the last one had.
func TestFrameAllocates(t *testing.T) {
	if raced {
		t.Skip("the race detector allocates too")
	}
	defer debug.SetGCPercent(debug.SetGCPercent(-1)) // what is kept for the next frame would go
	a, l := bench(t)
	for _, id := range []string{"world", "central-asia"} {
		for name, next := range map[string]change{"moved": moved, "zoomed": zoomed, "recoloured": toggled} {
			for _, cores := range []int{1, 2} {
				frames, s := NewFrames(a), scene(t, id, 540)
				frames.Cores = cores
				img, _ := frames.Compose(nil, l, s)
				var before, after runtime.MemStats
				const first, all = 40, 60 // by then the index knows the patches of the earth that are asked for
				for i := range all {
					if i == first {
						runtime.ReadMemStats(&before)
					}
					next(&s, i)
					img, _ = frames.Compose(img, l, s)
				}
				runtime.ReadMemStats(&after)
				if n := float64(after.Mallocs-before.Mallocs) / (all - first); n > mostAllocations {
					t.Errorf("%s, %s, %d cores: a frame allocates %.0f times, %d are allowed", id, name, frames.cores(), n, mostAllocations)
				}
			}
		}
	}
}
