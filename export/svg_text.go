package export

import (
	"html"
	"strings"

	"multivector/atlas"
)

// text writes a line of text, and its halo as the same text below it: not every
// reader knows paint-order.
func (s *svg) text(t atlas.Text) {
	if s.goesOn(t) {
		s.span(t)
		s.lead(t)
		return
	}
	s.begun()
	if s.faces != nil {
		defer s.lead(t)
		t.Link = ""
	}
	if t.Link != "" {
		s.putf(`<a xlink:href="%s" target="_blank">`+"\n", escaped(t.Link))
	}
	if t.Halo.A > 0 && t.HaloW > 0 {
		s.putf(`<text fill="none" stroke-width="%s"`, decimal(2*t.HaloW))
		s.paint("stroke", t.Halo)
		s.place(t)
		s.putf(">%s</text>\n", escaped(t.String))
	}
	s.put("<text")
	s.paint("fill", t.Colour)
	s.place(t)
	s.putf(">%s", escaped(t.String))
	s.line = t
	if t.Link != "" {
		s.endText()
		s.put("</a>\n")
	}
}

// lead notes where a text leads to.
func (s *svg) lead(t atlas.Text) {
	if t.Link != "" {
		s.links = append(s.links, t)
	}
}

// endText ends the open text, and lays its links over it.
func (s *svg) endText() {
	if s.line.String == "" {
		return
	}
	s.put("</text>\n")
	s.line = atlas.Text{}
	for _, t := range s.links {
		s.putf(`<a xlink:href="%s" target="_blank"><rect fill="#ffffff" fill-opacity="0" x="%s" y="%s" width="%s" height="%s"/></a>`+"\n",
			escaped(t.Link), decimal(t.X), decimal(t.Y-t.Size), decimal(s.faces.Width(t.Weight, t.Size, t.Spacing, t.String)), decimal(1.25*t.Size))
	}
	s.links = s.links[:0]
}

// goesOn reports whether a text flows on the line of the open one: as a part of
// that it keeps its distance to what is before it in other faces than ours too.
// Its link lies over it, since LibreOffice leaves out those within a text.
func (s *svg) goesOn(t atlas.Text) bool {
	return s.faces != nil && s.line.String != "" && (t.Flow == atlas.Follows || t.Flow == atlas.Joins) &&
		s.line.Y == t.Y && s.line.Align == t.Align && s.line.Angle == 0 && t.Angle == 0 && t.Halo.A == 0
}

// span goes on the open text.
func (s *svg) span(t atlas.Text) {
	gap := t.X - s.line.X - s.faces.Width(s.line.Weight, s.line.Size, s.line.Spacing, s.line.String)
	s.line = t
	if t.Flow == atlas.Follows {
		t.String = " " + t.String
		gap -= s.faces.Width(t.Weight, t.Size, t.Spacing, " ")
	}
	s.putf(`<tspan xml:space="preserve" dx="%s" font-size="%s"`, decimal(gap), decimal(t.Size))
	if t.Weight == atlas.Regular {
		s.put(` font-weight="400"`) // whatever the text around it has
	}
	s.face(t.Weight)
	s.paint("fill", t.Colour)
	s.putf(">%s</tspan>", escaped(t.String))
}

// face writes the weight or the slant of a text that is not plain.
func (s *svg) face(w atlas.Weight) {
	switch w {
	case atlas.SemiBold:
		s.put(` font-weight="600"`)
	case atlas.Bold:
		s.put(` font-weight="700"`)
	case atlas.Italic:
		s.put(` font-style="italic"`)
	}
}

// place writes where a text stands and how it is set.
func (s *svg) place(t atlas.Text) {
	s.putf(` y="%s" font-size="%s"`, decimal(t.Y), decimal(t.Size))
	s.face(t.Weight)
	// Readers put the spacing behind the last letter too.
	switch t.Align {
	case atlas.Left:
		s.putf(` x="%s"`, decimal(t.X))
	case atlas.Middle:
		s.putf(` x="%s" text-anchor="middle"`, decimal(t.X+t.Spacing/2))
	case atlas.Right:
		s.putf(` x="%s" text-anchor="end"`, decimal(t.X+t.Spacing))
	}
	if t.Spacing != 0 {
		s.putf(` letter-spacing="%s"`, decimal(t.Spacing))
	}
	if t.Angle != 0 {
		s.putf(` transform="rotate(%s %s %s)"`, decimal(t.Angle), decimal(t.X), decimal(t.Y))
	}
	if strings.TrimSpace(t.String) != t.String || strings.Contains(t.String, "  ") {
		s.put(` xml:space="preserve"`)
	}
}

// escaped writes a text for an element or an attribute of XML.
func escaped(s string) string { return html.EscapeString(readable(s)) }

// id makes a name that XML allows and that the file does not have yet.
func (s *svg) id(name string) string {
	clean := strings.Map(func(r rune) rune {
		switch {
		case r >= 'a' && r <= 'z', r >= 'A' && r <= 'Z', r >= '0' && r <= '9', r == '-', r == '_':
			return r
		}
		return '_'
	}, name)
	if clean == "" || clean[0] == '-' || clean[0] >= '0' && clean[0] <= '9' {
		clean = "_" + clean
	}
	for s.ids[clean] {
		clean += "_"
	}
	s.ids[clean] = true
	return clean
}
