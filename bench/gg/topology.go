package main

import (
	"encoding/json"
	"fmt"
	"os"
)

// world is the countries as rings of longitude and latitude in degrees, and
// the arcs between them, each once.
type world struct {
	countries [][][][2]float64
	arcs      [][][2]float64
}

// topology is what we need of a TopoJSON file.
type topology struct {
	Transform struct{ Scale, Translate [2]float64 }
	Arcs      [][][2]float64
	Objects   struct {
		Countries struct {
			Geometries []struct {
				Type string
				Arcs json.RawMessage
			}
		}
	}
}

func readTopology(name string) (*world, error) {
	text, err := os.ReadFile(name)
	if err != nil {
		return nil, err
	}
	var t topology
	if err := json.Unmarshal(text, &t); err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	w := &world{arcs: t.Arcs}
	for _, arc := range w.arcs { // steps on a grid become degrees
		var x, y float64
		for i, p := range arc {
			x, y = x+p[0], y+p[1]
			arc[i] = [2]float64{
				x*t.Transform.Scale[0] + t.Transform.Translate[0],
				y*t.Transform.Scale[1] + t.Transform.Translate[1],
			}
		}
	}
	for i, g := range t.Objects.Countries.Geometries {
		polygons, err := polygonsOf(g.Type, g.Arcs)
		if err != nil {
			return nil, fmt.Errorf("%s: country %d: %w", name, i, err)
		}
		var rings [][][2]float64
		for _, polygon := range polygons {
			for _, arcs := range polygon {
				rings = append(rings, w.ring(arcs))
			}
		}
		w.countries = append(w.countries, rings)
	}
	return w, nil
}

// polygonsOf reads the arcs of a polygon or of several.
func polygonsOf(kind string, arcs json.RawMessage) (polygons [][][]int, err error) {
	if kind == "Polygon" {
		polygons = make([][][]int, 1)
		return polygons, json.Unmarshal(arcs, &polygons[0])
	}
	if len(arcs) == 0 {
		return nil, nil
	}
	return polygons, json.Unmarshal(arcs, &polygons)
}

// ring joins arcs; a negative number is one's complement of an arc read backwards.
func (w *world) ring(arcs []int) [][2]float64 {
	var ring [][2]float64
	for _, a := range arcs {
		if a >= 0 {
			ring = append(ring, w.arcs[a][min(len(ring), 1):]...)
			continue
		}
		arc := w.arcs[^a]
		for i := len(arc) - 1 - min(len(ring), 1); i >= 0; i-- {
			ring = append(ring, arc[i])
		}
	}
	return ring
}
