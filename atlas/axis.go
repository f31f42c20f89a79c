package atlas

import "math"

// turned finds a place for a box w wide and h high along the axis of a long
// outline; false where it has none or too little room.
func (f *footprint) turned(w, h float64, main []Point, on *scan) (berth, bool) {
	if math.Hypot(f.bound.W, f.bound.H) < snug*w*(1-1e-9) {
		return berth{}, false // at no angle
	}
	axis, long, ok := axisOf(main)
	if !ok || long < longShape || math.Abs(axis) > mostSlant+axisRoom {
		return berth{}, false
	}
	var best berth
	for off := -axisRoom; off <= axisRoom; off += axisStep {
		angle := math.Round(axis + off)
		if math.Abs(angle) < leastSlant || math.Abs(angle) > mostSlant {
			continue
		}
		level := newPlate(Point{}, 0, 0, angle)
		on.ring = on.ring[:0]
		for _, q := range main {
			on.ring = append(on.ring, level.seen(q))
		}
		for _, b := range on.laid(f, level.seen).berths(w, h, boundOf(on.ring), on) {
			b.score *= 1 - 0.1*math.Abs(off)/axisRoom
			if b.free >= snug*w && b.score > best.score {
				best = berth{middle: level.at(b.middle.X, b.middle.Y), angle: angle, free: b.free, score: b.score}
			}
		}
	}
	return best, best.score > 0
}

// axisOf is the direction in which a ring is longest, in degrees clockwise
// from level, from −90 to 90, and how many times as long as broad it is: the
// axes of the ellipse with the same second moments of area.
func axisOf(ring []Point) (angle, long float64, ok bool) {
	if len(ring) < 3 {
		return 0, 0, false
	}
	var area, mx, my, xx, yy, xy float64
	o := ring[0] // moments from a near point lose no digits
	last := Point{ring[len(ring)-1].X - o.X, ring[len(ring)-1].Y - o.Y}
	for _, q := range ring {
		p := Point{q.X - o.X, q.Y - o.Y}
		c := last.X*p.Y - p.X*last.Y
		area += c / 2
		mx += c * (last.X + p.X) / 6
		my += c * (last.Y + p.Y) / 6
		xx += c * (last.X*last.X + last.X*p.X + p.X*p.X) / 12
		yy += c * (last.Y*last.Y + last.Y*p.Y + p.Y*p.Y) / 12
		xy += c * (2*last.X*last.Y + last.X*p.Y + p.X*last.Y + 2*p.X*p.Y) / 24
		last = p
	}
	if area == 0 {
		return 0, 0, false
	}
	mx, my = mx/area, my/area
	xx, yy, xy = xx/area-mx*mx, yy/area-my*my, xy/area-mx*my
	middle, apart := (xx+yy)/2, math.Hypot((xx-yy)/2, xy)
	if !(middle-apart > 0) {
		return 0, 0, false
	}
	return math.Atan2(2*xy, xx-yy) / 2 * 180 / math.Pi, math.Sqrt((middle + apart) / (middle - apart)), true
}

// boundOf is the rectangle round some points.
func boundOf(ring []Point) Rect {
	x0, y0, x1, y1 := math.Inf(1), math.Inf(1), math.Inf(-1), math.Inf(-1)
	for _, p := range ring {
		x0, y0, x1, y1 = min(x0, p.X), min(y0, p.Y), max(x1, p.X), max(y1, p.Y)
	}
	return Rect{x0, y0, x1 - x0, y1 - y0}
}
