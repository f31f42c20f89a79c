package main

import (
	"encoding/json"
	"fmt"
	"io/fs"
	"math"
	"slices"

	"github.com/paulmach/orb"
)

// A ring is a list of arcs, each by its index; a negative entry i means arc ^i
// walked backwards (the way of TopoJSON).
type ring []int

// A polygon is its outer ring followed by its holes.
type polygon []ring

// unit is a feature of the topology.
type unit struct {
	code, name string
	numeric    string // ISO 3166-1 numeric, as in the source
	polygons   []polygon
}

// topology is units over shared arcs, (lon, lat) degrees.
type topology struct {
	arcs  [][]orb.Point
	units []unit
}

// sourceSteps is the number of steps in a degree that the source is rounded to, 11 m
// each; it is quantised to 0.0036 by 0.0017 degrees.
const sourceSteps = 1e4

// source is the part of a TopoJSON file that is read
// (https://github.com/topojson/topojson-specification).
type source struct {
	Transform struct{ Scale, Translate [2]float64 }
	Arcs      [][][2]int
	Objects   struct {
		Countries struct{ Geometries []sourceGeometry }
	}
}

type sourceGeometry struct {
	Type       string
	ID         string
	Properties struct{ Name string }
	Arcs       json.RawMessage
}

// readTopology decodes countries-10m.json: arcs are delta-coded and quantised.
func readTopology(atlas fs.FS) (topology, error) {
	data, err := fs.ReadFile(atlas, "countries-10m.json")
	if err != nil {
		return topology{}, err
	}
	var s source
	if err := json.Unmarshal(data, &s); err != nil {
		return topology{}, fmt.Errorf("countries-10m.json: %w", err)
	}
	var t topology
	for _, deltas := range s.Arcs {
		arc := make([]orb.Point, 0, len(deltas))
		x, y := 0, 0
		for _, d := range deltas {
			x, y = x+d[0], y+d[1]
			p := roundPoint(orb.Point{
				float64(x)*s.Transform.Scale[0] + s.Transform.Translate[0],
				float64(y)*s.Transform.Scale[1] + s.Transform.Translate[1],
			})
			arc = append(arc, p)
		}
		t.arcs = append(t.arcs, slices.Compact(arc))
	}
	for _, g := range s.Objects.Countries.Geometries {
		u, err := g.unit()
		if err != nil {
			return topology{}, err
		}
		t.units = append(t.units, u)
	}
	return t, nil
}

func (g sourceGeometry) unit() (unit, error) {
	u := unit{name: g.Properties.Name, numeric: g.ID}
	var err error
	switch g.Type {
	case "Polygon":
		u.polygons = make([]polygon, 1)
		err = json.Unmarshal(g.Arcs, &u.polygons[0])
	case "MultiPolygon":
		err = json.Unmarshal(g.Arcs, &u.polygons)
	default:
		err = fmt.Errorf("unexpected geometry %s", g.Type)
	}
	if err != nil {
		return u, fmt.Errorf("countries-10m.json: %s: %w", u.name, err)
	}
	return u, nil
}

// round brings a coordinate to the steps that are kept, without a negative zero.
func round(x float64) float64 { return math.Round(x*sourceSteps)/sourceSteps + 0 }

func roundPoint(p orb.Point) orb.Point { return roundTo(p, sourceSteps) }

func roundTo(p orb.Point, steps float64) orb.Point {
	return orb.Point{math.Round(p[0]*steps)/steps + 0, math.Round(p[1]*steps)/steps + 0}
}

// unit gives the unit of a name.
func (t topology) unit(name string) (*unit, error) {
	i := slices.IndexFunc(t.units, func(u unit) bool { return u.name == name })
	if i < 0 {
		return nil, fmt.Errorf("countries-10m.json has no %q: it is not the pinned one", name)
	}
	return &t.units[i], nil
}

// walk gives the points of one entry of a ring in the order of walking.
func (t topology) walk(entry int) []orb.Point {
	if entry >= 0 {
		return t.arcs[entry]
	}
	backwards := slices.Clone(t.arcs[^entry])
	slices.Reverse(backwards)
	return backwards
}

// points joins a ring's arcs into a closed list of points.
func (t topology) points(r ring) orb.Ring {
	var points orb.Ring
	for i, entry := range r {
		arc := t.walk(entry)
		if i > 0 {
			arc = arc[1:] // the node is there already
		}
		points = append(points, arc...)
	}
	return points
}

// index gives the arc of an entry of a ring.
func index(entry int) int { return max(entry, ^entry) }

// rings calls f for every ring of every unit.
func (t topology) rings(f func(u *unit, p, r int)) {
	for i := range t.units {
		u := &t.units[i]
		for p := range u.polygons {
			for r := range u.polygons[p] {
				f(u, p, r)
			}
		}
	}
}
