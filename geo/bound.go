package geo

import (
	"cmp"
	"math"
	"slices"

	"github.com/paulmach/orb"
)

// boundOf is the smallest box in longitude and latitude round polygons. It may lie
// across 180 degrees: then Max.Lon is above 180. A ring round a pole reaches it.
func boundOf(polygons orb.MultiPolygon) orb.Bound {
	spans := make([][2]float64, len(polygons))
	south, north := 90.0, -90.0
	for i, p := range polygons {
		west, east, low, high := ringBox(p[0])
		spans[i] = [2]float64{west, east}
		south, north = min(south, low), max(north, high)
	}
	west, east := union(spans)
	return orb.Bound{Min: orb.Point{west, south}, Max: orb.Point{east, north}}
}

// ringBox is the box of a stitched ring, with west in [-180, 180) and east above 180
// where the ring lies across that meridian. Its sides are coordinates of the ring,
// exactly.
func ringBox(ring orb.Ring) (west, east, south, north float64) {
	if b := boxOf(ring); b.east-b.west < 180 && b.west >= -180 && b.east < 180 { // it cannot go round
		return b.west, b.east, b.south, b.north
	}
	var lon, low, high float64 // relative to the first point
	first, last := 0, 0
	south, north = ring[0][1], ring[0][1]
	for i := 1; i < len(ring); i++ {
		lon += eastward(ring[i-1][0], ring[i][0])
		if lon < low {
			low, first = lon, i
		}
		if lon > high {
			high, last = lon, i
		}
		south, north = min(south, ring[i][1]), max(north, ring[i][1])
	}
	if pole, ok := encloses(ring); ok {
		return -180, 180, min(south, pole), max(north, pole)
	}
	west, east = halfOpen(ring[first][0]), halfOpen(ring[last][0])
	if east < west {
		east += 360
	}
	return west, east, south, north
}

// halfOpen brings a longitude to [-180, 180).
func halfOpen(lon float64) float64 {
	if lon >= -180 && lon < 180 {
		return lon
	}
	lon = math.Mod(lon+180, 360)
	if lon < 0 {
		lon += 360
	}
	return lon - 180
}

// encloses gives the latitude of the pole that a ring winds round.
func encloses(ring orb.Ring) (pole float64, ok bool) {
	turn := 0.0
	for i := 1; i < len(ring); i++ {
		turn += eastward(ring[i-1][0], ring[i][0])
	}
	switch {
	case turn > -180 && turn < 180:
		return 0, false
	case meanLatitude(ring) < 0:
		return -90, true
	default:
		return 90, true
	}
}

// meanLatitude is the sine of the latitude along a ring that winds round a pole, added
// up over the longitudes; only its sign means something.
func meanLatitude(ring orb.Ring) float64 {
	turn, sum := 0.0, 0.0
	for i := 1; i < len(ring); i++ {
		d := eastward(ring[i-1][0], ring[i][0])
		turn += d
		sum += d * meanSine(ring[i-1][1]*radians, ring[i][1]*radians)
	}
	return sum / turn
}

// union is the shortest stretch of longitude that holds all spans, west in [-180, 180).
// It begins behind the widest gap between them.
func union(spans [][2]float64) (west, east float64) {
	slices.SortFunc(spans, func(a, b [2]float64) int { return cmp.Compare(a[0], b[0]) })
	reach := spans[0][1]
	west, widest := 0.0, -1.0
	for _, s := range spans[1:] {
		if gap := s[0] - reach; gap > widest {
			west, widest = s[0], gap
		}
		reach = max(reach, s[1])
	}
	if gap := spans[0][0] + 360 - reach; gap >= widest || widest <= 0 {
		return spans[0][0], min(max(reach, spans[0][0]), spans[0][0]+360)
	}
	east = west
	for _, s := range spans {
		end := s[1]
		if s[0] < west {
			end += 360
		}
		east = max(east, end)
	}
	return west, min(east, west+360)
}
