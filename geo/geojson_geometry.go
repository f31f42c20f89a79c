package geo

import (
	"fmt"

	"github.com/go-json-experiment/json/jsontext"
)

// geometry reads a geometry object into the feature: Polygon, MultiPolygon, collections
// of them, and lines. What is wrong with it goes into the feature, the error is
// for what ends the reading. The depth is that of collections inside each other.
func (c *collection) geometry(f *feature, depth int) error {
	if c.decoder.PeekKind() == 'n' {
		return c.skip()
	}
	if depth > maxNesting {
		return fmt.Errorf("geometry collections lie more than %d deep in each other: flatten them", maxNesting)
	}
	kind, found := "", coordinates{}
	var wrong error
	err := c.object("a geometry", func(key string) (err error) {
		switch key {
		case "type":
			kind, err = c.text()
			return err
		case "coordinates":
			raw, err := c.decoder.ReadValue()
			if err != nil {
				return c.broken(err)
			}
			found, wrong = c.scan(raw)
			return nil
		case "geometries":
			return c.array("geometries", func() error { return c.geometry(f, depth+1) })
		}
		return c.skip()
	})
	if err != nil {
		return err
	}
	if wrong == nil {
		wrong = f.add(kind, found)
	}
	if f.wrong == nil {
		f.wrong = wrong
	}
	return nil
}

// scan reads a coordinates array and counts its points.
func (c *collection) scan(raw jsontext.Value) (coordinates, error) {
	found, err := scanCoordinates(raw)
	c.points += len(found.points)
	if c.points > maxPoints {
		return found, fmt.Errorf("more than the %d points that a file of shapes may have: simplify the shapes", maxPoints)
	}
	return found, err
}

// add takes over the coordinates of a geometry of some type.
func (f *feature) add(kind string, c coordinates) error {
	wanted := arraysDeep(kind)
	switch {
	case wanted < 0:
		return fmt.Errorf("a geometry of type %q has no area: countries must be Polygon or MultiPolygon", kind)
	case c.depth != 0 && c.depth != wanted:
		return fmt.Errorf("the coordinates are %d arrays deep, a %s has %d", c.depth, kind, wanted)
	case c.depth == 0 && kind != "GeometryCollection": // an empty array: nowhere
		return nil
	case kind == "LineString" || kind == "MultiLineString":
		f.lines = append(f.lines, c.lines()...)
	case kind != "GeometryCollection":
		f.polygons = append(f.polygons, c.polygons()...)
	}
	if f.kind == "" || f.kind == "GeometryCollection" {
		f.kind = kind
	}
	return nil
}

// arraysDeep is how many arrays deep the coordinates of a type of geometry are, -1 for
// types that are not read.
func arraysDeep(kind string) int {
	switch kind {
	case "GeometryCollection":
		return 0
	case "LineString":
		return 2
	case "Polygon", "MultiLineString":
		return 3
	case "MultiPolygon":
		return 4
	}
	return -1
}
