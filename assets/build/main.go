// Command build makes the embedded shapes and names of Multivector from three
// pinned npm packages: world-atlas (Natural Earth 1:10m), cldr-localenames-full and
// cldr-core. Its output depends on nothing else, so two runs write the same bytes.
//
//	go run ./assets/build [-npm DIR] [-out DIR]
package main

import (
	"flag"
	"fmt"
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
	topology, err := readTopology(atlas)
	if err != nil {
		return err
	}
	mended, err := mend(topology)
	if err != nil {
		return err
	}
	carved, err := carve(mended)
	if err != nil {
		return err
	}
	coded, err := assignCodes(carved)
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
	if err := writeRegions(npm, dir, coded); err != nil {
		return err
	}
	if err := writeLicences(npm, dir); err != nil {
		return err
	}
	return writeWorld(dir, coded, names["en"])
}
