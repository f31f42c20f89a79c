package data

// Link is what a country and a partner have to do with each other as far as
// some statements go. It is always derived and never stored; its strength is
// the number of its statements.
type Link struct {
	Country    string       // alpha-2 code
	Partner    string       // alpha-2 code
	Statements []*Statement // in the library's order, at least one
	Documents  int          // how many documents these come from
	First      Date         // the earliest date that they give, or empty; a range where that is open at its start
	Last       Date         // the latest date that they give, or empty; a range where that is open at its end
}

// Relations counts the link's statements by relation.
func (k Link) Relations() map[Relation]int {
	return count(k.Statements, func(s *Statement) Relation { return s.Relation })
}

// Subjects counts the link's statements by subject.
func (k Link) Subjects() map[Subject]int {
	return count(k.Statements, func(s *Statement) Subject { return s.Subject })
}

// Bases counts the link's statements by basis.
func (k Link) Bases() map[Basis]int {
	return count(k.Statements, func(s *Statement) Basis { return s.Basis })
}

func count[K comparable](list []*Statement, key func(*Statement) K) map[K]int {
	m := make(map[K]int)
	for _, s := range list {
		m[key(s)]++
	}
	return m
}
