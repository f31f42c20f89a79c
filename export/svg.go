package export

import (
	"bufio"
	"fmt"
	"image/color"
	"io"
	"math"
	"strconv"

	"multivector/atlas"
)

// fontStack are the faces that a reader of an SVG file may set our text in.
const fontStack = "Inter, 'Helvetica Neue', Arial, 'Noto Sans SC', sans-serif"

// writeSVG writes a picture as an SVG 1.1 file: shapes of plain colours and text,
// with a named group for each country. It has no patterns and no style sheet,
// which many readers skip. The same picture gives the same bytes.
func writeSVG(w io.Writer, p *atlas.Picture, m metadata) error {
	s := newSVG(w)
	s.faces = m.faces
	s.head(p, m)
	if m.under != nil {
		s.under(m.under)
	}
	paintVectors(s, p)
	s.endText()
	s.put("</svg>\n")
	return s.out.Flush() // which has kept the first error
}

// svg is an SVG file in the making.
type svg struct {
	out   *bufio.Writer
	ids   map[string]bool // taken
	open  []svgGroup
	clips int
	faces *atlas.Typesetter
	line  atlas.Text   // the open text, which others may go on; none: without letters
	links []atlas.Text // on the open text
	buf   []byte
}

// svgGroup is an open group; one in which nothing is drawn is not written.
type svgGroup struct {
	atlas.Group
	written bool
}

func newSVG(w io.Writer) *svg {
	return &svg{out: bufio.NewWriterSize(w, 1<<16), ids: map[string]bool{}}
}

func (s *svg) put(text string)                   { s.out.WriteString(text) }
func (s *svg) putf(format string, blanks ...any) { fmt.Fprintf(s.out, format, blanks...) }

func (s *svg) head(p *atlas.Picture, m metadata) {
	width, height := decimal(p.Width), decimal(p.Height)
	s.put(`<?xml version="1.0" encoding="UTF-8"?>` + "\n")
	s.put(`<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" version="1.1"`)
	if m.PaperWidth > 0 && m.PaperHeight > 0 {
		s.putf(` width="%smm" height="%smm"`, decimal(m.PaperWidth), decimal(m.PaperHeight))
		s.put(` preserveAspectRatio="none"`) // a sheet's pixels are square but for rounding
	} else {
		s.putf(` width="%s" height="%s"`, width, height)
	}
	s.putf(` viewBox="0 0 %s %s"`, width, height)
	if m.Lang != "" {
		s.putf(` xml:lang="%s"`, escaped(m.Lang))
	}
	s.putf(` role="img" aria-labelledby="%s %s"`, s.id("title"), s.id("description"))
	s.putf(` font-family="%s" text-rendering="geometricPrecision" fill-rule="evenodd" stroke-linejoin="round">`+"\n", escaped(fontStack))
	s.putf(`<title id="title">%s</title>`+"\n", escaped(p.Title))
	s.putf(`<desc id="description">%s</desc>`+"\n", escaped(p.Subtitle))
	if len(m.View) > 0 {
		s.putf("<metadata>%s</metadata>\n", viewXML(m.View))
	}
}

func (s *svg) begin(g atlas.Group) { s.open = append(s.open, svgGroup{Group: g}) }

func (s *svg) end() {
	s.endText()
	last := len(s.open) - 1
	if s.open[last].written {
		s.put("</g>\n")
	}
	s.open = s.open[:last]
}

// begun writes the beginning of the open groups, before something is drawn.
func (s *svg) begun() {
	s.endText()
	for i := range s.open {
		g := &s.open[i]
		if g.written {
			continue
		}
		g.written = true
		clip := ""
		if !g.Clip.Empty() {
			s.clips++
			id := s.id("clip-" + strconv.Itoa(s.clips))
			s.putf(`<clipPath id="%s"><rect x="%s" y="%s" width="%s" height="%s"/></clipPath>`+"\n", id,
				decimal(g.Clip.X), decimal(g.Clip.Y), decimal(g.Clip.W), decimal(g.Clip.H))
			clip = fmt.Sprintf(` clip-path="url(#%s)"`, id)
		}
		s.putf(`<g id="%s"%s>`, s.id(g.ID), clip)
		if g.Title != "" {
			s.putf("<title>%s</title>", escaped(g.Title))
		}
		if g.Detail != "" {
			s.putf("<desc>%s</desc>", escaped(g.Detail))
		}
		s.put("\n")
	}
}

func (s *svg) area(a area, c color.NRGBA) {
	d := s.buf[:0]
	for _, ring := range a {
		d = appendRing(d, ring)
	}
	if s.buf = d; len(d) == 0 {
		return
	}
	s.begun()
	s.put(`<path`)
	s.paint("fill", c)
	s.put(` d="`)
	s.out.Write(d)
	s.put("\"/>\n")
}

func (s *svg) lines(list []polyline, style lineStyle) {
	d := s.buf[:0]
	for _, l := range list {
		d = appendLine(d, l)
	}
	if s.buf = d; len(d) == 0 {
		return
	}
	s.begun()
	s.put(`<path fill="none"`)
	s.paint("stroke", style.colour)
	s.putf(` stroke-width="%s"`, decimal(style.width))
	s.dashes(style.dash)
	s.put(` d="`)
	s.out.Write(d)
	s.put("\"/>\n")
}

// dashes writes the dashes of a line; nothing for a whole one.
func (s *svg) dashes(dash []float64) {
	for i, v := range dash {
		if i == 0 {
			s.put(` stroke-dasharray="`)
		} else {
			s.put(" ")
		}
		s.put(decimal(v))
	}
	if len(dash) > 0 {
		s.put(`"`)
	}
}

// paint writes a colour as readers of every age understand it.
func (s *svg) paint(attribute string, c color.NRGBA) { s.put(inked(attribute, c)) }

// inked are the attributes for a colour that shines through as far as its alpha
// says: of a shape (fill) or of a gradient (stop).
func inked(of string, c color.NRGBA) string {
	name := of
	if of == "stop" {
		name = "stop-color"
	}
	attributes := " " + name + `="` + hex(c) + `"`
	if c.A < math.MaxUint8 {
		attributes += " " + of + `-opacity="` + strconv.FormatFloat(float64(c.A)/math.MaxUint8, 'f', 3, 64) + `"`
	}
	return attributes
}

// hex is a colour in six digits, without its alpha.
func hex(c color.NRGBA) string { return fmt.Sprintf("#%02x%02x%02x", c.R, c.G, c.B) }
