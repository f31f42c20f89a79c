package geo

import (
	"math"

	"github.com/paulmach/orb"
)

// Pipeline takes shapes from degrees to pixels: narrow to what is in sight,
// rotate, cut at the meridian opposite the centre or clip at the horizon,
// resample along great arcs while projecting, clip to the view, hand to the sink.
// A Sheet takes the place of the last two and keeps the outlines for many views.
// It keeps its buffers from shape to shape and from frame to frame: one for each
// goroutine, since it is not safe for concurrent use. The zero value draws nothing
// until Reset.
type Pipeline struct {
	view     View
	rotation rotation
	plane    plane
	sight    sight
	circle   horizon
	next     stage
	clip     clipper // what next is for one view

	outline outline

	path, shifted, part, part2 []lonLat // cut
	vectors, shown             []vec3   // horizon
	pixels                     []pixel
	kept                       []orb.Point // line
}

// stage takes outlines on the plane, ready but for the view; it keeps none of the
// slices that it is lent.
type stage interface {
	ring(pixels []pixel)
	line(pixels []pixel)
}

// NewPipeline returns a pipeline for a view.
func NewPipeline(v View) *Pipeline {
	p := new(Pipeline)
	p.Reset(v)
	return p
}

// frameMargin (pixels) is how far beyond the view shapes are still drawn, so that
// strokes along the clipped edge stay out of the picture.
const frameMargin = 16

// Reset makes the pipeline draw another view.
func (p *Pipeline) Reset(v View) {
	p.onto(v.plane(), v)
	p.sight = v.sight()
	p.clip.frame = p.plane.frame
	p.next = &p.clip
}

// onto makes the pipeline draw on a plane, which has the projection and the scale
// of a view.
func (p *Pipeline) onto(m plane, v View) {
	p.view, p.plane = v, m
	p.rotation = rotationTo(v.Centre)
	if v.Projection.azimuthal() || !p.rotation.level() {
		p.rotation = p.rotation.nudged()
	}
	p.circle = v.Projection.clipCircle(v.Scale)
}

// Polygon hands what is seen of a polygon (degrees, stitched rings, even-odd) to
// the sink, ring by ring. It neither edits nor keeps the polygon.
func (p *Pipeline) Polygon(pg orb.Polygon, s Sink) {
	if !p.view.drawable() {
		return
	}
	p.clip.sink = s
	for _, ring := range pg {
		p.land(ring)
	}
	p.clip.sink = nil
}

// land takes one ring through all stages.
func (p *Pipeline) land(ring orb.Ring) {
	switch {
	case !p.sight.narrow(&p.outline, ring):
	case p.view.Projection.azimuthal():
		p.clipRing()
	default:
		p.cutRing()
	}
}

// Outline hands the edge of the map to the sink as one ring: the sea's, or the
// globe's.
func (p *Pipeline) Outline(s Sink) {
	if !p.view.drawable() {
		return
	}
	p.clip.sink = s
	p.whole()
	p.clip.sink = nil
}

// whole draws all of the map.
func (p *Pipeline) whole() {
	if p.view.Projection.azimuthal() {
		east := p.circle.at(0)
		p.shown = p.circle.arc(p.shown[:0], east, east, 1)
		p.pixels = resample(p.pixels[:0], &p.plane, p.shown, true)
	} else {
		const east, north = math.Pi, math.Pi / 2
		edge := [...]lonLat{{-east, -north}, {east, -north}, {east, 0}, {east, north}, {-east, north}, {-east, 0}}
		p.pixels = resample(p.pixels[:0], &p.plane, edge[:], true)
	}
	p.next.ring(p.pixels)
}

// clipRing draws the outline as seen up to the horizon.
func (p *Pipeline) clipRing() {
	p.vectors = p.directions(p.vectors[:0], p.outline.points, true)
	var round bool
	p.shown, round = p.circle.clip(p.shown[:0], p.vectors)
	p.pixels = resample(p.pixels[:0], &p.plane, p.shown, true)
	p.next.ring(p.pixels)
	if p.outline.contains(p.rotation.back(math.Pi, 0)) != round {
		p.whole()
	}
}

// directions appends the points in the rotated frame, and where an arc grazes the
// blind cap the point nearest the antipode.
func (p *Pipeline) directions(dst []vec3, points []orb.Point, closed bool) []vec3 {
	if len(points) == 0 {
		return dst
	}
	first := p.rotation.vec(points[0])
	before := first
	dst = append(dst, first)
	for _, q := range points[1:] {
		v := p.rotation.vec(q)
		if foot, ok := p.circle.grazes(before, v); ok {
			dst = append(dst, foot)
		}
		dst = append(dst, v)
		before = v
	}
	if closed {
		if foot, ok := p.circle.grazes(before, first); ok {
			dst = append(dst, foot)
		}
	}
	return dst
}
