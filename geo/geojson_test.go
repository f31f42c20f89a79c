package geo

import (
	"bytes"
	"compress/gzip"
	"fmt"
	"os"
	"strings"
	"testing"

	"github.com/paulmach/orb"
)

// squareAt gives a Polygon geometry of one by one degree with its corner at lon, lat.
func squareAt(lon, lat int) string {
	return fmt.Sprintf(`{"type":"Polygon","coordinates":[[[%d,%d],[%d,%d],[%d,%d],[%d,%d],[%d,%d]]]}`,
		lon, lat, lon+1, lat, lon+1, lat+1, lon, lat+1, lon, lat)
}

// countriesOf wraps features, each given as its members without the type.
func countriesOf(features ...string) string {
	for i, f := range features {
		features[i] = `{"type":"Feature",` + f + `}`
	}
	return `{"type":"FeatureCollection","features":[` + strings.Join(features, ",") + `]}`
}

func TestReadWorldFindsTheCode(t *testing.T) {
	for _, test := range []struct{ members, want string }{
		{`"properties":{"iso_a2":"kz"}`, "KZ"},
		{`"properties":{"ISO_A2":"KZ"}`, "KZ"},
		{`"properties":{"ISO3166-1-Alpha-2":"KZ"}`, "KZ"},
		{`"properties":{"iso_a3":"KAZ"}`, "KZ"},
		{`"properties":{"ISO_A2":"-99","ISO_A3":"-99","ADM0_A3":"FRA"}`, "FR"},
		{`"properties":{"iso_a2":"-99","iso_a3":"KOS"}`, "XK"},
		{`"properties":{"id":"KAZ"}`, "KZ"},
		{`"id":"KAZ","properties":null`, "KZ"},
		{`"id":"398"`, "KZ"},
		{`"id":398`, "KZ"},
		{`"id":"004"`, "AF"},
		{`"id":4`, "AF"},
		{`"id":"XC"`, "XC"},
		{`"properties":{"iso_a2":"GF"}`, "GF"},
		{`"properties":{"iso_a2":{"of":"KZ"},"ISO_A2":"UZ"}`, "UZ"},
	} {
		// The order of members is free: the geometry first.
		w, err := ReadWorld("a.geojson", strings.NewReader(countriesOf(`"geometry":`+squareAt(10, 10)+`,`+test.members)))
		if err != nil {
			t.Errorf("%s: %v", test.members, err)
			continue
		}
		if got := w.At(orb.Point{10.5, 10.5}); got != test.want || len(w.Units()) != 1 {
			t.Errorf("%s: unit %q, want %q", test.members, got, test.want)
		}
	}
}

func TestReadWorld(t *testing.T) {
	file := countriesOf(
		`"id":"DE","properties":{"NAME":"Deutschland"},"geometry":`+squareAt(0, 0),
		`"id":"FR","geometry":`+squareAt(1, 0),
		`"id":"FR","geometry":{"type":"MultiPolygon","coordinates":[[[[5,5,100],[6,5],[6,6],[5,6]]],[[[7,7],[8,8],[7,7]],[[30,30],[31,30],[31,31],[30,31]]]]}`,
		`"id":"-99","properties":{"name":"No man's land"},"geometry":{"type":"GeometryCollection","geometries":[`+squareAt(20, 0)+`]}`,
		`"id":"PL","geometry":null`)
	w, err := ReadWorld("a.geojson", strings.NewReader(file))
	if err != nil {
		t.Fatal(err)
	}
	var codes []string
	for _, u := range w.Units() {
		codes = append(codes, u.Code+" "+u.Code3+" "+u.Name)
	}
	if got, want := strings.Join(codes, ", "), "#4  No man's land, DE DEU Deutschland, FR FRA France"; got != want {
		t.Errorf("units: %s, want %s", got, want)
	}
	for _, level := range []Level{Coarse, Medium, Fine} {
		shapes, err := w.Shapes(level)
		if err != nil || !w.Ready(level) || len(shapes.Units[2].Polygons) != 2 {
			t.Errorf("%v: %+v, %v", level, shapes, err)
		}
	}
	if got := w.At(orb.Point{20.5, 0.5}); got != "#4" {
		t.Errorf("the feature without a code is %q", got)
	}
	if got := w.At(orb.Point{5.5, 5.5}); got != "FR" {
		t.Errorf("the ring that was left open holds %q", got)
	}
	if u, _ := w.Unit("DE"); u.Area < 12300 || u.Area > 12400 {
		t.Errorf("a square degree at the equator has %v km²", u.Area)
	}
	boundaries := 0
	shapes, _ := w.Shapes(Fine)
	for _, l := range shapes.Lines {
		if l.Kind == Boundary {
			boundaries++
			if l.Left != "DE" || l.Right != "FR" || l.Points[0] != (orb.Point{1, 0}) || l.Points[1] != (orb.Point{1, 1}) {
				t.Errorf("boundary %+v: want Germany left of the walk north along 1° E", l)
			}
		}
	}
	if boundaries != 1 {
		t.Errorf("%d boundaries, want the one edge that Germany and France share", boundaries)
	}
}

func TestReadWorldErrors(t *testing.T) {
	deep := strings.Repeat(`{"type":"GeometryCollection","geometries":[`, 20) + squareAt(0, 0) + strings.Repeat(`]}`, 20)
	for _, test := range []struct{ file, want string }{
		{``, "the file is empty: give a GeoJSON file"},
		{"\n", "the file is empty: give a GeoJSON file"},
		{`not json`, "no JSON at byte 1"},
		{"country,partner\nKZ,US\n", "give a GeoJSON file, or mend it there"},
		{`[1,2]`, "the file must be an object, not [: give GeoJSON"},
		{`{"type":"Topology","arcs":[]}`, "this is TopoJSON: convert it to GeoJSON"},
		{`{"type":"Feature"}`, `the file is a "Feature": put the countries into a FeatureCollection`},
		{`{"a":1}`, "no GeoJSON"},
		{countriesOf(), "no feature has an area"},
		{countriesOf(`"id":"DE","geometry":` + squareAt(0, 0))[:120], "the file ends in the middle, at byte"},
		{countriesOf(`"id":"DE","geometry":`+squareAt(0, 0)) + `{}`, "more behind the FeatureCollection"},
		{countriesOf(`"geometry":` + squareAt(0, 0)), "none of the 1 features has a country code: give each a property iso_a2"},
		{countriesOf(`"id":"DE","geometry":` + squareAt(200, 0)), "feature 1: longitude 200 is outside -180 to 180"},
		{countriesOf(`"geometry":` + squareAt(0, 91) + `,"properties":{"name":"Nowhere"}`), `feature 1 ("Nowhere"): the position 0, 91 is not longitude and latitude`},
		{countriesOf(`"geometry":{"type":"Polygon","coordinates":[[[1e400,0],[1,1],[0,1],[0,0]]]}`), "is not longitude and latitude in degrees"},
		{countriesOf(`"geometry":{"type":"Point","coordinates":[1,1]},"properties":{"name":"Berlin"}`), `feature 1 ("Berlin"): a geometry of type "Point" has no area`},
		{countriesOf(`"geometry":{"type":"LineString","coordinates":[[1,1],[2,2]]}`), "a line has no area"},
		{countriesOf(`"geometry":{"type":"GeometryCollection","geometries":[{"type":"Point","coordinates":[1,1]}]},"properties":{"name":"Berlin"}`), `feature 1 ("Berlin"): a geometry of type "Point"`},
		{countriesOf(`"geometry":{"type":"Polygon","coordinates":[[1,1],[2,2]]}`), "the coordinates are 2 arrays deep, a Polygon has 3"},
		{countriesOf(`"geometry":{"type":"Polygon","coordinates":[[[1,1],[2,[2]]]]}`), "arrays deep"},
		{countriesOf(`"geometry":{"type":"Polygon","coordinates":[[["1",1],[2,2]]]}`), "coordinates must be numbers"},
		{countriesOf(`"geometry":{"type":"Polygon","coordinates":[[[1],[2,2]]]}`), "a position has 1 numbers"},
		{countriesOf(`"geometry":` + deep), "geometry collections lie more than 8 deep"},
		{strings.Repeat("[", 100_000), "the file must be an object"},
		{`{"a":` + strings.Repeat("[", 100_000), "no JSON at byte"},
	} {
		_, err := ReadWorld("mine.geojson", strings.NewReader(test.file))
		if err == nil || !strings.Contains(err.Error(), test.want) || !strings.HasPrefix(err.Error(), "mine.geojson: ") || strings.Contains(err.Error(), "\n") {
			t.Errorf("%.80s: %v, want mine.geojson: … %s", test.file, err, test.want)
		}
	}
}

func FuzzReadWorld(f *testing.F) {
	f.Add([]byte(countriesOf(`"id":"DE","geometry":`+squareAt(0, 0), `"id":"FR","geometry":`+squareAt(1, 0))))
	f.Add([]byte(countriesOf(`"id":"FR","geometry":{"type":"MultiPolygon","coordinates":[[[[179,5,1],[-179,5],[-179,6],[179,6]],[]],[[]],[]]}`)))
	f.Add([]byte(countriesOf(`"id":"AQ","geometry":{"type":"Polygon","coordinates":[[[-180,-90],[180,-90],[180,-80],[0,-75],[-180,-80],[-180,-90]]]}`)))
	f.Add([]byte(`{"type":"Topology"}`))
	f.Fuzz(func(t *testing.T, data []byte) {
		w, err := ReadWorld("fuzz.geojson", bytes.NewReader(data))
		if err != nil {
			if !strings.HasPrefix(err.Error(), "fuzz.geojson: ") {
				t.Errorf("the error does not name the file: %v", err)
			}
			return
		}
		for _, u := range w.Units() {
			if u.Code == "" || u.Name == "" || !(u.Area >= 0) || u.Bound.Max[0]-u.Bound.Min[0] > 360 {
				t.Errorf("unit %+v", u)
			}
			w.At(u.Anchor)
		}
	})
}

// TestPreparedFilesAreCountries reads a prepared file as a user's file: the reader is
// the same, and so is the answer.
func TestPreparedFilesAreCountries(t *testing.T) {
	packed, err := os.Open("../assets/world/countries-coarse.geojson.gz")
	if err != nil {
		t.Fatal(err)
	}
	defer packed.Close()
	unzipped, err := gzip.NewReader(packed)
	if err != nil {
		t.Fatal(err)
	}
	w, err := ReadWorld("countries.geojson", unzipped)
	if err != nil {
		t.Fatal(err)
	}
	ours := embedded(t).Units()
	if len(w.Units()) != len(ours) {
		t.Fatalf("%d units, embedded are %d", len(w.Units()), len(ours))
	}
	for i, u := range w.Units() {
		if u.Code != ours[i].Code || u.Name != ours[i].Name {
			t.Errorf("%s %q, embedded %s %q", u.Code, u.Name, ours[i].Code, ours[i].Name)
		}
	}
}
