package export

import (
	"math"
	"slices"

	"multivector/atlas"
)

// display is a pen that keeps what is drawn as outlines in pixels, so that
// several bands of rows can be filled from it at the same time.
type display struct {
	typesetter *atlas.Typesetter
	words      *words    // may be shared with other displays of the same goroutine
	outlines   *outlines // of maps; shared in the same way
	own        paths     // all others
	items      []item
	clips      []atlas.Rect // of the open groups
	path       track        // the current one
	done       bool         // it has been painted: the next MoveTo begins a new one
	page       atlas.Rect
}

// item is one fill or stroke of some rings.
type item struct {
	track
	fill    atlas.Fill
	width   float64 // of a stroke in pixels; 0: a fill
	dash    []float64
	inside  bool // of a stroke: only what lies inside its path
	rule    rule
	clip    atlas.Rect
	low, hi float64 // the rows that it may touch

	stamp *stamp // instead of rings: what is covered, with the corner at x, y
	x, y  int
}

// reset empties the display and keeps its buffers.
func (d *display) reset() {
	d.own.reset()
	d.items, d.clips = d.items[:0], d.clips[:0]
	d.begin()
}

// begin begins a path.
func (d *display) begin() { d.path, d.done = track{in: &d.own, from: len(d.own.rings)}, false }

// common counts the items at the beginning that have the same outlines as
// those of another display, whatever their colours; so many are known to.
func (d *display) common(o *display, known int) int {
	for i := known; i < min(len(d.items), len(o.items)); i++ {
		if !d.sameOutline(o, i) {
			return i
		}
	}
	return min(len(d.items), len(o.items))
}

func (d *display) sameOutline(o *display, i int) bool {
	a, b := &d.items[i], &o.items[i]
	if a.stamp != nil || b.stamp != nil {
		return a.stamp == b.stamp && a.x == b.x && a.y == b.y && a.clip == b.clip
	}
	return a.rule == b.rule && a.width == b.width && a.inside == b.inside && a.clip == b.clip &&
		slices.Equal(a.dash, b.dash) && a.same(&b.track)
}

// Begin opens a group and drops the path; of the group only its clip matters here.
func (d *display) Begin(g atlas.Group) {
	d.begin()
	clip := d.clip()
	if !g.Clip.Empty() {
		clip = clip.Common(g.Clip)
	}
	d.clips = append(d.clips, clip)
}

// End closes the group.
func (d *display) End() { d.clips = d.clips[:len(d.clips)-1] }

func (d *display) clip() atlas.Rect {
	if n := len(d.clips); n > 0 {
		return d.clips[n-1]
	}
	return d.page
}

// Again takes an outline of a map from the picture before, or keeps the one that
// follows.
func (d *display) Again(o atlas.Outline) bool {
	var known bool
	d.path, known = d.outlines.find(o)
	d.done = false
	return known
}

// MoveTo begins a ring.
func (d *display) MoveTo(x, y float64) {
	if d.done {
		d.begin()
	}
	d.path.in.moveTo(x, y)
}

// LineTo goes on with the ring.
func (d *display) LineTo(x, y float64) { d.path.in.lineTo(x, y) }

// Close closes the ring.
func (d *display) Close() {
	if in := d.path.in; len(in.rings) > d.path.from {
		in.rings[len(in.rings)-1].closed = true
	}
}

// Fill keeps the path as a fill.
func (d *display) Fill(f atlas.Fill) {
	d.add(item{fill: f, rule: evenOdd})
}

// Stroke keeps the path as a stroke.
func (d *display) Stroke(s atlas.Stroke) {
	d.add(item{fill: s.Fill, width: s.Width, dash: s.Dash, inside: s.Inside, rule: nonZero})
}

func (d *display) add(i item) {
	d.done = true
	if !d.path.painted {
		d.path.end()
		d.outlines.keep(&d.path)
	}
	i.track, i.clip = d.path, d.clip()
	if i.from == i.to || i.clip.Empty() {
		return
	}
	i.low, i.hi = math.Inf(1), math.Inf(-1)
	for _, r := range i.rings() {
		i.low, i.hi = min(i.low, r.low), max(i.hi, r.hi)
	}
	i.low, i.hi = i.low-i.width, i.hi+i.width
	d.items = append(d.items, i)
}

// flat is how far in pixels a letter's flattened curve may lie from the curve.
const flat = 0.05

// letters keeps a text as outlines: first the halo, then the letters.
func (d *display) letters(t atlas.Text) {
	d.done = true
	line := d.typesetter.Line(t.Weight, t.String)
	x, turn := beginning(t, d.typesetter.Width(t.Weight, t.Size, t.Spacing, t.String)), turning(t)
	for i, g := range line.Glyphs {
		gx, gy := x+g.X*t.Size+t.Spacing*float64(i), t.Y+g.Y*t.Size
		at := func(p atlas.Point) (float64, float64) { return turn(gx+p.X*t.Size, gy+p.Y*t.Size) }
		open := false
		atlas.Flatten(g.Outline, flat/t.Size, func(p atlas.Point) {
			if open {
				d.Close()
			}
			open = true
			d.MoveTo(at(p))
		}, func(p atlas.Point) { d.LineTo(at(p)) })
		if open {
			d.Close()
		}
	}
	if d.done {
		return // nothing to see: a blank
	}
	if t.Halo.A > 0 && t.HaloW > 0 {
		d.add(item{fill: atlas.Solid(t.Halo), width: 2 * t.HaloW, rule: nonZero})
	}
	d.add(item{fill: atlas.Solid(t.Colour), rule: nonZero})
}

// beginning is where a line of text begins that is some pixels wide.
func beginning(t atlas.Text, width float64) float64 {
	switch t.Align {
	case atlas.Middle:
		return t.X - width/2
	case atlas.Right:
		return t.X - width
	}
	return t.X
}

// turning turns points of a line of text about the point that it is set at.
func turning(t atlas.Text) func(x, y float64) (float64, float64) {
	if t.Angle == 0 {
		return func(x, y float64) (float64, float64) { return x, y }
	}
	sin, cos := math.Sincos(t.Angle * math.Pi / 180)
	return func(x, y float64) (float64, float64) {
		x, y = x-t.X, y-t.Y
		return t.X + x*cos - y*sin, t.Y + x*sin + y*cos
	}
}
