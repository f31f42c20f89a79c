// Package assets holds the embedded files of Multivector: bytes with a loader.
package assets

import "embed"

// World holds the prepared shapes, names and disputes below "world"; world/README.md
// says what each file is and where it comes from.
//
//go:embed world
var World embed.FS
