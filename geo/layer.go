package geo

import "slices"

// layer lays outlines on a sheet, one after the other. It keeps its buffers; what it
// lays stands in pieces of large slices, which the sheet keeps.
type layer struct {
	sheet   *Sheet
	laying  Pipeline
	strips  []strip // of the outline that is being laid
	points  []point32
	thinner []point32
	round   []point32
	turned  []point32

	room       []point32 // for what is laid
	roomChunk  []box32
	roomStrips []strip
}

// Compile-time proof that it is a stage.
var _ stage = (*layer)(nil)

// ready sets the layer up for a sheet.
func (l *layer) ready(s *Sheet) {
	like := s.like()
	l.sheet, l.room, l.roomChunk, l.roomStrips = s, nil, nil, nil
	l.laying.onto(plane{projection: like.Projection, scale: like.Scale, frame: boundless()}, like)
	l.laying.sight = everywhere()
	l.laying.next = l
}

// lay puts an outline on the sheet.
func (l *layer) lay(one *laid) {
	if l.sheet.nodes == nil {
		l.sheet.findNodes()
	}
	l.strips = l.strips[:0]
	if one.closed {
		l.laying.land(one.source)
	} else {
		l.laying.shore(one.source)
	}
	one.strips, one.done = kept(&l.roomStrips, l.strips, slab/chunk), true
}

// ring takes a finished ring from the pipeline.
func (l *layer) ring(pixels []pixel) {
	l.rounded(pixels)
	for n := len(l.points) - 1; n > 0 && l.points[n] == l.points[0]; n-- {
		l.points = l.points[:n]
	}
	if len(l.points) >= 3 {
		points := l.thinned(true)
		if len(points) < 3 { // an islet smaller than what is thinned
			points = l.points
		}
		l.keep(points, true)
	}
}

// line takes a finished line from the pipeline.
func (l *layer) line(pixels []pixel) {
	if l.rounded(pixels); len(l.points) >= 2 {
		l.keep(l.thinned(false), false)
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

// keep makes a strip of points that it copies.
func (l *layer) keep(points []point32, closed bool) {
	l.sheet.points.Add(int64(len(points)))
	points = kept(&l.room, points, slab)
	chunks := 0
	if len(points) > chunk {
		chunks = (len(points) + chunk - 1) / chunk
	}
	if cap(l.roomChunk)-len(l.roomChunk) < chunks {
		l.roomChunk = make([]box32, 0, max(slab/chunk, chunks))
	}
	at := len(l.roomChunk)
	l.roomChunk = l.roomChunk[:at+chunks]
	l.strips = append(l.strips, newStrip(points, l.roomChunk[at:at:at+chunks], closed))
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
