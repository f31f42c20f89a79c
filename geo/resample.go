package geo

import "math"

const (
	// tolerance (pixels) is how far the middle of a drawn segment may lie from
	// the great arc that it stands for.
	tolerance = 0.3
	// farAngle (radians): longer arcs are always halved, since an arc may bend
	// both ways and cross its chord in the middle.
	farAngle    = 12 * radians
	cosFarAngle = 0.9781476007338057
	// deepest bounds the halving. It takes so many halves to follow an arc that
	// passes a pole, drawn as a line, at the distance of the nudge; only the piece
	// next to such a place is halved so often.
	deepest = 40
	// mostHalves bounds the points put between two places, whatever the numbers;
	// a picture's width of tight bends needs a tenth of it.
	mostHalves = 2000
)

// place is a point of the sphere, in whichever form the stage before keeps it.
type place[P any] interface {
	plot(m *plane) pixel
	// between is the middle of the great arc to another place.
	between(q P) P
	// far tells whether the arc to another place is above farAngle.
	far(q P) bool
}

// resample appends the pixels of a path to dst, with as many points between
// two places as the bend of the great arc between them needs. A closed path
// returns to its first place without repeating it.
func resample[P place[P]](dst []pixel, m *plane, path []P, closed bool) []pixel {
	if len(path) == 0 {
		return dst
	}
	var (
		// A chord of c pixels lies c²/8R from a circle of R pixels; bends
		// of a map are rarely tighter than a tenth of the earth's radius.
		plain    = tolerance * m.scale * 8 / 10
		first    = path[0].plot(m)
		here, at = path[0], first
	)
	dst = append(dst, first)
	for _, next := range path[1:] {
		to := next.plot(m)
		if square(at, to) > plain {
			m.halves = mostHalves
			dst = bend(dst, m, here, next, at, to, deepest)
		}
		dst = append(dst, to)
		here, at = next, to
	}
	if closed && square(at, first) > plain {
		m.halves = mostHalves
		dst = bend(dst, m, here, path[0], at, first, deepest)
	}
	return dst
}

// bend appends the points between a and b, drawn at pa and pb, and neither end.
func bend[P place[P]](dst []pixel, m *plane, a, b P, pa, pb pixel, depth int) []pixel {
	var (
		c    = a.between(b)
		pc   = c.plot(m)
		long = a.far(b)
	)
	if depth == 0 || m.halves == 0 || !long && (m.frame.misses(pa, pb, pc) || straight(pa, pc, pb)) {
		return dst
	}
	m.halves--
	dst = bend(dst, m, a, c, pa, pc, depth-1)
	dst = append(dst, pc)
	return bend(dst, m, c, b, pc, pb, depth-1)
}

// straight tells whether c stands for the middle of the segment from a to b:
// near the segment, and not near one of its ends.
func straight(a, c, b pixel) bool {
	var (
		dx, dy = b.x - a.x, b.y - a.y
		ex, ey = c.x - a.x, c.y - a.y
		d2     = dx*dx + dy*dy
		cross  = dx*ey - dy*ex
	)
	if d2 < tolerance*tolerance {
		return ex*ex+ey*ey < tolerance*tolerance
	}
	return cross*cross <= tolerance*tolerance*d2 && math.Abs((dx*ex+dy*ey)/d2-0.5) < 0.3
}

// misses tells whether three points lie beyond one and the same side.
func (f *frame) misses(a, b, c pixel) bool {
	return max(a.x, b.x, c.x) < f.minX || min(a.x, b.x, c.x) > f.maxX ||
		max(a.y, b.y, c.y) < f.minY || min(a.y, b.y, c.y) > f.maxY
}

func square(a, b pixel) float64 {
	dx, dy := b.x-a.x, b.y-a.y
	return dx*dx + dy*dy
}
