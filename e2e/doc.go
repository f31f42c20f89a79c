//go:build e2e

// Package e2e opens the real window on a virtual screen, works it with a
// synthetic mouse and keyboard, and looks at what it draws.
//
// `make e2e` runs the tests. They take Xvfb, xdotool and ImageMagick's import,
// and the program in $MULTIVECTOR_BIN. Nothing sleeps in hope: the window
// writes a line for each thing that happened to the file that the environment
// variable MULTIVECTOR_EVENTS names, and the tests wait for these lines.
// README.md beside this file lists them.
//
// The tests of the exported page drive a headless Chromium instead.
package e2e
