package export

import (
	"embed"
	"fmt"
	"io"
	"strings"
	"text/template"

	"multivector/atlas"
)

// pptxFiles are the parts of a PPTX file that are nearly the same in all.
//
//go:embed pptx/*.xml
var pptxFiles embed.FS

// writePPTX writes a snapshot as slides: the picture in shapes and texts of
// PowerPoint's own, a named group for each country, with the statements behind
// it in the notes; and the sources as a table on slides of their own. It holds
// no picture of the map. The same snapshot gives the same bytes.
//
// Its face is Arial, and not the Inter of our other files: every PowerPoint has
// it, on Windows and on the Mac, and others have one with the same widths, so
// that the projector shows what was seen at the desk. In place of a face that it
// lacks PowerPoint takes one of its own choosing. Arial is a little narrower than
// Inter, which the page is set in: all that fits there fits here.
func writePPTX(w io.Writer, shot Snapshot) error {
	d := &deck{shot: shot, p: shot.Picture()}
	d.size = sizeOfSlide(d.p, shot.meta())
	if err := d.build(); err != nil {
		return err
	}
	return d.file.write(w)
}

// deck is a PPTX file in the making.
type deck struct {
	shot   Snapshot
	p      *atlas.Picture
	size   slideSize
	file   officeFile
	slides []string // the ids of their relations
	err    error
}

// build makes all parts. Those that others refer to are added first.
func (d *deck) build() error {
	show := d.file.add("ppt/presentation.xml", typeSlides+"presentation.main+xml")
	d.file.to(relation{kind: "officeDocument", target: "ppt/presentation.xml"})
	d.properties()

	theme := d.fixed("ppt/theme/theme1.xml", typeOffice+"theme+xml", "theme.xml", d.look())
	master := d.fixed("ppt/slideMasters/slideMaster1.xml", typeSlides+"slideMaster+xml", "slideMaster.xml", d.places())
	layout := d.fixed("ppt/slideLayouts/slideLayout1.xml", typeSlides+"slideLayout+xml", "slideLayout.xml", nil)
	master.refer("slideLayout", layout)
	master.refer("theme", theme)
	layout.refer("slideMaster", master)
	notesTheme := d.fixed("ppt/theme/theme2.xml", typeOffice+"theme+xml", "theme.xml", d.look())
	notesMaster := d.fixed("ppt/notesMasters/notesMaster1.xml", typeSlides+"notesMaster+xml", "notesMaster.xml", nil)
	notesMaster.refer("theme", notesTheme)

	if view := d.shot.meta().View; len(view) > 0 {
		d.carry(show, view)
	}
	masterID, notesID := show.refer("slideMaster", master), show.refer("notesMaster", notesMaster)
	d.paint(show, layout, notesMaster)
	show.refer("presProps", d.fixed("ppt/presProps.xml", typeSlides+"presProps+xml", "presProps.xml", nil))
	show.refer("viewProps", d.fixed("ppt/viewProps.xml", typeSlides+"viewProps+xml", "viewProps.xml", nil))
	show.refer("theme", theme)
	show.refer("tableStyles", d.fixed("ppt/tableStyles.xml", typeSlides+"tableStyles+xml", "tableStyles.xml", nil))
	show.body = d.filled("presentation.xml", map[string]any{
		"Master": masterID, "Notes": notesID, "Slides": d.slides, "Width": d.size.cx, "Height": d.size.cy,
	})
	return d.err
}

// paint makes the slides.
func (d *deck) paint(show, layout, notesMaster *part) {
	first := d.slide(show, layout)
	s := slideOf(d.shot, d.p, d.size, first)
	first.body = s.xml()
	notes := d.file.add("ppt/notesSlides/notesSlide1.xml", typeSlides+"notesSlide+xml")
	notes.body = s.notesXML()
	notes.refer("notesMaster", notesMaster)
	notes.refer("slide", first)
	first.refer("notesSlide", notes)

	rows := s.sources()
	t := s.table(rows)
	pages := t.pages(rows)
	for i, page := range pages {
		next := d.slide(show, layout)
		t.part = next
		next.body = t.xml(next, page, i, len(pages))
	}
}

// slide adds an empty slide.
func (d *deck) slide(show, layout *part) *part {
	p := d.file.add(fmt.Sprintf("ppt/slides/slide%d.xml", len(d.slides)+1), typeSlides+"slide+xml")
	p.refer("slideLayout", layout)
	d.slides = append(d.slides, show.refer("slide", p))
	return p
}

// properties say what the file is.
func (d *deck) properties() {
	m := d.shot.meta()
	about := map[string]any{
		"Title": clipText(d.p.Title, longestProperty), "Subtitle": clipText(d.p.Subtitle, longestProperty),
		"Program": clipText(m.Program, longestProperty), "Lang": tongue(m.Lang), "Date": fileDate().Format("2006-01-02T15:04:05Z"),
	}
	core := d.fixed("docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml", "core.xml", about)
	app := d.fixed("docProps/app.xml", typeOffice+"extended-properties+xml", "app.xml", about)
	d.file.to(relation{kind: nsPackage + "relationships/metadata/core-properties", target: core.name})
	d.file.to(relation{kind: "extended-properties", target: app.name})
}

// carry puts the view that made the file into a part for data of any kind, which
// PowerPoint keeps when it saves the file.
func (d *deck) carry(show *part, view []byte) {
	item := d.file.add("customXml/item1.xml", "application/xml")
	item.body = []byte(xmlHead + viewXML(view))
	about := d.fixed("customXml/itemProps1.xml", typeOffice+"customXmlProperties+xml", "itemProps.xml", map[string]string{"Space": viewSpace})
	item.refer("customXmlProps", about)
	show.refer("customXml", item)
}

// longestProperty is how many characters Office takes for a property of a file.
const longestProperty = 255

// look is what a theme is made of: the colours of the picture, so that what
// people add to a slide fits to it.
func (d *deck) look() map[string]any {
	palette := d.shot.Settings.Palette
	colours := map[string]any{
		"Ink": hexColour(palette.Ink), "Page": hexColour(palette.Page), "Muted": hexColour(palette.Muted),
		"Land": hexColour(palette.Land), "Count": hexColour(palette.Count),
	}
	var accents []string
	for _, code := range atlas.PartnerCodes() {
		accents = append(accents, hexColour(palette.Partner(code)))
	}
	colours["Accents"] = accents
	return colours
}

// places are where a master has its title and its text: round the slide's edge.
func (d *deck) places() map[string]any {
	margin := min(d.size.cx, d.size.cy) / 16
	return map[string]any{
		"X": margin, "W": d.size.cx - 2*margin, "TitleY": margin / 2, "TitleH": d.size.cy / 8,
		"BodyY": margin/2 + d.size.cy/8, "BodyH": d.size.cy*7/8 - margin,
	}
}

// fixed adds a part from a template.
func (d *deck) fixed(name, kind, file string, blanks any) *part {
	p := d.file.add(name, kind)
	p.body = d.filled(file, blanks)
	return p
}

// filled is a template with its blanks filled in.
func (d *deck) filled(file string, blanks any) []byte {
	t, err := template.New(file).Funcs(template.FuncMap{
		"xml": escaped,
		"id":  func(i int) int { return firstSlideID + i },
	}).ParseFS(pptxFiles, "pptx/"+file)
	var b strings.Builder
	if err == nil {
		err = t.Execute(&b, blanks)
	}
	if err != nil && d.err == nil {
		d.err = fmt.Errorf("the part %s of a PPTX file: %w", file, err)
	}
	return []byte(b.String())
}

// firstSlideID is the least id that PowerPoint takes for a slide.
const firstSlideID = 256
