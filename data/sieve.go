package data

// sieve is a filter in the numbers of an index: lists by number, nil where the
// filter restricts nothing.
type sieve struct {
	*index
	partners, countries, groups, documents []bool
	subjects, relations, bases, modalities []bool
	period
	query *query // nil without search words
}

func (x *index) sieve(f Filter, statements []*Statement) *sieve {
	s := &sieve{
		index:      x,
		partners:   numbered(&x.partner, f.Partners),
		countries:  numbered(&x.country, f.Countries),
		groups:     numbered(&x.group, f.Groups),
		documents:  numbered(&x.document, f.Documents),
		subjects:   numbered(&x.subject, f.Subjects),
		relations:  numbered(&x.relation, f.Relations),
		bases:      numbered(&x.basis, f.Bases),
		modalities: numbered(&x.modality, f.Modalities),
		period:     f.period(),
	}
	if words := searchWords(f.Text); len(words) > 0 {
		x.text.Do(func() { x.texts = newTexts(statements) })
		s.query = x.texts.query(words)
	}
	return s
}

func numbered[T ~string](c *column, list []T) []bool {
	if len(list) == 0 {
		return nil
	}
	in := make([]bool, len(c.values))
	for _, value := range list {
		if n, ok := c.numbers[string(value)]; ok {
			in[n] = true
		}
	}
	return in
}

// pass reports whether statement i passes the filter.
func (s *sieve) pass(i int) bool {
	r := &s.rows[i]
	return allows(s.partners, r.partner) &&
		allows(s.relations, r.relation) &&
		allows(s.subjects, r.subject) &&
		allows(s.bases, r.basis) &&
		allows(s.modalities, r.modality) &&
		allows(s.groups, r.group) &&
		allows(s.documents, r.document) &&
		s.period.match(r.first, r.last, r.dated) &&
		s.passCountries(r) &&
		(s.query == nil || s.query.match(i))
}

func (s *sieve) passCountries(r *row) bool {
	if s.countries == nil {
		return true
	}
	for _, c := range s.index.countries[r.begin:r.end] {
		if s.countries[c] {
			return true
		}
	}
	return false
}

func allows(list []bool, number int32) bool { return list == nil || list[number] }

// Select returns the statements that pass, in the library's order.
func (l *Library) Select(f Filter) []*Statement {
	s := l.indexed().sieve(f, l.Statements)
	var list []*Statement
	for i := range l.Statements {
		if s.pass(i) {
			list = append(list, l.Statements[i])
		}
	}
	return list
}
