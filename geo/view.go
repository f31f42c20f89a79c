package geo

import (
	"math"

	"github.com/paulmach/orb"
)

// View says which part of the earth a picture shows and how. It is a plain
// comparable value; two equal views draw the same.
type View struct {
	Projection Projection
	// Centre (lon, lat degrees) is the point that the rotation brings to the
	// projection's origin.
	Centre orb.Point
	// X, Y is the point of the plane (earth radii, y up) in the middle of the view.
	X, Y float64
	// Scale is in pixels per earth radius.
	Scale float64
	// Width, Height are in pixels.
	Width, Height float64
}

// plane is how the view takes places of the rotated frame to pixels.
func (v View) plane() plane {
	return plane{
		projection: v.Projection,
		scale:      v.Scale,
		left:       v.Width/2 - v.X*v.Scale,
		top:        v.Height/2 + v.Y*v.Scale,
		frame:      frame{-frameMargin, -frameMargin, v.Width + frameMargin, v.Height + frameMargin},
	}
}

// The largest numbers of a view that is drawn: half a millimetre per pixel, a
// map's width off the map, some turns round the earth. Beyond, rounding would show.
const (
	largestScale  = 1e10
	largestOffset = 10
	largestSize   = 1e9
	largestTurn   = 1e4 // degrees
)

// drawable tells whether the numbers of the view make a picture at all.
func (v View) drawable() bool {
	return math.Abs(v.Centre[0]) <= largestTurn && math.Abs(v.Centre[1]) <= 90 &&
		math.Abs(v.X) <= largestOffset && math.Abs(v.Y) <= largestOffset &&
		v.Scale > 0 && v.Scale <= largestScale &&
		v.Width >= 0 && v.Width <= largestSize && v.Height >= 0 && v.Height <= largestSize
}

// Project takes a place (lon, lat degrees) to pixels, y down. ok is false beyond
// the horizon and beyond Mercator's limit; the pixels may lie outside the view.
func (v View) Project(p orb.Point) (x, y float64, ok bool) {
	var (
		r      = rotationTo(v.Centre)
		m      = v.plane()
		at     pixel
		within bool
	)
	if v.Projection.azimuthal() {
		d := r.vec(p)
		within = d.x >= math.Cos(v.Projection.horizon())-edgeSlack
		at = d.plot(&m)
	} else {
		lon, lat := r.lonLat(p)
		within = v.Projection != Mercator || math.Abs(lat) <= mercatorLimit
		at = m.at(m.projection.Forward(lon, lat))
	}
	return at.x, at.y, within && finite(at.x) && finite(at.y)
}

// Invert takes pixels, y down, to the place there (lon, lat degrees); ok is false
// off the map.
func (v View) Invert(x, y float64) (p orb.Point, ok bool) {
	return v.placeAt(v.onPlane(x, y))
}

// placeAt is the place (lon, lat degrees) at a point of the plane.
func (v View) placeAt(q pixel) (p orb.Point, ok bool) {
	lon, lat, ok := v.Projection.Inverse(q.x, q.y)
	if !ok || !finite(lon) || !finite(lat) {
		return orb.Point{}, false
	}
	r := rotationTo(v.Centre)
	return r.back(lon, lat), true
}

// Pan moves what is seen by dx to the right and dy down, in pixels.
func (v View) Pan(dx, dy float64) View {
	v.X -= dx / v.Scale
	v.Y += dy / v.Scale
	return v
}

// Zoom magnifies k times; the place at the pixel (x, y) stays there, on a globe unless
// it would come near the horizon or is near a pole. A k that is not a positive number
// changes nothing.
func (v View) Zoom(k, x, y float64) View {
	if !(k > 0) || math.IsInf(k, 1) {
		return v
	}
	if v.IsGlobe() {
		return v.magnified(k, x, y)
	}
	part := (1 - 1/k) / v.Scale
	v.X += (x - v.Width/2) * part
	v.Y -= (y - v.Height/2) * part
	v.Scale *= k
	return v
}

// Resize gives the view another size in pixels, with the same middle and scale.
func (v View) Resize(width, height float64) View {
	v.Width, v.Height = width, height
	return v
}

// Outline draws the edge of the map; see Pipeline.Outline.
func (v View) Outline(s Sink) { NewPipeline(v).Outline(s) }
