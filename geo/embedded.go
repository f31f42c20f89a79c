package geo

import (
	"compress/gzip"
	"fmt"
	"io"

	"github.com/paulmach/orb"

	"multivector/assets"
)

// preparedUnits reads units.json, so that nothing needs computing at start.
func preparedUnits() []Unit {
	var rows []struct {
		Code   string
		Code3  string `json:"iso_a3"`
		Name   string
		Bound  [4]float64
		Anchor orb.Point
		Area   float64
	}
	mustRead("units.json", &rows)
	units := make([]Unit, len(rows))
	for i, r := range rows {
		bound := orb.Bound{Min: orb.Point{r.Bound[0], r.Bound[1]}, Max: orb.Point{r.Bound[2], r.Bound[3]}}
		units[i] = Unit{r.Code, r.Code3, r.Name, bound, r.Anchor, r.Area}
	}
	return units
}

// readPrepared reads the embedded shapes and lines of a level, both at once.
func readPrepared(l Level) (*Shapes, error) {
	s := &Shapes{}
	lines := make(chan error, 1)
	go func() {
		lines <- readEmbedded("boundaries-"+l.String(), func(f *feature) error {
			kind := Coast
			if f.properties["kind"] == Boundary.String() {
				kind = Boundary
			}
			for _, points := range f.lines {
				s.Lines = append(s.Lines, Line{kind, f.properties["left"], f.properties["right"], points})
			}
			return nil
		})
	}()
	err := readEmbedded("countries-"+l.String(), func(f *feature) error {
		s.Units = append(s.Units, Shape{f.id, f.polygons})
		return nil
	})
	if lineErr := <-lines; err == nil {
		err = lineErr
	}
	return s, err
}

// readEmbedded reads one of the prepared files through the reader for any file.
func readEmbedded(name string, each func(*feature) error) error {
	path := "world/" + name + ".geojson.gz"
	file, err := assets.World.Open(path)
	if err != nil {
		return fmt.Errorf("assets/%s: %w: run make assets", path, err)
	}
	defer file.Close()
	unzipped, err := gzip.NewReader(file)
	if err != nil {
		return fmt.Errorf("assets/%s: %w", path, err)
	}
	return readFeatures("assets/"+path, io.Reader(unzipped), each)
}
