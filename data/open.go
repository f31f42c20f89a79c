package data

import (
	"io"
	"io/fs"
)

// Source is an evidence file that can be opened: its name for faults, and its bytes.
type Source struct {
	Name string
	Open func() (io.ReadCloser, error)
}

// Open reads evidence files into a library. Without names it takes every file
// in the root whose name ends in .json, sorted. A file that is broken becomes
// one fault, and nothing of it is taken in; the others are.
func Open(fsys fs.FS, names ...string) *Library { return &Library{} }

// Files returns the named files of a file system as sources; without names
// every .json file in its root, sorted.
func Files(fsys fs.FS, names ...string) []Source { return nil }

// Paths returns files of the operating system as sources, named as they are given.
func Paths(paths ...string) []Source { return nil }

// Read reads evidence files into a library, as [Open] does.
func Read(sources ...Source) *Library { return &Library{} }
