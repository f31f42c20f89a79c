package geo

import (
	"math"
	"strings"
	"testing"

	"github.com/paulmach/orb"
)

// The figures are PROJ 9.1.1's on a sphere of radius 1, such as
// echo "60 40" | proj +proj=eqearth +R=1. PROJ keeps Robinson's coefficients in
// single precision, hence its tolerance.
func TestForwardKnownPoints(t *testing.T) {
	const exact, single = 2e-9, 4e-7
	for _, c := range []struct {
		projection Projection
		lon, lat   float64
		x, y       float64
		tolerance  float64
	}{
		{EqualEarth, 0, 0, 0, 0, exact},
		{EqualEarth, 60, 40, 0.799634634, 0.774621196, exact},
		{EqualEarth, -120, -35.5, -1.642000015, -0.694412536, exact},
		{EqualEarth, 179.5, 72, 1.793634530, 1.227122451, exact},
		{EqualEarth, -150, -85, -1.350742620, -1.309947879, exact},
		{EqualEarth, 10, -60, 0.113281116, -1.088300836, exact},
		{EqualEarth, 90, 90, 0.801794324, 1.317362759, exact},
		{AzimuthalEqualArea, 60, 40, 0.797783440, 0.772979392, exact},
		{AzimuthalEqualArea, -120, -35.5, -1.294867908, -1.066504861, exact},
		{AzimuthalEqualArea, 179.5, 72, 0.004587772, 1.618020213, exact},
		{AzimuthalEqualArea, 10, -60, 0.100510642, -1.002541699, exact},
		{AzimuthalEqualArea, -0.5, 0.25, -0.008726556, 0.004363361, exact},
		{AzimuthalEqualArea, 90, 90, 0, 1.414213562, exact},
		{NaturalEarth, 60, 40, 0.841096238, 0.705738303, exact},
		{NaturalEarth, -120, -35.5, -1.713277631, -0.626456101, exact},
		{NaturalEarth, 179.5, 72, 2.015000687, 1.228197076, exact},
		{NaturalEarth, -150, -85, -1.426068535, -1.391943075, exact},
		{NaturalEarth, 90, 90, 0.752778196, 1.422390507, exact},
		{Robinson, 60, 40, 0.819078033, 0.670470324, single},
		{Robinson, -120, -35.5, -1.672229967, -0.595273884, single},
		{Robinson, 179.5, 72, 1.864456508, 1.168289492, single},
		{Robinson, -150, -85, -1.271366262, -1.319980067, single},
		{Robinson, -0.5, 0.25, -0.007406272, 0.004192130, single},
		{Robinson, 90, 90, 0.709494335, 1.352300000, single},
		{Mercator, 60, 40, 1.047197551, 0.762909652, exact},
		{Mercator, -120, -35.5, -2.094395102, -0.663522665, exact},
		{Mercator, 179.5, 72, 3.132866007, 1.842730035, exact},
		{Mercator, -150, -85, -2.617993878, -3.131301331, exact},
		{Orthographic, 60, 40, 0.663413948, 0.642787610, exact},
		{Orthographic, 10, -60, 0.086824089, -0.866025404, exact},
		{Orthographic, -0.5, 0.25, -0.008726452, 0.004363309, exact},
		{Orthographic, 90, 90, 0, 1, exact},
	} {
		x, y := c.projection.Forward(c.lon*radians, c.lat*radians)
		if math.Hypot(x-c.x, y-c.y) > c.tolerance {
			t.Errorf("%v (%v, %v): got %.9f, %.9f, want %.9f, %.9f", c.projection, c.lon, c.lat, x, y, c.x, c.y)
		}
		lon, lat, ok := c.projection.Inverse(x, y)
		if d := place3(orb.Point{c.lon, c.lat}).dot(unit(lon, lat)); !ok || d < 1-1e-12 {
			t.Errorf("%v (%v, %v): the inverse gives %v, %v, %v", c.projection, c.lon, c.lat, lon/radians, lat/radians, ok)
		}
	}
}

// A view puts the rotated frame together with the projection; the figures are
// PROJ's for +lat_0 +lon_0, and for +proj=ob_tran +o_lat_p=45 +lon_0=60.
func TestProjectKnownPoints(t *testing.T) {
	for _, c := range []struct {
		projection Projection
		centre, p  orb.Point
		x, y       float64
	}{
		{AzimuthalEqualArea, orb.Point{67, 45}, orb.Point{76.9, 43.25}, 0.125483648, -0.022915936},
		{AzimuthalEqualArea, orb.Point{170, -30}, orb.Point{-178, -17.5}, 0.200391666, 0.208203850},
		{Orthographic, orb.Point{67, 45}, orb.Point{76.9, 43.25}, 0.125228166, -0.022869279},
		{EqualEarth, orb.Point{60, 45}, orb.Point{76.9, 43.25}, 0.183817920, -0.009629186},
	} {
		v := View{Projection: c.projection, Centre: c.centre, Scale: 1}
		x, y, ok := v.Project(c.p)
		if !ok || math.Hypot(x-c.x, -y-c.y) > 2e-9 {
			t.Errorf("%v %v %v: got %.9f, %.9f, %v, want %.9f, %.9f", c.projection, c.centre, c.p, x, -y, ok, c.x, c.y)
		}
	}
}

func TestInverseOffTheMap(t *testing.T) {
	for _, p := range Projections() {
		for _, q := range [][2]float64{{9, 0}, {0, 9}, {-3.2, 1.4}, {math.NaN(), 0}, {0, math.Inf(1)}, {math.Inf(-1), 0}} {
			if p == Mercator && q[0] == -3.2 {
				q[0] = -3.15
			}
			if lon, lat, ok := p.Inverse(q[0], q[1]); ok {
				t.Errorf("%v: Inverse(%v) = %v, %v, want it off the map", p, q, lon, lat)
			}
		}
	}
}

func TestParseProjection(t *testing.T) {
	for _, p := range Projections() {
		if got, err := ParseProjection(p.String()); err != nil || got != p {
			t.Errorf("ParseProjection(%q) = %v, %v", p.String(), got, err)
		}
	}
	_, err := ParseProjection("gall")
	if err == nil || !strings.Contains(err.Error(), "gall") || !strings.Contains(err.Error(), "natural-earth") {
		t.Errorf("the error should name what was asked for and the names: %v", err)
	}
}

// TestEqualEarthNear: what outlines are projected with is within a hundredth of a pixel
// at the largest scale that it is used for, poles and all.
func TestEqualEarthNear(t *testing.T) {
	for lat := -90.0; lat <= 90; lat += 0.0137 {
		x0, y0 := equalEarthForward(math.Pi, lat*radians)
		x1, y1 := equalEarthNear(math.Pi, lat*radians)
		if off := math.Hypot(x1-x0, y1-y0); off*nearScale > 0.01 {
			t.Fatalf("at %g degrees: %g earth radii off", lat, off)
		}
	}
}
