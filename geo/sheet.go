package geo

import (
	"math"
	"runtime"
	"slices"
	"sync"
	"sync/atomic"

	"github.com/paulmach/orb"
)

// Sheet is a map sheet: the shapes of one level on the plane of one projection and
// centre, resampled for one octave of scale. A view of it is but a shift and a
// scale, so panning and zooming a flat map project nothing anew. What a view has in sight is
// laid on the sheet when a Tracer first asks for it, and stays; what no view has
// had in sight costs nothing.
//
// It is safe for concurrent use: laying and reading take turns at one lock.
type Sheet struct {
	key    sheetKey
	shapes *Shapes
	steps  float64 // of the sheet to an earth radius
	thin   float64 // degrees by which thinning may move an outline; 0: every point is laid

	mu      sync.Mutex
	rooms   []*room // one for each core; what is little goes to the first
	edge    *laid
	units   [][]laid // a laid for each ring of a unit, polygon after polygon
	lines   []laid
	nothing bool // the view's numbers make no map

	points atomic.Int64 // laid on it
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

// NewSheet makes an empty sheet of shapes for views like v.
func NewSheet(shapes *Shapes, v View) *Sheet {
	s := &Sheet{key: keyOf(v), shapes: shapes}
	s.steps = math.Ldexp(1, s.key.octave) * stepsPerPixel
	s.nothing = !s.like().drawable()
	s.units, s.lines = shapes.outlines(v)
	if shapes.thins(s.key.octave) {
		s.thin = toleranceOf(s.key.octave)
	}
	return s
}

// like is a view of the sheet's scale.
func (s *Sheet) like() View {
	return View{Projection: s.key.projection, Centre: s.key.centre, Scale: math.Ldexp(1, s.key.octave)}
}

// Points is how many points have been laid on the sheet so far.
func (s *Sheet) Points() int { return int(s.points.Load()) }

// Serves tells whether the sheet has what a view of some shapes needs.
func (s *Sheet) Serves(shapes *Shapes, v View) bool {
	return s.shapes == shapes && s.key == keyOf(v)
}

// Turned tells whether the sheet shows the globe of a view from another side.
func (s *Sheet) Turned(v View) bool {
	return v.OtherSide(s.key.projection, s.key.centre)
}

// lay puts an outline on the sheet, unless it is there or out of a view's sight.
func (s *Sheet) lay(l *laid, in *sight) []strip {
	if !l.done && !in.missesBox(l.box) {
		on := s.layer(0)
		on.lay(l)
		on.rest()
	}
	return l.strips
}

// layAll puts outlines on the sheet that are not there and not out of a view's sight,
// on all cores.
func (s *Sheet) layAll(lists [][]laid, in *sight) {
	var wanted []*laid
	for _, list := range lists {
		for i := range list {
			if l := &list[i]; !l.done && !in.missesBox(l.box) {
				wanted = append(wanted, l)
			}
		}
	}
	if len(wanted) == 0 {
		return
	}
	var next atomic.Int32
	var all sync.WaitGroup
	for i := range runtime.GOMAXPROCS(0) {
		on := s.layer(i)
		all.Go(func() {
			defer on.rest()
			for i := next.Add(1) - 1; int(i) < len(wanted); i = next.Add(1) - 1 {
				on.lay(wanted[i])
			}
		})
	}
	all.Wait()
}

// whole is the edge of the map.
func (s *Sheet) whole() []strip {
	if s.edge == nil {
		l := s.layer(0)
		l.strips = l.strips[:0]
		l.laying.whole()
		s.edge = &laid{strips: slices.Clone(l.strips), done: true}
		l.rest()
	}
	return s.edge.strips
}

// step rounds pixels of the sheet's scale to steps.
func step(x float64) int32 {
	return int32(min(max(math.Floor(x*stepsPerPixel+0.5), math.MinInt32+1), math.MaxInt32))
}
