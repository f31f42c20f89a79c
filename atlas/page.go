package atlas

import (
	"slices"
	"strconv"
	"strings"

	"multivector/data"
)

// pageSet is the text of a page, set in its place, and the room it leaves.
type pageSet struct {
	texts []Text
	keys  []swatch // samples of looks beside the texts
	room  Rect     // for the map or the panels
}

// PageScale is the size of a dp in pixels on a page: text keeps its size
// relative to a slide of 1280 × 720 dp.
func PageScale(width, height float64) float64 {
	return max(0.4, min(width/1280, height/720, (width+height)/2000))
}

// Sizes of a page's type in dp.
const (
	titleSize    = 27.0
	titleLeast   = 17.0
	subtitleSize = 14.0
	footSize     = 9.5
	footLeast    = 6.5
	footLine     = 1.45 // ems from line to line
	footShare    = 0.3  // of the page's height that the foot may take
	footMost     = 0.4  // and with the smallest letters; beyond that it is cut
)

// setPage sets title, subtitle, credits and boundary note on a page. The map
// gets the rest, whatever the size and proportions.
func (a *Atlas) setPage(s Settings, foot []paragraph, title, subtitle string) *pageSet {
	k := s.Scale
	side := s.side()
	p := &pageSet{}
	width := s.Page.Width - 2*side
	top := a.setHead(p, s, title, subtitle) + 14*k
	lines, size := a.setFoot(s, foot, width)
	bottom := s.Page.Height - side*0.7 - float64(len(lines))*size*footLine
	p.room = Rect{side, top, width, max(1, bottom-10*k-top)}
	for i, line := range lines {
		for j, t := range line {
			if i+j == 0 {
				t.Flow, t.Wide, t.Spare = Opens, width, s.footSpare()
			}
			t.X, t.Y = t.X+side, bottom+(float64(i)+1)*size*footLine-0.35*size
			p.texts = append(p.texts, t)
		}
	}
	return p
}

// side is how far in pixels the text of a page keeps from its left and right edge.
func (s Settings) side() float64 {
	return max(12*s.Scale, min(44*s.Scale, 0.04*s.Page.Width))
}

// footSpare is how far in pixels the foot may grow into the page's margin.
func (s Settings) footSpare() float64 { return 0.45 * s.side() }

// setHead sets title and subtitle, each in at most two lines, and returns the
// lower edge.
func (a *Atlas) setHead(p *pageSet, s Settings, title, subtitle string) float64 {
	side, size := s.side(), subtitleSize*s.Scale
	width := s.Page.Width - 2*side
	y := a.setTitle(p, s, title, side, side*0.8, width) + 5*s.Scale
	lines := a.twoLines(Regular, size, width, a.Type.broken(Regular, size, width, subtitle))
	step := 1.35 * size
	p.texts = flowing(p.texts, lines, Text{
		X: side, Y: y + step, Size: size, Colour: s.Palette.Muted, Flow: Opens, Wide: width, Spare: 6 * s.Scale,
	}, step)
	return y + step*float64(len(lines))
}

// setTitle sets the title in at most two lines, smaller when it is long, and
// returns the lower edge.
func (a *Atlas) setTitle(p *pageSet, s Settings, title string, x, y, width float64) float64 {
	size := titleSize * s.Scale
	lines := a.Type.broken(Bold, size, width, title)
	for len(lines) > 2 && size > titleLeast*s.Scale {
		size *= 0.94
		lines = a.Type.broken(Bold, size, width, title)
	}
	if lines = a.twoLines(Bold, size, width, lines); len(lines) == 0 {
		return y
	}
	const step = 1.2 // ems
	p.texts = flowing(p.texts, lines, Text{
		X: x, Y: y + size, Size: size, Weight: Bold, Colour: s.Palette.Ink, Flow: Opens, Wide: width,
	}, step*size)
	return y + (1+step*float64(len(lines)-1))*size
}

// twoLines keeps two lines; the second one ends with an ellipsis where there
// are more.
func (a *Atlas) twoLines(weight Weight, size, width float64, lines []brokenLine) []brokenLine {
	if len(lines) > 2 {
		lines[1].text = a.Type.shorten(weight, size, width, lines[1].text+" "+lines[2].text)
		lines = lines[:2]
	}
	return lines
}

// paragraph is a piece of the foot: a word in bold and what it introduces.
type paragraph struct {
	head, body string
	references []reference // in the order of the body
}

// setFoot sets the paragraphs, smaller when there is much to say; a foot that
// stays too long loses the middle of its longest paragraph, never a whole one.
func (a *Atlas) setFoot(s Settings, foot []paragraph, width float64) (lines [][]Text, size float64) {
	size = footSize * s.Scale
	room := func(share float64) int { return int(share * s.Page.Height / (size * footLine)) }
	count := func(paragraphs []paragraph) (n int) { // without the work that only what is shown needs
		for _, p := range paragraphs {
			broken, _ := a.breakParagraph(p, size, width)
			n += len(broken)
		}
		return n
	}
	for {
		if count(foot) <= room(footShare) {
			return a.setParagraphs(s, foot, size, width), size
		}
		if size <= footLeast*s.Scale {
			break
		}
		size *= 0.95
	}
	if most := room(footMost); count(foot) > most {
		foot = cut(foot, func(p []paragraph) bool { return count(p) <= most })
	}
	return a.setParagraphs(s, foot, size, width), size
}

func (a *Atlas) setParagraphs(s Settings, foot []paragraph, size, width float64) (lines [][]Text) {
	for _, p := range foot {
		lines = append(lines, a.setParagraph(s, p, size, width)...)
	}
	return lines
}

// breakParagraph breaks a paragraph into lines, of which the first one begins
// behind the head.
func (a *Atlas) breakParagraph(p paragraph, size, width float64) (lines []brokenLine, indent float64) {
	indent = a.Type.Width(SemiBold, size, 0, p.head+". ")
	// The head stands where the wrapped text has a blank of its width.
	blank := ""
	for a.Type.Width(Regular, size, 0, blank) < indent {
		blank += "\u00a0"
	}
	return a.Type.broken(Regular, size, width, blank+p.body), indent
}

// setParagraph sets a paragraph at 0, 0 of a column, whose texts have no base
// lines yet.
func (a *Atlas) setParagraph(s Settings, p paragraph, size, width float64) [][]Text {
	broken, indent := a.breakParagraph(p, size, width)
	var out [][]Text
	flows := []Flow{Follows}
	var lines []string
	for i, line := range broken {
		if i == 0 {
			line.text = strings.TrimLeft(line.text, "\u00a0")
		} else {
			flows = append(flows, line.flow)
		}
		lines = append(lines, line.text)
	}
	links := p.links(lines)
	for i, line := range lines {
		t := Text{Size: size, Colour: s.Palette.Muted, String: line, Flow: flows[i]}
		if i > 0 {
			out = append(out, a.linked(t, links[i]))
			continue
		}
		h := t
		h.Weight, h.Colour, h.String, h.Flow = SemiBold, s.Palette.Ink, p.head+".", Breaks
		t.X = indent
		out = append(out, append([]Text{h}, a.linked(t, links[i])...))
	}
	return out
}

func (p *pageSet) paint(pen Pen, title string, palette Palette, scale float64) {
	pen.Begin(Group{ID: "text", Title: title})
	defer pen.End()
	for _, k := range p.keys {
		if k.fill.Pattern == Stripes {
			k.paintBars(pen)
		} else {
			k.paint(pen, palette, scale)
		}
	}
	for _, t := range p.texts {
		pen.Text(t)
	}
}

// years writes the first and the last year that the dated statements name; the
// open side of a range names none.
func years(list []*data.Statement) (first, last string, ok bool) {
	var named []int
	for _, s := range list {
		from, to, ok := s.Date.Bounds()
		if !ok {
			continue
		}
		for _, year := range [2]int{from.Year(), to.Year()} {
			if 1 < year && year < 9999 {
				named = append(named, year)
			}
		}
	}
	if len(named) == 0 {
		return "", "", false
	}
	return strconv.Itoa(slices.Min(named)), strconv.Itoa(slices.Max(named)), true
}
