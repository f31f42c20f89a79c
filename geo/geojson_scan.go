package geo

import (
	"bytes"
	"fmt"
	"math"
	"strconv"

	"github.com/paulmach/orb"
)

// coordinates are the positions of a geometry, and where its rings and polygons end.
type coordinates struct {
	points   []orb.Point
	rings    []int // for each ring, the number of points up to its end
	shapes   []int // for each polygon, the number of rings up to its end
	depth    int   // arrays inside each other, from the outermost to a position
	position [2]float64
	filled   int // numbers in the position being read
}

// scanCoordinates reads a coordinates array, which is known to be valid JSON. Written
// by hand because nine tenths of a file are coordinates: it takes a third of the time
// of reading them token by token.
func scanCoordinates(raw []byte) (coordinates, error) {
	c := coordinates{points: make([]orb.Point, 0, bytes.Count(raw, []byte("[")))}
	depth := 0
	for i := 0; i < len(raw); {
		switch b := raw[i]; {
		case b == '[':
			depth++
			i++
		case b == ']':
			if err := c.end(depth); err != nil {
				return c, err
			}
			depth--
			i++
		case b == ',' || b == ' ' || b == '\n' || b == '\t' || b == '\r':
			i++
		case b == '-' || b >= '0' && b <= '9':
			value, length := scanNumber(raw[i:])
			if err := c.number(value, depth); err != nil {
				return c, err
			}
			i += length
		default:
			return c, fmt.Errorf("coordinates must be numbers, not %.20q", raw[i:])
		}
	}
	return c, nil
}

// number takes a number of a position; those behind the second (heights) are left out.
func (c *coordinates) number(value float64, depth int) error {
	if c.depth == 0 {
		c.depth = depth
	}
	if depth != c.depth {
		return fmt.Errorf("a coordinate stands %d arrays deep, the first one %d", depth, c.depth)
	}
	if c.filled < 2 {
		c.position[c.filled] = value
	}
	c.filled++
	return nil
}

// end closes an array: a position, a ring or a polygon.
func (c *coordinates) end(depth int) error {
	switch {
	case c.depth == 0 || depth < c.depth-2:
	case depth == c.depth:
		p, err := c.finish()
		c.points = append(c.points, p)
		return err
	case depth == c.depth-1:
		c.rings = append(c.rings, len(c.points))
	case depth == c.depth-2:
		c.shapes = append(c.shapes, len(c.rings))
	}
	return nil
}

// slack is how far beyond 180 and 90 degrees rounding may have put a coordinate.
const slack = 1e-6

// finish gives the position just read, which must be on the sphere.
func (c *coordinates) finish() (orb.Point, error) {
	lon, lat := c.position[0], c.position[1]
	filled := c.filled
	c.filled = 0
	switch {
	case filled < 2:
		return orb.Point{}, fmt.Errorf("a position has %d numbers, it needs longitude and latitude", filled)
	case math.Abs(lon) <= 180+slack && math.Abs(lat) <= 90+slack:
		return orb.Point{min(max(lon, -180), 180), min(max(lat, -90), 90)}, nil
	case math.Abs(lon) <= 360 && math.Abs(lat) <= 90+slack:
		return orb.Point{}, fmt.Errorf("longitude %v is outside -180 to 180: cut the shapes at 180 degrees (RFC 7946, 3.1.9)", lon)
	}
	return orb.Point{}, fmt.Errorf("the position %v, %v is not longitude and latitude in degrees: convert the file to WGS 84", lon, lat)
}

// polygons gives polygons of the rings that enclose something: rings of fewer than
// four positions are left out, open ones are closed.
func (c *coordinates) polygons() orb.MultiPolygon {
	shapes := c.shapes
	if c.depth == 3 {
		shapes = []int{len(c.rings)}
	}
	var all orb.MultiPolygon
	ring, point := 0, 0
	for _, end := range shapes {
		polygon := make(orb.Polygon, 0, max(end-ring, 0))
		outer := true
		for ; ring < end; ring++ {
			points := orb.Ring(c.points[point:c.rings[ring]:c.rings[ring]])
			point = c.rings[ring]
			if n := len(points); n > 2 && points[0] != points[n-1] {
				points = append(points, points[0])
			}
			if len(points) >= 4 {
				polygon = append(polygon, points)
			} else if len(polygon) == 0 {
				outer = false // its holes are holes in nothing
			}
		}
		if len(polygon) > 0 && outer {
			all = append(all, polygon)
		}
	}
	return all
}

// lines gives the lines of one or many.
func (c *coordinates) lines() []orb.LineString {
	ends := c.rings
	if c.depth == 2 {
		ends = []int{len(c.points)}
	}
	lines := make([]orb.LineString, len(ends))
	from := 0
	for i, end := range ends {
		lines[i] = orb.LineString(c.points[from:end:end])
		from = end
	}
	return lines
}

// scanNumber reads a JSON number at the start of b. Up to 15 digits and 22 decimals
// both are exact floats, and so their quotient is the nearest one (Clinger 1990).
func scanNumber(b []byte) (value float64, length int) {
	i, mantissa, digits, decimals, point := 0, uint64(0), 0, 0, false
	if b[0] == '-' {
		i++
	}
scan:
	for ; i < len(b); i++ {
		switch d := b[i]; {
		case d >= '0' && d <= '9':
			mantissa = mantissa*10 + uint64(d-'0')
			digits++
			if point {
				decimals++
			}
		case d == '.':
			point = true
		case d == 'e' || d == 'E':
			digits = 100 // the slow way
		case d == '+' || d == '-':
		default:
			break scan
		}
	}
	if digits > 15 {
		value, _ = strconv.ParseFloat(string(b[:i]), 64) // too large becomes infinite: not on the sphere
		return value, i
	}
	value = float64(mantissa) / powerOfTen(decimals)
	if b[0] == '-' {
		value = -value
	}
	return value, i
}

// powerOfTen gives 10ⁿ for n up to 15, exactly.
func powerOfTen(n int) float64 {
	return [...]float64{1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15}[n]
}
