package export

import (
	"bytes"
	"fmt"
	"math"
	"strings"

	"multivector/atlas"
)

// textBlock is some lines of text that stand below each other as in a paragraph:
// one box, so that who edits a slide finds the paragraph and not its lines.
type textBlock struct {
	lines   []textLine
	leading float64 // pixels from base line to base line; 0: one line
}

// widestLeading is how far apart in ems the lines of a block are at most.
const widestLeading = 1.5

// endLine puts the line that is there into the block, or begins a new one.
func (s *slide) endLine() {
	line := s.line
	if s.line = (textLine{}); len(line.texts) == 0 {
		return
	}
	if !s.block.takes(line) {
		s.endBlock()
	}
	if n := len(s.block.lines); n > 0 {
		s.block.leading = line.texts[0].Y - s.block.lines[n-1].texts[0].Y
	}
	s.block.lines = append(s.block.lines, line)
}

// takes reports whether a line stands where the next one of the block would.
func (b textBlock) takes(line textLine) bool {
	if len(b.lines) == 0 {
		return true
	}
	const near = 0.02 // ems
	last, next := b.lines[len(b.lines)-1].texts[0], line.texts[0]
	step := next.Y - last.Y
	return last.X == next.X && last.Size == next.Size && last.Align == next.Align && last.Angle == 0 && next.Angle == 0 &&
		last.Halo == next.Halo && last.Spacing == next.Spacing && step > 0.9*next.Size && step <= widestLeading*next.Size &&
		(b.leading == 0 || math.Abs(step-b.leading) < near*next.Size)
}

// flush ends what may go on.
func (s *slide) flush() {
	s.entitle()
	s.endLine()
	s.endBlock()
}

// endBlock makes a box of the lines that are there.
func (s *slide) endBlock() {
	block := s.block
	if s.block = (textBlock{}); len(block.lines) == 0 {
		return
	}
	first, width := block.lines[0].texts[0], 0.0
	for _, line := range block.lines {
		width = max(width, line.end-line.texts[0].X)
	}
	box := s.box(first, width, 1)
	if block.leading > 0 { // lines of a set height have all that letters leave of it above them
		box = s.boxOf(first, width, first.Y-block.leading+descent*first.Size, block.leading*float64(len(block.lines)))
	}
	turn := ""
	if first.Angle != 0 {
		box, turn = s.turned(box, first)
	}
	// Not by add, which would begin anew.
	top := s.open[len(s.open)-1]
	top.parts = append(top.parts, &piece{
		name: block.String(), kind: textBox, box: box, body: s.boxXML(box, turn, s.paragraphs(block)),
	})
}

// String is what a block says.
func (b textBlock) String() string {
	var words []string
	for _, line := range b.lines {
		var text strings.Builder
		for _, t := range line.texts {
			text.WriteString(t.String)
		}
		words = append(words, strings.TrimSpace(text.String()))
	}
	return strings.Join(words, " ")
}

// paragraphs writes a block: one that a bold word begins is a paragraph of its
// own, other lines end with a break.
func (s *slide) paragraphs(block textBlock) string {
	first := block.lines[0].texts[0]
	align := map[atlas.Align]string{atlas.Left: "l", atlas.Middle: "ctr", atlas.Right: "r"}[first.Align]
	begin := `<a:p><a:pPr algn="` + align + `"/>`
	if block.leading > 0 {
		begin = fmt.Sprintf(`<a:p><a:pPr algn="%s"><a:lnSpc><a:spcPts val="%d"/></a:lnSpc></a:pPr>`, align, min(s.size.points(block.leading), mostSpacing))
	}
	var b bytes.Buffer
	for i, line := range block.lines {
		switch head := line.texts[0]; {
		case i == 0:
			b.WriteString(begin)
		case head.Weight == atlas.SemiBold && first.Align == atlas.Left:
			b.WriteString(`</a:p>` + begin)
		default:
			b.WriteString(`<a:br>` + s.runXML("a:rPr", head) + `</a:br>`)
		}
		for _, t := range line.texts {
			s.run(&b, t)
		}
	}
	b.WriteString(`</a:p>`)
	return b.String()
}

// mostSpacing is the farthest that lines may be apart, in hundredths of a point.
const mostSpacing = 158_400
