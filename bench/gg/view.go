package main

import (
	"fmt"
	"math"
)

// view takes longitude and latitude in degrees to pixels.
type view struct {
	project          func(lon, lat float64) (x, y float64) // radians to earth radii
	width, height    float64                               // pixels
	scale, left, top float64                               // pixels an earth radius; the plane's origin in pixels
}

const (
	margin  = 16.0 // pixels
	radians = math.Pi / 180
)

// The corners of Central Asia in degrees, as in geo/region.go.
const west, south, east, north = 44.0, 26.0, 89.0, 58.0

// viewOf fits a scene into a picture. The world is not turned, and what crosses
// 180 degrees runs on over the edge: gg has nothing that would cut it.
func viewOf(scene string, width, height float64) (view, error) {
	v := view{project: equalEarth, width: width, height: height}
	box := [4]float64{-180, -90, 180, 90}
	switch scene {
	case "world":
	case "central-asia":
		v.project = lambert((west+east)/2*radians, (south+north)/2*radians)
		box = [4]float64{west, south, east, north}
	default:
		return v, fmt.Errorf("no scene %q: choose world or central-asia", scene)
	}
	low, hi := [2]float64{math.Inf(1), math.Inf(1)}, [2]float64{math.Inf(-1), math.Inf(-1)}
	for i := range 65 {
		t := float64(i) / 64
		lon, lat := box[0]+(box[2]-box[0])*t, box[1]+(box[3]-box[1])*t
		for _, p := range [4][2]float64{{lon, box[1]}, {lon, box[3]}, {box[0], lat}, {box[2], lat}} {
			x, y := v.project(p[0]*radians, p[1]*radians)
			low[0], low[1] = min(low[0], x), min(low[1], y)
			hi[0], hi[1] = max(hi[0], x), max(hi[1], y)
		}
	}
	v.scale = min((width-2*margin)/(hi[0]-low[0]), (height-2*margin)/(hi[1]-low[1]))
	v.left = width/2 - v.scale*(low[0]+hi[0])/2
	v.top = height/2 + v.scale*(low[1]+hi[1])/2
	return v, nil
}

// equalEarth is the projection of Šavrič, Patterson and Jenny, "The Equal Earth
// map projection", International Journal of Geographical Information Science 33 (2019).
func equalEarth(lon, lat float64) (x, y float64) {
	const a1, a2, a3, a4 = 1.340264, -0.081106, 0.000893, 0.003796
	t := math.Asin(math.Sqrt(3) / 2 * math.Sin(lat))
	t2 := t * t
	t6 := t2 * t2 * t2
	x = 2 * math.Sqrt(3) * lon * math.Cos(t) / (3 * (9*a4*t2*t6 + 7*a3*t6 + 3*a2*t2 + a1))
	return x, t * (a4*t2*t6 + a3*t6 + a2*t2 + a1)
}

// lambert is the azimuthal equal-area projection: Snyder, "Map Projections: A
// Working Manual" (1987), equations 24-2 to 24-4.
func lambert(lon0, lat0 float64) func(lon, lat float64) (x, y float64) {
	sin0, cos0 := math.Sincos(lat0)
	return func(lon, lat float64) (x, y float64) {
		sin, cos := math.Sincos(lat)
		sinL, cosL := math.Sincos(lon - lon0)
		k := math.Sqrt(2 / max(1+sin0*sin+cos0*cos*cosL, 1e-9))
		return k * cos * sinL, k * (cos0*sin - sin0*cos*cosL)
	}
}

// outlines are a world in pixels.
type outlines struct {
	countries [][][][2]float64
	borders   [][][2]float64
}

// outlines projects what may be in the picture, without points nearer to the
// last one than some pixels.
func (w *world) outlines(v view, least float64) outlines {
	var o outlines
	for _, rings := range w.countries {
		var seen [][][2]float64
		for _, ring := range rings {
			if points := v.line(ring, least); v.sees(points) {
				seen = append(seen, points)
			}
		}
		o.countries = append(o.countries, seen)
	}
	for _, arc := range w.arcs {
		if points := v.line(arc, least); v.sees(points) {
			o.borders = append(o.borders, points)
		}
	}
	return o
}

func (v view) line(places [][2]float64, least float64) [][2]float64 {
	points := make([][2]float64, 0, len(places))
	turn := startTurn(places) // whole turns, for a line across 180 degrees to run on
	for i, p := range places {
		if i > 0 {
			turn -= 360 * math.Round((p[0]-places[i-1][0])/360)
		}
		x, y := v.project((p[0]+turn)*radians, p[1]*radians)
		q := [2]float64{v.left + x*v.scale, v.top - y*v.scale}
		if n := len(points); n > 0 && i < len(places)-1 && math.Hypot(q[0]-points[n-1][0], q[1]-points[n-1][1]) < least {
			continue
		}
		points = append(points, q)
	}
	return points
}

// startTurn is how many degrees to turn a line back whose greater part lies
// beyond 180 degrees when it begins where it does.
func startTurn(places [][2]float64) float64 {
	low, hi, turn := places[0][0], places[0][0], 0.0
	for i, p := range places[1:] {
		turn -= 360 * math.Round((p[0]-places[i][0])/360)
		low, hi = min(low, p[0]+turn), max(hi, p[0]+turn)
	}
	return -360 * math.Round((low+hi)/2/360)
}

// sees tells whether the box of some points touches the picture. Antarctica
// lies round the far side of Central Asia and would cover it.
func (v view) sees(points [][2]float64) bool {
	x0, y0, x1, y1 := math.Inf(1), math.Inf(1), math.Inf(-1), math.Inf(-1)
	for _, p := range points {
		x0, y0, x1, y1 = min(x0, p[0]), min(y0, p[1]), max(x1, p[0]), max(y1, p[1])
	}
	far := x1-x0 > 20*v.width && y1-y0 > 20*v.height
	return x1 >= 0 && y1 >= 0 && x0 <= v.width && y0 <= v.height && !far
}
