package geo

import (
	"math"

	"github.com/paulmach/orb"
)

// circleRing is a circle round a centre, radius in degrees, as n points.
func circleRing(centre orb.Point, radius float64, n int) orb.Ring {
	r := rotationTo(centre)
	var ring orb.Ring
	for i := range n {
		az := 2 * math.Pi * float64(i) / float64(n)
		d := vec3{math.Cos(radius * radians), math.Sin(radius*radians) * math.Cos(az), math.Sin(radius*radians) * math.Sin(az)}
		lon, lat := d.lonLat()
		ring = append(ring, r.back(lon, lat))
	}
	return ring
}

func awkwardShapes() map[string]orb.Polygon {
	cutAt180 := orb.Ring{} // Antarctica as most files have it: closed along -90
	for lon := -180.0; lon <= 180; lon += 2 {
		cutAt180 = append(cutAt180, orb.Point{lon, -70 + 5*math.Sin(3*lon*radians)})
	}
	stitched := cutAt180[: len(cutAt180)-1 : len(cutAt180)-1]
	cutAt180 = append(cutAt180, orb.Point{180, -90}, orb.Point{0, -90}, orb.Point{-180, -90}, cutAt180[0])
	return map[string]orb.Polygon{
		"cap":             {circleRing(orb.Point{30, 20}, 10, 90)},
		"cap at the cut":  {circleRing(orb.Point{180, -17}, 3, 60)},
		"cap at a pole":   {circleRing(orb.Point{0, 90}, 15, 90)},
		"cap over a pole": {circleRing(orb.Point{100, 83}, 15, 180)},
		"polar, stitched": {stitched},
		"polar, cut":      {cutAt180},
		"across 180":      {densify(box(170, 50, 195, 72))},
		"across -180":     {densify(box(-200, -25, -175, -10))},
		"wide":            {densify(box(20, 41, 190, 78))},
		"half":            {circleRing(orb.Point{10, 40}, 89, 180)},
		"ring":            {circleRing(orb.Point{50, -60}, 40, 180), circleRing(orb.Point{50, -60}, 35, 180)},
		"four corners":    {orb.Ring{{-10, -10}, {10, -10}, {10, 10}, {-10, 10}}},
		"three corners":   {orb.Ring{{100, 0}, {-170, 60}, {170, -60}}},
		"at 180":          {densify(box(160, 60, 180, 70))},
		"at -180":         {densify(box(-180, 60, -170, 70))},
		"on a pole":       {orb.Ring{{0, 60}, {90, 60}, {0, 90}}},
	}
}

// densify is a box as a ring with a point at every degree.
func densify(b orb.Bound) orb.Ring {
	var ring orb.Ring
	corners := []orb.Point{b.Min, {b.Max[0], b.Min[1]}, b.Max, {b.Min[0], b.Max[1]}, b.Min}
	for i := range 4 {
		p, q := corners[i], corners[i+1]
		n := int(math.Ceil(max(math.Abs(q[0]-p[0]), math.Abs(q[1]-p[1])))) * 4
		for k := range n {
			t := float64(k) / float64(n)
			ring = append(ring, orb.Point{p[0] + t*(q[0]-p[0]), p[1] + t*(q[1]-p[1])})
		}
	}
	return ring
}
