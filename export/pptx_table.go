package export

import (
	"bytes"
	"fmt"
	"image/color"
	"math"
	"slices"

	"multivector/atlas"
)

// Sizes of the table of sources in dp.
const (
	tableType   = 14.0
	tableLine   = 1.25 // ems from line to line
	tableGap    = 5.0  // above and below a row's text
	tableGutter = 8.0  // beside it
	tableMargin = 44.0 // of the slide
	tableHead   = 24.0 // the heading's letters
)

// tableShares share out what the heads of the columns leave of the table's width.
// The first one has the shares of columns with nothing in them too.
var tableShares = [6]float64{0.45, 0.17, 0.13, 0.09, 0.16, 0}

// headsShare is the part of the table's width that the heads take at most.
const headsShare = 0.6

// tablePage is what a slide holds of the table.
type tablePage struct {
	rows    []slideSource
	heights []int // EMU; the first one is that of the heads
}

// table sets the sources on slides of their own.
type table struct {
	*slide
	dp      float64 // EMU
	box     emuBox  // at most
	columns [6]int  // EMU
}

func (s *slide) table(rows []slideSource) table {
	t := table{slide: s, dp: atlas.PageScale(s.p.Width, s.p.Height) * s.size.ky}
	var least [6]float64 // dp
	sum := 0.0
	for i, head := range t.heads() {
		least[i] = s.shot.Atlas.Type.Width(atlas.Bold, tableType, 0, head)*1.2 + 2*tableGutter
		sum += least[i]
	}
	margin := min(tableMargin*t.dp, 0.05*float64(s.size.cx))
	width := float64(s.size.cx) - 2*margin
	t.dp = min(t.dp, headsShare*width/sum)
	top := margin*0.8 + tableHead*1.21*t.dp + 16*t.dp
	t.box = emuBox{int(margin), int(top), s.size.cx - int(margin), s.size.cy - int(margin*0.8)}
	left := t.box.x1 - t.box.x0
	for i := 1; i < len(least); i++ {
		t.columns[i] = int(least[i] * t.dp)
		if slices.ContainsFunc(rows, func(row slideSource) bool { return row.cells[i] != "" }) {
			t.columns[i] += int(tableShares[i] * (width - sum*t.dp))
		}
		left -= t.columns[i]
	}
	t.columns[0] = left
	return t
}

// heads are the words over the columns.
func (t table) heads() [6]string {
	return [6]string{
		t.say("table.article"), t.say("table.authors"), t.say("table.publisher"),
		t.say("table.date"), t.say("table.address"), t.say("table.statements"),
	}
}

// pages shares out the rows among as few slides as hold them.
func (t table) pages(rows []slideSource) []tablePage {
	head := t.height(atlas.SemiBold, t.heads())
	var out []tablePage
	used := 0
	for _, row := range rows {
		h := t.height(atlas.Regular, row.cells)
		if len(out) == 0 || used+h > t.box.y1-t.box.y0 {
			out = append(out, tablePage{heights: []int{head}})
			used = head
		}
		last := &out[len(out)-1]
		last.rows, last.heights = append(last.rows, row), append(last.heights, h)
		used += h
	}
	return out
}

// height is how high a row is with the longest of its texts.
func (t table) height(w atlas.Weight, cells [6]string) int {
	lines := 1
	for i, text := range cells {
		width := float64(t.columns[i])/t.dp - 2*tableGutter
		// A reader may set letters a little broader.
		if n := t.lines(w, 0.94*max(width, tableType), text); n > lines {
			lines = n
		}
	}
	return int(math.Ceil((float64(lines)*tableLine*tableType + 2*tableGap) * t.dp))
}

// lines is how many lines a text takes; a word that is longer than a line is
// broken, as readers do.
func (t table) lines(w atlas.Weight, width float64, text string) int {
	setter := t.shot.Atlas.Type
	return max(len(setter.Wrap(w, tableType, width, text)), int(math.Ceil(setter.Width(w, tableType, 0, text)/width)))
}

// xml is the slide with a page of the table, one of count.
func (t table) xml(p *part, page tablePage, at, count int) []byte {
	title := t.say("sources")
	if count > 1 {
		title = t.say("table.part", at+1, count)
	}
	palette := t.shot.Settings.Palette
	var b bytes.Buffer
	b.WriteString(xmlHead + `<p:sld xmlns:a="` + nsDrawing + `" xmlns:r="` + nsRelations + `" xmlns:p="` + nsSlides + `"><p:cSld>`)
	b.WriteString(`<p:bg><p:bgPr>` + fillXML(palette.Page) + `<a:effectLst/></p:bgPr></p:bg>` + treeHead)
	ids := 1
	t.heading(title, palette.Ink).write(&b, &ids)
	height := 0
	for _, h := range page.heights {
		height += h
	}
	box := emuBox{t.box.x0, t.box.y0, t.box.x1, t.box.y0 + height}
	fmt.Fprintf(&b, `<p:graphicFrame><p:nvGraphicFramePr><p:cNvPr id="%d" name="%s" descr="%s"/><p:cNvGraphicFramePr><a:graphicFrameLocks noGrp="1"/></p:cNvGraphicFramePr><p:nvPr/></p:nvGraphicFramePr>`,
		ids+1, escaped(title), escaped(clipText(title+": "+t.p.Title, longestDetail)))
	b.WriteString(box.xfrm("p:xfrm", "") + `<a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/table"><a:tbl><a:tblPr firstRow="1"/><a:tblGrid>`)
	for _, w := range t.columns {
		fmt.Fprintf(&b, `<a:gridCol w="%d"/>`, w)
	}
	b.WriteString("</a:tblGrid>\n")
	t.row(&b, p, page.heights[0], slideSource{cells: t.heads()}, true)
	for i, row := range page.rows {
		t.row(&b, p, page.heights[i+1], row, false)
	}
	b.WriteString(`</a:tbl></a:graphicData></a:graphic></p:graphicFrame></p:spTree></p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sld>`)
	return b.Bytes()
}

// heading is the title of a slide with a table.
func (t table) heading(title string, ink color.NRGBA) *piece {
	size := tableHead * t.dp / t.size.ky // pixels
	text := atlas.Text{
		X: float64(t.box.x0) / t.size.kx, Y: float64(t.box.y0)/t.size.ky - 16*t.dp/t.size.ky - 0.24*size,
		Size: size, Weight: atlas.Bold, Colour: ink, String: title,
	}
	var run bytes.Buffer
	t.run(&run, text)
	box := t.slide.box(text, 0, 1)
	box.x1 = t.box.x1
	return &piece{name: "Title", kind: titleBox, box: box, body: t.boxXML(box, "", risen, `<a:p><a:pPr algn="l"/>`+run.String()+`</a:p>`)}
}

// row writes a row: heads stand over a strong line, others over a faint one.
func (t table) row(b *bytes.Buffer, p *part, height int, row slideSource, head bool) {
	palette := t.shot.Settings.Palette
	fmt.Fprintf(b, `<a:tr h="%d">`, height)
	for i, text := range row.cells {
		look, line, width := fillXML(palette.Ink), palette.CardEdge, 0.75
		bold, align, link := "", "l", ""
		if head {
			bold, look, line, width = ` b="1"`, fillXML(palette.Muted), palette.Muted, 1.25
		}
		if i == 5 {
			align = "r"
		}
		if i == 4 && row.address != "" {
			link = linkXML(p.to(relation{kind: "hyperlink", target: row.address, outside: true}))
		}
		lang := tongue(t.shot.Settings.Lang)
		size := int(math.Round(tableType * t.dp / emuPerPoint * 100))
		fmt.Fprintf(b, `<a:tc><a:txBody><a:bodyPr/><a:lstStyle/><a:p><a:pPr algn="%s"/>`, align)
		if text = readable(text); text != "" {
			fmt.Fprintf(b, `<a:r><a:rPr lang="%s" sz="%d"%s dirty="0">%s%s</a:rPr><a:t>%s</a:t></a:r>`, lang, size, bold, look, link, escaped(text))
		} else {
			fmt.Fprintf(b, `<a:endParaRPr lang="%s" sz="%d" dirty="0"/>`, lang, size)
		}
		gutter, gap := int(tableGutter*t.dp), int(tableGap*t.dp)
		fmt.Fprintf(b, `</a:p></a:txBody><a:tcPr marL="%d" marR="%[1]d" marT="%[2]d" marB="%[2]d">`, gutter, gap)
		b.WriteString(`<a:lnL w="0"><a:noFill/></a:lnL><a:lnR w="0"><a:noFill/></a:lnR><a:lnT w="0"><a:noFill/></a:lnT>`)
		fmt.Fprintf(b, `<a:lnB w="%d">%s</a:lnB><a:noFill/></a:tcPr></a:tc>`, int(width*t.dp), fillXML(line))
	}
	b.WriteString("</a:tr>\n")
}
