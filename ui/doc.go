// Package ui is the window of the atlas.
//
// Model is its state, in plain Go and without the toolkit; the widgets show it
// and call its methods. Everything here runs on the toolkit's one goroutine,
// but for what threads.go starts: frames and shapes that are made behind it.
//
// Lengths are dp (density-independent pixels) unless a name says pixels.
package ui
