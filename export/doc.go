// Package export is where a picture lands: the frame of the screen and the
// files that people take away. Every format is an atlas.Pen; none decides what
// a map looks like.
package export
