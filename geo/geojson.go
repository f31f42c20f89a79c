package geo

import (
	"errors"
	"fmt"
	"io"
	"strings"

	"github.com/go-json-experiment/json/jsontext"
	"github.com/paulmach/orb"
)

// feature is what is read of one GeoJSON feature (RFC 7946).
type feature struct {
	number     int               // place in the file, from 1
	id         string            // "" where there is none
	properties map[string]string // those that are strings or numbers
	kind       string            // type of the geometry, "" for none
	polygons   orb.MultiPolygon
	lines      []orb.LineString
	wrong      error // the first thing wrong with the geometry
}

// String names the feature in an error: by its name, else by its place.
func (f *feature) String() string {
	if name := f.name(); name != "" {
		return fmt.Sprintf("feature %d (%q)", f.number, name)
	}
	return fmt.Sprintf("feature %d", f.number)
}

// name is the feature's own name for itself.
func (f *feature) name() string {
	for _, key := range [...]string{"name", "NAME", "name_en", "NAME_EN", "ADMIN", "admin"} {
		if name := f.properties[key]; name != "" {
			return name
		}
	}
	return ""
}

// collection reads a FeatureCollection feature by feature.
type collection struct {
	decoder *jsontext.Decoder
	limit   *limitedReader
	points  int // read so far
	number  int // features begun so far
}

// readFeatures hands every feature of a file to a function, in order, and keeps none.
func readFeatures(name string, r io.Reader, each func(*feature) error) error {
	if err := checkSize(r); err != nil {
		return fmt.Errorf("%s: %w", name, err)
	}
	c := &collection{limit: &limitedReader{r, maxFileBytes, maxFeatureBytes}}
	c.decoder = jsontext.NewDecoder(c.limit, jsontext.AllowDuplicateNames(true))
	if err := c.read(each); err != nil {
		return fmt.Errorf("%s: %w", name, err)
	}
	return nil
}

// read reads the one object that a file holds.
func (c *collection) read(each func(*feature) error) error {
	kind, found := "", false
	err := c.object("the file", func(key string) (err error) {
		switch key {
		case "type":
			kind, err = c.text()
			return err
		case "features":
			found = true
			return c.array("features", func() error {
				f, err := c.feature()
				if err != nil {
					return err
				}
				return each(f)
			})
		}
		return c.skip()
	})
	if err != nil {
		return err
	}
	if kind != "FeatureCollection" || !found {
		return notCollection(kind)
	}
	if _, err := c.decoder.ReadToken(); !errors.Is(err, io.EOF) {
		return errors.New("there is more behind the FeatureCollection: a file holds one")
	}
	return nil
}

func notCollection(kind string) error {
	switch kind {
	case "":
		return errors.New("no GeoJSON: a FeatureCollection of countries is needed")
	case "Topology":
		return errors.New("this is TopoJSON: convert it to GeoJSON (mapshaper in.json -o format=geojson out.geojson)")
	}
	return fmt.Errorf("the file is a %q: put the countries into a FeatureCollection", kind)
}

// feature reads one feature. What is wrong with it is said after the whole of it is
// read, when its name is known.
func (c *collection) feature() (*feature, error) {
	c.number++
	f := &feature{number: c.number, properties: map[string]string{}}
	if c.number > maxFeatures {
		return nil, fmt.Errorf("more than the %d features that a file of shapes may have: leave out what is no country", maxFeatures)
	}
	c.limit.feature = maxFeatureBytes
	err := c.object("a feature", func(key string) error {
		switch key {
		case "id":
			var err error
			f.id, err = c.text()
			return err
		case "properties":
			return c.properties(f)
		case "geometry":
			return c.geometry(f, 0)
		}
		return c.skip()
	})
	if err == nil {
		err = f.wrong
	}
	if err != nil {
		return nil, fmt.Errorf("%v: %w", f, err)
	}
	return f, nil
}

// properties keeps the members that are strings or numbers.
func (c *collection) properties(f *feature) error {
	if c.decoder.PeekKind() == 'n' {
		return c.skip()
	}
	return c.object("properties", func(key string) error {
		if kind := c.decoder.PeekKind(); kind != '"' && kind != '0' {
			return c.skip()
		}
		value, err := c.text()
		f.properties[key] = strings.TrimSpace(value)
		return err
	})
}
