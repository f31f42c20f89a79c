package main

import (
	"math"
	"strconv"
	"strings"

	"multivector/geo"
)

// Limits of a picture's sides in pixels: below, no text can be read; above,
// the picture alone takes gigabytes of memory.
const (
	leastSide = 160
	mostSide  = 20000
	mostArea  = 200e6
)

// sizes are the named sizes in pixels: slides as wide as a screen, sheets of
// paper on their side at 150 dots per inch (ISO 216: A4 is 297 × 210 mm).
var sizes = map[string][2]float64{
	"16:9": {1920, 1080}, "4:3": {1440, 1080}, "1:1": {1080, 1080}, "A4": {1754, 1240}, "A3": {2480, 1754},
}

func sizeNames() []string { return []string{"16:9", "4:3", "1:1", "A4", "A3"} }

// parseSize reads "1920x1080" or a named size, and enlarges it.
func parseSize(s string, scale float64) (width, height float64, err error) {
	if !(scale > 0) || math.IsInf(scale, 1) {
		return 0, 0, usagef("--scale %g: write a number above 0, such as 2", scale)
	}
	named, ok := sizes[strings.ToUpper(s)]
	if !ok {
		w, h, found := strings.Cut(strings.ToLower(s), "x")
		wide, err1 := strconv.Atoi(w)
		high, err2 := strconv.Atoi(h)
		if !found || err1 != nil || err2 != nil {
			return 0, 0, usagef("--size %q: write pixels as in 1920x1080, or one of %s", s, oneOf(sizeNames()))
		}
		named = [2]float64{float64(wide), float64(high)}
	}
	width, height = math.Round(named[0]*scale), math.Round(named[1]*scale)
	if min(width, height) < leastSide || max(width, height) > mostSide || width*height > mostArea {
		return 0, 0, usagef("--size %s at scale %g is %g × %g pixels; each side can have %d to %d, and all in all %.0f million",
			s, scale, width, height, leastSide, mostSide, mostArea/1e6)
	}
	return width, height, nil
}

// sheets are the sizes of paper on its side in millimetres (ISO 216).
var sheets = map[string][2]float64{"A4": {297, 210}, "A3": {420, 297}}

// paper returns the millimetres of a named size that is a sheet of paper, else 0.
func paper(size string) (width, height float64) {
	sheet := sheets[strings.ToUpper(size)]
	return sheet[0], sheet[1]
}

func regionNames() []string {
	var names []string
	for _, r := range geo.Regions() {
		names = append(names, r.ID)
	}
	return names
}

func projectionNames() []string {
	var names []string
	for _, p := range geo.Projections() {
		names = append(names, p.String())
	}
	return names
}
