package export

import (
	"bytes"
	"fmt"
	"math"
	"slices"
	"strings"

	"multivector/atlas"
)

// ascent is how far above the base line a line of text begins, in ems: of the
// theme's face, whose lines are lineHeight high.
const (
	ascent     = 0.905
	descent    = 0.212
	lineHeight = 1.149
)

// haloReach is how much farther a glow reaches than a halo of the same weight: it
// fades away.
const haloReach = 1.6

// text takes a text: one of a column goes on there, one that stands by itself may
// be a line of a block.
func (s *slide) text(t atlas.Text) {
	switch {
	case t.Flow == atlas.Single:
		s.endColumn()
		s.line(t)
	case t.Flow == atlas.Opens || len(s.column) == 0:
		s.flush()
		s.column = append(s.column, t)
	default:
		s.column = append(s.column, t)
	}
}

// width is how wide a text is in our own face.
func (s *slide) width(t atlas.Text) float64 {
	return s.shot.Atlas.Type.Width(t.Weight, t.Size, t.Spacing, t.String)
}

// box is the box of some lines of text that stand by themselves.
func (s *slide) box(t atlas.Text, width float64, lines int) emuBox {
	return s.boxOf(t, width, t.Y-ascent*t.Size, lineHeight*t.Size*float64(lines))
}

// boxOf is a box for text that is so many pixels wide, from a top on.
func (s *slide) boxOf(t atlas.Text, width, top, height float64) emuBox {
	spare := 0.06*width + 0.5*t.Size
	x0, x1 := t.X, t.X+width+spare
	switch t.Align {
	case atlas.Middle:
		x0, x1 = t.X-(width+spare)/2, t.X+(width+spare)/2
	case atlas.Right:
		x0, x1 = t.X-width-spare, t.X
	}
	at := func(v, k float64) int { return int(math.Round(v * k)) }
	return emuBox{at(x0, s.size.kx), at(top, s.size.ky), at(x1, s.size.kx), at(top+height, s.size.ky)}
}

// turned moves a box so that turning it about its middle, as PPTX files do, is
// turning it about the text's own point.
func (s *slide) turned(b emuBox, t atlas.Text) (emuBox, string) {
	sin, cos := math.Sincos(t.Angle * math.Pi / 180)
	px, py := t.X*s.size.kx, t.Y*s.size.ky
	dx, dy := float64(b.x0+b.x1)/2-px, float64(b.y0+b.y1)/2-py
	mx, my := int(math.Round(px+dx*cos-dy*sin-dx))-int(px), int(math.Round(py+dx*sin+dy*cos-dy))-int(py)
	angle := math.Mod(t.Angle, 360)
	if angle < 0 {
		angle += 360
	}
	return emuBox{b.x0 + mx, b.y0 + my, b.x1 + mx, b.y1 + my}, fmt.Sprintf(` rot="%d"`, int(math.Round(angle*60_000)))
}

// bodyKind is how the text of a box behaves.
type bodyKind string

// What text does that finds no room: it stands where it is, or wraps and shrinks,
// and a title that grows all the same grows upwards.
const (
	standing bodyKind = `wrap="none" lIns="0" tIns="0" rIns="0" bIns="0" rtlCol="0" anchor="t"><a:noAutofit/>`
	fitted   bodyKind = `wrap="square" lIns="0" tIns="0" rIns="0" bIns="0" rtlCol="0" anchor="t"><a:normAutofit/>`
	risen    bodyKind = `wrap="square" lIns="0" tIns="0" rIns="0" bIns="0" rtlCol="0" anchor="b"><a:normAutofit/>`
)

// boxXML is a box with paragraphs.
func (s *slide) boxXML(box emuBox, turn string, kind bodyKind, paragraphs string) []byte {
	return []byte(`<p:spPr>` + box.xfrm("a:xfrm", turn) + `<a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:noFill/></p:spPr>` +
		`<p:txBody><a:bodyPr ` + string(kind) + `</a:bodyPr><a:lstStyle/>` + paragraphs + `</p:txBody>`)
}

// run writes a text with its look.
func (s *slide) run(b *bytes.Buffer, t atlas.Text) {
	b.WriteString(`<a:r>` + s.runXML("a:rPr", t) + `<a:t>` + escaped(t.String) + `</a:t></a:r>`)
}

// runXML is the look of a text. Its face is that of the theme: who changes that
// changes the slide. A halo is a glow, which readers without it leave out.
func (s *slide) runXML(name string, t atlas.Text) string {
	var b strings.Builder
	fmt.Fprintf(&b, `<%s lang="%s" sz="%d"`, name, tongue(s.shot.Settings.Lang), min(max(s.size.points(t.Size), 100), 400_000))
	switch t.Weight {
	case atlas.SemiBold, atlas.Bold:
		b.WriteString(` b="1"`)
	case atlas.Italic:
		if !s.chinese(t) { // which has no italics, and readers would slant it
			b.WriteString(` i="1"`)
		}
	}
	if spacing := s.size.points(t.Spacing); spacing != 0 {
		fmt.Fprintf(&b, ` spc="%d"`, min(max(spacing, -400_000), 400_000))
	}
	b.WriteString(` dirty="0">` + fillXML(t.Colour))
	if t.Halo.A > 0 && t.HaloW > 0 {
		fmt.Fprintf(&b, `<a:effectLst><a:glow rad="%d">%s</a:glow></a:effectLst>`, int(math.Round(haloReach*t.HaloW*s.size.ky)), colourXML(t.Halo))
	}
	if address, ok := linkable(t.Link); ok {
		b.WriteString(linkXML(s.part.to(relation{kind: "hyperlink", target: address, outside: true})))
	}
	b.WriteString(`</` + name + `>`)
	return b.String()
}

// chinese reports whether a text has Chinese letters.
func (s *slide) chinese(t atlas.Text) bool {
	line := s.shot.Atlas.Type.Line(t.Weight, t.String)
	return slices.ContainsFunc(line.Glyphs, func(g atlas.Glyph) bool { return g.Chinese })
}

// tongue is the language of texts as a spelling checker knows it.
func tongue(lang string) string {
	switch lang {
	case "ru":
		return "ru-RU"
	case "zh":
		return "zh-CN"
	case "de":
		return "de-DE"
	case "tr":
		return "tr-TR"
	}
	return "en-GB"
}
