package export

import (
	"bytes"
	"fmt"
	"math"
	"strings"

	"multivector/atlas"
)

// textBlock is some lines that stand by themselves below each other, as a name in
// two lines does: one box, which never wraps by itself.
type textBlock struct {
	lines   []atlas.Text
	leading float64 // pixels from base line to base line; 0: one line
}

// widestLeading is how far apart in ems the lines of a block are at most.
const widestLeading = 1.5

// line puts a line into the block, or begins a new one.
func (s *slide) line(t atlas.Text) {
	if !s.block.takes(t) {
		s.endBlock()
	}
	if n := len(s.block.lines); n > 0 {
		s.block.leading = t.Y - s.block.lines[n-1].Y
	}
	s.block.lines = append(s.block.lines, t)
}

// takes reports whether a line stands where the next one of the block would.
func (b textBlock) takes(next atlas.Text) bool {
	if len(b.lines) == 0 {
		return true
	}
	const near = 0.02 // ems
	last := b.lines[len(b.lines)-1]
	step := next.Y - last.Y
	return last.X == next.X && last.Size == next.Size && last.Align == next.Align && last.Angle == 0 && next.Angle == 0 &&
		last.Halo == next.Halo && last.Spacing == next.Spacing && step > 0.9*next.Size && step <= widestLeading*next.Size &&
		(b.leading == 0 || math.Abs(step-b.leading) < near*next.Size)
}

// flush ends what may go on.
func (s *slide) flush() {
	s.endColumn()
	s.endBlock()
}

// endBlock makes a box of the lines that are there.
func (s *slide) endBlock() {
	block := s.block
	if s.block = (textBlock{}); len(block.lines) == 0 {
		return
	}
	first, width := block.lines[0], 0.0
	for _, t := range block.lines {
		width = max(width, s.width(t))
	}
	box := s.box(first, width, 1)
	if block.leading > 0 { // lines of a set height have all that letters leave of it above them
		box = s.boxOf(first, width, first.Y-block.leading+descent*first.Size, block.leading*float64(len(block.lines)))
	}
	turn := ""
	if first.Angle != 0 {
		box, turn = s.turned(box, first)
	}
	s.put(&piece{name: block.String(), kind: textBox, box: box, body: s.boxXML(box, turn, standing, s.broken(block))})
}

// String is what a block says.
func (b textBlock) String() string {
	var words []string
	for _, t := range b.lines {
		words = append(words, strings.TrimSpace(t.String))
	}
	return strings.Join(words, " ")
}

// broken writes a block as one paragraph, its lines as they are.
func (s *slide) broken(block textBlock) string {
	first := block.lines[0]
	align := map[atlas.Align]string{atlas.Left: "l", atlas.Middle: "ctr", atlas.Right: "r"}[first.Align]
	var b bytes.Buffer
	b.WriteString(`<a:p>` + s.paragraphXML(align, block.leading, 0))
	for i, t := range block.lines {
		if i > 0 {
			b.WriteString(`<a:br>` + s.runXML("a:rPr", t) + `</a:br>`)
		}
		s.run(&b, t)
	}
	b.WriteString(`</a:p>`)
	return b.String()
}

// paragraphXML says how a paragraph is set: how far in pixels its lines are from
// each other, 0 for what its letters ask for, and from the paragraph above it.
func (s *slide) paragraphXML(align string, leading, before float64) string {
	inside := ""
	if n := min(s.size.points(leading), mostSpacing); n > 0 {
		inside += fmt.Sprintf(`<a:lnSpc><a:spcPts val="%d"/></a:lnSpc>`, n)
	}
	if n := min(s.size.points(before), mostSpacing); n > 0 {
		inside += fmt.Sprintf(`<a:spcBef><a:spcPts val="%d"/></a:spcBef>`, n)
	}
	if inside == "" {
		return `<a:pPr algn="` + align + `"/>`
	}
	return `<a:pPr algn="` + align + `">` + inside + `</a:pPr>`
}

// mostSpacing is the farthest that lines may be apart, in hundredths of a point.
const mostSpacing = 158_400
