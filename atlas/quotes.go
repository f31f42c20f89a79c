package atlas

import (
	"cmp"
	"slices"
	"strings"
	"time"

	"multivector/data"
	"multivector/geo"
)

// quote is a span of a document that is quoted once, for all the statements
// that rest on it.
type quote struct {
	statements []*data.Statement
	place      int // in the order in which quotes are given up last
}

// quoteGroup are the quotes under one heading: those on a partner, or on some
// countries.
type quoteGroup struct {
	title   string
	partner string // whose colour the heading has; empty: none
	quotes  []*quote
}

// count is the number of statements in the group, of the quotes up to a place.
func (g quoteGroup) count(places int) int {
	n := 0
	for _, q := range g.quotes {
		if q.place < places {
			n += len(q.statements)
		}
	}
	return n
}

// groupQuotes groups statements by partner, in the order of the partners, or by
// the countries that they are about, those with most statements first. The
// newest come first in a group, those without a date last. Each quote gets its
// place: the first of every group, then the second, and so on.
func groupQuotes(list []*data.Statement, byCountry bool, lang string) []quoteGroup {
	var groups []quoteGroup
	at := map[string]int{}
	for _, s := range list {
		key := s.Partner
		if byCountry {
			key = strings.Join(s.Countries, " ")
		}
		i, ok := at[key]
		if !ok {
			i = len(groups)
			at[key] = i
			g := quoteGroup{title: geo.Name(s.Partner, lang), partner: s.Partner}
			if byCountry {
				names := make([]string, len(s.Countries))
				for k, c := range s.Countries {
					names[k] = geo.Name(c, lang)
				}
				slices.Sort(names)
				g = quoteGroup{title: strings.Join(names, ", ")}
			}
			groups = append(groups, g)
		}
		groups[i].add(s)
	}
	slices.SortStableFunc(groups, func(a, b quoteGroup) int {
		if byCountry {
			return b.count(1) - a.count(1)
		}
		return comparePartners(a.partner, b.partner)
	})
	for _, g := range groups {
		slices.SortStableFunc(g.quotes, func(a, b *quote) int { return cmp.Compare(b.last(), a.last()) })
	}
	placed := 0
	for round, more := 0, true; more; round++ {
		more = false
		for _, g := range groups {
			if round < len(g.quotes) {
				g.quotes[round].place, more = placed, true
				placed++
			}
		}
	}
	return groups
}

// add puts a statement to the quote of the same words of the document.
func (g *quoteGroup) add(s *data.Statement) {
	for _, q := range g.quotes {
		if o := q.statements[0]; articleOf(o) == articleOf(s) && o.Start == s.Start && o.End == s.End {
			q.statements = append(q.statements, s)
			return
		}
	}
	g.quotes = append(g.quotes, &quote{statements: []*data.Statement{s}})
}

// last is the last day that a quote's statements speak of, in Unix seconds.
func (q *quote) last() int64 {
	latest := time.Time{}
	for _, s := range q.statements {
		if _, to, ok := s.Date.Bounds(); ok && to.After(latest) {
			latest = to
		}
	}
	return latest.Unix()
}

// quoted sets a quotation in its marks, on one line.
func quoted(s string) string { return "“" + strings.Join(strings.Fields(s), " ") + "”" }

// remark is what stands under a quotation: dates, subjects and what a reader
// should know of how it is meant, and the number of its source.
func (w words) remark(q *quote, source string, lang string) string {
	var parts []string
	add := func(s string) {
		if s != "" && !slices.Contains(parts, s) {
			parts = append(parts, s)
		}
	}
	for _, s := range q.statements {
		add(s.Date.Format(lang))
	}
	for _, s := range q.statements {
		if s.Subject != data.SubjectOther {
			add(w.say("value." + string(s.Subject)))
		}
	}
	for _, s := range q.statements {
		if s.Relation == data.RelationTension || s.Relation == data.RelationNeutral {
			add(w.say("value." + string(s.Relation)))
		}
		if s.Basis != data.BasisStated {
			add(w.say("value." + string(s.Basis)))
		}
		if s.Modality != data.ModalityAsserted {
			add(w.say("value." + string(s.Modality)))
		}
	}
	return strings.Join(append(parts, source), " · ")
}
