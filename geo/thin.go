package geo

import (
	"cmp"
	"math"
	"math/bits"
	"slices"

	"github.com/paulmach/orb"
)

// Thinning leaves out the points of an outline that nobody could see, once for all
// views of a sheet and before they are projected: of the fine level in a view of
// Central Asia, two points of three, with all that it costs to project them.
//
// Neighbours must lose the same points, or cracks would open between them. So
// outlines are thinned from node to node, where more than two units meet, each
// stretch in the one of its two directions that begins at the smaller end:
// a function of the stretch alone, whoever's ring it is part of, and the same for
// the line that is drawn along it.

const (
	// thinTolerance (pixels of the octave's largest scale) is how far off the
	// outline a point that is left out may lie, and a quarter more where arcs curve.
	thinTolerance = 0.4
	// thinReach bounds how many points in a row are left out, and so the time.
	thinReach = 24
)

// toleranceOf is the tolerance for an octave in degrees.
func toleranceOf(octave int) float64 { return thinTolerance / math.Ldexp(radians, octave) }

// thinner thins the outlines of one sheet.
type thinner struct {
	nodes     *nodes
	tolerance float64 // degrees, where the projection enlarges nothing; 0: no thinning
	enlarged  enlargement

	at     orb.Point // where the next two are for
	cos    float64   // of its latitude
	within float64   // the tolerance there

	kept, round, turned []orb.Point
	between             []touching // the points that are left out if the next one is near
}

// asNear (degrees) is how far on along a stretch the scale of the map is taken to be
// what it was: it changes little, and working it out is what takes time.
const asNear = 0.5

// come readies the thinner for what begins at a point.
func (t *thinner) come(a orb.Point) {
	if math.Abs(a[0]-t.at[0]) < asNear && math.Abs(a[1]-t.at[1]) < asNear {
		return
	}
	t.at, t.cos, t.within = a, math.Cos(a[1]*radians), t.tolerance/t.enlarged.at(a)
}

// touching is a point of the plane that touches the globe where a stretch begins:
// degrees east and north of there, all of one length.
type touching struct{ x, y float64 }

// outline is what remains of a ring or line. It is lent until the next one.
func (t *thinner) outline(points []orb.Point, closed bool) []orb.Point {
	if t.tolerance == 0 || len(points) < 3 {
		return points
	}
	whole := points
	if closed { // from the first node round to itself
		for n := len(points) - 1; n > 0 && points[n] == points[0]; n-- {
			points = points[:n]
		}
		first := max(0, slices.IndexFunc(points, t.nodes.has))
		t.round = append(t.round[:0], points[first:]...)
		t.round = append(append(t.round, points[:first]...), points[first])
		points = t.round
	}
	t.kept = t.kept[:0]
	last, from := len(points)-1, 0
	for i := 1; i <= last; i++ {
		if i == last || t.nodes.has(points[i]) {
			t.kept = t.stretch(t.kept, points[from:i+1])
			from = i
		}
	}
	switch {
	case !closed:
		t.kept = append(t.kept, points[last])
	case len(t.kept) < 3: // a unit smaller than what is thinned
		return whole
	}
	return t.kept
}

// stretch appends what remains of a stretch to dst, without its last point.
func (t *thinner) stretch(dst, points []orb.Point) []orb.Point {
	begin, whole, turned := len(dst), points, backwards(points)
	if turned {
		t.turned = append(t.turned[:0], points...)
		slices.Reverse(t.turned)
		points = t.turned
	}
	t.at = orb.Point{math.Inf(1)} // so that all depends on this stretch alone
	for from, last := 0, len(points)-1; from < last; {
		to := from + t.reach(points[from:])
		if turned {
			dst = append(dst, points[to])
		} else {
			dst = append(dst, points[from])
		}
		from = to
	}
	if turned {
		slices.Reverse(dst[begin:])
	}
	if last := len(whole) - 1; whole[0] == whole[last] && len(dst)-begin < 3 { // an islet that would be gone
		dst = append(dst[:begin], whole[:last]...)
	}
	return dst
}

// reach is how many points on from the first one the next is that is kept: as many as
// leave all between them within the tolerance of the straight line there.
func (t *thinner) reach(points []orb.Point) int {
	a := points[0]
	if len(points) == 2 || !ordinary(a) {
		return 1
	}
	t.come(a)
	t.between = t.between[:0]
	to := 1
	for ; to < len(points) && to <= thinReach; to++ {
		east, north := turn(points[to][0]-a[0]), points[to][1]-a[1]
		end := touching{east * t.cos, north}
		if to > 1 && (!ordinary(points[to]) || curved(east, north, t.within) || !near(t.between, end, t.within*t.within)) {
			break
		}
		t.between = append(t.between, end)
	}
	return to - 1
}

// curved tells whether an arc so many degrees to the east and north may lie a quarter of
// a tolerance (degrees) off the straight line of the tangent plane: e²/16 along a
// parallel, since sin φ cos φ is a half at most, and aslant, where the meridians draw
// together, e·n/4 more.
func curved(east, north, tolerance float64) bool {
	east, north = math.Abs(east), math.Abs(north)
	return east*(east+4*north)*radians > 4*tolerance
}

// backwards tells whether a stretch is thinned from its end.
func backwards(points []orb.Point) bool {
	for i, k := 0, len(points)-1; i < k; i, k = i+1, k-1 {
		a, b := points[i], points[k]
		if c := cmp.Or(cmp.Compare(a[0], b[0]), cmp.Compare(a[1], b[1])); c != 0 {
			return c > 0
		}
	}
	return false
}

// near tells whether all points lie within a distance, given as its square, of the
// straight line from the origin to an end.
func near(points []touching, end touching, square float64) bool {
	d2 := end.x*end.x + end.y*end.y
	for _, p := range points {
		along, cross := p.x*end.x+p.y*end.y, p.x*end.y-p.y*end.x
		if along < 0 || along > d2 || cross*cross > square*d2 || d2 == 0 && p.x*p.x+p.y*p.y > square {
			return false
		}
	}
	return true
}

// nodes are the points of shapes that no outline loses: where lines end, and where
// one passes through another, or through itself, since outlines part there too.
type nodes struct {
	at map[orb.Point]struct{}
	// maybe has the bits of their hashes: most points are none, and are told so by it.
	maybe [1 << maybeBits / 64]uint64
}

const maybeBits = 18

// newNodes finds the nodes of lines.
func newNodes(lines []Line) *nodes {
	n := &nodes{at: make(map[orb.Point]struct{}, 2*len(lines))}
	for _, l := range lines {
		if last := len(l.Points) - 1; last >= 0 {
			n.add(l.Points[0])
			n.add(l.Points[last])
		}
	}
	n.addTwice(lines)
	return n
}

// addTwice adds the points that lines have more than once between their ends. It tells
// them by 32 bits of their hashes and by where those stand in a table: one that is taken
// for another is a node too many, the same for all.
func (n *nodes) addTwice(lines []Line) {
	count := 0
	for _, l := range lines {
		count += len(l.Points)
	}
	width := bits.Len(uint(2 * count)) // of the table's places, twice as many as points at least
	table := make([]uint32, 1<<width)
	for _, l := range lines {
		for i := 1; i < len(l.Points)-1; i++ {
			h := hash(l.Points[i])
			at, mark := h>>(64-width), uint32(h)|1
			for table[at] != 0 && table[at] != mark {
				at = (at + 1) & (1<<width - 1)
			}
			if table[at] == mark {
				n.add(l.Points[i])
			}
			table[at] = mark
		}
	}
}

func hash(p orb.Point) uint64 {
	east, north := math.Float64bits(p[0]+0), math.Float64bits(p[1]+0) // +0: there are two zeros
	h := east*0x9E3779B97F4A7C15 ^ north*0xC2B2AE3D27D4EB4F
	return (h ^ h>>32) * 0x9E3779B97F4A7C15
}

// ordinary tells that the tangent plane says something of a point: not of one next to a
// pole, nor of one off the earth.
func ordinary(p orb.Point) bool { return math.Abs(p[1]) < steepest && math.Abs(p[0]) <= 540 }

// has tells whether a point must stay, as those must that are not ordinary.
func (n *nodes) has(p orb.Point) bool {
	if !ordinary(p) {
		return true
	}
	h := hash(p) >> (64 - maybeBits)
	if n.maybe[h>>6]>>(h&63)&1 == 0 {
		return false
	}
	_, ok := n.at[p]
	return ok
}

func (n *nodes) add(p orb.Point) {
	h := hash(p) >> (64 - maybeBits)
	n.maybe[h>>6] |= 1 << (h & 63)
	n.at[p] = struct{}{}
}
