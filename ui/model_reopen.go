package ui

import (
	"fmt"
	"math"
	"reflect"
	"slices"

	"multivector/atlas"
	"multivector/data"
	"multivector/export"
	"multivector/geo"
)

// reopened is what a picture's file says that the window's own state cannot
// hold to the letter. It counts for as long as nobody touches what it is about,
// so that a picture that is opened and saved again is the same.
type reopened struct {
	filter   data.Filter // the file's own
	switches data.Filter // what the switches came to when it was opened
	mode     atlas.Mode
	partner  string
	settings atlas.Settings // the file's own
	shown    geo.View       // the window's view of it
}

// kept is what the dialog of exports keeps of a reopened picture until the user
// chooses another size.
type kept struct {
	Scale                   float64 // pixels per dp; 0: as the size asks
	PaperWidth, PaperHeight float64 // millimetres
	Opened                  bool    // a picture was opened, and Short and Vision are its own
	Short                   bool    // see atlas.Settings
	Vision                  atlas.Vision
}

// Reopen shows what a picture shows that was made from a view. It returns the
// draft that would save the same picture, and what the window shows otherwise,
// in words.
func (m *Model) Reopen(v export.View) (d draft, remarks []string, err error) {
	s, err := v.Settings()
	if err != nil {
		return d, nil, err
	}
	if e := m.library.Edition(); export.ViewEdition(e) != v.Evidence {
		remarks = append(remarks, fmt.Sprintf("It was made from other evidence: %s from %s. The map shows what the evidence at hand says.",
			statements(v.Evidence.Statements), count(v.Evidence.Documents, "document", "documents")))
	}
	if v.Shapes != m.world.Fingerprint() {
		remarks = append(remarks, "It was drawn with other shapes of the countries.")
	}
	if s.Basemap != nil {
		remarks = append(remarks, "Map tiles lay under it, which the window does not draw.")
	}
	m.takeFilter(s)
	m.mode, m.widths, m.textured, m.boundaries = s.Mode, s.Widths, s.Textured, s.Boundaries
	if m.widths == "" {
		m.widths = atlas.Proportional
	}
	if m.boundaries == "" {
		m.boundaries = geo.DefaultBoundaries
	}
	if m.vision = s.Vision; m.vision == "" {
		m.vision = atlas.FullColour
	}
	m.groups = noneOf(m.groups.all...)
	for _, id := range s.Groups {
		m.groups.set(id, true)
	}
	m.takeView(v, s)
	m.selected, m.only, m.focus = s.Page.Country, "", ""
	m.tell(RegionChanged | ViewChanged | FilterChanged | LookChanged | SelectionChanged)
	return draftOf(s, v), remarks, nil
}

// takeFilter sets the switches as a filter has them, and remembers the rest of it.
func (m *Model) takeFilter(s atlas.Settings) {
	f := s.Filter
	r := &reopened{filter: f, mode: s.Mode, settings: s}
	if r.partner = atlas.OnePartner(f); r.partner == "" {
		r.partner = m.partner
	}
	m.partner = r.partner
	if s.Mode == atlas.ByPartner && len(f.Partners) == 1 {
		f.Partners = nil // the one on show, and no choice among them
	}
	for _, p := range f.Partners {
		if p != data.None && !m.partners.has(p) {
			m.partners.all = append(m.partners.all, p)
		}
	}
	m.partners = only(m.partners, f.Partners)
	m.relations, m.subjects, m.bases = only(m.relations, f.Relations), only(m.subjects, f.Subjects), only(m.bases, f.Bases)
	m.rest = rest(f)
	m.reopened = nil
	r.switches = m.Filter()
	m.reopened = r
}

// only switches on what a list names, or all where it is empty.
func only[T comparable](c choice[T], list []T) choice[T] {
	if len(list) == 0 {
		return chooseAll(c.all...)
	}
	c = noneOf(c.all...)
	for _, v := range list {
		c.set(v, true)
	}
	return c
}

// rest is the part of a filter that the window has no switches for.
func rest(f data.Filter) data.Filter {
	f.Partners, f.Relations, f.Subjects, f.Bases = nil, nil, nil, nil
	return f
}

// asReopened gives the file's own filter for one that comes to the same.
func (m *Model) asReopened(f data.Filter) data.Filter {
	if r := m.reopened; r != nil && reflect.DeepEqual(f, r.switches) {
		own := r.filter
		if r.mode == atlas.ByPartner && len(own.Partners) == 1 {
			own.Partners = f.Partners
		}
		return own
	}
	return f
}

// takeView shows the part of the earth that a picture shows.
func (m *Model) takeView(v export.View, s atlas.Settings) {
	if r, ok := v.Region(); ok {
		m.region, m.moved = r, false
		m.view.Projection = s.View.Projection
		m.view = m.fit()
	} else {
		w, h := m.view.Width, m.view.Height
		m.view = s.View
		if w > 0 && h > 0 {
			m.view.Scale *= min(w/s.View.Width, h/s.View.Height)
			m.view.Width, m.view.Height = w, h
		}
		m.moved = true
	}
	m.reopened.shown = m.view
}

// sameView tells whether the map still shows what a reopened picture shows.
func (m *Model) sameView() bool {
	const near = 1e-9
	r := m.reopened
	if r == nil {
		return false
	}
	a, b := m.view, r.shown
	return m.moved && a.Projection == b.Projection && a.Centre == b.Centre &&
		math.Abs(a.X-b.X) < near && math.Abs(a.Y-b.Y) < near && a.Scale == b.Scale
}

// asWritten writes the look of a picture as the file does that was opened,
// where that comes to the same.
func (m *Model) asWritten(s *atlas.Settings) {
	if m.reopened == nil {
		return
	}
	own := m.reopened.settings
	if own.Widths == "" && s.Widths == atlas.Proportional {
		s.Widths = ""
	}
	if own.Boundaries == "" && s.Boundaries == geo.DefaultBoundaries {
		s.Boundaries = ""
	}
	if a, b := slices.Sorted(slices.Values(own.Groups)), slices.Sorted(slices.Values(s.Groups)); slices.Equal(a, b) {
		s.Groups = own.Groups
	}
}

// draftOf is the draft that saves a reopened picture as it is.
func draftOf(s atlas.Settings, v export.View) draft {
	d := draft{
		Format: export.FormatPNG, Size: ownSize, Width: s.Page.Width, Height: s.Page.Height,
		Layout: s.Layout, Background: s.Background, Lang: s.Lang, Title: s.Page.Title, Subtitle: s.Page.Subtitle, Country: s.Page.Country,
		Kept: kept{s.Scale, v.Paper.Width, v.Paper.Height, true, s.Short, s.Vision},
	}
	for _, size := range pageSizes() {
		if size.Width == d.Width && size.Height == d.Height && size.PaperWidth == v.Paper.Width && size.PaperHeight == v.Paper.Height {
			d.Size = size.name
		}
	}
	return d
}
