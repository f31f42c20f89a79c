package ui

import (
	"cmp"
	"slices"

	"multivector/data"
)

// Facts are a country's figures under the filter.
type Facts struct {
	Partners, Statements, Articles int
	Hidden                         int // statements about it that the filter holds back
}

// Facts counts what the library says about a country.
func (m *Model) Facts(code string) Facts {
	f := m.Filter()
	partners, articles := map[string]bool{}, map[[2]string]bool{}
	var facts Facts
	for _, s := range m.library.Statements {
		switch {
		case !about(s, code):
		case !f.Match(s):
			facts.Hidden++
		default:
			facts.Statements++
			partners[s.Partner] = true
			articles[[2]string{s.Document, s.Article}] = true
		}
	}
	facts.Partners, facts.Articles = len(partners), len(articles)
	return facts
}

// PartnerGroup is a partner with the statements that link it to the country selected.
type PartnerGroup struct {
	Partner    string
	Statements []*data.Statement
}

// Groups are the statements about the selected country that pass the filter,
// by partner, in the order of the partners.
func (m *Model) Groups() []PartnerGroup {
	if m.selected == "" {
		return nil
	}
	f := m.Filter()
	byPartner := make(map[string][]*data.Statement)
	for _, s := range m.library.Statements {
		if about(s, m.selected) && f.Match(s) {
			byPartner[s.Partner] = append(byPartner[s.Partner], s)
		}
	}
	var groups []PartnerGroup
	for _, p := range m.partners.all {
		if list := byPartner[p]; len(list) > 0 {
			groups = append(groups, PartnerGroup{p, list})
		}
	}
	return groups
}

// AsPartner counts the statements that name a country as the partner of
// others, and these others.
func (m *Model) AsPartner(code string) (statements, countries int) {
	f := m.Filter()
	f.Partners = []string{code}
	seen := make(map[string]bool)
	for _, s := range m.library.Select(f) {
		statements++
		for _, c := range s.Countries {
			seen[c] = true
		}
	}
	return statements, len(seen)
}

// PartnerCounts counts, for each partner, the countries that are linked to it
// under the filter, whether or not the partner itself is switched on.
func (m *Model) PartnerCounts() map[string]int {
	counts := make(map[string]int)
	for _, link := range m.library.Links(m.anyPartner()) {
		counts[link.Partner]++
	}
	return counts
}

// CountryCount is a country and how many statements about it pass the filter.
type CountryCount struct {
	Code, Name string
	Statements int
}

// Leaders are the countries with the most statements under the filter, at most n.
func (m *Model) Leaders(n int) []CountryCount {
	counts := make(map[string]int)
	for _, s := range m.library.Select(m.Filter()) {
		for _, c := range s.Countries {
			counts[c]++
		}
	}
	var list []CountryCount
	for code, k := range counts {
		list = append(list, CountryCount{code, m.Name(code), k})
	}
	slices.SortFunc(list, func(a, b CountryCount) int {
		return cmp.Or(cmp.Compare(b.Statements, a.Statements), cmp.Compare(a.Name, b.Name))
	})
	return list[:min(n, len(list))]
}

// Articles counts the articles of the library.
func (m *Model) Articles() int {
	n := 0
	for _, d := range m.library.Documents {
		n += len(d.Articles)
	}
	return n
}
