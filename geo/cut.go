package geo

import (
	"math"

	"github.com/paulmach/orb"
)

// The cut: a ring or line of the rotated frame is unrolled, so that longitudes
// run on where it crosses the meridian opposite the centre, and then divided at
// that meridian.

// unroll takes points to the rotated frame, longitudes running on.
func unroll(dst []lonLat, r *rotation, points []orb.Point) []lonLat {
	if len(points) == 0 {
		return dst
	}
	lon, lat := r.lonLat(points[0])
	dst = append(dst, lonLat{lon, lat})
	if r.level() {
		before := points[0][0]
		for _, p := range points[1:] {
			lon += turn(p[0]-before) * radians
			before = p[0]
			dst = append(dst, lonLat{lon, p[1] * radians})
		}
		return dst
	}
	for _, p := range points[1:] {
		next, lat := r.lonLat(p)
		lon += shortWay(next - lon)
		dst = append(dst, lonLat{lon, lat})
	}
	return dst
}

// shortWay brings a difference of longitudes (radians) to within ±π.
func shortWay(d float64) float64 {
	if d > math.Pi || d < -math.Pi {
		return d - 2*math.Pi*math.RoundToEven(d/(2*math.Pi))
	}
	return d
}

// cutRing divides the outline at the cut. One that winds round the axis is closed
// along the pole that it encloses; one that encloses both poles without winding
// is what remains of the whole map.
func (p *Pipeline) cutRing() {
	p.path = unroll(p.path[:0], &p.rotation, p.outline.points)
	first, last := p.path[0], p.path[len(p.path)-1]
	turns := math.Round((last.lon + shortWay(first.lon-last.lon) - first.lon) / (2 * math.Pi))
	switch north, south := p.polesInside(turns != 0); {
	case turns != 0:
		pole := -math.Pi / 2
		if north {
			pole = math.Pi / 2
		}
		round := first.lon + turns*2*math.Pi
		p.path = append(p.path, lonLat{round, first.lat}, lonLat{round, pole}, lonLat{first.lon, pole})
	case north && south:
		p.whole()
	}
	p.divide()
}

// polesInside tells which poles of the rotated frame the ring encloses. One that
// winds round the axis encloses exactly one of them, any other both or none.
func (p *Pipeline) polesInside(winds bool) (north, south bool) {
	if p.rotation.level() {
		return winds && p.outline.mean >= 0, winds && p.outline.mean < 0
	}
	north = p.outline.contains(p.rotation.back(0, math.Pi/2))
	if winds {
		return north, !north
	}
	return north, north && p.outline.contains(p.rotation.back(0, -math.Pi/2))
}

// divide hands on the parts of the unrolled ring between each two cuts.
func (p *Pipeline) divide() {
	lo, hi := math.Inf(1), math.Inf(-1)
	for _, q := range p.path {
		lo, hi = min(lo, q.lon), max(hi, q.lon)
	}
	first, last := lap(lo+cutSlack), lap(hi-cutSlack)
	for k := first; k <= min(last, first+mostLaps); k++ {
		p.shifted = p.shifted[:0]
		for _, q := range p.path {
			p.shifted = append(p.shifted, lonLat{q.lon - k*2*math.Pi, q.lat})
		}
		part := p.shifted
		if lo-k*2*math.Pi < -math.Pi {
			p.part = clipMeridian(p.part[:0], part, -math.Pi, 1)
			part = p.part
		}
		if hi-k*2*math.Pi > math.Pi {
			p.part2 = clipMeridian(p.part2[:0], part, math.Pi, -1)
			part = p.part2
		}
		p.pixels = resample(p.pixels[:0], &p.plane, part, true)
		p.next.ring(p.pixels)
	}
}

const (
	// cutSlack (radians): what reaches over the cut by less is not divided.
	cutSlack = 1e-9
	// mostLaps bounds the laps round the earth of a nonsensical ring.
	mostLaps = 7
)

// lap counts the whole turns from the centre's own to a longitude.
func lap(lon float64) float64 { return math.Floor((lon + math.Pi) / (2 * math.Pi)) }

// clipMeridian appends to dst the part of a ring east (side 1) or west (side -1)
// of a meridian, closed along it.
func clipMeridian(dst, ring []lonLat, meridian, side float64) []lonLat {
	if len(ring) == 0 {
		return dst
	}
	a := ring[len(ring)-1]
	da := (a.lon - meridian) * side
	for _, b := range ring {
		db := (b.lon - meridian) * side
		if da < 0 != (db < 0) {
			dst = append(dst, crossing(a, b, meridian))
		}
		if db >= 0 {
			dst = append(dst, b)
		}
		a, da = b, db
	}
	return dst
}

// crossing is where the great arc from a to b meets a meridian between them:
// tan φ is linear in the sines of the differences of longitude.
func crossing(a, b lonLat, meridian float64) lonLat {
	Δ := b.lon - a.lon
	if math.Abs(Δ) < 1e-4 || a.polar() || b.polar() {
		return lonLat{meridian, a.lat + (b.lat-a.lat)*(meridian-a.lon)/Δ}
	}
	if math.Abs(Δ) > math.Pi-1e-14 { // over a pole
		return lonLat{meridian, math.Copysign(math.Pi/2, a.lat+b.lat)}
	}
	tan := (math.Tan(a.lat)*math.Sin(b.lon-meridian) + math.Tan(b.lat)*math.Sin(meridian-a.lon)) / math.Sin(Δ)
	return lonLat{meridian, math.Atan(tan)}
}
