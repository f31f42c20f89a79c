package main

import (
	"encoding/binary"
	"math"
	"os"
	"path/filepath"
	"slices"

	"github.com/paulmach/orb"

	"multivector/geo"
)

// writePacked writes the shapes and lines of a level as the program reads them; see
// assets/world/README.md.
func writePacked(dir string, d detail, shapes *geo.Shapes) error {
	b := []byte("multivector shapes 1\n")
	b = binary.AppendUvarint(b, uint64(d.perDegree))
	b = appendPart(b, packUnits(shapes.Units, d.perDegree))
	b = appendPart(b, packLines(shapes.Lines, d.perDegree))
	return os.WriteFile(filepath.Join(dir, d.level.String()+".shapes"), b, 0o644)
}

// appendPart adds bytes, and before them how many they are.
func appendPart[P ~[]byte | ~string](b []byte, part P) []byte {
	return append(binary.AppendUvarint(b, uint64(len(part))), part...)
}

func packUnits(units []geo.Shape, steps float64) []byte {
	polygons, rings, points := 0, 0, 0
	for _, u := range units {
		polygons += len(u.Polygons)
		for _, p := range u.Polygons {
			rings += len(p)
			for _, r := range p {
				points += len(r)
			}
		}
	}
	var b []byte
	for _, count := range []int{len(units), polygons, rings, points} {
		b = binary.AppendUvarint(b, uint64(count))
	}
	var last [2]int64
	for _, u := range units {
		b = appendPart(b, u.Code)
		b = binary.AppendUvarint(b, uint64(len(u.Polygons)))
		for _, p := range u.Polygons {
			b = binary.AppendUvarint(b, uint64(len(p)))
			for _, r := range p {
				b = packPoints(b, r, steps, &last)
			}
		}
	}
	return b
}

func packLines(lines []geo.Line, steps float64) []byte {
	codes, points := []string{""}, 0
	for _, l := range lines {
		codes = append(codes, l.Left, l.Right)
		points += len(l.Points)
	}
	slices.Sort(codes)
	codes = slices.Compact(codes)
	b := binary.AppendUvarint(nil, uint64(len(codes)))
	for _, code := range codes {
		b = appendPart(b, code)
	}
	b = binary.AppendUvarint(b, uint64(len(lines)))
	b = binary.AppendUvarint(b, uint64(points))
	var last [2]int64
	for _, l := range lines {
		b = binary.AppendUvarint(b, uint64(l.Kind))
		for _, code := range []string{l.Left, l.Right} {
			at, _ := slices.BinarySearch(codes, code)
			b = binary.AppendUvarint(b, uint64(at))
		}
		b = packPoints(b, l.Points, steps, &last)
	}
	return b
}

// packPoints adds how many places there are, and for each how many steps it lies east
// and north of the one before, which may be another ring's.
func packPoints[P ~[]orb.Point](b []byte, points P, steps float64, last *[2]int64) []byte {
	b = binary.AppendUvarint(b, uint64(len(points)))
	for _, p := range points {
		for k, degrees := range p {
			at := int64(math.Round(degrees * steps))
			b = binary.AppendVarint(b, at-last[k])
			last[k] = at
		}
	}
	return b
}
