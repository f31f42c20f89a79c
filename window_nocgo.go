//go:build !cgo

package main

import "errors"

// openWindow says that this build has no window.
func openWindow(*inputs) error {
	return errors.New("this build has no window (it was made with CGO_ENABLED=0); " +
		"`multivector export -o map.png` writes the map as a picture")
}
