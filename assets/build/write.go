package main

import (
	"bytes"
	"cmp"
	"compress/gzip"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strconv"

	"github.com/paulmach/orb"

	"multivector/geo"
)

// writeWorld writes the shapes and lines of every level and the list of units.
func writeWorld(dir string, t topology, english map[string]string) error {
	var units []geo.Unit
	for _, d := range details() {
		level := t.at(d)
		lines, err := level.lines()
		if err != nil {
			return err
		}
		shapes := geo.Shapes{Lines: lines}
		for _, u := range level.units {
			shapes.Units = append(shapes.Units, geo.Shape{Code: u.code, Polygons: level.shapes(u)})
			if d.level == geo.Fine {
				measured := geo.Measure(shapes.Units[len(shapes.Units)-1].Polygons)
				measured.Code, measured.Code3, measured.Name = u.code, geo.Code3(u.code), english[u.code]
				units = append(units, measured)
			}
		}
		slices.SortStableFunc(lines, func(a, b geo.Line) int {
			return cmp.Or(cmp.Compare(a.Kind, b.Kind), cmp.Compare(a.Left, b.Left), cmp.Compare(a.Right, b.Right))
		})
		countries, boundaries := countriesJSON(level, english), boundariesJSON(lines)
		if err := writeGzip(dir, "countries-"+d.level.String()+".geojson.gz", countries); err != nil {
			return err
		}
		if err := writeGzip(dir, "boundaries-"+d.level.String()+".geojson.gz", boundaries); err != nil {
			return err
		}
		if err := writePacked(dir, d, &shapes); err != nil {
			return err
		}
		fmt.Printf("%-6v %d units, %d arcs, %d lines, %d points in shapes\n", d.level, len(level.units), len(level.arcs), len(lines), bytes.Count(countries, []byte(",["))+len(level.units))
	}
	return writeUnits(dir, units)
}

// countriesJSON is a FeatureCollection with a MultiPolygon for each unit.
func countriesJSON(t topology, english map[string]string) []byte {
	b := []byte(`{"type":"FeatureCollection","features":[`)
	for i, u := range t.units {
		if i > 0 {
			b = append(b, ',')
		}
		b = append(b, "\n"+`{"type":"Feature","id":"`+u.code+`","properties":{"iso_a2":"`+u.code+`",`...)
		if code3 := geo.Code3(u.code); code3 != "" {
			b = append(b, `"iso_a3":"`+code3+`",`...)
		}
		b = append(b, `"name":`+quote(english[u.code])+`},"geometry":{"type":"MultiPolygon","coordinates":[`...)
		for j, p := range t.shapes(u) {
			b = comma(b, j)
			b = append(b, '[')
			for k, r := range p {
				b = appendPoints(comma(b, k), r)
			}
			b = append(b, ']')
		}
		b = append(b, `]}}`...)
	}
	return append(b, "\n]}\n"...)
}

// boundariesJSON is a FeatureCollection with a MultiLineString for each kind and pair
// of neighbours, by which the lines are sorted.
func boundariesJSON(lines []geo.Line) []byte {
	b := []byte(`{"type":"FeatureCollection","features":[`)
	for from := 0; from < len(lines); {
		l := lines[from]
		to := from + 1
		for to < len(lines) && lines[to].Kind == l.Kind && lines[to].Left == l.Left && lines[to].Right == l.Right {
			to++
		}
		b = append(comma(b, from), "\n"+`{"type":"Feature","properties":{"kind":"`+l.Kind.String()+`","left":"`+l.Left+`"`...)
		if l.Right != "" {
			b = append(b, `,"right":"`+l.Right+`"`...)
		}
		b = append(b, `},"geometry":{"type":"MultiLineString","coordinates":[`...)
		for i := from; i < to; i++ {
			b = appendPoints(comma(b, i-from), lines[i].Points)
		}
		b = append(b, `]}}`...)
		from = to
	}
	return append(b, "\n]}\n"...)
}

func appendPoints[P ~[]orb.Point](b []byte, points P) []byte {
	b = append(b, '[')
	for i, p := range points {
		b = append(comma(b, i), '[')
		b = strconv.AppendFloat(b, p[0], 'f', -1, 64)
		b = append(b, ',')
		b = strconv.AppendFloat(b, p[1], 'f', -1, 64)
		b = append(b, ']')
	}
	return append(b, ']')
}

// comma separates all but the first of a list.
func comma(b []byte, i int) []byte {
	if i > 0 {
		return append(b, ',')
	}
	return b
}

func quote(s string) string {
	quoted, err := json.Marshal(s)
	if err != nil {
		panic(err) // a string always marshals
	}
	return string(quoted)
}

// writeUnits writes units.json, a line for each unit.
func writeUnits(dir string, units []geo.Unit) error {
	b := []byte("[")
	for i, u := range units {
		b = append(comma(b, i), fmt.Sprintf("\n"+`{"code":%q,"iso_a3":%q,"name":%s,"bound":[%v,%v,%v,%v],"anchor":[%v,%v],"area":%s}`,
			u.Code, u.Code3, quote(u.Name), round(u.Bound.Min[0]), round(u.Bound.Min[1]), round(u.Bound.Max[0]), round(u.Bound.Max[1]),
			u.Anchor[0], u.Anchor[1], strconv.FormatFloat(u.Area, 'f', -1, 64))...)
	}
	return os.WriteFile(filepath.Join(dir, "units.json"), append(b, "\n]\n"...), 0o644)
}

// writeGzip compresses without name and time, so that the bytes depend on data only.
func writeGzip(dir, name string, data []byte) error {
	var packed bytes.Buffer
	w, err := gzip.NewWriterLevel(&packed, gzip.BestCompression)
	if err != nil {
		return err
	}
	if _, err := w.Write(data); err != nil {
		return err
	}
	if err := w.Close(); err != nil {
		return err
	}
	return os.WriteFile(filepath.Join(dir, name), packed.Bytes(), 0o644)
}
