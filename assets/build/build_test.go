package main

import (
	"io/fs"
	"math"
	"os"
	"path/filepath"
	"slices"
	"testing"

	"multivector/geo"
)

// packages gives the folder of the npm packages that MULTIVECTOR_NPM names, or npm's
// cache; the tests that need them are skipped where they are not at hand.
func packages(t *testing.T) string {
	t.Helper()
	dir := os.Getenv("MULTIVECTOR_NPM")
	if dir == "" {
		cache, err := os.UserCacheDir()
		if err != nil {
			t.Skip("no cache folder: set MULTIVECTOR_NPM to the folder of the npm packages")
		}
		dir = filepath.Join(cache, "multivector-assets")
	}
	if _, err := openPackage(dir, worldAtlas); err != nil {
		t.Skipf("%v: run make assets, or set MULTIVECTOR_NPM to the folder of the npm packages", err)
	}
	return dir
}

// atlas is the package that the shapes are from.
func atlas(t *testing.T) fs.FS {
	t.Helper()
	files, err := openPackage(packages(t), worldAtlas)
	if err != nil {
		t.Fatal(err)
	}
	return files
}

// area is the land of all units in km².
func (t topology) area() float64 {
	sum := 0.0
	for _, u := range t.units {
		for _, p := range u.polygons {
			sum += geo.Area(t.shape(p))
		}
	}
	return sum
}

func (t topology) polygons() int {
	n := 0
	for _, u := range t.units {
		n += len(u.polygons)
	}
	return n
}

// TestGoldenFacts holds the source and what is made of it to the known numbers.
func TestGoldenFacts(t *testing.T) {
	source, err := readTopology(atlas(t))
	if err != nil {
		t.Fatal(err)
	}
	points := 0
	for _, arc := range source.arcs {
		points += len(arc)
	}
	if len(source.units) != 255 || len(source.arcs) != 4635 || points != 477294 { // one point stands twice in the file
		t.Errorf("source: %d units, %d arcs, %d points", len(source.units), len(source.arcs), points)
	}
	before := source.polygons()
	mended, err := mend(source)
	if err != nil {
		t.Fatal(err)
	}
	// 18 islets that quantising left without area go, 5 pairs cut at 180 degrees are joined.
	if got := mended.polygons(); before-got != 18+5 {
		t.Errorf("mending turned %d polygons into %d", before, got)
	}
	area := mended.area()
	if area < 1.46e8 || area > 1.49e8 {
		t.Errorf("land is %.0f km²", area)
	}
	carved, err := carve(mended)
	if err != nil {
		t.Fatal(err)
	}
	// Crimea, Western Sahara west of the berm, and one territory more in the Indian Ocean.
	if len(carved.units) != 258 || len(carved.arcs) != 4638 {
		t.Errorf("carved: %d units, %d arcs", len(carved.units), len(carved.arcs))
	}
	if off := math.Abs(carved.area()-area) / area; off > 1e-9 {
		t.Errorf("carving changed the land by %g", off)
	}
	for i, uses := range carved.uses() {
		if len(uses) == 0 && !isFlat(source.arcs[i]) {
			t.Errorf("arc %d from %v is lost", i, source.arcs[i][0])
		}
		if len(uses) > 2 || len(uses) == 2 && uses[0].left == uses[1].left {
			t.Errorf("arc %d is not between two units: %v", i, uses)
		}
	}
}

func TestCarvedAreas(t *testing.T) {
	coded, err := codedUnits(atlas(t))
	if err != nil {
		t.Fatal(err)
	}
	for _, test := range []struct {
		code     string
		low, top float64 // km²
	}{
		{"XC", 25500, 27500},   // Crimea with Sevastopol: 27,000
		{"XW", 150000, 220000}, // the west of Western Sahara, about 70 to 80 % of 266,000
		{"EH", 50000, 110000},
		{"MA", 400000, 425000},
		{"VA", 0.4, 0.7},
		{"CX", 90, 140},
		{"CC", 8, 20},
		{"RU", 16.7e6, 17e6},
	} {
		i := slices.IndexFunc(coded.units, func(u unit) bool { return u.code == test.code })
		sum := 0.0
		for _, p := range coded.units[i].polygons {
			sum += geo.Area(coded.shape(p))
		}
		if sum < test.low || sum > test.top {
			t.Errorf("%s has %.1f km², want %v to %v", test.code, sum, test.low, test.top)
		}
	}
}

// TestLevels makes every level: the same units on each, and no two lines that cross
// but those that do in the source.
func TestLevels(t *testing.T) {
	coded, err := codedUnits(atlas(t))
	if err != nil {
		t.Fatal(err)
	}
	inSource := len(crossing(coded.arcs))
	for _, d := range details() {
		level := coded.at(d)
		if len(level.units) != 258 {
			t.Errorf("%v: %d units", d.level, len(level.units))
		}
		for i, u := range level.units {
			if u.code != coded.units[i].code || len(u.polygons) == 0 {
				t.Errorf("%v: %s has %d polygons", d.level, u.code, len(u.polygons))
			}
			for _, p := range u.polygons {
				if a := geo.Area(level.shape(p)); !(a > 0) {
					t.Errorf("%v: %s has a polygon of %v km² at %v", d.level, u.code, a, level.points(p[0])[0])
				}
			}
		}
		if n := len(crossing(level.arcs)); n > inSource {
			t.Errorf("%v: %d stretches cross, %d in the source", d.level, n, inSource)
		}
		if _, err := level.lines(); err != nil {
			t.Errorf("%v: %v", d.level, err)
		}
		if off := math.Abs(level.area()-coded.area()) / coded.area(); off > 3e-3 {
			t.Errorf("%v: the land changed by %.2g", d.level, off)
		}
	}
}
