package ui

import (
	"strings"

	"multivector/data"
)

// How many results a search shows at most.
const (
	maxCountries  = 5
	maxStatements = 7
)

// Found is what a search found.
type Found struct {
	Countries  []CountryCount
	Statements []*data.Statement
	More       int // statements beyond those listed
}

// Find looks for the text that is searched for: in the names of countries, and
// in the quotes and sources of all statements, also those that the filter
// holds back.
func (m *Model) Find() Found {
	text := strings.TrimSpace(m.search)
	if text == "" {
		return Found{}
	}
	var found Found
	for _, u := range m.world.Units() {
		if len(found.Countries) < maxCountries && m.named(u.Code, text) {
			found.Countries = append(found.Countries, CountryCount{u.Code, m.Name(u.Code), m.Facts(u.Code).Statements})
		}
	}
	found.Statements = m.library.Select(data.Filter{Text: text})
	if n := len(found.Statements); n > maxStatements {
		found.Statements, found.More = found.Statements[:maxStatements], n-maxStatements
	}
	return found
}

// named tells whether a word of a country's name begins with the text.
func (m *Model) named(code, text string) bool {
	name, text := " "+data.Fold(m.Name(code)), data.Fold(text)
	return strings.Contains(name, " "+text)
}

// Named is the first country, of those with statements before all others,
// whose name begins with the text; empty if there is none.
func (m *Model) Named(text string) string {
	text = data.Fold(text)
	best := ""
	for _, u := range m.world.Units() {
		if !strings.HasPrefix(data.Fold(m.Name(u.Code)), text) {
			continue
		}
		if m.Facts(u.Code).Statements > 0 {
			return u.Code
		}
		if best == "" {
			best = u.Code
		}
	}
	return best
}
