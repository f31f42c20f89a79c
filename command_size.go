package main

import (
	"math"
	"strconv"
	"strings"

	"multivector/export"
	"multivector/geo"
)

func sizeNames() []string {
	var names []string
	for _, s := range export.Sizes() {
		names = append(names, s.Name)
	}
	return names
}

// parseSize reads "1920x1080" or a named size, and enlarges it.
func parseSize(s string, scale float64) (width, height float64, err error) {
	if err := checkScale(scale); err != nil {
		return 0, 0, err
	}
	named, ok := export.SizeNamed(s)
	if !ok {
		w, h, found := strings.Cut(strings.ToLower(s), "x")
		wide, err1 := strconv.Atoi(w)
		high, err2 := strconv.Atoi(h)
		if !found || err1 != nil || err2 != nil {
			return 0, 0, usagef("--size %q: write pixels as in 1920x1080, or one of %s", s, oneOf(sizeNames()))
		}
		named.Width, named.Height = float64(wide), float64(high)
	}
	width, height = math.Round(named.Width*scale), math.Round(named.Height*scale)
	if err := export.CheckSize(width, height); err != nil {
		return 0, 0, usagef("--size %s at scale %g: %v", s, scale, err)
	}
	return width, height, nil
}

// checkScale refuses what enlarges nothing.
func checkScale(scale float64) error {
	if !(scale > 0) || math.IsInf(scale, 1) {
		return usagef("--scale %g: write a number above 0, such as 2", scale)
	}
	return nil
}

// paper returns the millimetres of a named size that is a sheet of paper, else 0.
func paper(size string) (width, height float64) {
	s, _ := export.SizeNamed(size)
	return s.PaperWidth, s.PaperHeight
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
