package atlas

import (
	"image/color"
	"math"
	"strconv"
)

// setQuotes sets the quotes up to a place in columns; nil where these are too
// small for them.
func (a *Atlas) setQuotes(s Settings, b *briefing, columns []Rect, size float64, places int) []placedBlock {
	pieces := a.quotePieces(s, b, columns[0].W, size, places)
	// Columns that end as evenly as the pieces allow, but never below the room.
	total, top := 0.0, math.Inf(1)
	for _, p := range pieces {
		total += p.high
	}
	for _, c := range columns {
		total += c.Y
		top = min(top, c.Y)
	}
	last := columns[0].Y + columns[0].H
	for end := min(last, total/float64(len(columns))); ; end = min(last, end+0.03*(end-top)+1) {
		if out := flow(pieces, columns, end, 0.9*size); out != nil || end >= last {
			return out
		}
	}
}

// flow fills columns, none beyond an end, with pieces one after the other; nil
// where they are too many. A piece keeps its distance to the one above it.
func flow(pieces []block, columns []Rect, end, gap float64) []placedBlock {
	out := make([]placedBlock, 0, len(pieces))
	column, y := 0, columns[0].Y
	for _, p := range pieces {
		if y > columns[column].Y {
			y += gap + p.lead
		}
		for y+p.high > end {
			if column++; column == len(columns) {
				return nil
			}
			y = columns[column].Y
		}
		out = append(out, placedBlock{p, columns[column].X, y})
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
			piece.lines(a, Regular, size, Opens, s.Palette.Ink, quoted(q.statements[0].Quote))
			piece.lines(a, Regular, 0.82*size, Breaks, s.Palette.Muted, w.remark(q, source, s.Lang))
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
		piece.lines(a, Italic, 0.9*size, Opens, s.Palette.Muted, note)
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
	b.set(a.Type.broken(SemiBold, size, max(1, b.wide-x), g.title), 1.32*size, Text{
		X: x, Y: -0.18 * size, Size: size, Weight: SemiBold, Colour: s.Palette.Ink, Flow: Opens, Wide: max(1, b.wide-x),
	})
	last := b.texts[len(b.texts)-1]
	at := x + a.Type.Width(SemiBold, size, 0, last.String) + 0.5*size
	t := Text{X: at, Y: last.Y, Size: 0.82 * b.size, Colour: s.Palette.Muted, String: count, Flow: Follows}
	if at+a.Type.Width(Regular, t.Size, 0, count) > b.wide {
		b.high += 1.2 * t.Size
		t.X, t.Y, t.Flow = x, b.high-0.18*size, Breaks
		t.String = a.Type.shorten(Regular, t.Size, max(1, b.wide-x), count)
	}
	b.texts = append(b.texts, t)
	b.high += 0.25 * b.size
}

// lines adds wrapped text to a block, as a column or a paragraph.
func (b *block) lines(a *Atlas, weight Weight, size float64, flow Flow, c color.NRGBA, text string) {
	b.set(a.Type.broken(weight, size, b.wide, text), 1.34*size, Text{
		Y: -0.32 * size, Size: size, Weight: weight, Colour: c, Flow: flow, Wide: b.wide,
	})
}

// set adds lines to a block, with the look and the flow of a text. Its base line
// says how far above the lower edge of the block that of each line is.
func (b *block) set(lines []brokenLine, step float64, t Text) {
	if t.Flow != Opens {
		t.Wide = 0
	}
	t.Y += b.high + step
	b.texts = flowing(b.texts, lines, t, step)
	b.high += step * float64(len(lines))
}
