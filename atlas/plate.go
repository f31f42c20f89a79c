package atlas

import "math"

// plate is the place that a name takes: a rectangle round its middle, turned
// clockwise by an angle.
type plate struct {
	middle   Point
	w, h     float64 // pixels along and across the lines
	angle    float64 // degrees
	cos, sin float64
}

func newPlate(middle Point, w, h, angle float64) plate {
	p := plate{middle, w, h, angle, 1, 0}
	if angle != 0 {
		p.sin, p.cos = math.Sincos(angle * math.Pi / 180)
	}
	return p
}

// flat is the plate of a rectangle that is not turned.
func flat(r Rect) plate {
	return plate{Point{r.X + r.W/2, r.Y + r.H/2}, r.W, r.H, 0, 1, 0}
}

// bound is the upright rectangle round the plate.
func (p plate) bound() Rect {
	cos, sin := math.Abs(p.cos), math.Abs(p.sin)
	w, h := p.w*cos+p.h*sin, p.w*sin+p.h*cos
	return Rect{p.middle.X - w/2, p.middle.Y - h/2, w, h}
}

// at is the page point of a point of the plate, measured from its middle along
// and across the lines.
func (p plate) at(along, across float64) Point {
	return Point{p.middle.X + along*p.cos - across*p.sin, p.middle.Y + along*p.sin + across*p.cos}
}

// seen is a page point as measured from the plate's middle along its lines.
func (p plate) seen(q Point) Point {
	dx, dy := q.X-p.middle.X, q.Y-p.middle.Y
	return Point{dx*p.cos + dy*p.sin, dy*p.cos - dx*p.sin}
}

// local is the plate as it sees itself.
func (p plate) local() Rect { return Rect{-p.w / 2, -p.h / 2, p.w, p.h} }

// corners are the page points at the ends of the letters' first and last line.
func (p plate) corners() [4]Point {
	w, h := p.w/2, tight*p.h/2
	return [4]Point{p.at(-w, -h), p.at(w, -h), p.at(w, h), p.at(-w, h)}
}

// overlaps reports whether two plates share some area: whether no line along a
// side of either keeps them apart.
func (p plate) overlaps(o plate) bool {
	if p.sin == 0 && o.sin == 0 {
		return p.local().Overlaps(Rect{
			o.middle.X - p.middle.X - o.w/2, o.middle.Y - p.middle.Y - o.h/2, o.w, o.h,
		})
	}
	return p.local().Overlaps(p.boundOf(o)) && o.local().Overlaps(o.boundOf(p))
}

// boundOf is the rectangle along p's lines round another plate.
func (p plate) boundOf(o plate) Rect {
	turned := plate{p.seen(o.middle), o.w, o.h, 0, o.cos*p.cos + o.sin*p.sin, o.sin*p.cos - o.cos*p.sin}
	return turned.bound()
}

// meets reports whether the straight line from a to b runs through the plate.
func (p plate) meets(a, b Point) bool { return meets(p.seen(a), p.seen(b), p.local()) }
