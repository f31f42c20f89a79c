package geo

import (
	"math/rand/v2"
	"testing"

	"github.com/paulmach/orb"
)

// TestCapsHideNothingInSight: what a cap says is behind a globe has not one point on
// its near side; and it says so of most of what is behind.
func TestCapsHideNothingInSight(t *testing.T) {
	s := coarse(t)
	list := s.listed()
	random := rand.New(rand.NewPCG(8, 9))
	told, hidden := 0, 0
	for range 200 {
		from := place3(orb.Point{360*random.Float64() - 180, 180*random.Float64() - 90})
		for i, one := range list.all {
			if len(one.source) == 0 {
				continue
			}
			near := false
			for _, p := range one.source {
				near = near || place3(p).dot(from) >= 0
			}
			behind := list.caps[i].behind(from)
			if near && behind {
				t.Fatalf("outline %d from %v is in sight, and its cap %+v is not", i, one.source[0], list.caps[i])
			}
			if !near {
				hidden++
			}
			if behind {
				told++
			}
		}
	}
	if told < hidden*9/10 {
		t.Errorf("of %d outlines behind the globe only %d are told to be", hidden, told)
	}
}
