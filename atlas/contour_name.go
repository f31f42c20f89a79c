package atlas

import (
	"cmp"
	"math"
	"slices"
)

// contourNamer places the names of groups after all other names.
type contourNamer struct {
	*Picture
	typesetter *Typesetter
	window     Rect   // a name lies wholly inside
	taken      []Rect // by what lies on the map
}

// contourNames places the name of each group along its contour, clear of the
// labels that the picture has: in full where there is room, else in short. It lies
// on the group's own land if it can, since beyond the border it could be read as
// the name of something of the neighbour's.
func (n contourNamer) contourNames() []label {
	clear := 0.0
	for _, c := range n.grouped {
		clear = max(clear, c.depth)
	}
	var out []label
	for _, c := range n.grouped {
		inner, outer := n.spots(c)
		for _, try := range []struct {
			name     string
			spots    []spot
			gap      float64
			crossing bool
		}{
			{c.name, inner, clear - c.depth, false},
			{c.short, inner, clear - c.depth, false},
			{c.name, outer, c.depth, false},
			{c.short, outer, c.depth, false},
			{c.short, inner, 0, true},
			{c.short, outer, c.depth + 10*n.scale, false},
		} {
			if l, ok := n.name(c, try.name, try.spots, try.gap, try.crossing); ok {
				out, n.taken = append(out, l), append(n.taken, l.box)
				break
			}
		}
	}
	return out
}

// spot is a place on a contour: the point, the direction away from the line
// and how good it is, lower being better.
type spot struct {
	at, away Point
	cost     float64
}

const (
	mostSpots    = 96  // about how many places of a contour are looked at
	contourWaves = 3.0 // dp: waves of a contour that its name takes no notice of
)

// spots are places along a contour on its two sides, the best first: where the
// line is level, in the middle of what is in sight.
func (n contourNamer) spots(c contour) (inner, outer []spot) {
	lines := c.members
	if len(lines) == 0 {
		lines = c.guests
	}
	around := 0.0
	for _, line := range lines {
		around += line.long()
	}
	pace, run := max(around/mostSpots, 4*n.scale), 0.0
	middle := Point{n.window.X + n.window.W/2, n.window.Y + n.window.H/2}
	for _, line := range lines {
		points := straightened(line.points, contourWaves*n.scale)
		for i := 1; i < len(points); i++ {
			from, to := points[i-1], points[i]
			long := math.Hypot(to.X-from.X, to.Y-from.Y)
			if run += long; run < pace || long == 0 {
				continue
			}
			run = 0
			in := Point{(to.Y - from.Y) / long, (from.X - to.X) / long}
			at := lerp(from, to, 0.5)
			off := math.Hypot(at.X-middle.X, at.Y-middle.Y) / math.Hypot(n.window.W, n.window.H)
			cost := off + math.Abs(in.X)
			inner, outer = append(inner, spot{at, in, cost}), append(outer, spot{at, Point{-in.X, -in.Y}, cost})
		}
	}
	better := func(a, b spot) int { return cmp.Compare(a.cost, b.cost) }
	slices.SortStableFunc(inner, better)
	slices.SortStableFunc(outer, better)
	return inner, outer
}

// name puts a name gap pixels beside the first of the spots where it covers
// nothing, nor a contour unless it may cross some.
func (n contourNamer) name(c contour, name string, spots []spot, gap float64, crossing bool) (label, bool) {
	if name == "" {
		return label{}, false
	}
	t := Text{
		String: name, Size: 11 * n.scale, Weight: Italic, Align: Middle,
		Colour: n.palette.contourInk(c.at), Halo: n.palette.Halo, HaloW: 2.2 * n.scale,
	}
	w, h := n.typesetter.Width(t.Weight, t.Size, 0, name)+2*n.scale, t.Size*lineHeight
	for _, s := range spots {
		room, steep := gap+contourWaves*n.scale, max(math.Abs(s.away.X), math.Abs(s.away.Y))
		middle := Point{s.at.X + s.away.X/steep*(w/2+room), s.at.Y + s.away.Y/steep*(h/2+room)}
		box := Rect{middle.X - w/2, middle.Y - h/2, w, h}
		if box.Within(n.window) && n.free(box) && (crossing || !n.contourIn(box)) {
			t.X, t.Y = math.Round(middle.X), math.Round(box.Y+0.93*t.Size)
			return label{lines: []Text{t}, box: box}, true
		}
	}
	return label{}, false
}

// free reports whether a box lies on nothing that was placed before.
func (n contourNamer) free(box Rect) bool {
	if slices.ContainsFunc(n.taken, box.Overlaps) {
		return false
	}
	return !slices.ContainsFunc(n.labels, func(l label) bool {
		return l.box.Overlaps(box) || len(l.leader) > 1 && meets(l.leader[0], l.leader[1], box)
	})
}

// contourIn reports whether a contour passes through a rectangle.
func (p *Picture) contourIn(box Rect) bool {
	for _, c := range p.grouped {
		for _, line := range slices.Concat(c.members, c.guests) {
			for i := 1; i < len(line.points); i++ {
				if meets(line.points[i-1], line.points[i], box) {
					return true
				}
			}
		}
	}
	return false
}

// long is the chain's length in pixels.
func (c chain) long() float64 {
	sum := 0.0
	for i := 1; i < len(c.points); i++ {
		sum += math.Hypot(c.points[i].X-c.points[i-1].X, c.points[i].Y-c.points[i-1].Y)
	}
	return sum
}
