package geo

import (
	"math"
	"slices"
	"sync"

	"github.com/paulmach/orb"
)

// Sheet is a map sheet: the shapes of one level on the plane of one projection and
// centre, resampled for one octave of scale. A view of it is but a shift and a
// scale, so panning and zooming project nothing anew. What a view has in sight is
// laid on the sheet when a Tracer first asks for it, and stays; what no view has
// had in sight costs nothing.
//
// It is safe for concurrent use: laying and reading take turns at one lock.
type Sheet struct {
	key    sheetKey
	shapes *Shapes
	steps  float64 // of the sheet to an earth radius

	mu      sync.Mutex
	laying  Pipeline
	strips  []strip // of the outline that is being laid
	points  []point32
	slack   float64 // square steps by which thinning may move an outline; below 0: no thinning
	thinner []point32
	round   []point32
	nodes   map[point32]struct{}
	edge    *laid
	units   [][]laid // a laid for each ring of a unit, polygon after polygon
	lines   []laid
	nothing bool // the view's numbers make no map
}

// laid is one ring or line of the shapes, and what became of it on the sheet.
type laid struct {
	source []orb.Point
	box    lonLatBox
	closed bool
	done   bool
	strips []strip
}

// sheetKey tells which views a sheet serves.
type sheetKey struct {
	projection Projection
	centre     orb.Point
	octave     int
}

const (
	// stepsPerPixel of the largest scale of an octave: rounding to a step moves a
	// point by 0.003 pixels at most.
	stepsPerPixel = 256
	// With the highest octave, up to 2²¹ pixels to an earth radius or 3 m a pixel,
	// Mercator's world is 3.4e9 steps wide and high and just fits 32 bits. Larger
	// scales draw it as it is: the shapes themselves are good to some 500 m.
	lowestOctave, highestOctave = 4, 21
)

func keyOf(v View) sheetKey {
	octave := lowestOctave
	if v.Scale > 0 {
		octave = int(min(max(math.Ceil(math.Log2(v.Scale)), lowestOctave), highestOctave))
	}
	return sheetKey{v.Projection, v.Centre, octave}
}

// Next readies an empty sheet of shapes for views like v, in the place of one that
// is no longer wanted, or of the zero Sheet, which nobody has wanted yet. It
// takes over the room that outlines are worked on in; the old sheet stays usable.
func (s *Sheet) Next(shapes *Shapes, v View) *Sheet {
	key := keyOf(v)
	n := &Sheet{key: key, shapes: shapes, slack: thinTolerance * thinTolerance}
	s.mu.Lock()
	n.laying, n.points, n.thinner, n.round = s.laying, s.points, s.thinner, s.round
	s.points, s.thinner, s.round = nil, nil, nil
	s.laying = Pipeline{}
	s.ready()
	s.mu.Unlock()
	n.ready()
	n.units, n.lines = shapes.outlines()
	return n
}

// ready sets the pipeline up, unless the sheet is nobody's.
func (s *Sheet) ready() {
	if s.shapes == nil {
		return
	}
	scale := math.Ldexp(1, s.key.octave)
	s.steps = scale * stepsPerPixel
	all := frame{math.Inf(-1), math.Inf(-1), math.Inf(1), math.Inf(1)}
	like := View{Projection: s.key.projection, Centre: s.key.centre, Scale: scale}
	s.nothing = !like.drawable()
	s.laying.onto(plane{projection: like.Projection, scale: scale, frame: all}, like)
	s.laying.sight = everywhere()
	s.laying.next = s
}

// Serves tells whether the sheet has what a view of some shapes needs.
func (s *Sheet) Serves(shapes *Shapes, v View) bool {
	return s.shapes == shapes && s.key == keyOf(v)
}

// lay puts an outline on the sheet, unless it is there or out of a view's sight.
func (s *Sheet) lay(l *laid, in *sight) []strip {
	if l.done || in.missesBox(l.box) {
		return l.strips
	}
	if s.nodes == nil {
		s.findNodes()
	}
	s.strips = nil
	if l.closed {
		s.laying.land(l.source)
	} else {
		s.laying.shore(l.source)
	}
	l.strips, l.done = s.strips, true
	return l.strips
}

// whole is the edge of the map.
func (s *Sheet) whole() []strip {
	if s.edge == nil {
		s.strips = nil
		s.laying.whole()
		s.edge = &laid{strips: s.strips, done: true}
	}
	return s.edge.strips
}

// Compile-time proof that it is a stage.
var _ stage = (*Sheet)(nil)

// ring takes a finished ring from the pipeline.
func (s *Sheet) ring(pixels []pixel) {
	s.rounded(pixels)
	for n := len(s.points) - 1; n > 0 && s.points[n] == s.points[0]; n-- {
		s.points = s.points[:n]
	}
	if len(s.points) >= 3 {
		points := s.thinned(true)
		if len(points) < 3 { // an islet smaller than what is thinned
			points = s.points
		}
		s.strips = append(s.strips, newStrip(slices.Clone(points), true))
	}
}

// line takes a finished line from the pipeline.
func (s *Sheet) line(pixels []pixel) {
	if s.rounded(pixels); len(s.points) >= 2 {
		s.strips = append(s.strips, newStrip(slices.Clone(s.thinned(false)), false))
	}
}

// rounded reads pixels into s.points, each place once.
func (s *Sheet) rounded(pixels []pixel) {
	s.points = s.points[:0]
	for _, p := range pixels {
		q := point32{step(p.x), step(p.y)}
		if n := len(s.points); n == 0 || s.points[n-1] != q {
			s.points = append(s.points, q)
		}
	}
}

// spot is where a place (degrees) is on a sheet.
func (p *Pipeline) spot(q orb.Point) point32 {
	var at pixel
	if p.view.Projection.azimuthal() {
		at = p.rotation.vec(q).plot(&p.plane)
	} else {
		lon, lat := p.rotation.lonLat(q)
		at = lonLat{lon, lat}.plot(&p.plane)
	}
	return point32{step(at.x), step(at.y)}
}

// step rounds pixels of the sheet's scale to steps.
func step(x float64) int32 {
	return int32(min(max(math.Floor(x*stepsPerPixel+0.5), math.MinInt32+1), math.MaxInt32))
}
