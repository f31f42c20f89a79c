//go:build !race

package export

// raced tells whether the race detector watches.
const raced = false
