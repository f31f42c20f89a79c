package geo

// Clipping to the view: rings by Sutherland and Hodgman's method, one side of the
// frame after the other (the edges that it leaves along the frame lie in the
// margin, out of the picture); lines by Liang and Barsky's.

// bounds is the smallest frame round the points.
func bounds(points []pixel) frame {
	f := frame{points[0].x, points[0].y, points[0].x, points[0].y}
	for _, p := range points[1:] {
		f.minX, f.maxX = min(f.minX, p.x), max(f.maxX, p.x)
		f.minY, f.maxY = min(f.minY, p.y), max(f.maxY, p.y)
	}
	return f
}

func (f *frame) meets(g frame) bool {
	return g.minX <= f.maxX && g.maxX >= f.minX && g.minY <= f.maxY && g.maxY >= f.minY
}

// holds tells whether a frame lies within another.
func (f *frame) holds(g frame) bool {
	return g.minX >= f.minX && g.maxX <= f.maxX && g.minY >= f.minY && g.maxY <= f.maxY
}

// clipper is the last stage: it hands outlines to a sink, clipped to a frame.
type clipper struct {
	frame   frame
	sink    Sink
	buffers [2][]pixel // each side reads the one that the side before wrote
}

// Compile-time proof that it is a stage.
var _ stage = (*clipper)(nil)

// ring hands on a ring.
func (c *clipper) ring(pixels []pixel) {
	if len(pixels) < 3 {
		return
	}
	f, b := &c.frame, bounds(pixels)
	if !f.meets(b) {
		return
	}
	if b.minX < f.minX {
		pixels = c.side(halfPlane{1, 0, f.minX}, pixels)
	}
	if b.maxX > f.maxX {
		pixels = c.side(halfPlane{-1, 0, -f.maxX}, pixels)
	}
	if b.minY < f.minY {
		pixels = c.side(halfPlane{0, 1, f.minY}, pixels)
	}
	if b.maxY > f.maxY {
		pixels = c.side(halfPlane{0, -1, -f.maxY}, pixels)
	}
	if len(pixels) < 3 {
		return
	}
	c.sink.MoveTo(pixels[0].x, pixels[0].y)
	for _, q := range pixels[1:] {
		c.sink.LineTo(q.x, q.y)
	}
	c.sink.Close()
}

// halfPlane holds the points with a·x + b·y ≥ c.
type halfPlane struct{ a, b, c float64 }

func (h halfPlane) depth(q pixel) float64 { return h.a*q.x + h.b*q.y - h.c }

// side cuts off what is beyond one side of the frame.
func (c *clipper) side(h halfPlane, pixels []pixel) []pixel {
	dst := c.buffers[0][:0]
	if len(pixels) > 0 {
		a := pixels[len(pixels)-1]
		da := h.depth(a)
		for _, b := range pixels {
			db := h.depth(b)
			if da < 0 != (db < 0) {
				t := da / (da - db)
				dst = append(dst, pixel{a.x + t*(b.x-a.x), a.y + t*(b.y-a.y)})
			}
			if db >= 0 {
				dst = append(dst, b)
			}
			a, da = b, db
		}
	}
	c.buffers[0], c.buffers[1] = c.buffers[1], dst
	return dst
}

// line hands on a line, in as many stretches as are within the frame.
func (c *clipper) line(pixels []pixel) {
	if len(pixels) < 2 {
		return
	}
	b := bounds(pixels)
	switch {
	case !c.frame.meets(b):
		return
	case c.frame.holds(b):
		c.sink.MoveTo(pixels[0].x, pixels[0].y)
		for _, q := range pixels[1:] {
			c.sink.LineTo(q.x, q.y)
		}
		return
	}
	drawing := false // the sink is at the end of the segment before
	for i, b := range pixels[1:] {
		a := pixels[i]
		t0, t1, ok := c.frame.span(a, b)
		if !ok {
			drawing = false
			continue
		}
		if !drawing || t0 > 0 {
			c.sink.MoveTo(a.x+t0*(b.x-a.x), a.y+t0*(b.y-a.y))
		}
		if t1 < 1 {
			b = pixel{a.x + t1*(b.x-a.x), a.y + t1*(b.y-a.y)}
		}
		c.sink.LineTo(b.x, b.y)
		drawing = t1 == 1
	}
}

// span is the part of the segment from a (0) to b (1) within the frame.
func (f *frame) span(a, b pixel) (t0, t1 float64, ok bool) {
	t1 = 1
	for _, side := range [4][2]float64{
		{b.x - a.x, a.x - f.minX},
		{a.x - b.x, f.maxX - a.x},
		{b.y - a.y, a.y - f.minY},
		{a.y - b.y, f.maxY - a.y},
	} {
		switch step, depth := side[0], side[1]; {
		case step > 0:
			t0 = max(t0, -depth/step)
		case step < 0:
			t1 = min(t1, -depth/step)
		case depth < 0:
			return 0, 0, false
		}
	}
	return t0, t1, t0 <= t1
}
