package geo

import "math"

// horizon is the clip circle of an azimuthal projection round the centre of the
// rotated frame.
type horizon struct {
	cos, sin float64 // of the circle's angle from the centre
	blind    bool    // the circle leaves out a small cap round the antipode only
	step     float64 // radians between two points drawn along the circle
}

func (p Projection) clipCircle(scale float64) horizon {
	sin, cos := math.Sincos(p.horizon())
	if p == Orthographic {
		cos = 0 // exactly
	}
	radius := scale
	if p == AzimuthalEqualArea {
		radius *= 2
	}
	step := math.Sqrt(8 * tolerance / max(radius, 1))
	return horizon{cos, sin, p == AzimuthalEqualArea, min(max(step, 1e-3), farAngle)}
}

func (h *horizon) shows(v vec3) bool { return v.x >= h.cos }

// at is the point of the circle at an azimuth, from east over north.
func (h *horizon) at(azimuth float64) vec3 {
	sin, cos := math.Sincos(azimuth)
	return vec3{h.cos, h.sin * cos, h.sin * sin}
}

// cross is where the arc from v, which is shown, to w, which is not, leaves.
func (h *horizon) cross(v, w vec3) vec3 {
	for range 40 {
		if m := v.between(w); h.shows(m) {
			v = m
		} else {
			w = m
		}
	}
	return h.at(math.Atan2(v.z, v.y))
}

// grazes finds the point of an arc nearest the antipode, if both ends are shown
// and that point is not: an arc through the small blind cap.
func (h *horizon) grazes(v, w vec3) (foot vec3, ok bool) {
	if !h.blind || v.x > 0 && w.x > 0 || !h.shows(v) || !h.shows(w) {
		return foot, false
	}
	n := v.cross(w)
	n2 := n.dot(n)
	if n.x*n.x >= n2*h.sin*h.sin {
		return foot, false
	}
	// The antipode (-1, 0, 0) less its part along n, brought to length 1.
	foot = vec3{-1 + n.x*n.x/n2, n.x * n.y / n2, n.x * n.z / n2}
	foot = foot.between(foot)
	return foot, v.cross(foot).dot(n) > 0 && foot.cross(w).dot(n) > 0
}

// clip appends to dst what is shown of a ring. Each part that is not is replaced
// by the arc of the circle that goes round the centre in the same way, so that a
// place which is shown stays on the side of the ring where it was, as seen from
// the antipode. With nothing shown, round tells whether the ring goes round the
// centre an odd number of times.
func (h *horizon) clip(dst, ring []vec3) (out []vec3, round bool) {
	first := -1
	for i, v := range ring {
		if h.shows(v) {
			first = i
			break
		}
	}
	if first < 0 {
		turns := 0
		for i, v := range ring {
			turns += quarter(v, ring[(i+1)%len(ring)])
		}
		return dst, turns%2 != 0
	}
	var (
		v     = ring[first]
		turns int
		exit  vec3
	)
	for i := range ring {
		w := ring[(first+1+i)%len(ring)]
		switch a, b := h.shows(v), h.shows(w); {
		case a && b:
			dst = append(dst, v)
		case a:
			exit = h.cross(v, w)
			dst = append(dst, v)
			turns = quarter(exit, w)
		case b:
			entry := h.cross(w, v)
			dst = h.arc(dst, exit, entry, turns+quarter(v, entry))
		default:
			turns += quarter(v, w)
		}
		v = w
	}
	return dst, false
}

// quarter counts how a step from v to w crosses the ray of azimuth ±π, where
// azimuths jump: 1 anticlockwise, -1 clockwise, 0 not at all.
func quarter(v, w vec3) int {
	if v.z < 0 == (w.z < 0) {
		return 0
	}
	if y := v.y*w.z - w.y*v.z; y < 0 == (w.z < v.z) {
		return 0 // the step passes east of the centre
	}
	if w.z < 0 {
		return 1
	}
	return -1
}

// arc appends the points of the circle from one to another, both included, that
// crosses the azimuth ±π the given number of times.
func (h *horizon) arc(dst []vec3, from, to vec3, turns int) []vec3 {
	start := math.Atan2(from.z, from.y)
	sweep := math.Atan2(to.z, to.y) - start + 2*math.Pi*float64(min(max(turns, -2), 2))
	dst = append(dst, from)
	n := int(math.Ceil(math.Abs(sweep) / h.step))
	for i := 1; i < n; i++ {
		dst = append(dst, h.at(start+sweep*float64(i)/float64(n)))
	}
	return append(dst, to)
}
