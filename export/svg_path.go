package export

import (
	"math"
	"strconv"

	"multivector/atlas"
)

// perPixel is how many steps a pixel of an SVG path has.
const perPixel = 10

// lattice is a place in steps. Steps are counted from place to place, so
// rounding does not add up.
type lattice struct{ x, y int }

func latticeOf(p atlas.Point) lattice {
	return lattice{int(math.Round(p.X * perPixel)), int(math.Round(p.Y * perPixel))}
}

// appendRing writes a closed ring as path data; nothing when rounding leaves no
// area of it.
func appendRing(d []byte, ring []atlas.Point) []byte {
	places := latticed(ring)
	for len(places) > 1 && places[len(places)-1] == places[0] {
		places = places[:len(places)-1]
	}
	if len(places) < 3 {
		return d
	}
	return append(appendPlaces(d, places), 'z')
}

// appendLine writes a line as path data.
func appendLine(d []byte, l polyline) []byte {
	places := latticed(l.points)
	if len(places) < 2 {
		return d
	}
	if d = appendPlaces(d, places); l.closed {
		d = append(d, 'z')
	}
	return d
}

// latticed rounds points and leaves out what falls together.
func latticed(points []atlas.Point) []lattice {
	places := make([]lattice, 0, len(points))
	for _, p := range points {
		if l := latticeOf(p); len(places) == 0 || places[len(places)-1] != l {
			places = append(places, l)
		}
	}
	return places
}

// appendPlaces writes a move to the first place and steps to the others.
func appendPlaces(d []byte, places []lattice) []byte {
	at := places[0]
	d = append(d, 'M')
	d = appendSteps(d, at.x)
	d = appendSteps(d, at.y)
	verb := byte('M')
	for _, p := range places[1:] {
		dx, dy := p.x-at.x, p.y-at.y
		at = p
		switch {
		case dy == 0:
			d = appendSteps(append(d, 'h'), dx)
			verb = 'h'
		case dx == 0:
			d = appendSteps(append(d, 'v'), dy)
			verb = 'v'
		default:
			if verb != 'l' {
				d = append(d, 'l')
				verb = 'l'
			}
			d = appendSteps(appendSteps(d, dx), dy)
		}
	}
	return d
}

// appendSteps writes a number of steps as pixels, with a blank before it where
// it would run into the number before.
func appendSteps(d []byte, steps int) []byte {
	if last := d[len(d)-1]; steps >= 0 && last >= '0' && last <= '9' {
		d = append(d, ' ')
	}
	if steps < 0 {
		d, steps = append(d, '-'), -steps
	}
	whole, rest := steps/perPixel, steps%perPixel
	if whole > 0 || rest == 0 {
		d = strconv.AppendInt(d, int64(whole), 10)
	}
	if rest > 0 {
		d = append(d, '.', byte('0'+rest))
	}
	return d
}

// decimal writes a number with two decimals at most.
func decimal(v float64) string {
	return strconv.FormatFloat(math.Round(v*100)/100+0, 'f', -1, 64) // + 0: no minus before a zero
}
