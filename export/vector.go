package export

import (
	"image/color"
	"strings"

	"multivector/atlas"
)

// vectors is a vector file in the making, in page pixels. Patterns and clips are
// not its business: what it gets are plain colours on outlines that end where
// the open groups clip.
type vectors interface {
	begin(g atlas.Group)
	end()
	area(a area, c color.NRGBA)      // by the even-odd rule
	lines(l []polyline, s lineStyle) // centred on the points
	text(t atlas.Text)               // with its halo
}

// area is some closed rings; what an odd number of them encloses is inside.
type area [][]atlas.Point

// polyline is a line of straight pieces; a closed one goes back to its first point.
type polyline struct {
	points []atlas.Point
	closed bool
}

// lineStyle is the look of lines: round joins, flat ends.
type lineStyle struct {
	colour color.NRGBA
	width  float64   // pixels
	dash   []float64 // pixels on, pixels off, …; none: a whole line
}

// vectorPen turns what a picture is painted with into plain areas and lines.
type vectorPen struct {
	vectorPath
	to    vectors
	clips []atlas.Rect
	slack float64 // how far in pixels a line may move when points are left out
	bare  bool    // the file cannot clip: lines end where their bodies are still inside
}

// dotter is a vector file that has dots of its own: the rows of them are lines,
// from the middle of the first dot to that of the last.
type dotter interface {
	dots(rows []polyline, diameter, pitch float64, c color.NRGBA)
}

// Compile-time proof that it is a pen.
var _ atlas.Pen = (*vectorPen)(nil)

// paintVectors paints a picture into a vector file.
func paintVectors(to vectors, p *atlas.Picture) {
	atlas.Paint(&vectorPen{to: to, clips: []atlas.Rect{{W: p.Width, H: p.Height}}, slack: thin}, p)
}

// Begin opens a group and drops the path. The group's clip is cut to those of
// the groups round it.
func (v *vectorPen) Begin(g atlas.Group) {
	v.path, v.done = nil, false
	g, clip := cutGroup(g, v.clip())
	v.clips = append(v.clips, clip)
	v.to.begin(g)
}

// cutGroup cuts a group's clip to the one round it, which is its own where it has none.
func cutGroup(g atlas.Group, clip atlas.Rect) (atlas.Group, atlas.Rect) {
	if !g.Clip.Empty() {
		clip = clip.Common(g.Clip)
		g.Clip = clip
	}
	return g, clip
}

// End closes the group.
func (v *vectorPen) End() {
	v.clips = v.clips[:len(v.clips)-1]
	v.to.end()
}

func (v *vectorPen) clip() atlas.Rect { return v.clips[len(v.clips)-1] }

// Fill hands on the inside of the path, a plain colour after the other.
func (v *vectorPen) Fill(f atlas.Fill) {
	v.done = true
	a := thinned(v.rings(), v.slack)
	f = tame(f)
	if to, ok := v.to.(dotter); ok && f.Pattern == atlas.Dots {
		v.area(paint{a, f.Base})
		if rows := dotRows(f, clipped(a, v.clip())); len(rows) > 0 && f.Ink.A > 0 {
			to.dots(rows, f.Size, float64(dotPitch(f)), f.Ink)
		}
		return
	}
	for _, p := range paints(f, a) {
		v.area(p)
	}
}

func (v *vectorPen) area(p paint) {
	if a := clipped(p.area, v.clip()); len(a) > 0 && p.colour.A > 0 {
		v.to.area(a, p.colour)
	}
}

// Stroke hands on the lines of the path. A stroke that is kept inside its path
// has become an area.
func (v *vectorPen) Stroke(s atlas.Stroke) {
	v.done = true
	if !(s.Width > 0) {
		return
	}
	fill := tame(s.Fill)
	if s.Inside {
		for _, p := range insides(fill, thinned(v.rings(), v.slack), s.Width/2) {
			v.area(p)
		}
		return
	}
	style := lineStyle{fill.Base, s.Width, dashing(s.Dash)}
	if fill.Pattern != atlas.Plain && len(fill.Bands) > 0 {
		style.colour = fill.Bands[0].Colour
	}
	// What the line's body has inside the clip may have its middle outside.
	window := v.clip().Inset(-s.Width / 2)
	if v.bare {
		window = v.clip().Inset(s.Width / 2)
	}
	var lines []polyline
	for _, l := range v.path {
		lines = append(lines, l.thinned(v.slack).clipped(window)...)
	}
	if len(lines) > 0 && style.colour.A > 0 {
		v.to.lines(lines, style)
	}
}

// Text hands on a line of text, when it has something to say.
func (v *vectorPen) Text(t atlas.Text) {
	v.done = true
	if t.String = readable(t.String); strings.TrimSpace(t.String) != "" && t.Size > 0 {
		v.to.text(t)
	}
}
