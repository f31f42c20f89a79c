package atlas

import (
	"image/color"
	"math"
	"strconv"
	"strings"

	"multivector/data"
)

// briefSet is the page of a brief, set: where its map is, and its texts.
type briefSet struct {
	mapRoom, keyRoom, listRoom Rect
	quotes                     []placedBlock
	foot                       block
	footText                   []paragraph
}

// placedBlock is a block and where the page has its corner.
type placedBlock struct {
	block
	x, y float64
}

// setBrief divides a room into the map, the quotations and the foot. The map is
// as large as the quotations in full letters allow; where all of these find no
// room in the least letters, as many are set as do.
func (a *Atlas) setBrief(l *data.Library, s Settings, b *briefing, room Rect) *briefSet {
	all := 0
	for _, g := range b.groups {
		all += len(g.quotes)
	}
	k := s.Scale
	try := func(size float64, places int, shares ...float64) (*briefSet, bool) {
		set := &briefSet{}
		fits := a.setBriefFoot(set, l, s, b, room.W, min(footSize*k, 0.9*size), places)
		for _, share := range shares {
			set.divide(room, share, k)
			if set.quotes = a.setQuotes(s, b, set.listRoom, size, places); fits && set.quotes != nil {
				return set, true
			}
		}
		return set, false
	}
	if set, ok := try(quoteSize*k, all, 0.6, 0.5, 0.42); ok {
		return set
	}
	const least = 0.36
	for size := quoteSize * k; size > quoteLeast*k; size *= 0.95 {
		if set, ok := try(size, all, least); ok {
			return set
		}
	}
	lo, hi := 0, all
	for lo < hi {
		mid := (lo + hi + 1) / 2
		if _, ok := try(quoteLeast*k, mid, least); ok {
			lo = mid
		} else {
			hi = mid - 1
		}
	}
	set, _ := try(quoteLeast*k, lo, least)
	return set
}

// divide gives the map its share of the room: to the left of the list on a wide
// page, above it on another one.
func (set *briefSet) divide(room Rect, share, k float64) {
	room.H = max(1, room.H-set.foot.high-10*k)
	m := room
	keys := min(34*k, 0.12*room.H)
	if room.W > besideMap*room.H {
		m.W = share * room.W
		across := min(28*k, 0.05*room.W)
		set.listRoom = Rect{room.X + m.W + across, room.Y, room.W - m.W - across, room.H}
		m.H -= keys
	} else {
		m.H = share*room.H - keys
		set.listRoom = Rect{room.X, room.Y + m.H + keys + 8*k, room.W, room.H - m.H - keys - 8*k}
	}
	set.mapRoom = m
	set.keyRoom = Rect{m.X, m.Y + m.H, m.W, keys}
}

// setBriefFoot sets sources, filter and boundary note. The sources of the quotes
// up to a place have the numbers that the quotes refer to; it is false where
// these find no room.
func (a *Atlas) setBriefFoot(set *briefSet, l *data.Library, s Settings, b *briefing, width, most float64, places int) bool {
	w := a.wordsIn(s.Lang)
	numbers, names := b.numbers(places), []string{}
	var own, further []string
	var ownLinks, furtherLinks []reference
	for _, src := range w.sources(l, b.list) {
		name := w.cited(l, src.first, s.Lang) + " (" + strconv.Itoa(src.statements) + ")"
		r := reference{src.name, src.address}
		if n, ok := numbers[articleOf(src.first)]; ok {
			for len(names) < n {
				names, ownLinks = append(names, ""), append(ownLinks, reference{})
			}
			names[n-1], ownLinks[n-1] = "["+strconv.Itoa(n)+"] "+name, r
			continue
		}
		further, furtherLinks = append(further, name), append(furtherLinks, r)
	}
	own = names
	var foot []paragraph
	if len(own) > 0 {
		foot = append(foot, paragraph{head: w.say("sources"), body: strings.Join(own, "; ") + ".", references: ownLinks})
	}
	short := a.setFootBlock(s, append(foot[:len(foot):len(foot)], a.footEnd(s, w)...), width, most)
	if len(further) == 0 {
		set.footText, set.foot = append(foot, a.footEnd(s, w)...), short
		return short.whole
	}
	head := w.say("brief.sources")
	if len(own) == 0 {
		head = w.say("sources")
	}
	foot = append(foot, paragraph{head: head, body: strings.Join(further, "; ") + ".", references: furtherLinks})
	set.footText = append(foot, a.footEnd(s, w)...)
	set.foot = a.setFootBlock(s, set.footText, width, most)
	return short.whole
}

// setFootBlock sets paragraphs at the foot of a page in letters of at most a
// size, cut where they are too many.
func (a *Atlas) setFootBlock(s Settings, paragraphs []paragraph, width, size float64) block {
	k, high := s.Scale, footShare*s.Page.Height
	b, ok := a.fitBlock(s, paragraphs, nil, width, high, size, footLeast*k)
	if b.whole = ok; ok {
		return b
	}
	return a.cutBlock(s, paragraphs, nil, width, high, footLeast*k)
}

// articleOf names the article of a statement.
func articleOf(s *data.Statement) [2]string { return [2]string{s.Document, s.Article} }

// numbers counts the articles of the quotes up to a place, as they come on the page.
func (b *briefing) numbers(places int) map[[2]string]int {
	out := map[[2]string]int{}
	for _, g := range b.groups {
		for _, q := range g.quotes {
			if key := articleOf(q.statements[0]); q.place < places && out[key] == 0 {
				out[key] = len(out) + 1
			}
		}
	}
	return out
}

// setQuotes sets the quotes up to a place in columns; nil where the room is too
// small for them.
func (a *Atlas) setQuotes(s Settings, b *briefing, room Rect, size float64, places int) []placedBlock {
	columns := min(max(1, int(math.Round(room.W/(columnDp*s.Scale)*quoteSize*s.Scale/size))), columnMost)
	across := columnAcross * s.Scale
	width := (room.W - across*float64(columns-1)) / float64(columns)
	pieces := a.quotePieces(s, b, width, size, places)
	// Columns as even as the pieces allow, but never higher than the room.
	total := 0.0
	for _, p := range pieces {
		total += p.high
	}
	for high := min(room.H, max(total/float64(columns), 1)); ; high = min(room.H, high*1.03+1) {
		if out := flow(pieces, room, width+across, columns, high, 0.9*size); out != nil {
			return out
		}
		if high >= room.H {
			return nil
		}
	}
}

// flow fills columns with pieces one after the other; nil where they are too many.
// A piece keeps its distance to the one before it in the same column.
func flow(pieces []block, room Rect, step float64, columns int, high, gap float64) []placedBlock {
	out := make([]placedBlock, 0, len(pieces))
	column, y := 0, 0.0
	for _, p := range pieces {
		if y > 0 {
			y += gap + p.lead
		}
		if y+p.high > high {
			if column, y = column+1, 0; column == columns || p.high > high {
				return nil
			}
		}
		out = append(out, placedBlock{p, room.X + float64(column)*step, room.Y + y})
		y += p.high
	}
	return out
}

// quotePieces sets what is never parted: a quote with what stands under it, the
// first of a group with the heading above it, and last what is not shown.
func (a *Atlas) quotePieces(s Settings, b *briefing, width, size float64, places int) []block {
	w := a.wordsIn(s.Lang)
	numbers := b.numbers(places)
	var pieces []block
	left := 0
	for _, g := range b.groups {
		whole, shown := g.count(math.MaxInt), g.count(places)
		left += whole - shown
		first := true
		for _, q := range g.quotes {
			if q.place >= places {
				continue
			}
			piece := block{size: size, wide: width}
			if first {
				piece.heading(a, s, g, w, whole, shown)
				piece.lead = 0.7 * size
				first = false
			}
			source := "[" + strconv.Itoa(numbers[articleOf(q.statements[0])]) + "]"
			piece.lines(a, Regular, size, width, s.Palette.Ink, quoted(q.statements[0].Quote))
			piece.lines(a, Regular, 0.82*size, width, s.Palette.Muted, w.remark(q, source, s.Lang))
			pieces = append(pieces, piece)
		}
	}
	note := ""
	switch {
	case len(b.list) == 0:
		note = w.say("brief.none")
	case left > 0:
		note = w.say("brief.left", left, len(b.list))
	}
	if note != "" {
		piece := block{size: size, wide: width}
		piece.lines(a, Italic, 0.9*size, width, s.Palette.Muted, note)
		pieces = append(pieces, piece)
	}
	return pieces
}

// heading sets the name of a group, how many statements it has, and the colour
// of the partner.
func (b *block) heading(a *Atlas, s Settings, g quoteGroup, w words, whole, shown int) {
	count := w.counted("statements", s.Lang, whole)
	if shown < whole {
		count = w.say("brief.ofall", shown, count)
	}
	size, x := 1.12*b.size, 0.0
	if g.partner != "" {
		b.keys = append(b.keys, swatch{Rect: Rect{0, 0.36 * size, 1.25 * size, 0.86 * size}, fill: Solid(s.Palette.Partner(g.partner))})
		x = 1.7 * size
	}
	lines := a.Type.wrap(SemiBold, size, max(1, b.wide-x), g.title)
	for _, line := range lines {
		b.high += 1.32 * size
		b.texts = append(b.texts, Text{X: x, Y: b.high - 0.18*size, Size: size, Weight: SemiBold, Colour: s.Palette.Ink, String: line})
	}
	last := b.texts[len(b.texts)-1]
	at := x + a.Type.Width(SemiBold, size, 0, last.String) + 0.5*size
	t := Text{X: at, Y: last.Y, Size: 0.82 * b.size, Colour: s.Palette.Muted, String: count}
	if at+a.Type.Width(Regular, t.Size, 0, count) > b.wide {
		b.high += 1.2 * t.Size
		t.X, t.Y = x, b.high-0.18*size
		t.String = a.Type.shorten(Regular, t.Size, max(1, b.wide-x), count)
	}
	b.texts = append(b.texts, t)
	b.high += 0.25 * b.size
}

// lines adds wrapped text to a block.
func (b *block) lines(a *Atlas, weight Weight, size, width float64, c color.NRGBA, text string) {
	for _, line := range a.Type.wrap(weight, size, width, text) {
		b.high += 1.34 * size
		b.texts = append(b.texts, Text{Y: b.high - 0.32*size, Size: size, Weight: weight, Colour: c, String: line})
	}
}
