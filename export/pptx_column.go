package export

import (
	"bytes"
	"math"
	"strings"

	"multivector/atlas"
)

// A column is texts that flow: one box as wide as the page has room for it, with
// a paragraph each, whose lines the reader breaks anew. Who corrects a word then
// has nothing to mend below it, and another face than ours moves no text out of
// the slide: it fills more lines of the same box, or is made smaller.

// leadingLeast is how far apart in ems the lines of a paragraph are that has one
// line and another one above it at more.
const leadingLeast = 1.35

// columnParagraph is a paragraph of a column.
type columnParagraph struct {
	texts   []atlas.Text
	leading float64 // pixels from base line to base line; 0: one line
	before  float64 // pixels to the paragraph above it
}

// endColumn makes a box of the column that is there. The first bold one of the
// page is its title.
func (s *slide) endColumn() {
	texts := s.column
	if s.column = nil; len(texts) == 0 {
		return
	}
	first, last := texts[0], texts[len(texts)-1]
	list := s.paragraphs(texts)
	wide := first.Wide
	for _, t := range texts { // which it holds in our own face
		wide = max(wide, t.X+s.width(t)-first.X)
	}
	top, foot := first.Y-ascent*first.Size, last.Y+(lineHeight-ascent)*last.Size
	if leading := list[0].leading; leading > 0 { // lines of a set height have all that letters leave of it above them
		top = first.Y - leading + descent*first.Size
	}
	var b bytes.Buffer
	var words []string
	for _, p := range list {
		var text strings.Builder
		b.WriteString(`<a:p>` + s.paragraphXML("l", p.leading, p.before))
		for _, t := range p.texts {
			s.run(&b, t)
			text.WriteString(t.String)
		}
		words = append(words, text.String())
		b.WriteString(`</a:p>`)
	}
	at := func(v, k float64) int { return int(math.Round(v * k)) }
	box := emuBox{at(first.X, s.size.kx), at(top, s.size.ky), at(first.X+wide, s.size.kx), at(foot+first.Spare, s.size.ky)}
	if s.title == nil && s.prose && first.Weight == atlas.Bold {
		s.title = &piece{name: "Title", kind: titleBox, box: box, body: s.boxXML(box, "", risen, b.String())}
		return
	}
	s.put(&piece{name: strings.Join(words, " "), kind: textBox, box: box, body: s.boxXML(box, "", fitted, b.String())})
}

// paragraphs divides a column, and puts the blanks between texts that the lines
// were broken at.
func (s *slide) paragraphs(texts []atlas.Text) []columnParagraph {
	var out []columnParagraph
	end := 0.0 // of the text before
	for i, t := range texts {
		n := len(out) - 1
		x := t.X
		if i == 0 || t.Flow == atlas.Breaks {
			p := columnParagraph{}
			if i > 0 {
				above := texts[i-1]
				step := t.Y - above.Y
				p.leading = min(step, leadingLeast*t.Size)
				p.before = step - p.leading
			}
			out = append(out, p)
			n++
		} else {
			above := texts[i-1]
			if step := t.Y - above.Y; step > 0 {
				if out[n].before += out[n].leading - step; n == 0 || out[n].leading == 0 {
					out[n].before = 0
				}
				out[n].leading = step
			}
			if t.Flow == atlas.Follows {
				blank, before := blankOf(t, x-end), &out[n].texts[len(out[n].texts)-1]
				if before.Link == "" || t.Link != "" { // no link ends in one
					before.String += blank
				} else {
					t.String = blank + t.String
				}
			}
		}
		out[n].texts = append(out[n].texts, t)
		end = x + s.width(texts[i])
	}
	return out
}

// blankOf is the blank before a text: a wide one where it keeps farther off.
func blankOf(t atlas.Text, gap float64) string {
	if gap > 0.4*t.Size {
		return "\u2002" // half an em
	}
	return " "
}
