package export

import (
	"bytes"
	"fmt"
	"strings"
)

// piece is a shape on a slide, or a group of pieces.
type piece struct {
	name   string // in PowerPoint's list of the slide's shapes
	detail string // for people who cannot see it; empty: nothing to be told
	kind   string // of a shape that is no plain one: textBox, title
	box    emuBox
	body   []byte // of a shape: its properties, and its text
	parts  []*piece
	group  bool
	land   bool // of a country
}

// Kinds of shapes.
const (
	plainShape = ""
	textBox    = "text"
	titleBox   = "title"
)

// emuBox is a rectangle on a slide in EMU; it may be a line or a point.
type emuBox struct{ x0, y0, x1, y1 int }

// with is the rectangle round two.
func (b emuBox) with(o emuBox) emuBox {
	return emuBox{min(b.x0, o.x0), min(b.y0, o.y0), max(b.x1, o.x1), max(b.y1, o.y1)}
}

// xfrm writes where a shape is, in the elements' name space.
func (b emuBox) xfrm(name, attributes string) string {
	return fmt.Sprintf(`<%s%s><a:off x="%d" y="%d"/><a:ext cx="%d" cy="%d"/></%s>`,
		name, attributes, b.x0, b.y0, b.x1-b.x0, b.y1-b.y0, name)
}

// settled makes of a group with one piece that piece, of an empty one nothing,
// and gives the others their boxes.
func (p *piece) settled() *piece {
	if !p.group {
		return p
	}
	var parts []*piece
	for _, one := range p.parts {
		if one = one.settled(); one != nil {
			parts = append(parts, one)
		}
	}
	switch len(parts) {
	case 0:
		return nil
	case 1:
		if one := parts[0]; !one.group && one.kind == plainShape {
			one.name, one.detail = p.name, p.detail
			return one
		}
	}
	p.parts, p.box = parts, parts[0].box
	for _, one := range parts[1:] {
		p.box = p.box.with(one.box)
	}
	return p
}

// Longest texts of a shape's name and of what is told about it, in characters:
// people read the one in a list and hear the other.
const (
	longestName   = 80
	longestDetail = 1000
)

// write writes a settled piece; ids counts the shapes of the slide.
func (p *piece) write(b *bytes.Buffer, ids *int) {
	*ids++
	about := fmt.Sprintf(`<p:cNvPr id="%d" name="%s"`, *ids, escaped(clipText(p.name, longestName)))
	if detail := clipText(p.detail, longestDetail); strings.TrimSpace(detail) != "" {
		about += fmt.Sprintf(` descr="%s"`, escaped(detail))
	}
	about += "/>"
	switch {
	case p.group:
		b.WriteString(`<p:grpSp><p:nvGrpSpPr>` + about + `<p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr>`)
		box := p.box
		fmt.Fprintf(b, `<a:xfrm><a:off x="%d" y="%d"/><a:ext cx="%d" cy="%d"/><a:chOff x="%[1]d" y="%[2]d"/><a:chExt cx="%[3]d" cy="%[4]d"/></a:xfrm>`,
			box.x0, box.y0, box.x1-box.x0, box.y1-box.y0)
		b.WriteString(`</p:grpSpPr>` + "\n")
		for _, one := range p.parts {
			one.write(b, ids)
		}
		b.WriteString("</p:grpSp>\n")
		return
	case p.kind == titleBox:
		about += `<p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph type="title"/></p:nvPr>`
	case p.kind == textBox:
		about += `<p:cNvSpPr txBox="1"/><p:nvPr/>`
	default:
		about += `<p:cNvSpPr/><p:nvPr/>`
	}
	b.WriteString(`<p:sp><p:nvSpPr>` + about + `</p:nvSpPr>`)
	b.Write(p.body)
	b.WriteString("</p:sp>\n")
}

// clipText cuts a text to some characters, with an ellipsis where something is
// missing.
func clipText(s string, most int) string {
	s = readable(s)
	if r := []rune(s); len(r) > most {
		return string(r[:most-1]) + "…"
	}
	return s
}
