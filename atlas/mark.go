package atlas

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"multivector/data"
	"multivector/geo"
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

// Statements counts the statements behind the partnerships of a mark. A
// statement with two partners does not exist, so none is counted twice.
func (m Mark) Statements() int {
	n := 0
	for _, s := range m.Shares {
		n += s.Statements
	}
	return n
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

// detail says how many statements are behind each partner of a mark.
func (m Mark) detail(lang string) string {
	if m.State != Linked {
		return ""
	}
	parts := make([]string, len(m.Shares))
	for i, s := range m.Shares {
		parts[i] = geo.Name(s.Partner, lang) + ": " + strconv.Itoa(s.Statements)
	}
	return strings.Join(parts, "; ")
}

// Marks derives the look of every country that the library speaks of from the
// statements that pass the filter, and from nothing else: this is the law of
// the product. Countries that are missing in the map have no statement.
func Marks(l *data.Library, f data.Filter) map[string]Mark {
	marks := make(map[string]Mark)
	for _, s := range l.Statements {
		for _, c := range s.Countries {
			marks[c] = Mark{State: FilteredOut}
		}
	}
	for _, link := range l.Links(f) {
		m := marks[link.Country]
		tension := link.Relations()[data.RelationTension]
		if n := len(link.Statements) - tension; n > 0 {
			m.Shares = append(m.Shares, Share{link.Partner, n})
			m.State = Linked
		}
		if tension > 0 {
			m.Tension = append(m.Tension, Share{link.Partner, tension})
			if m.State != Linked {
				m.State = TensionOnly
			}
		}
		marks[link.Country] = m
	}
	for code, m := range marks {
		slices.SortFunc(m.Shares, byPartner)
		slices.SortFunc(m.Tension, byPartner)
		marks[code] = m
	}
	for _, p := range Powers(f) {
		m := marks[p]
		m.State = Power
		marks[p] = m
	}
	return marks
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

// sortedPartners lists the partners of some shares in the order of the partners.
func sortedPartners(shares []Share) []string {
	slices.SortFunc(shares, byPartner)
	codes := make([]string, len(shares))
	for i, s := range shares {
		codes[i] = s.Partner
	}
	return codes
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
