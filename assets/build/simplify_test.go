package main

import (
	"slices"
	"testing"

	"github.com/paulmach/orb"
)

// TestSimplify draws the two cases that matter: an arc keeps its ends, a ring its area.
//
//	    c
//	   / \
//	a-b   d-e     b and d lie on the way, c stands out
func TestSimplify(t *testing.T) {
	arc := []orb.Point{{0, 0}, {1, 0.01}, {2, 1}, {3, 0.01}, {4, 0}}
	for _, test := range []struct {
		tolerance float64
		want      []int
	}{{-1, []int{0, 1, 2, 3, 4}}, {0.1, []int{0, 1, 2, 3, 4}}, {0.9, []int{0, 2, 4}}, {2, []int{0, 4}}} {
		if got := simplify(arc, test.tolerance); !slices.Equal(got, test.want) {
			t.Errorf("tolerance %v keeps %v, want %v", test.tolerance, got, test.want)
		}
	}
	ring := []orb.Point{{0, 0}, {1, 0}, {1, 1}, {0.5, 1.1}, {0, 1}, {0, 0}}
	if got := simplify(ring, 10); len(got) != 4 || signedArea(pick(ring, got)) == 0 {
		t.Errorf("the ring keeps %v: want a triangle", got)
	}
}

func TestMeets(t *testing.T) {
	line := func(ax, ay, bx, by float64) stretch { return stretch{a: orb.Point{ax, ay}, b: orb.Point{bx, by}} }
	for _, test := range []struct {
		what string
		s, o stretch
		want bool
	}{
		{"a cross", line(0, 0, 2, 2), line(0, 2, 2, 0), true},
		{"a shared end", line(0, 0, 1, 1), line(1, 1, 2, 0), false},
		{"an end in the middle of the other", line(0, 0, 2, 0), line(1, 0, 1, 1), true},
		{"one on the other", line(0, 0, 2, 0), line(1, 0, 3, 0), true},
		{"back the same way from a shared end", line(0, 0, 2, 0), line(0, 0, 1, 0), true},
		{"onward from a shared end", line(0, 0, 1, 0), line(1, 0, 2, 0), false},
		{"apart", line(0, 0, 1, 0), line(0, 1, 1, 1), false},
		{"boxes meet, lines do not", line(0, 0, 3, 3), line(2, 0, 3, 1), false},
	} {
		if test.s.meets(test.o) != test.want || test.o.meets(test.s) != test.want {
			t.Errorf("%s: %v", test.what, !test.want)
		}
	}
}
