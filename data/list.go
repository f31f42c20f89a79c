package data

import (
	"fmt"
	"maps"
	"slices"
	"strings"
)

// listOf writes the keys of a map for a fault, sorted and at most a dozen.
func listOf[V any](m map[string]V) string {
	keys := slices.Sorted(maps.Keys(m))
	if len(keys) == 0 {
		return "(there is none)"
	}
	rest := ""
	if n := len(keys) - 12; n > 0 {
		keys, rest = keys[:12], fmt.Sprintf(" and %d more", n)
	}
	return strings.Join(keys, ", ") + rest
}
