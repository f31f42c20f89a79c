package export

import (
	"hash/maphash"
	"strconv"

	"multivector/atlas"
)

// htmlNode is a part of a picture with the parts in it, or a piece of drawing.
// The pictures of several subsets of the partners are one tree: each node knows
// in which of them it is drawn.
type htmlNode struct {
	key    int // of what it is; the same in every picture
	group  *atlas.Group
	piece  htmlPiece // of a node without a group
	in     uint64    // the pictures that it is in, a bit for each
	inside []*htmlNode
	hits   []htmlHit // of a group that is a map: the countries in it
}

// htmlPiece is an element of the file without the attributes that say when it
// is shown: open is its beginning, such as "<text". A piece with a shape is a
// path, whose outline is written once for all that use it.
type htmlPiece struct {
	shape      int // from 1 on; 0: none
	open, rest string
}

// htmlHit is where a country answers to the pointer and the keyboard.
type htmlHit struct {
	country string
	shape   int
	at      atlas.Rect // of its largest piece
}

// htmlKeys number what nodes are, shapes and fills, each once.
type htmlKeys struct {
	pieces map[htmlPiece]int
	groups map[string]int
	shapes map[string]int
	paths  []string // of the shapes
	boxes  []atlas.Rect
	traced map[htmlTrace]int // shapes by the corners that they were made from
	fills  map[string]int
	paints []string // the elements that the fills are; their id is "p" and to be numbered
	seed   maphash.Seed
}

func newHTMLKeys() *htmlKeys {
	return &htmlKeys{
		pieces: map[htmlPiece]int{}, groups: map[string]int{}, shapes: map[string]int{},
		traced: map[htmlTrace]int{}, fills: map[string]int{}, seed: maphash.MakeSeed(),
	}
}

// piece is the key of a piece; those of groups are negative.
func (k *htmlKeys) piece(p htmlPiece) int { return numbered(k.pieces, p) }

func (k *htmlKeys) group(g atlas.Group) int {
	c := g.Clip
	clip := decimal(c.X) + " " + decimal(c.Y) + " " + decimal(c.W) + " " + decimal(c.H)
	return -numbered(k.groups, g.ID+"\x00"+clip)
}

// shape numbers an outline; 0 for one of which nothing is left.
func (k *htmlKeys) shape(path []byte, box atlas.Rect) int {
	if len(path) == 0 {
		return 0
	}
	n := numbered(k.shapes, string(path))
	if n > len(k.paths) {
		k.paths, k.boxes = append(k.paths, string(path)), append(k.boxes, box)
	}
	return n
}

// fill numbers a paint server and returns how an attribute refers to it.
func (k *htmlKeys) fill(element string) string {
	n := numbered(k.fills, element)
	if n > len(k.paints) {
		k.paints = append(k.paints, element)
	}
	return "url(#p" + strconv.Itoa(n) + ")"
}

// numbered is the place of a key in its map from 1 on, a new one if it is new.
func numbered[K comparable](m map[K]int, key K) int {
	n, ok := m[key]
	if !ok {
		n = len(m) + 1
		m[key] = n
	}
	return n
}

// merge takes the tree of one more picture into this one. What both draw is
// drawn once; the order of each picture stays, so that what lies on top in it
// lies on top here.
func (n *htmlNode) merge(other *htmlNode) {
	n.in |= other.in
	n.inside = merged(n.inside, other.inside)
}

// merged joins two lists of nodes along their longest common subsequence.
func merged(a, b []*htmlNode) []*htmlNode {
	out := make([]*htmlNode, 0, len(a))
	same := func() { // what both begin with
		for len(a) > 0 && len(b) > 0 && a[0].key == b[0].key {
			a[0].merge(b[0])
			out, a, b = append(out, a[0]), a[1:], b[1:]
		}
	}
	same()
	tail := newSubsequence(a, b)
	for i, j := 0, 0; len(a) > 0 && len(b) > 0; {
		switch {
		case a[0].key == b[0].key:
			a[0].merge(b[0])
			out, a, b, i, j = append(out, a[0]), a[1:], b[1:], i+1, j+1
		case tail.at(i+1, j) >= tail.at(i, j+1):
			out, a, i = append(out, a[0]), a[1:], i+1
		default:
			out, b, j = append(out, b[0]), b[1:], j+1
		}
	}
	return append(append(out, a...), b...)
}

// subsequence knows how long the longest common subsequence of what is behind two
// places in two lists is.
type subsequence struct {
	lengths []int32
	width   int
}

func newSubsequence(a, b []*htmlNode) subsequence {
	c := subsequence{make([]int32, (len(a)+1)*(len(b)+1)), len(b) + 1}
	for i := len(a) - 1; i >= 0; i-- {
		for j := len(b) - 1; j >= 0; j-- {
			if a[i].key == b[j].key {
				c.lengths[i*c.width+j] = c.at(i+1, j+1) + 1
			} else {
				c.lengths[i*c.width+j] = max(c.at(i+1, j), c.at(i, j+1))
			}
		}
	}
	return c
}

func (c subsequence) at(i, j int) int32 { return c.lengths[i*c.width+j] }
