package geo

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/paulmach/orb"
)

// Region is a part of the earth that a view opens on. Bound is west, south to
// east, north in degrees; east is above 180 where the region crosses that
// meridian. ID is the name on the command line, or the four numbers.
type Region struct {
	ID    string
	Bound orb.Bound
}

// Regions returns the regions that have a name. Their bounds are chosen so that
// the countries meant, with a rim of their neighbours, fill a square picture.
func Regions() []Region {
	return []Region{
		{"world", box(-180, -90, 180, 90)},
		{"central-asia", box(44, 26, 89, 58)},
		{"caucasus", box(37, 37.5, 52, 44.5)},
		{"europe", box(-12, 34, 46, 71)},
		{"east-asia", box(72, 16, 147, 55)},
		{"middle-east", box(24, 12, 64, 43)},
	}
}

func box(west, south, east, north float64) orb.Bound {
	return orb.Bound{Min: orb.Point{west, south}, Max: orb.Point{east, north}}
}

// ParseRegion finds a region by its name, or reads LON,LAT,LON,LAT: west, south,
// east, north in degrees, west greater than east for a region across the meridian
// of 180. The error says what is wrong and lists the names.
func ParseRegion(s string) (Region, error) {
	for _, r := range Regions() {
		if r.ID == s {
			return r, nil
		}
	}
	parts := strings.Split(s, ",")
	if len(parts) == 1 {
		return Region{}, regionError(s, "no such name")
	}
	if len(parts) != 4 {
		return Region{}, regionError(s, fmt.Sprintf("%d numbers instead of 4", len(parts)))
	}
	var n [4]float64
	for i, part := range parts {
		v, err := strconv.ParseFloat(strings.TrimSpace(part), 64)
		if err != nil {
			return Region{}, regionError(s, fmt.Sprintf("%q is not a number", part))
		}
		if limit := [2]float64{180, 90}[i%2]; !(v >= -limit && v <= limit) {
			return Region{}, regionError(s, fmt.Sprintf("%s is outside ±%g degrees", strings.TrimSpace(part), limit))
		}
		n[i] = v
	}
	if n[2] < n[0] {
		n[2] += 360
	}
	if n[0] == n[2] || n[1] >= n[3] {
		return Region{}, regionError(s, "nothing lies between the corners; the order is west,south,east,north")
	}
	return Region{ID: s, Bound: box(n[0], n[1], n[2], n[3])}, nil
}

func regionError(s, problem string) error {
	var names []string
	for _, r := range Regions() {
		names = append(names, r.ID)
	}
	return fmt.Errorf("region %q: %s; use %s, or LON,LAT,LON,LAT (west,south,east,north in degrees)",
		s, problem, strings.Join(names, ", "))
}

// world tells whether the region is the whole earth.
func (r Region) world() bool {
	b := r.Bound
	return b.Max[0]-b.Min[0] >= 360 && b.Min[1] <= -90 && b.Max[1] >= 90
}

// middle is the point half way between the sides, in degrees, longitude within ±180.
func (r Region) middle() orb.Point {
	b := r.Bound
	return orb.Point{turn((b.Min[0] + b.Max[0]) / 2), (b.Min[1] + b.Max[1]) / 2}
}

// Inhabited is the region for a Mercator map: of the world, what lies between
// Cape Horn and the north of Greenland, with the same cut as the whole world
// has. Mercator would make the polar lands larger than all others together.
func (r Region) Inhabited() Region {
	if r.world() {
		r.Bound = box(worldCentre-180, -57, worldCentre+180, 80)
	}
	return r
}
