package ui

import (
	"slices"

	"multivector/atlas"
	"multivector/data"
	"multivector/geo"
)

// Model is all that the window shows. Its methods compare first, then store,
// then tell the listeners what has changed. Only the goroutine of the user
// interface may touch it.
type Model struct {
	world   *geo.World
	library *data.Library

	partners   choice[string]
	relations  choice[data.Relation]
	subjects   choice[data.Subject]
	bases      choice[data.Basis]
	mode       atlas.Mode
	partner    string // of atlas.ByPartner
	widths     atlas.Widths
	vision     atlas.Vision
	textured   bool
	legend     legendSize
	groups     choice[string] // outlined
	rest       data.Filter    // of a reopened picture, what there are no switches for
	reopened   *reopened      // nil: none, or its filter or view no longer counts
	boundaries geo.Boundaries
	lang       string
	theme      Theme
	dark       bool // what the theme comes to on this system

	region geo.Region
	view   geo.View // in dp
	moved  bool     // the view is no longer the region's own

	selected string
	only     string // the one partner whose statements the panel shows; empty for all
	focus    string // id of the statement that the panel should bring into sight
	hover    string
	search   string

	listeners []func(Change)
}

// Theme is how light the window is.
type Theme uint8

// The themes.
const (
	SystemTheme Theme = iota
	LightTheme
	DarkTheme
)

// Start is what the window opens with.
type Start struct {
	World   *geo.World
	Library *data.Library
	Region  geo.Region // the zero Region: Central Asia
	Lang    string     // empty: English
}

// NewModel makes the state of a window that opens: the relations cooperation
// and dependence, every basis, subject and partner, stripes, the boundaries of
// the United Nations.
func NewModel(s Start) *Model {
	m := &Model{
		world: s.World, library: s.Library,
		mode: atlas.ByStripes, partner: atlas.PartnerCodes()[0], widths: atlas.Proportional, vision: atlas.FullColour,
		boundaries: geo.AllBoundaries()[0], lang: s.Lang, region: s.Region,
	}
	if m.lang == "" {
		m.lang = "en"
	}
	if m.region.ID == "" {
		m.region, _ = geo.ParseRegion("central-asia")
	}
	m.partners = chooseAll(partnersOf(s.Library)...)
	m.relations = chooseAll(data.Relations()...)
	m.relations.set(data.RelationTension, false)
	m.relations.set(data.RelationNeutral, false)
	m.subjects = chooseAll(data.Subjects()...)
	m.bases = chooseAll(data.Bases()...)
	m.groups = noneOf(groupsOf(s.Library)...)
	m.view.Projection = m.region.Projection()
	return m
}

// partnersOf lists the partners that the atlas begins with, and behind them
// all others of the library.
func partnersOf(l *data.Library) []string {
	codes := atlas.PartnerCodes()
	seen := make(map[string]bool)
	for _, c := range codes {
		seen[c] = true
	}
	for _, s := range l.Statements {
		if !seen[s.Partner] {
			seen[s.Partner] = true
			codes = append(codes, s.Partner)
		}
	}
	return codes
}

// Listen has f called after every change. Listeners stay for the model's life.
func (m *Model) Listen(f func(Change)) { m.listeners = append(m.listeners, f) }

func (m *Model) tell(c Change) {
	for _, f := range m.listeners {
		f(c)
	}
}

// store keeps a new value and tells of the change where it differs from the old.
func store[T comparable](m *Model, field *T, value T, c Change) {
	if *field == value {
		return
	}
	*field = value
	m.tell(c)
}

// Select shows the statements of a country in the panel; empty for none.
func (m *Model) Select(code string) {
	if m.selected == code {
		return
	}
	m.selected, m.only, m.focus = code, "", ""
	m.tell(SelectionChanged)
}

// Hover notes the country under the pointer; empty for the sea.
func (m *Model) Hover(code string) { store(m, &m.hover, code, HoverChanged) }

// ShowOnly has the panel show one partner's statements; empty for all partners'.
func (m *Model) ShowOnly(partner string) { store(m, &m.only, partner, PanelChanged) }

// SetSearch notes what is searched for.
func (m *Model) SetSearch(text string) { store(m, &m.search, text, SearchChanged) }

// SetTheme chooses light, dark, or what the system has.
func (m *Model) SetTheme(t Theme) { store(m, &m.theme, t, ThemeChanged) }

// SetDark notes whether the window is dark, which the map follows.
func (m *Model) SetDark(dark bool) { store(m, &m.dark, dark, LookChanged) }

// SetLibrary shows other evidence. What it offers more of is switched on, but
// for outlines.
func (m *Model) SetLibrary(l *data.Library) {
	if m.library == l {
		return
	}
	m.library = l
	m.partners.all = more(m.partners.all, partnersOf(l))
	groups := more(m.groups.all, groupsOf(l))
	for _, id := range groups[len(m.groups.all):] {
		m.groups.off[id] = true
	}
	m.groups.all = groups
	m.tell(LibraryChanged)
}

// more is a list with what it lacks of another.
func more(list, other []string) []string {
	list = slices.Clone(list)
	for _, v := range other {
		if !slices.Contains(list, v) {
			list = append(list, v)
		}
	}
	return list
}

// Name is a country's name in the language of the window.
func (m *Model) Name(code string) string { return geo.Name(code, m.lang) }
