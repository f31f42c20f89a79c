package geo

import (
	"compress/gzip"
	"os"
	"slices"
	"testing"

	"github.com/paulmach/orb"

	"multivector/assets"
)

// eachPrepared reads a prepared GeoJSON file, as anybody would.
func eachPrepared(t *testing.T, name string, each func(*feature) error) {
	t.Helper()
	file, err := os.Open("../assets/world/" + name + ".geojson.gz")
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	unzipped, err := gzip.NewReader(file)
	if err == nil {
		err = readFeatures(name, unzipped, each)
	}
	if err != nil {
		t.Fatal(err)
	}
}

// TestPackedIsTheGeoJSON holds what the program has embedded to the files that people
// can read: the same units and lines, to the last digit.
func TestPackedIsTheGeoJSON(t *testing.T) {
	for _, level := range []Level{Coarse, Medium, Fine} {
		shapes, err := readPrepared(level)
		if err != nil {
			t.Fatal(err)
		}
		units := 0
		eachPrepared(t, "countries-"+level.String(), func(f *feature) error {
			if units < len(shapes.Units) {
				if u := shapes.Units[units]; u.Code != f.id || !u.Polygons.Equal(f.polygons) {
					t.Errorf("%v: unit %d is %s, or of other shapes than %s in the GeoJSON", level, units, u.Code, f.id)
				}
			}
			units++
			return nil
		})
		lines := 0
		eachPrepared(t, "boundaries-"+level.String(), func(f *feature) error {
			for _, points := range f.lines {
				if lines < len(shapes.Lines) {
					l := shapes.Lines[lines]
					if l.Kind.String() != f.properties["kind"] || l.Left != f.properties["left"] || l.Right != f.properties["right"] || !slices.Equal(l.Points, points) {
						t.Errorf("%v: line %d is %v, between %s and %s, or of other points than in the GeoJSON", level, lines, l.Kind, l.Left, l.Right)
					}
				}
				lines++
			}
			return nil
		})
		if units != len(shapes.Units) || lines != len(shapes.Lines) {
			t.Errorf("%v: %d units and %d lines, in the GeoJSON %d and %d", level, len(shapes.Units), len(shapes.Lines), units, lines)
		}
	}
}

// TestPackedOutlinesLieApart appends to a ring and a line: what follows them in the
// same room stays as it is.
func TestPackedOutlinesLieApart(t *testing.T) {
	s := coarse(t)
	next := s.Units[1].Polygons[0][0][0]
	_ = append(s.Units[0].Polygons[0][0], orb.Point{})
	if got := s.Units[1].Polygons[0][0][0]; got != next {
		t.Errorf("the first point of the second unit became %v, was %v", got, next)
	}
}

// TestPackedBroken cuts a packed level at many places, and changes single bytes: all
// of it is refused or read, and nothing falls.
func TestPackedBroken(t *testing.T) {
	whole := assets.CoarseShapes
	for at := 0; at < len(whole); at += 1 + at/3 {
		if _, err := unpack(whole[:at]); err == nil {
			t.Errorf("the first %d bytes are read as a level", at)
		}
		for _, b := range []byte{0, 1, 0x7f, 0xff} {
			_, _ = unpack(whole[:at] + string([]byte{b}) + whole[at+1:])
		}
	}
}
