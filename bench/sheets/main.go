// Command sheets draws contact sheets of the map, for people to look at: every
// projection at six centres, every boundary view where they differ, and every
// colour mode at three sizes.
//
//	go run ./bench/sheets -o docs/sheets
//	go run ./bench/sheets -o /tmp/sheets -only boundaries
package main

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"multivector/atlas"
	"multivector/data"
	"multivector/export"
	"multivector/geo"
	"multivector/seeds"
)

func main() {
	folder := flag.String("o", "docs/sheets", "the folder to write into")
	only := flag.String("only", "", "the one sheet to draw")
	flag.Parse()
	if err := run(*folder, *only); err != nil {
		fmt.Fprintln(os.Stderr, "sheets:", err)
		os.Exit(1)
	}
}

func run(folder, only string) error {
	s, err := newStudio()
	if err != nil {
		return err
	}
	if err := os.MkdirAll(folder, 0o755); err != nil {
		return err
	}
	var names []string
	found := false
	for _, sheet := range []sheet{projections(), boundaries(), modes(), visions()} {
		names = append(names, sheet.name)
		if only != "" && only != sheet.name {
			continue
		}
		found = true
		path := filepath.Join(folder, sheet.name+".png")
		if err := export.WriteFile(path, s.write(sheet)); err != nil {
			return err
		}
		info, err := os.Stat(path)
		if err != nil {
			return err
		}
		fmt.Printf("%s: %d KB\n", path, (info.Size()+1023)/1024)
	}
	if !found {
		return fmt.Errorf("no sheet %q: choose one of %s", only, strings.Join(names, ", "))
	}
	return nil
}

// studio holds what all sheets are drawn with.
type studio struct {
	atlas   *atlas.Atlas
	library *data.Library
	letters letters
}

func newStudio() (*studio, error) {
	w, err := geo.NewWorld()
	if err != nil {
		return nil, err
	}
	for _, level := range []geo.Level{geo.Medium, geo.Fine} {
		if _, err := w.Shapes(level); err != nil {
			return nil, err
		}
	}
	a, err := atlas.New(w)
	if err != nil {
		return nil, err
	}
	letters, err := newLetters()
	return &studio{a, data.Open(seeds.FS()), letters}, err
}
