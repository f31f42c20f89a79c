package data

import (
	"fmt"
	"strconv"
)

// place is a part of an evidence file: its kind, and its id or, where it has
// none, its number in the list, from 1. The zero place is the file itself.
type place struct {
	kind, id string
	number   int
}

// String returns the place as faults name it, such as `statement "otr-1"`.
func (p place) String() string {
	switch {
	case p.id != "":
		return p.kind + " " + strconv.Quote(shorten(p.id, maxID))
	case p.number > 0:
		return fmt.Sprintf("%s number %d", p.kind, p.number)
	}
	return p.kind
}

// shorten cuts text to at most n code points, with an ellipsis for the rest.
func shorten(s string, n int) string {
	if len(s) <= n {
		return s
	}
	runes := []rune(s)
	if len(runes) <= n {
		return s
	}
	return string(runes[:n-1]) + "…"
}

// nearest returns the known word that differs least from the given one, or
// nothing when none is near.
func nearest(word string, known []string) string {
	if len(word) > maxID {
		return "" // and comparing it could take minutes
	}
	best, least := "", max(len(word)/3, 1)+1
	for _, k := range known {
		if d := distance([]rune(Fold(word)), []rune(Fold(k))); d < least {
			best, least = k, d
		}
	}
	return best
}

// distance is the least number of insertions, deletions, replacements and
// swaps of neighbours that turns a into b (optimal string alignment).
func distance(a, b []rune) int {
	before, last, row := make([]int, len(b)+1), make([]int, len(b)+1), make([]int, len(b)+1)
	for j := range row {
		row[j] = j
	}
	for i := range a {
		before, last, row = last, row, before
		row[0] = i + 1
		for j := range b {
			d := last[j]
			if a[i] != b[j] {
				d++
			}
			d = min(d, last[j+1]+1, row[j]+1)
			if i > 0 && j > 0 && a[i] == b[j-1] && a[i-1] == b[j] {
				d = min(d, before[j-1]+1)
			}
			row[j+1] = d
		}
	}
	return row[len(b)]
}
