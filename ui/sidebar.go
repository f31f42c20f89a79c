package ui

import (
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"

	"multivector/data"
)

// sidebar holds the switches: partners, colours, filters, boundaries, documents.
type sidebar struct {
	model       *Model
	rows        map[string]*partnerRow
	modes       *segments
	partner     *button
	widths      *fyne.Container // of stripes
	equal       *chip
	groups      *button
	groupsShown int // how many of them it offers
	relations   map[data.Relation]*chip
	subjects    map[data.Subject]*chip
	bases       map[data.Basis]*chip
	rest        *restLine
	boundaries  *button
	note        *passage
	documents   *label
	fault       *faultLine
	faultGap    *space
	ruler       *ruler
	edge        *canvas.Rectangle
	column      *fyne.Container
	box         *fyne.Container
	dialogs     *dialogs
}

// sidePad is the room at the left and the right of the side bar (dp).
const sidePad = 14

// newSidebar makes the switches of a model.
func newSidebar(m *Model, d *dialogs) *sidebar {
	s := &sidebar{model: m, ruler: newRuler(), dialogs: d}
	s.edge = canvas.NewRectangle(ink(inkLine))
	s.column = &fyne.Container{}
	f := &flow{least: 200}
	f.arrange = func(width float32, move bool) float32 { return stack(s.column.Objects, width, move) }
	s.column.Layout = f
	s.make()
	scroll := container.NewVScroll(s.column)
	s.box = &fyne.Container{Objects: []fyne.CanvasObject{s.edge, scroll}}
	s.box.Layout = &frameLayout{func(size fyne.Size) {
		put(s.edge, size.Width-1, 0, 1, size.Height)
		put(scroll, 0, 0, size.Width-1, size.Height)
	}, fyne.NewSize(220, 200)}
	m.Listen(func(c Change) {
		if c.Has(FilterChanged | LibraryChanged | LookChanged) {
			if len(s.rows) != len(m.partners.all) || s.groupsShown != len(m.groups.all) {
				s.make()
			}
			s.fill()
		}
	})
	s.fill()
	return s
}

// make makes the switches for what the model offers.
func (s *sidebar) make() {
	s.column.Objects, s.groups, s.groupsShown = nil, nil, len(s.model.groups.all)
	s.addFaults()
	s.addPartners()
	s.addModes()
	s.addChips()
	s.addGroups()
	s.addBoundaries()
	s.addDocuments()
}

// paint takes over the theme's colours.
func (s *sidebar) paint() {
	s.edge.FillColor = ink(inkLine)
	s.modes.paint()
	s.edge.Refresh()
}

func (s *sidebar) add(objects ...fyne.CanvasObject) {
	s.column.Objects = append(s.column.Objects, objects...)
}

// caption begins a section.
func (s *sidebar) caption(text string, above, below float32) {
	s.add(newSpace(above), newLabel(text, sizeCaption, semiBold, inkFaint), newSpace(below))
}

func (s *sidebar) addPartners() {
	m := s.model
	s.caption("PARTNERS", 16, 5)
	s.rows = make(map[string]*partnerRow)
	for _, code := range m.partners.all {
		r := newPartnerRow(code, m.Name(code), partnerColour(code), func() { m.TogglePartner(code) })
		s.rows[code] = r
		s.add(r)
	}
}

func (s *sidebar) addChips() {
	m := s.model
	s.caption("RELATION", 12, 8)
	s.relations = addChips(s, data.Relations(), "relation:", relationWord, m.ToggleRelation)
	s.caption("SUBJECT", 15, 8)
	s.subjects = addChips(s, data.Subjects(), "subject:", subjectChip, m.ToggleSubject)
	s.caption("EVIDENCE", 15, 8)
	s.bases = addChips(s, data.Bases(), "basis:", basisWord, m.ToggleBasis)
	s.rest = newRestLine(m, s.ruler)
	s.add(s.rest.gap, s.rest.words, s.rest.drop)
}

// addChips adds a row of switches.
func addChips[T ~string](s *sidebar, all []T, name string, word func(T) string, toggle func(T)) map[T]*chip {
	chips := make(map[T]*chip)
	var objects []fyne.CanvasObject
	for _, v := range all {
		c := newChip(name+string(v), word(v), func() { toggle(v) })
		chips[v] = c
		objects = append(objects, c)
	}
	s.add(chipRow(objects...))
	return chips
}

// fill takes over the model's state.
func (s *sidebar) fill() {
	m := s.model
	counts := m.PartnerCounts()
	for code, r := range s.rows {
		r.set(m.partners.on(code), strconv.Itoa(counts[code]))
	}
	s.fillLooks()
	fillChips(s.relations, m.relations)
	fillChips(s.subjects, m.subjects)
	fillChips(s.bases, m.bases)
	s.rest.fill()
	s.fillBoundaries()
	s.fillDocuments()
	s.column.Refresh()
}

func fillChips[T comparable](chips map[T]*chip, c choice[T]) {
	for v, k := range chips {
		k.set(k.text, c.on(v))
	}
}
