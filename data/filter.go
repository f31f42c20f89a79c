package data

import "slices"

// None is a value that no statement has. A list of a Filter that holds it alone
// passes nothing, as when everything is switched off; an empty one restricts
// nothing.
const None = "none"

// Filter chooses statements. An empty list or text restricts nothing, so the
// zero Filter chooses all.
type Filter struct {
	Partners   []string // alpha-2 codes
	Countries  []string // alpha-2 codes; a statement passes when it is about one of them
	Groups     []string // ids
	Documents  []string // file names
	Subjects   []Subject
	Relations  []Relation
	Bases      []Basis
	Modalities []Modality
	From, To   Date   // a statement passes when it may have been between them, both included; without [Date.Bounds] they restrict nothing
	Undated    bool   // with From or To: keep the statements that have no date, or a day without a year
	Text       string // words, or phrases in double quotes, that must all occur; see [Filter.Match]
}

// Equal reports whether two filters say the same.
func (f Filter) Equal(o Filter) bool {
	return slices.Equal(f.Partners, o.Partners) && slices.Equal(f.Countries, o.Countries) &&
		slices.Equal(f.Groups, o.Groups) && slices.Equal(f.Documents, o.Documents) &&
		slices.Equal(f.Subjects, o.Subjects) && slices.Equal(f.Relations, o.Relations) &&
		slices.Equal(f.Bases, o.Bases) && slices.Equal(f.Modalities, o.Modalities) &&
		f.From == o.From && f.To == o.To && f.Undated == o.Undated && f.Text == o.Text
}

// Clone returns a filter that shares no list with f.
func (f Filter) Clone() Filter {
	f.Partners, f.Countries = slices.Clone(f.Partners), slices.Clone(f.Countries)
	f.Groups, f.Documents = slices.Clone(f.Groups), slices.Clone(f.Documents)
	f.Subjects, f.Relations = slices.Clone(f.Subjects), slices.Clone(f.Relations)
	f.Bases, f.Modalities = slices.Clone(f.Bases), slices.Clone(f.Modalities)
	return f
}

// Match reports whether the statement passes.
//
// Text is looked for in the quote, the id and the note of the statement, and in
// the title and the authors of its article, without regard to case, accents
// and, in Turkish, the dot of the i.
func (f Filter) Match(s *Statement) bool {
	return passes(f.Partners, s.Partner) &&
		passes(f.Groups, s.Group) &&
		passes(f.Documents, s.Document) &&
		passes(f.Subjects, s.Subject) &&
		passes(f.Relations, s.Relation) &&
		passes(f.Bases, s.Basis) &&
		passes(f.Modalities, s.Modality) &&
		f.matchCountries(s.Countries) &&
		f.period().match(s.Date.days()) &&
		mentions(s, searchWords(f.Text))
}

func passes[T comparable](list []T, value T) bool {
	return len(list) == 0 || slices.Contains(list, value)
}

func (f Filter) matchCountries(codes []string) bool {
	return len(f.Countries) == 0 || slices.ContainsFunc(codes, func(code string) bool {
		return slices.Contains(f.Countries, code)
	})
}

// period is the range of dates of a filter, in days since 1970.
type period struct {
	limited     bool
	undated     bool
	first, last int32
}

func (f Filter) period() period {
	p := period{undated: f.Undated, first: -1 << 31, last: 1<<31 - 1}
	if first, _, ok := f.From.days(); ok {
		p.limited, p.first = true, first
	}
	if _, last, ok := f.To.days(); ok {
		p.limited, p.last = true, last
	}
	return p
}

// match reports whether something that may have been between the two days, or
// has no date, passes.
func (p period) match(first, last int32, dated bool) bool {
	switch {
	case !p.limited:
		return true
	case !dated:
		return p.undated
	}
	return first <= p.last && last >= p.first
}
