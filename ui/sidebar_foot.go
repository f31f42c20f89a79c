package ui

import (
	"fmt"
	"strings"

	"fyne.io/fyne/v2"

	"multivector/geo"
)

func (s *sidebar) addBoundaries() {
	s.caption("BOUNDARIES", 15, 8)
	s.boundaries = newButton("boundaries", "", arrowSign, nil)
	s.boundaries.wide = true
	s.boundaries.onTap = func() { s.dialogs.menu(s.boundaries, s.boundaryItems()) }
	s.note = newPassage("", typeface{sizeCaption, regular}, inkFaint, s.ruler, nil)
	s.add(s.boundaries, newSpace(6), s.note)
}

func (s *sidebar) boundaryItems() []*fyne.MenuItem {
	var items []*fyne.MenuItem
	for _, b := range geo.AllBoundaries() {
		item := fyne.NewMenuItem(b.Name(s.model.lang), func() { s.model.SetBoundaries(b) })
		item.Checked = b == s.model.boundaries
		items = append(items, item)
	}
	return items
}

func (s *sidebar) fillBoundaries() {
	b := s.model.boundaries
	s.boundaries.set(b.Name(s.model.lang))
	s.note.text = []rune(firstSentence(b.Note(s.model.lang)))
	s.note.width = -1
	s.note.Refresh()
}

// firstSentence is a text up to its first full stop.
func firstSentence(text string) string {
	if i := strings.Index(text, ". "); i >= 0 {
		return text[:i+1]
	}
	return text
}

// addFaults adds the warning that some evidence is broken; it stands on top,
// so that nobody takes the rest for the whole.
func (s *sidebar) addFaults() {
	s.fault = newFaultLine(func() { s.dialogs.faults(s.model.library.Faults) })
	s.faultGap = newSpace(12)
	s.add(s.faultGap, s.fault)
}

func (s *sidebar) addDocuments() {
	s.caption("DOCUMENTS", 15, 7)
	s.documents = newLabel("", sizeChip, regular, inkText)
	s.documents.shrinks = true
	s.add(s.documents, newSpace(16))
}

func (s *sidebar) fillDocuments() {
	l := s.model.library
	s.documents.set(fmt.Sprintf("%s · %s · %s", count(len(l.Documents), "file", "files"),
		count(s.model.Articles(), "article", "articles"), statements(len(l.Statements))))
	s.fault.set(count(len(l.Faults), "evidence file is broken", "evidence files are broken"))
	s.fault.Hidden, s.faultGap.Hidden = len(l.Faults) == 0, len(l.Faults) == 0
}
