package geo

import "github.com/paulmach/orb"

// lonLatBox is a box of longitudes and latitudes (degrees) as they stand in a file,
// whichever way round the earth they mean.
type lonLatBox struct{ west, east, south, north float64 }

func boxOf(points []orb.Point) lonLatBox {
	b := lonLatBox{points[0][0], points[0][0], points[0][1], points[0][1]}
	for _, p := range points {
		if x := p[0]; x < b.west {
			b.west = x
		} else if x > b.east {
			b.east = x
		}
		if y := p[1]; y < b.south {
			b.south = y
		} else if y > b.north {
			b.north = y
		}
	}
	return b
}
