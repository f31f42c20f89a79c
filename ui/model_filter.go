package ui

import (
	"reflect"
	"slices"

	"multivector/atlas"
	"multivector/data"
)

// Filter is what the switches of the window come to.
func (m *Model) Filter() data.Filter {
	f := m.rest
	f.Partners = m.partners.chosen(data.None)
	f.Relations = m.relations.unlessAll(data.None)
	f.Subjects = m.subjects.unlessAll(data.None)
	f.Bases = m.bases.unlessAll(data.None)
	return m.asReopened(f)
}

// anyPartner is the filter without its choice of partners.
func (m *Model) anyPartner() data.Filter {
	f := m.Filter()
	f.Partners = nil
	return f
}

// MapFilter is the filter of the picture: in the mode that shows one partner,
// it passes that one's statements alone.
func (m *Model) MapFilter() data.Filter {
	f := m.Filter()
	if r := m.reopened; r != nil && m.mode == r.mode && m.partner == r.partner && reflect.DeepEqual(f, m.asReopened(r.switches)) {
		return r.filter
	}
	if m.mode == atlas.ByPartner {
		f.Partners = []string{m.partner}
	}
	return f
}

// TogglePartner switches a partner's statements on or off.
func (m *Model) TogglePartner(code string) { toggle(m, m.partners, code) }

// ToggleRelation switches the statements of a relation on or off.
func (m *Model) ToggleRelation(r data.Relation) { toggle(m, m.relations, r) }

// ToggleSubject switches the statements on a subject on or off.
func (m *Model) ToggleSubject(s data.Subject) { toggle(m, m.subjects, s) }

// ToggleBasis switches the statements of a basis on or off.
func (m *Model) ToggleBasis(b data.Basis) { toggle(m, m.bases, b) }

func toggle[T comparable](m *Model, c choice[T], v T) {
	if c.set(v, !c.on(v)) {
		m.tell(FilterChanged)
	}
}

// ClearFilter switches everything on.
func (m *Model) ClearFilter() {
	m.partners = chooseAll(m.partners.all...)
	m.relations = chooseAll(m.relations.all...)
	m.subjects = chooseAll(m.subjects.all...)
	m.bases = chooseAll(m.bases.all...)
	m.rest, m.reopened = data.Filter{}, nil
	m.tell(FilterChanged)
}

// Reveal shows a statement: it selects a country that the statement is about,
// and switches on what the filter would hold back of it.
func (m *Model) Reveal(s *data.Statement) {
	changed := m.partners.set(s.Partner, true)
	changed = m.relations.set(s.Relation, true) || changed
	changed = m.subjects.set(s.Subject, true) || changed
	changed = m.bases.set(s.Basis, true) || changed
	if !m.rest.Match(s) {
		m.rest, m.reopened, changed = data.Filter{}, nil, true
	}
	change := SelectionChanged
	if changed {
		change |= FilterChanged
	}
	if m.selected == "" || !about(s, m.selected) {
		m.selected = s.Countries[0]
	}
	m.only, m.focus = "", s.ID
	m.tell(change)
}

// about tells whether a statement says something of a country.
func about(s *data.Statement, country string) bool {
	return slices.Contains(s.Countries, country)
}
