package export

import (
	"fmt"
	"image"
	"image/color"
	"math/bits"
	"strconv"
	"strings"

	"multivector/atlas"
)

// htmlWriter writes a tree as the picture of a page. What is not in every
// picture has data-in, the place of its pictures in masks; what is not in the
// first one to be seen is hidden.
type htmlWriter struct {
	*svg
	keys  *htmlKeys
	all   uint64 // the bits of all pictures
	first uint64 // the bit of the one that is seen first
	masks []uint64
	at    map[uint64]int // in masks
	users []int          // of the shapes, by number: how many use each
	clips []bool         // of the shapes: whether it clips something
	names func(code string) string
}

// write writes the tree with the shapes and fills that it is made of, over what
// lies under it.
func (w *htmlWriter) write(root *htmlNode, p *atlas.Picture, under image.Image) {
	w.users, w.clips = make([]int, len(w.keys.paths)+1), make([]bool, len(w.keys.paths)+1)
	w.count(root)
	w.putf(`<svg id="picture" xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %s %s"`, decimal(p.Width), decimal(p.Height))
	w.putf(` font-family="%s" fill-rule="evenodd" clip-rule="evenodd" stroke-linejoin="round">`+"\n<defs>\n", escaped(fontStack))
	for i, path := range w.keys.paths {
		if w.users[i+1] > 1 {
			w.putf(`<path id="s%d" d="%s"/>`+"\n", i+1, path)
		}
		if w.clips[i+1] {
			w.putf(`<clipPath id="k%d">`, i+1)
			w.outline(i + 1)
			w.put("/></clipPath>\n")
		}
	}
	for i, paint := range w.keys.paints {
		w.put(strings.Replace(paint, `id="p"`, `id="p`+strconv.Itoa(i+1)+`"`, 1))
		w.put("\n")
	}
	w.put("</defs>\n")
	if under != nil {
		w.under(under)
	}
	w.nodes(root)
	w.put("</svg>\n")
}

// count counts the users of the shapes.
func (w *htmlWriter) count(n *htmlNode) {
	for _, hit := range n.hits {
		w.users[hit.shape]++
	}
	for _, k := range n.inside {
		if k.group != nil {
			w.count(k)
			continue
		}
		w.users[k.piece.shape]++
		if _, clip, ok := strings.Cut(k.piece.rest, ` clip-path="url(#k`); ok {
			if i, err := strconv.Atoi(clip[:strings.IndexByte(clip, ')')]); err == nil {
				w.clips[i] = true
				w.users[i]++
			}
		}
	}
}

// outline begins an element that draws a shape.
func (w *htmlWriter) outline(shape int) {
	if w.users[shape] > 1 {
		w.putf(`<use href="#s%d"`, shape)
		return
	}
	w.putf(`<path d="%s"`, w.keys.paths[shape-1])
}

// shown writes when a node is shown, and whether that is at first.
func (w *htmlWriter) shown(in uint64) {
	if in == w.all {
		return
	}
	i, ok := w.at[in]
	if !ok {
		i = len(w.masks)
		w.at[in], w.masks = i, append(w.masks, in)
	}
	w.putf(` data-in="%d"`, i)
	if in&w.first == 0 {
		w.put(` display="none"`)
	}
}

// nodes writes what is inside a node, and over the countries of a map, below
// badges and names, where they answer to the pointer.
func (w *htmlWriter) nodes(n *htmlNode) {
	over := len(n.inside)
	if len(n.hits) > 0 {
		over = 0
		for i, k := range n.inside {
			if k.group == nil || !isBadge(k.group) && !isNames(k.group) {
				over = i + 1
			}
		}
	}
	for i, k := range n.inside {
		if i == over {
			w.hits(n.hits)
		}
		w.node(k, n.in)
	}
	if over == len(n.inside) {
		w.hits(n.hits)
	}
}

func (w *htmlWriter) node(n *htmlNode, outer uint64) {
	if n.group == nil {
		if n.piece.shape > 0 {
			w.outline(n.piece.shape)
		} else {
			w.put(n.piece.open)
		}
		if n.in != outer {
			w.shown(n.in)
		}
		w.put(n.piece.rest)
		if n.piece.shape > 0 {
			w.put("/>")
		}
		w.put("\n")
		return
	}
	clip := ""
	if c := n.group.Clip; !c.Empty() {
		w.svg.clips++
		clip = fmt.Sprintf(` clip-path="url(#c%d)"`, w.svg.clips)
		w.putf(`<clipPath id="c%d"><rect x="%s" y="%s" width="%s" height="%s"/></clipPath>`+"\n", w.svg.clips,
			decimal(c.X), decimal(c.Y), decimal(c.W), decimal(c.H))
	}
	w.put("<g" + clip)
	if partner, ok := strings.CutPrefix(n.group.ID, "panel-"); ok {
		w.putf(` data-partner="%s"`, escaped(partner))
	}
	switch {
	case n.group.Country != "":
		w.putf(` data-country="%s"`, escaped(n.group.Country))
	case isNames(n.group):
		w.put(` class="names" aria-hidden="true"`)
	case len(n.hits) > 0:
		w.put(` class="map"`)
	}
	if n.in != outer {
		w.shown(n.in)
	}
	w.put(">\n")
	w.nodes(n)
	w.put("</g>\n")
}

// maskWords are the masks in hexadecimal digits, the bit of the empty subset last.
func maskWords(masks []uint64, pictures int) []string {
	out := make([]string, len(masks))
	digits := max(1, pictures/4)
	for i, m := range masks {
		out[i] = fmt.Sprintf("%0*x", digits, m)
	}
	return out
}

// allBits are the bits of so many pictures.
func allBits(pictures int) uint64 { return ^uint64(0) >> (bits.UintSize - pictures) }

// swatchOf is a partner's colour as the picture's eyes see it.
func swatchOf(s atlas.Settings, partner string) color.NRGBA {
	return s.Vision.See(s.Palette.Partner(partner))
}
