// Package seeds holds the evidence that the program is shipped with: one file
// for each source document.
package seeds

import (
	"embed"
	"io/fs"
)

//go:embed *.json
var files embed.FS

// FS returns the evidence files, in its root.
func FS() fs.FS { return files }
