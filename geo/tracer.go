package geo

import (
	"math"
	"slices"
)

// Tracer draws a view from a Sheet: shift, scale, clip to the view, hand to the
// sink. It keeps its buffers: one for each goroutine, since it is not safe for
// concurrent use. The zero value draws nothing until Reset.
type Tracer struct {
	sheet     *Sheet
	scale     float64 // pixels to a step
	left, top float64 // where the projection's origin is, pixels
	frame     box32   // the view with its margin, in steps
	view      View    // that sight is of
	sight     sight
	clip      clipper
	pixels    []pixel
}

// Reset makes the tracer draw a view, which the sheet serves, with its upper left
// corner at the pixel (x, y). With the view that it has it costs next to nothing.
func (t *Tracer) Reset(s *Sheet, v View, x, y float64) {
	m := v.plane()
	if t.sheet = s; t.view != v {
		t.view, t.sight = v, v.sight()
	}
	t.scale, t.left, t.top = v.Scale/s.steps, m.left+x, m.top+y
	t.clip.frame = frame{m.frame.minX + x, m.frame.minY + y, m.frame.maxX + x, m.frame.maxY + y}
	if s.nothing || !v.drawable() {
		t.sheet = nil
		return
	}
	f := &t.clip.frame
	t.frame = box32{
		step32(math.Floor((f.minX - t.left) / t.scale)), step32(math.Floor((f.minY - t.top) / t.scale)),
		step32(math.Ceil((f.maxX - t.left) / t.scale)), step32(math.Ceil((f.maxY - t.top) / t.scale)),
	}
}

func step32(x float64) int32 { return int32(min(max(x, math.MinInt32), math.MaxInt32)) }

// Lay puts all that the view has in sight on the sheet, on all cores: the units, and
// the lines too if they are asked for. What is not laid so is laid when it is drawn.
func (t *Tracer) Lay(lines bool) {
	if t.sheet == nil {
		return
	}
	t.sheet.mu.Lock()
	defer t.sheet.mu.Unlock()
	if !lines {
		t.sheet.layAll(t.sheet.units, &t.sight)
		return
	}
	t.sheet.layAll(append(slices.Clone(t.sheet.units), t.sheet.lines), &t.sight)
}

// Units hands what is seen of some of the sheet's units, by their places in its
// shapes, to the sink, ring by ring, for the even-odd rule. It tells whether that
// is all of them, with nothing cut off or out of sight.
func (t *Tracer) Units(list []int, s Sink) (whole bool) {
	if t.sheet == nil {
		return false
	}
	t.sheet.mu.Lock()
	defer t.sheet.mu.Unlock()
	t.clip.sink = s
	whole = true
	for _, i := range list {
		rings := t.sheet.units[i]
		for k := range rings {
			strips := t.sheet.lay(&rings[k], &t.sight)
			whole = whole && rings[k].done
			for n := range strips {
				whole = t.ring(&strips[n]) && whole
			}
		}
	}
	t.clip.sink = nil
	return whole
}

// Lines hands what is seen of some of the sheet's lines, by their places in its
// shapes, to the sink: each stretch in sight as a MoveTo and LineTo.
func (t *Tracer) Lines(list []int, s Sink) {
	if t.sheet == nil {
		return
	}
	t.sheet.mu.Lock()
	defer t.sheet.mu.Unlock()
	t.clip.sink = s
	for _, i := range list {
		strips := t.sheet.lay(&t.sheet.lines[i], &t.sight)
		for n := range strips {
			t.line(&strips[n])
		}
	}
	t.clip.sink = nil
}

// Outline hands the edge of the map to the sink as one ring.
func (t *Tracer) Outline(s Sink) {
	if t.sheet == nil {
		return
	}
	t.sheet.mu.Lock()
	defer t.sheet.mu.Unlock()
	t.clip.sink = s
	edge := t.sheet.whole()
	for n := range edge {
		t.ring(&edge[n])
	}
	t.clip.sink = nil
}

func (t *Tracer) at(p point32) pixel {
	return pixel{t.left + float64(p.x)*t.scale, t.top + float64(p.y)*t.scale}
}

// ring draws one ring. Of chunks beyond one side of the frame, as many as follow
// each other, only the first point is kept: the next chunk begins with their last,
// so the ring passes the frame on the same side as before. It tells whether the
// frame holds all of the ring.
func (t *Tracer) ring(s *strip) (whole bool) {
	if s.bound.beyond(&t.frame) != 0 {
		return false
	}
	if s.bound.within(&t.frame) {
		t.whole(s.points)
		return true
	}
	t.pixels = t.pixels[:0]
	var run sides // what all chunks since the last that was drawn are beyond
	for i := range s.chunks {
		from := i * chunk
		b := s.chunks[i].beyond(&t.frame)
		if run &= b; run != 0 {
			continue
		}
		if run = b; b != 0 {
			t.pixels = append(t.pixels, t.at(s.points[from]))
			continue
		}
		t.append(s.points[from:min(from+chunk, len(s.points))])
	}
	if len(s.chunks) == 0 {
		t.append(s.points)
	}
	t.clip.ring(t.pixels)
	return false
}

// whole hands a ring that needs no clipping to the sink.
func (t *Tracer) whole(points []point32) {
	p := t.at(points[0])
	t.clip.sink.MoveTo(p.x, p.y)
	for _, q := range points[1:] {
		p = t.at(q)
		t.clip.sink.LineTo(p.x, p.y)
	}
	t.clip.sink.Close()
}

func (t *Tracer) append(points []point32) {
	for _, q := range points {
		t.pixels = append(t.pixels, t.at(q))
	}
}

// line draws one line; chunks beyond a side are left out.
func (t *Tracer) line(s *strip) {
	if s.bound.beyond(&t.frame) != 0 {
		return
	}
	t.pixels = t.pixels[:0]
	for i := range s.chunks {
		from := i * chunk
		if s.chunks[i].beyond(&t.frame) == 0 {
			t.append(s.points[from:min(from+chunk, len(s.points))])
			continue
		}
		if len(t.pixels) > 0 {
			t.append(s.points[from : from+1])
			t.clip.line(t.pixels)
			t.pixels = t.pixels[:0]
		}
	}
	if len(s.chunks) == 0 {
		t.append(s.points)
	}
	t.clip.line(t.pixels)
}
