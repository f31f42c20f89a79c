package geo

import "fmt"

// Boundaries is a view of disputed boundaries: whose map the map follows.
type Boundaries string

// Standing is how a view shows a unit.
type Standing struct {
	// Country is the code that the unit is shown as; its own code when it is shown apart.
	Country string
	// Disputed tells that the unit's lines are drawn dashed.
	Disputed bool
	// Basis is what the row rests on, Date when that was ("2014-03-27", "1971").
	Basis, Date string
	// Note says what a reader could dispute.
	Note string
}

// AllBoundaries gives the views in the order of a menu, the default first.
func AllBoundaries() []Boundaries {
	return []Boundaries{"un", "de-facto", "us", "cn", "ru", "de", "tr"}
}

// ParseBoundaries reads the name of a view.
func ParseBoundaries(s string) (Boundaries, error) {
	return "", fmt.Errorf("boundaries %q: not built yet", s)
}

// Standing tells how the view shows a unit. A unit that nobody disputes is itself.
func (b Boundaries) Standing(unit string) Standing { return Standing{Country: unit} }

// Name is the view's name in a language.
func (b Boundaries) Name(lang string) string { return string(b) }

// Note is the boundary note of an export in a language.
func (b Boundaries) Note(lang string) string { return "" }
