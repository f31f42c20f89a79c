// Command build makes the embedded shapes and names of Multivector from two pinned
// npm packages: world-atlas (Natural Earth 1:10m) and cldr-localenames-full. Its
// output depends on nothing else, so two runs write the same bytes.
//
//	go run ./assets/build [-npm DIR] [-out DIR]
package main

import (
	"flag"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
)

func main() {
	npm := flag.String("npm", "", "folder with the packages, unpacked (NAME-VERSION/package) or packed (NAME-VERSION.tgz); default: fetched by npm pack into the user's cache")
	out := flag.String("out", "assets", "the assets folder")
	flag.Parse()
	if err := build(*npm, *out); err != nil {
		fmt.Fprintln(os.Stderr, "assets/build:", err)
		os.Exit(1)
	}
}

// build reads the packages and writes every prepared file below out/world.
func build(npm, out string) error {
	atlas, err := openPackage(npm, worldAtlas)
	if err != nil {
		return err
	}
	coded, err := codedUnits(atlas)
	if err != nil {
		return err
	}
	dir := filepath.Join(out, "world")
	names, err := readNames(npm, filepath.Join(out, "build", "names.json"), coded)
	if err != nil {
		return err
	}
	if err := writeNames(dir, names, coded); err != nil {
		return err
	}
	if err := writeLicences(npm, dir); err != nil {
		return err
	}
	return writeWorld(dir, coded, names["en"])
}

// codedUnits is the topology of a package with the units of the atlas.
func codedUnits(atlas fs.FS) (topology, error) {
	source, err := readTopology(atlas)
	if err != nil {
		return topology{}, err
	}
	mended, err := mend(source)
	if err != nil {
		return topology{}, err
	}
	carved, err := carve(mended)
	if err != nil {
		return topology{}, err
	}
	return assignCodes(carved)
}
