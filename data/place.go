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
