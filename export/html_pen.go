package export

import (
	"bufio"
	"bytes"
	"strconv"
	"strings"
	"unicode/utf8"

	"multivector/atlas"
)

// htmlPen makes the tree of a picture. Browsers know gradients that repeat and
// patterns, so what is filled with stripes or dots stays one outline: the same
// one for every subset of the partners.
type htmlPen struct {
	vectorPath
	keys  *htmlKeys
	bit   uint64
	open  []*htmlNode
	clips []atlas.Rect
	faces *atlas.Typesetter
	svg   *svg // writes the attributes of a piece to out
	out   bytes.Buffer
}

// Compile-time proof that it is a pen.
var _ atlas.Pen = (*htmlPen)(nil)

// htmlTree paints a picture into a tree, as the picture of one bit.
func htmlTree(keys *htmlKeys, faces *atlas.Typesetter, p *atlas.Picture, bit uint64) *htmlNode {
	root := &htmlNode{in: bit}
	h := &htmlPen{
		keys: keys, faces: faces, bit: bit, open: []*htmlNode{root},
		clips: []atlas.Rect{{W: p.Width, H: p.Height}},
	}
	h.svg = &svg{out: bufio.NewWriter(&h.out), ids: map[string]bool{}}
	atlas.Paint(h, p)
	return root
}

// Begin opens a group and drops the path.
func (h *htmlPen) Begin(g atlas.Group) {
	h.path, h.done = nil, false
	g, clip := cutGroup(g, h.clip())
	h.clips = append(h.clips, clip)
	h.open = append(h.open, &htmlNode{key: h.keys.group(g), group: &g, in: h.bit})
}

// End closes the group; one in which nothing is drawn is left out.
func (h *htmlPen) End() {
	h.clips = h.clips[:len(h.clips)-1]
	last := len(h.open) - 1
	done := h.open[last]
	h.open = h.open[:last]
	if len(done.inside) > 0 {
		h.top().inside = append(h.top().inside, done)
	}
}

func (h *htmlPen) clip() atlas.Rect { return h.clips[len(h.clips)-1] }

func (h *htmlPen) top() *htmlNode { return h.open[len(h.open)-1] }

// add draws a piece. Its attributes are what has been written so far.
func (h *htmlPen) add(shape int, open string) {
	h.svg.out.Flush() // to memory, which does not fail
	p := htmlPiece{shape, open, h.out.String()}
	h.out.Reset()
	h.top().inside = append(h.top().inside, &htmlNode{key: h.keys.piece(p), piece: p, in: h.bit})
}

// Fill draws the path with the paint of a fill.
func (h *htmlPen) Fill(f atlas.Fill) {
	h.done = true
	shape := h.area(0)
	if shape == 0 {
		return
	}
	if g := h.top().group; g != nil && g.Country != "" && !isBadge(g) {
		in := h.open[len(h.open)-2]
		in.hits = append(in.hits, htmlHit{g.Country, shape, h.keys.boxes[shape-1]})
	}
	h.paint("fill", tame(f))
	h.add(shape, "<path")
}

// Stroke draws the lines of the path. A stroke that is kept inside its path is
// a line of twice the width that the path clips.
func (h *htmlPen) Stroke(s atlas.Stroke) {
	h.done = true
	if !(s.Width > 0) {
		return
	}
	shape, clip := 0, ""
	if s.Inside {
		// Where the map cuts the path off, the line along the cut is out of sight.
		shape = h.area(s.Width)
		clip = ` clip-path="url(#k` + strconv.Itoa(shape) + `)"`
	} else {
		shape = h.line(s.Width)
	}
	if shape == 0 {
		return
	}
	h.svg.put(` fill="none"`)
	h.paint("stroke", tame(s.Fill))
	h.svg.putf(` stroke-width="%s"`, decimal(s.Width))
	h.svg.dashes(dashing(s.Dash))
	h.svg.put(clip)
	h.add(shape, "<path")
}

// Text draws a line of text with its halo below the letters, when it has
// something to say.
func (h *htmlPen) Text(t atlas.Text) {
	h.done = true
	if t.String = readable(t.String); strings.TrimSpace(t.String) == "" || !(t.Size > 0) {
		return
	}
	s, open := h.svg, "<text"
	if t.Link != "" {
		s.putf(` href="%s" target="_blank" rel="noopener noreferrer"><text`, escaped(t.Link))
		open = "<a"
	}
	if t.Halo.A > 0 && t.HaloW > 0 {
		s.putf(` paint-order="stroke" stroke-width="%s"`, decimal(2*t.HaloW))
		s.paint("stroke", t.Halo)
	}
	s.paint("fill", t.Colour)
	s.place(t)
	h.measure(t)
	s.putf(">%s</text>", escaped(t.String))
	if t.Link != "" {
		s.put("</a>")
	}
	h.add(0, open)
}

// measure says how wide a text is in our faces. A browser that has none of them
// fits its own into that, so that nothing overlaps; the faces are not in the
// file, which they would make many times larger.
func (h *htmlPen) measure(t atlas.Text) {
	letters := utf8.RuneCountInString(t.String)
	if letters < 2 {
		return
	}
	width := h.faces.Width(t.Weight, t.Size, 0, t.String) + t.Spacing*float64(letters)
	h.svg.putf(` textLength="%s" lengthAdjust="spacingAndGlyphs"`, decimal(width))
}
