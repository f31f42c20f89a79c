package ui

import (
	"multivector/atlas"
	"multivector/data"
	"multivector/geo"
)

// legendSize is how much the legend on the map says.
type legendSize uint8

// The sizes of the legend.
const (
	legendAsFits legendSize = iota // the short one on a small map
	legendShort                    // without the combinations of partners
	legendLong
)

// A map smaller than this (dp) has the short legend unless the user wants the long one.
const (
	longLegendWidth  = 900
	longLegendHeight = 700
)

// SetMode chooses how countries are coloured.
func (m *Model) SetMode(mode atlas.Mode) { store(m, &m.mode, mode, LookChanged) }

// SetPartner chooses the partner of the mode that shows only one.
func (m *Model) SetPartner(code string) { store(m, &m.partner, code, LookChanged) }

// SetWidths chooses how wide the stripes are.
func (m *Model) SetWidths(w atlas.Widths) { store(m, &m.widths, w, LookChanged) }

// SetVision shows the map, and nothing else, as other eyes see it.
func (m *Model) SetVision(v atlas.Vision) { store(m, &m.vision, v, LookChanged) }

// SetTextured has fine lines tell partners apart, or not.
func (m *Model) SetTextured(on bool) { store(m, &m.textured, on, LookChanged) }

// SetBoundaries chooses whose boundaries the map follows.
func (m *Model) SetBoundaries(b geo.Boundaries) { store(m, &m.boundaries, b, LookChanged) }

// ToggleGroup outlines a group, or no longer.
func (m *Model) ToggleGroup(id string) {
	if m.groups.set(id, !m.groups.on(id)) {
		m.tell(LookChanged)
	}
}

// NoGroups outlines no group.
func (m *Model) NoGroups() {
	if len(m.Outlined()) > 0 {
		m.groups = noneOf(m.groups.all...)
		m.tell(LookChanged)
	}
}

// Outlined are the ids of the groups that the map outlines.
func (m *Model) Outlined() []string {
	var ids []string
	for _, id := range m.groups.all {
		if m.groups.on(id) {
			ids = append(ids, id)
		}
	}
	return ids
}

// groupsOf are the ids of a library's groups.
func groupsOf(l *data.Library) []string {
	var ids []string
	for _, g := range l.Groups {
		ids = append(ids, g.ID)
	}
	return ids
}

// shortLegend tells whether the legend leaves out the combinations.
func (m *Model) shortLegend() bool {
	if m.legend == legendAsFits {
		return m.view.Width < longLegendWidth || m.view.Height < longLegendHeight
	}
	return m.legend == legendShort
}

// ToggleLegend makes the legend short, or long again, and keeps it so.
func (m *Model) ToggleLegend() {
	size := legendShort
	if m.shortLegend() {
		size = legendLong
	}
	store(m, &m.legend, size, LookChanged)
}

// Look is what the picture of the map depends on but for its view, its palette
// and its scale.
func (m *Model) Look() atlas.Settings {
	return atlas.Settings{
		Filter: m.MapFilter(), Mode: m.mode, Widths: m.widths, Vision: m.vision, Textured: m.textured,
		Boundaries: m.boundaries, Groups: m.Outlined(), Lang: m.lang,
	}
}
