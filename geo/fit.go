package geo

import (
	"math"

	"github.com/paulmach/orb"
)

// worldCentre (degrees): with it the cut of a world map runs through the Bering
// Strait, so that neither Russia nor Alaska is divided.
const worldCentre = 11

// Fit is the view of a rectangle, width × height pixels, that a region fills less
// the margin (pixels) on every side. An azimuthal projection is centred on the
// middle of the region, any other turned to its middle longitude; the world's is
// turned so that no country but Antarctica is cut.
func Fit(p Projection, r Region, width, height, margin float64) View {
	v := View{Projection: p, Scale: 1}
	var extent frame
	if r.world() {
		v.Centre = orb.Point{worldCentre, 0}
		extent = v.outlineExtent()
	} else {
		v.Centre = r.middle()
		if !p.azimuthal() {
			v.Centre[1] = 0
		}
		extent = v.extent(r.Bound)
	}
	v.X, v.Y = (extent.minX+extent.maxX)/2, -(extent.minY+extent.maxY)/2
	v.Width, v.Height = width, height
	v.Scale = min((width-2*margin)/(extent.maxX-extent.minX), (height-2*margin)/(extent.maxY-extent.minY))
	if least := min(width, height) / 8; !(v.Scale > 0) || !finite(v.Scale) {
		v.Scale = max(least, 1) // no room within the margin: some scale, so that the view works
	}
	return v
}

// fitSteps is the number of points looked at along each side of a region.
const fitSteps = 64

// extent is the smallest rectangle round a box of longitudes and latitudes in earth radii; its sides are parallels and meridians.
func (v View) extent(b orb.Bound) frame {
	var points []pixel
	for i := range fitSteps + 1 {
		t := float64(i) / fitSteps
		lon, lat := b.Min[0]+t*(b.Max[0]-b.Min[0]), b.Min[1]+t*(b.Max[1]-b.Min[1])
		for _, q := range [...]orb.Point{{lon, b.Min[1]}, {lon, b.Max[1]}, {b.Min[0], lat}, {b.Max[0], lat}} {
			// Stay clear of the cut, where a region may end on the wrong side.
			q[0] = v.Centre[0] + min(max(q[0]-v.Centre[0]-wholeTurns(b, v.Centre), -180), 180)
			if v.Projection == Mercator {
				q[1] = min(max(q[1], -mercatorLimit/radians), mercatorLimit/radians)
			}
			if x, y, ok := v.Project(q); ok {
				points = append(points, pixel{x, y})
			}
		}
	}
	if len(points) == 0 {
		return frame{-1, -1, 1, 1}
	}
	return bounds(points)
}

// wholeTurns is the multiple of 360 degrees between the middle of a box and the
// centre that stands for it.
func wholeTurns(b orb.Bound, centre orb.Point) float64 {
	return 360 * math.Round(((b.Min[0]+b.Max[0])/2-centre[0])/360)
}

// outlineExtent is the smallest rectangle round the whole map in earth radii.
func (v View) outlineExtent() frame {
	const scale, half = 1e4, 5e4 // fine steps, and no clipping
	v.Scale, v.Width, v.Height = scale, 2*half, 2*half
	var e extentSink
	v.Outline(&e)
	if len(e) == 0 {
		return frame{-1, -1, 1, 1}
	}
	f := bounds(e)
	return frame{(f.minX - half) / scale, (f.minY - half) / scale, (f.maxX - half) / scale, (f.maxY - half) / scale}
}

// extentSink collects the points that it is given.
type extentSink []pixel

// Compile-time proof that it is a sink.
var _ Sink = (*extentSink)(nil)

func (e *extentSink) MoveTo(x, y float64) { *e = append(*e, pixel{x, y}) }
func (e *extentSink) LineTo(x, y float64) { *e = append(*e, pixel{x, y}) }
func (e *extentSink) Close()              {}
