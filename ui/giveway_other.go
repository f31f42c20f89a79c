//go:build !linux

package ui

// giveWay does nothing where threads have no priority of their own, or none that was
// measured here.
func giveWay() {}
