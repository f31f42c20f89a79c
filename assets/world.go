// Package assets holds the embedded files of Multivector: bytes with a loader.
package assets

import "embed"

// World holds the prepared names and disputes below "world"; world/README.md says
// what each file is and where it comes from.
//
//go:embed world/*.json
var World embed.FS

// The prepared shapes of each level, packed: strings, so that reading them copies
// nothing. Their GeoJSON stays outside of the program.
var (
	//go:embed world/coarse.shapes
	CoarseShapes string
	//go:embed world/medium.shapes
	MediumShapes string
	//go:embed world/fine.shapes
	FineShapes string
)
