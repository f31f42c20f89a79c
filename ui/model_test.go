package ui

import (
	"testing"

	"multivector/atlas"
	"multivector/data"
)

func newTestModel(t *testing.T) *Model {
	t.Helper()
	m := NewModel(start(t))
	m.SetViewport(800, 600)
	return m
}

// TestChanges checks that every call tells of just what it changed, and that
// the same call again tells nothing.
func TestChanges(t *testing.T) {
	cases := []struct {
		name string
		call func(m *Model)
		want Change
	}{
		{"select", func(m *Model) { m.Select("KZ") }, SelectionChanged},
		{"hover", func(m *Model) { m.Hover("KZ") }, HoverChanged},
		{"one partner in the panel", func(m *Model) { m.ShowOnly("DE") }, PanelChanged},
		{"mode", func(m *Model) { m.SetMode(atlas.ByCount) }, LookChanged},
		{"partner of the mode", func(m *Model) { m.SetPartner("TR") }, LookChanged},
		{"boundaries", func(m *Model) { m.SetBoundaries("cn") }, LookChanged},
		{"dark", func(m *Model) { m.SetDark(true) }, LookChanged},
		{"theme", func(m *Model) { m.SetTheme(DarkTheme) }, ThemeChanged},
		{"search", func(m *Model) { m.SetSearch("silk") }, SearchChanged},
		{"viewport", func(m *Model) { m.SetViewport(640, 480) }, ViewChanged},
		{"projection", func(m *Model) { m.SetProjection(0) }, RegionChanged | ViewChanged},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			m := newTestModel(t)
			var got Change
			m.Listen(func(c Change) { got |= c })
			c.call(m)
			if got != c.want {
				t.Errorf("first call: change %b, want %b", got, c.want)
			}
			got = 0
			c.call(m)
			if got != 0 {
				t.Errorf("same call again: change %b, want none", got)
			}
		})
	}
}

// TestOpeningFilter checks what the window begins with: the relations
// cooperation and dependence, everything else on.
func TestOpeningFilter(t *testing.T) {
	f := newTestModel(t).Filter()
	if len(f.Relations) != 2 || f.Relations[0] != data.RelationCooperation || f.Relations[1] != data.RelationDependence {
		t.Errorf("relations %v", f.Relations)
	}
	if len(f.Partners) != 5 || f.Subjects != nil || f.Bases != nil {
		t.Errorf("partners %v, subjects %v, bases %v", f.Partners, f.Subjects, f.Bases)
	}
}

// TestNothingOnPassesNothing checks that switching the last one off does not
// come to mean all.
func TestNothingOnPassesNothing(t *testing.T) {
	m := newTestModel(t)
	for _, p := range m.partners.all {
		m.TogglePartner(p)
	}
	if n := len(m.library.Select(m.Filter())); n != 0 {
		t.Errorf("%d statements pass with every partner off", n)
	}
	m.ClearFilter()
	if n := len(m.library.Select(m.Filter())); n != len(m.library.Statements) {
		t.Errorf("%d of %d statements pass with everything on", n, len(m.library.Statements))
	}
}

// TestZoomKeepsThePlace checks that what lies under the pointer stays there.
func TestZoomKeepsThePlace(t *testing.T) {
	m := newTestModel(t)
	before, _ := m.view.Invert(500, 200)
	m.Zoom(1.7, 500, 200)
	after, _ := m.view.Invert(500, 200)
	if d := max(abs(before.Lon()-after.Lon()), abs(before.Lat()-after.Lat())); d > 1e-6 {
		t.Errorf("the place under the pointer moved by %g degrees", d)
	}
}

func abs(v float64) float64 { return max(v, -v) }

// TestTheEarthStays checks that no way of moving loses the earth.
func TestTheEarthStays(t *testing.T) {
	m := newTestModel(t)
	for range 200 {
		m.Pan(900, -700)
		m.Zoom(0.3, 10, 10)
	}
	if _, ok := m.view.Invert(m.view.Width/2, m.view.Height/2); !ok {
		t.Error("the middle of the view is off the earth")
	}
	m.Home()
	if m.moved {
		t.Error("home counts as moved")
	}
}

// TestReveal checks that a statement that the filter holds back is let through
// when it was searched for, and its country selected.
func TestReveal(t *testing.T) {
	m := newTestModel(t)
	for _, s := range m.library.Statements {
		if s.Relation != data.RelationTension {
			continue
		}
		m.Reveal(s)
		if !m.Filter().Match(s) || !about(s, m.selected) || m.focus != s.ID {
			t.Errorf("%s is not revealed: selected %q", s.ID, m.selected)
		}
		return
	}
	t.Error("the library has no statement of tension")
}

// TestFind checks countries by the beginning of a word, without accents, and
// quotes by a phrase.
func TestFind(t *testing.T) {
	m := newTestModel(t)
	m.SetSearch("turkiye")
	found := m.Find()
	if len(found.Countries) != 1 || found.Countries[0].Code != "TR" {
		t.Errorf("turkiye: %v", found.Countries)
	}
	m.SetSearch("cote d'ivoire")
	if found = m.Find(); len(found.Countries) != 1 || found.Countries[0].Code != "CI" {
		t.Errorf("cote d'ivoire: %v", found.Countries)
	}
	s := m.library.Statements[0]
	m.SetSearch(`"` + s.Quote + `"`)
	if found = m.Find(); len(found.Statements) == 0 || found.Statements[0] != s {
		t.Errorf("the quote of %s is not found by itself", s.ID)
	}
	if code := m.Named("kaz"); code != "KZ" {
		t.Errorf("kaz is %q", code)
	}
}
