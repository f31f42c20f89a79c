package geo

import "math"

// The errors of the levels in degrees: of the fine level's points on lines that the
// level has, 99.9 % lie nearer to the level's line. Measured; half of the points lie
// within 0.014 and 0.004 degrees, the farthest, at a narrow strait, at 0.11 and 0.06.
const (
	coarseError = 0.0785
	mediumError = 0.0199
)

// mostError (pixels) is the error that a level may show.
const mostError = 0.5

// Level is the coarsest level whose error is at most half a pixel at the view's mean
// scale. The same level is drawn for all countries: levels share the ends of a line
// and not the points between, so two neighbours drawn at different levels would gape
// along their boundary. Where a projection enlarges parts of the picture, as
// Mercator does towards the poles, the error there is larger by as much.
func (v View) Level() Level {
	switch perDegree := v.resolution(); {
	case coarseError*perDegree <= mostError:
		return Coarse
	case mediumError*perDegree <= mostError:
		return Medium
	default:
		return Fine
	}
}

// CoarseError is how many pixels an outline of the coarse level may lie off that
// of the finest one, at the view's mean scale.
func (v View) CoarseError() float64 { return coarseError * v.resolution() }

// resolution is the mean number of pixels to a degree over the picture: at each of
// some places, the root of the pixels that a square degree takes there.
func (v View) resolution() float64 {
	const columns, rows = 6, 4
	sum, count := 0.0, 0
	for i := range columns {
		for k := range rows {
			if here, ok := v.resolutionAt(v.Width*(float64(i)+0.5)/columns, v.Height*(float64(k)+0.5)/rows); ok {
				sum, count = sum+here, count+1
			}
		}
	}
	if count == 0 {
		return v.Scale * radians
	}
	return sum / float64(count)
}

// resolutionAt is the number of pixels to a degree at a pixel; ok is false off the map.
func (v View) resolutionAt(x, y float64) (perDegree float64, ok bool) {
	d := v.Scale * 1e-3 // pixels
	p, ok0 := v.Invert(x, y)
	q, ok1 := v.Invert(x+d, y)
	r, ok2 := v.Invert(x, y+d)
	if !ok0 || !ok1 || !ok2 {
		return 0, false
	}
	area := math.Abs(turn(q[0]-p[0])*(r[1]-p[1])-turn(r[0]-p[0])*(q[1]-p[1])) * math.Cos(p[1]*radians)
	perDegree = d / math.Sqrt(area)
	return perDegree, area > 0 && finite(perDegree)
}
