package export

import (
	"slices"
	"testing"

	"multivector/atlas"
)

func TestWithoutTwins(t *testing.T) {
	square := func(x, y, side float64) []atlas.Point {
		return []atlas.Point{{X: x, Y: y}, {X: x + side, Y: y}, {X: x + side, Y: y + side}, {X: x, Y: y + side}}
	}
	turned := func(ring []atlas.Point, by int) []atlas.Point {
		out := slices.Concat(ring[by:], ring[:by])
		slices.Reverse(out)
		return append(out, out[0]) // closed by name
	}
	hole := square(2, 3, 1)
	land := square(0, 0, 9)
	for name, c := range map[string]struct {
		rings area
		left  int
	}{
		"a hole and the island that fills it": {area{land, hole, turned(hole, 2)}, 1},
		"a hole":                              {area{land, hole}, 2},
		"a hole and a smaller island":         {area{land, hole, square(2, 3, 0.5)}, 3},
		"a square and the same shifted":       {area{square(1, 2, 3), square(2, 1, 3)}, 2},
		"three times":                         {area{hole, turned(hole, 1), hole}, 1},
		"nothing":                             {nil, 0},
	} {
		if got := withoutTwins(c.rings); len(got) != c.left {
			t.Errorf("%s: %d rings are left, want %d", name, len(got), c.left)
		}
	}
}
