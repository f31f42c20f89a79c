package main

import (
	"cmp"
	"image"
	"image/color"
	"maps"
	"slices"
)

// fewColours makes a picture small as a file: the most frequent colours, those
// of the fills, stay as they are; the mixed ones at edges become the nearest.
func fewColours(img *image.RGBA) *image.Paletted {
	count := make(map[color.RGBA]int)
	for y := range img.Rect.Dy() {
		for x := range img.Rect.Dx() {
			count[img.RGBAAt(x, y)]++
		}
	}
	out := image.NewPaletted(img.Rect, palette(count))
	near := make(map[color.RGBA]uint8, len(count))
	for c := range count {
		near[c] = uint8(out.Palette.Index(c))
	}
	for y := range img.Rect.Dy() {
		for x := range img.Rect.Dx() {
			out.Pix[y*out.Stride+x] = near[img.RGBAAt(x, y)]
		}
	}
	return out
}

// Of the 256 colours the most frequent ones are kept as they are; the others
// lie apart from all before, in red, green and blue together.
const (
	kept  = 64
	apart = 30
)

// palette takes colours in the order of their count.
func palette(count map[color.RGBA]int) color.Palette {
	byCount := slices.SortedFunc(maps.Keys(count), func(a, b color.RGBA) int {
		return cmp.Or(count[b]-count[a], int(a.R)-int(b.R), int(a.G)-int(b.G), int(a.B)-int(b.B))
	})
	var taken color.Palette
	for _, c := range byCount {
		if len(taken) == 256 {
			break
		}
		near := func(t color.Color) bool { return distance(t.(color.RGBA), c) < apart }
		if len(taken) < kept || !slices.ContainsFunc(taken, near) {
			taken = append(taken, c)
		}
	}
	return taken
}

func distance(a, b color.RGBA) int {
	d := func(x, y uint8) int { return max(int(x)-int(y), int(y)-int(x)) }
	return d(a.R, b.R) + d(a.G, b.G) + d(a.B, b.B)
}
