package geo

import (
	"cmp"
	"fmt"
	"io"
	"slices"
)

// readCountries reads any GeoJSON of countries. Features with the same code become one
// unit. A feature without a usable code is kept as a unit of its own with the code
// "#N", N its place in the file: it is drawn and can be pointed at by its name, but no
// evidence can mean it. A feature without a geometry is left out.
func readCountries(name string, r io.Reader) (*Shapes, []Unit, error) {
	shapes := &Shapes{}
	place := map[string]int{}
	named := map[string]string{}
	coded := 0
	err := readFeatures(name, r, func(f *feature) error {
		code := featureCode(f)
		switch {
		case f.lines != nil:
			return fmt.Errorf("%v: a line has no area: countries must be Polygon or MultiPolygon", f)
		case len(f.polygons) == 0:
			return nil
		case code == "":
			code = fmt.Sprintf("#%d", f.number)
		default:
			coded++
		}
		if at, ok := place[code]; ok {
			shapes.Units[at].Polygons = append(shapes.Units[at].Polygons, f.polygons...)
			return nil
		}
		place[code] = len(shapes.Units)
		named[code] = f.name()
		shapes.Units = append(shapes.Units, Shape{code, f.polygons})
		return nil
	})
	switch {
	case err != nil:
		return nil, nil, err
	case len(shapes.Units) == 0:
		return nil, nil, fmt.Errorf("%s: no feature has an area: countries must be Polygon or MultiPolygon", name)
	case coded == 0:
		return nil, nil, fmt.Errorf("%s: none of the %d features has a country code: give each a property iso_a2", name, len(shapes.Units))
	}
	slices.SortFunc(shapes.Units, func(a, b Shape) int { return cmp.Compare(a.Code, b.Code) })
	shapes.Lines = linesOf(shapes.Units)
	units := make([]Unit, len(shapes.Units))
	for i, s := range shapes.Units {
		units[i] = Measure(s.Polygons)
		units[i].Code, units[i].Code3, units[i].Name = s.Code, Code3(s.Code), unitName(s.Code, named[s.Code])
	}
	return shapes, units, nil
}

// unitName is the file's name for a unit, else ours.
func unitName(code, inFile string) string {
	if inFile != "" {
		return inFile
	}
	return Name(code, "en")
}
