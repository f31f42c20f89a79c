package atlas

import (
	"cmp"
	"slices"

	"multivector/data"
)

// State is the kind of look that a country has.
type State uint8

// The states. Each looks different on the map.
const (
	NoStatement State = iota // no statement in the library is about the country
	FilteredOut              // statements there are, but none passes the filter
	TensionOnly              // the statements that pass speak of tension alone
	Linked                   // at least one partnership passes
	Power                    // a partner power itself, which is not drawn as anybody's partner
)

// Share is one partner's part in a country's look.
type Share struct {
	Partner    string // alpha-2 code
	Statements int    // live statements behind it, at least one
}

// Mark is all that decides how a country looks.
type Mark struct {
	State   State
	Shares  []Share // partnerships, in the order of the partners
	Tension []Share // links of tension, in the order of the partners
}

// Share returns a partner's share in the mark, with no statements where it has none.
func (m Mark) Share(partner string) Share {
	for _, s := range m.Shares {
		if s.Partner == partner {
			return s
		}
	}
	return Share{Partner: partner}
}

// Marks derives the look of every country that the library speaks of from the
// statements that pass the filter, and from nothing else: this is the law of
// the product. Countries that are missing in the map have no statement.
func Marks(l *data.Library, f data.Filter) map[string]Mark {
	countries, links := l.Countries(), l.Links(f)
	marks := make(map[string]Mark, len(countries)+len(links))
	for _, c := range countries {
		marks[c] = Mark{State: FilteredOut}
	}
	shares := make([]Share, 0, 2*len(links)) // of all marks: links come country by country
	for from := 0; from < len(links); {
		to, code := from, links[from].Country
		for to < len(links) && links[to].Country == code {
			to++
		}
		var m Mark
		shares, m = markOf(links[from:to], shares)
		marks[code], from = m, to
	}
	for _, p := range Powers(f) {
		m := marks[p]
		m.State = Power
		marks[p] = m
	}
	return marks
}

// markOf is the mark of a country with some links. Its shares are put behind
// those that are there.
func markOf(links []data.Link, shares []Share) ([]Share, Mark) {
	tense := func(s *data.Statement) bool { return s.Relation == data.RelationTension }
	add := func(wanted func(*data.Statement) bool) []Share {
		from := len(shares)
		for _, link := range links {
			n := 0
			for _, s := range link.Statements {
				if wanted(s) {
					n++
				}
			}
			if n > 0 {
				shares = append(shares, Share{link.Partner, n})
			}
		}
		out := shares[from:len(shares):len(shares)]
		slices.SortFunc(out, byPartner)
		return out
	}
	m := Mark{State: TensionOnly}
	if m.Shares = add(func(s *data.Statement) bool { return !tense(s) }); len(m.Shares) > 0 {
		m.State = Linked
	}
	m.Tension = add(tense)
	return shares, m
}

// Powers are the partners that a filter shows, which the map draws as powers:
// the ones it names, or those the atlas begins with.
func Powers(f data.Filter) []string {
	if len(f.Partners) == 0 {
		return PartnerCodes()
	}
	powers := slices.DeleteFunc(slices.Clone(f.Partners), func(p string) bool { return p == data.None })
	slices.SortFunc(powers, comparePartners)
	return slices.Compact(powers)
}

// Shown are the partners that a picture of a library shows under a filter: the
// powers and, where the filter names no partners, all others with a statement
// that passes.
func Shown(l *data.Library, f data.Filter) []string {
	partners := Powers(f)
	if len(f.Partners) > 0 {
		return partners
	}
	for _, s := range l.Select(f) {
		if !slices.Contains(partners, s.Partner) {
			partners = append(partners, s.Partner)
		}
	}
	slices.SortFunc(partners, comparePartners)
	return partners
}

func byPartner(a, b Share) int { return comparePartners(a.Partner, b.Partner) }

// comparePartners orders the partners that the atlas begins with as it lists
// them, and all others behind these by their codes.
func comparePartners(a, b string) int {
	rank := func(code string) int {
		if i := slices.Index(PartnerCodes(), code); i >= 0 {
			return i
		}
		return len(PartnerCodes())
	}
	return cmp.Or(cmp.Compare(rank(a), rank(b)), cmp.Compare(a, b))
}
