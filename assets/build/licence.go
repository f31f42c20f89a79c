package main

import (
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
)

// writeLicences puts the licences of the packages beside what is made from them, as
// both ask.
func writeLicences(npm, dir string) error {
	for _, of := range []struct {
		p    npmPackage
		file string
	}{{worldAtlas, "LICENSE-world-atlas"}, {cldrNames, "LICENSE-cldr"}} {
		files, err := openPackage(npm, of.p)
		if err != nil {
			return err
		}
		text, err := fs.ReadFile(files, "LICENSE")
		if err != nil {
			return fmt.Errorf("%s %s: %w", of.p.name, of.p.version, err)
		}
		if err := os.WriteFile(filepath.Join(dir, of.file), text, 0o644); err != nil {
			return err
		}
	}
	return nil
}
