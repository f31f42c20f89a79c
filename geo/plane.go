package geo

import "math"

// pixel is a point of the picture, y down.
type pixel struct{ x, y float64 }

// plane takes places of the rotated frame to pixels.
type plane struct {
	projection Projection
	scale      float64 // pixels per earth radius
	left, top  float64 // where the projection's origin is, pixels
	frame      frame   // the picture with the margin
	halves     int     // how often resampling may still halve the present arc
}

// frame is a rectangle in pixels.
type frame struct{ minX, minY, maxX, maxY float64 }

// boundless is a frame that leaves out nothing.
func boundless() frame { return frame{math.Inf(-1), math.Inf(-1), math.Inf(1), math.Inf(1)} }

func (m *plane) at(x, y float64) pixel {
	return pixel{m.left + x*m.scale, m.top - y*m.scale}
}

// lonLat is a place of the rotated frame in radians. Within a ring or line the
// longitudes run on beyond ±π where it crosses the cut, until it is cut.
type lonLat struct{ lon, lat float64 }

func (p lonLat) plot(m *plane) pixel {
	if m.projection == EqualEarth && m.scale <= nearScale {
		return m.at(equalEarthNear(p.lon, p.lat))
	}
	return m.at(m.projection.Forward(p.lon, p.lat))
}

// between is the middle of the great arc to q. At a pole, where all longitudes
// are one place, it is the middle of the longitudes: the edge of the map there.
func (p lonLat) between(q lonLat) lonLat {
	if p.polar() && q.polar() {
		return lonLat{(p.lon + q.lon) / 2, p.lat}
	}
	var (
		sinΔ, cosΔ = math.Sincos(q.lon - p.lon)
		sinP, cosP = math.Sincos(p.lat)
		sinQ, cosQ = math.Sincos(q.lat)
		x, y       = cosP + cosQ*cosΔ, cosQ * sinΔ
	)
	return lonLat{p.lon + math.Atan2(y, x), math.Atan2(sinP+sinQ, math.Hypot(x, y))}
}

func (p lonLat) far(q lonLat) bool {
	return math.Abs(p.lon-q.lon) > farAngle || math.Abs(p.lat-q.lat) > farAngle
}

// polar tells whether a place is at a pole, to 0.6 µm.
func (p lonLat) polar() bool { return math.Abs(p.lat) >= math.Pi/2-1e-13 }

func (v vec3) plot(m *plane) pixel {
	if m.projection == Orthographic {
		return m.at(orthographicForward(v))
	}
	return m.at(lambertForward(v))
}

func (v vec3) between(w vec3) vec3 {
	s := vec3{v.x + w.x, v.y + w.y, v.z + w.z}
	n := math.Sqrt(s.dot(s))
	if n == 0 {
		return v
	}
	return vec3{s.x / n, s.y / n, s.z / n}
}

func (v vec3) far(w vec3) bool { return v.dot(w) < cosFarAngle }
