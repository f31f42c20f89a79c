package ui

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"multivector/atlas"
)

// modeChoice is a colour mode and the word on its button.
type modeChoice struct {
	mode atlas.Mode
	word string
}

func modeChoices() []modeChoice {
	return []modeChoice{{atlas.ByStripes, "Stripes"}, {atlas.ByCount, "Count"}, {atlas.ByRoses, "Roses"}, {atlas.ByPartner, "Partner"}}
}

// addModes adds the colour modes, and below them what is to be said of the
// chosen one: which partner, or how wide the stripes are.
func (s *sidebar) addModes() {
	m := s.model
	s.caption("COLOUR BY", 12, 8)
	var words []string
	for _, c := range modeChoices() {
		words = append(words, c.word)
	}
	s.modes = newSegments("mode", words, func(i int) { m.SetMode(modeChoices()[i].mode) })
	s.partner = newButton("one-partner", "", arrowSign, nil)
	s.partner.wide = true
	s.partner.onTap = func() { s.dialogs.menu(s.partner, s.partnerItems()) }
	s.equal = newChip("equal", "Equal widths", func() {
		w := atlas.Equal
		if m.widths == atlas.Equal {
			w = atlas.Proportional
		}
		m.SetWidths(w)
	})
	s.widths = chipRow(s.equal)
	s.add(s.modes.box, newSpace(6), s.partner, s.widths)
}

func (s *sidebar) partnerItems() []*fyne.MenuItem {
	var items []*fyne.MenuItem
	for _, code := range s.model.partners.all {
		item := fyne.NewMenuItem(s.model.Name(code), func() { s.model.SetPartner(code) })
		item.Checked = code == s.model.partner
		items = append(items, item)
	}
	return items
}

// addGroups adds the choice of groups to be outlined, where the library has any.
func (s *sidebar) addGroups() {
	if len(s.model.groups.all) == 0 {
		return
	}
	s.caption("GROUP OUTLINES", 15, 8)
	s.groups = newButton("groups", "", arrowSign, nil)
	s.groups.wide = true
	s.groups.onTap = func() { s.dialogs.menu(s.groups, s.groupItems()) }
	s.add(s.groups)
}

// groupItems lists the groups, each to be outlined or not.
func (s *sidebar) groupItems() []*fyne.MenuItem {
	m := s.model
	none := fyne.NewMenuItem("None", m.NoGroups)
	none.Checked = len(m.Outlined()) == 0
	items := []*fyne.MenuItem{none, fyne.NewMenuItemSeparator()}
	for _, id := range m.groups.all {
		g, _ := m.library.Group(id)
		item := fyne.NewMenuItem(groupWord(g.ID, g.Name), func() { m.ToggleGroup(id) })
		item.Checked = m.groups.on(id)
		items = append(items, item)
	}
	return items
}

// fillLooks takes over how the map is coloured and what it outlines.
func (s *sidebar) fillLooks() {
	m := s.model
	s.modes.choose(slices.IndexFunc(modeChoices(), func(c modeChoice) bool { return c.mode == m.mode }))
	s.partner.set(m.Name(m.partner))
	s.partner.Hidden = m.mode != atlas.ByPartner
	s.widths.Hidden = m.mode != atlas.ByStripes
	s.equal.set(s.equal.text, m.widths == atlas.Equal)
	if s.groups == nil {
		return
	}
	text := "None"
	if on := m.Outlined(); len(on) > 0 {
		text = strings.Join(on, ", ")
	}
	s.groups.set(text)
}
