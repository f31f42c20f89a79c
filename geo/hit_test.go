package geo

import (
	"math"
	"strings"
	"testing"

	"github.com/paulmach/orb"
)

// TestAtRoundAPole: a ring that winds round a pole encloses it, though no shape of
// ours does so at the north pole; and few corners are enough.
//
//	 180°  ____
//	      / 80°\
//	90° W |  + | 90° E      the pole in the middle, a hole at 88° round it
//	      \____/
//	        0°
func TestAtRoundAPole(t *testing.T) {
	ring := func(lat string) string {
		return strings.ReplaceAll("[[-180,LAT],[-90,LAT],[0,LAT],[90,LAT],[180,LAT],[-180,LAT]]", "LAT", lat)
	}
	for _, c := range []struct {
		rings string
		side  float64 // 1: north, -1: south
		pole  string  // what is there
	}{
		{ring("80"), 1, "GL"},
		{ring("80") + "," + ring("88"), 1, ""},
		{ring("-80"), -1, "GL"},
		{ring("-80") + "," + ring("-88"), -1, ""},
	} {
		w, err := ReadWorld("cap.geojson", strings.NewReader(`{"type":"FeatureCollection","features":[{"type":"Feature",
			"properties":{"iso_a2":"GL"},"geometry":{"type":"Polygon","coordinates":[`+c.rings+`]}}]}`))
		if err != nil {
			t.Fatal(err)
		}
		for lon := -180.0; lon <= 180; lon += 45 {
			at := func(lat float64) string { return w.At(orb.Point{lon, c.side * lat}) }
			if outside, within, pole := at(75), at(85), at(90); outside != "" || within != "GL" || pole != c.pole {
				t.Errorf("at %g: %q, %q, %q of %s", lon, outside, within, pole, c.rings)
			}
		}
	}
}

func TestAtKnownPoints(t *testing.T) {
	w := embedded(t)
	for _, test := range []struct {
		where    string
		lon, lat float64
		want     string
	}{
		{"Astana", 71.43, 51.13, "KZ"},
		{"Simferopol, carved out of Russia", 34.1, 45.0, "XC"},
		{"Krasnodar, still Russia", 39.0, 45.04, "RU"},
		{"El Aaiún, carved out of Morocco", -13.2, 27.1, "XW"},
		{"east of the berm", -8.75, 26.5, "EH"},
		{"Tan-Tan, still Morocco", -11.1, 28.44, "MA"},
		{"Pristina", 21.16, 42.66, "XK"},
		{"Taipei", 121.5, 25.0, "TW"},
		{"Ramallah", 35.2, 31.9, "PS"},
		{"Nicosia north", 33.36, 35.3, "XN"},
		{"Hargeisa", 44.06, 9.56, "XS"},
		{"Christmas Island", 105.65, -10.48, "CX"},
		{"Cocos Islands", 96.848, -12.192, "CC"},

		{"Maseru, in a hole of South Africa", 27.6, -29.4, "LS"},
		{"Bloemfontein, beside the hole", 26.2, -29.1, "ZA"},
		{"San Marino, in a hole of Italy", 12.46, 43.94, "SM"},
		{"the Vatican, in a hole of Italy", 12.453, 41.904, "VA"},
		{"Rome", 12.5, 41.9, "IT"},

		{"Viti Levu", 178.0, -17.8, "FJ"},
		{"Taveuni, on the meridian of 180 degrees", 180, -16.9, "FJ"},
		{"Taveuni from the other side", -180, -16.9, "FJ"},
		{"Taveuni, west of it", 179.99, -16.86, "FJ"},
		{"Taveuni, east of it", -179.99, -16.85, "FJ"},
		{"Taveuni, a turn further", 540, -16.9, "FJ"},
		{"Chukotka, on the meridian of 180 degrees", 180, 67, "RU"},
		{"Chukotka, east of it", -175, 66.5, "RU"},
		{"Wrangel Island, on the meridian", -180, 71.3, "RU"},
		{"the sea north of Chukotka", 180, 70, ""},

		{"the south pole", 0, -90, "AQ"},
		{"the south pole, at another longitude", 123.4, -90, "AQ"},
		{"near the south pole, on the meridian", 180, -89.9, "AQ"},
		{"the coast of Antarctica's interior", -180, -84.5, "AQ"},
		{"the Ross Sea", 180, -75, ""},
		{"the north pole", 0, 90, ""},
		{"Null Island", 0, 0, ""},
		{"the middle of the Pacific", -140, 20, ""},
		{"the Caspian Sea", 51, 42, ""},

		{"beyond the pole", 0, 91, ""},
		{"no number", math.NaN(), 0, ""},
		{"no latitude", 0, math.NaN(), ""},
		{"far out", math.Inf(1), 0, ""},
	} {
		if got := w.At(orb.Point{test.lon, test.lat}); got != test.want {
			t.Errorf("%s (%v, %v): %q, want %q", test.where, test.lon, test.lat, got, test.want)
		}
	}
}

// TestAtHoles draws the cases that a boundary has: a square with a hole filled by
// another unit, so that every point, on the lines too, is in exactly one of them.
//
//	4 +-------+
//	  | A     |
//	3 |  +-+  |
//	  |  |B|  |
//	1 |  +-+  |
//	0 +-------+
//	  0  1 3  4
func TestAtHoles(t *testing.T) {
	outer := orb.Ring{{0, 0}, {4, 0}, {4, 4}, {0, 4}, {0, 0}}
	inner := orb.Ring{{1, 1}, {3, 1}, {3, 3}, {1, 3}, {1, 1}}
	x := newIndex([]Shape{{"A", orb.MultiPolygon{{outer, inner}}}, {"B", orb.MultiPolygon{{inner}}}})
	for _, test := range []struct {
		lon, lat float64
		want     string
	}{
		{2, 2, "B"},
		{0.5, 0.5, "A"},
		{3.5, 2, "A"},
		{2, 3.5, "A"},
		{5, 2, ""},
		{-1, 2, ""},
		{2, 5, ""},
		{1, 1, "B"},
		{3, 3, "A"},
		{1, 2, "B"},
		{3, 2, "A"},
		{0, 0, "A"},
		{4, 4, ""},
	} {
		if got := x.at(orb.Point{test.lon, test.lat}); got != test.want {
			t.Errorf("%v, %v: %q, want %q", test.lon, test.lat, got, test.want)
		}
	}
}
