package geo

import (
	"slices"
	"sync"
)

// layer lays outlines on a sheet, one after the other. Its buffers, which the longest
// outline makes large, are for all sheets in turn; what it lays stands in the room
// of its sheet.
type layer struct {
	sheet   *Sheet
	room    *room
	laying  Pipeline
	thinner thinner
	strips  []strip // of the outline that is being laid
	points  []point32
}

// room is where a sheet has what is laid on it, in pieces of large slices.
type room struct {
	points []point32
	chunks []box32
	strips []strip
}

// idle are the layers that lay nothing.
var idle sync.Pool // of *layer

// layer gives a layer for one of the sheet's rooms, which nobody else lays in. Let it
// rest afterwards.
func (s *Sheet) layer(i int) *layer {
	for len(s.rooms) <= i {
		s.rooms = append(s.rooms, new(room))
	}
	l, ok := idle.Get().(*layer)
	if !ok {
		l = new(layer)
	}
	l.ready(s, s.rooms[i])
	return l
}

// rest ends the work on a sheet.
func (l *layer) rest() {
	l.sheet, l.room, l.thinner.nodes = nil, nil, nil
	idle.Put(l)
}

// Compile-time proof that it is a stage.
var _ stage = (*layer)(nil)

// ready sets the layer up for a sheet and a room of it.
func (l *layer) ready(s *Sheet, in *room) {
	like := s.like()
	l.sheet, l.room = s, in
	l.laying.onto(plane{projection: like.Projection, scale: like.Scale, frame: boundless()}, like)
	l.laying.sight = everywhere()
	l.laying.next = l
	l.thinner.nodes, l.thinner.tolerance = s.shapes.listed().nodes, s.thin
	l.thinner.enlarged = newEnlargement(like.Projection, like.Centre)
}

// lay puts an outline on the sheet.
func (l *layer) lay(one *laid) {
	l.strips = l.strips[:0]
	if points := l.thinner.outline(one.source, one.closed); one.closed {
		l.laying.land(points)
	} else {
		l.laying.shore(points)
	}
	one.strips, one.done = kept(&l.room.strips, l.strips, slab/chunk), true
}

// ring takes a finished ring from the pipeline.
func (l *layer) ring(pixels []pixel) {
	l.rounded(pixels)
	for n := len(l.points) - 1; n > 0 && l.points[n] == l.points[0]; n-- {
		l.points = l.points[:n]
	}
	if len(l.points) >= 3 {
		l.keep(true)
	}
}

// line takes a finished line from the pipeline.
func (l *layer) line(pixels []pixel) {
	if l.rounded(pixels); len(l.points) >= 2 {
		l.keep(false)
	}
}

// slab is how many points a piece of room has.
const slab = 4096

// kept copies items to room that many share, in new pieces of at least so many
// where it is used up: an outline has few of them, and there are thousands.
func kept[T any](room *[]T, items []T, piece int) []T {
	if cap(*room)-len(*room) < len(items) {
		*room = make([]T, 0, max(piece, len(items)))
	}
	from := len(*room)
	*room = append(*room, items...)
	return (*room)[from:len(*room):len(*room)]
}

// keep makes a strip of a copy of l.points.
func (l *layer) keep(closed bool) {
	points := kept(&l.room.points, l.points, slab)
	l.sheet.points.Add(int64(len(points)))
	chunks := 0
	if len(points) > chunk {
		chunks = (len(points) + chunk - 1) / chunk
	}
	if r := l.room; cap(r.chunks)-len(r.chunks) < chunks {
		r.chunks = make([]box32, 0, max(slab/chunk, chunks))
	}
	at := len(l.room.chunks)
	l.room.chunks = l.room.chunks[:at+chunks]
	l.strips = append(l.strips, newStrip(points, l.room.chunks[at:at:at+chunks], closed))
}

// rounded reads pixels into l.points, each place once.
func (l *layer) rounded(pixels []pixel) {
	l.points = slices.Grow(l.points[:0], len(pixels))
	for _, p := range pixels {
		q := point32{step(p.x), step(p.y)}
		if n := len(l.points); n == 0 || l.points[n-1] != q {
			l.points = append(l.points, q)
		}
	}
}
