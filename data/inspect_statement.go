package data

import (
	"fmt"
	"unicode/utf8"
)

// passage checks what passages and statements have in common.
func (v *inspector) passage(p place, q *filePassage) {
	v.needed(p, "quote", q.Quote, maxQuote)
	v.text(p, "prefix", q.Prefix, maxContext)
	v.text(p, "suffix", q.Suffix, maxContext)
	article := v.articles[q.Article]
	if article == nil {
		problem := "is missing"
		if q.Article != "" {
			problem = fmt.Sprintf("%q is not in the document's list", shorten(q.Article, maxID))
		}
		v.fault(p, "article", problem, "write one of "+listOf(v.articles))
	}
	if !v.span(p, q.Start, q.End) {
		return
	}
	start, end := *q.Start, *q.End
	if n := utf8.RuneCountInString(q.Quote); n != end-start && n > 0 {
		v.fault(p, "quote", fmt.Sprintf("has %d characters, but start %d and end %d leave %d", n, start, end, end-start),
			"count code points, not bytes, and copy the quote exactly")
	}
	if n := utf8.RuneCountInString(q.Prefix); n > start {
		v.fault(p, "prefix", fmt.Sprintf("has %d characters, but only %d stand before the quote", n, start), "shorten it")
	}
	if article == nil || article.Start == nil || article.End == nil {
		return
	}
	if start < *article.Start {
		v.fault(p, "start", fmt.Sprintf("%d is before article %q begins, at %d", start, article.ID, *article.Start), "mend the offsets or the article")
	} else if end > *article.End {
		v.fault(p, "end", fmt.Sprintf("%d is past the end of article %q, at %d", end, article.ID, *article.End), "mend the offsets or the article")
	}
}

func (v *inspector) statement(p place, s *fileStatement) {
	v.passage(p, &s.filePassage)
	v.code(p, "partner", s.Partner)
	v.countries(p, s)
	choice(v, p, "subject", s.Subject, Subjects())
	choice(v, p, "relation", s.Relation, Relations())
	choice(v, p, "basis", s.Basis, Bases())
	choice(v, p, "modality", s.Modality, Modalities())
	v.date(p, s.Date)
	v.text(p, "note", s.Note, maxNote)
	if s.Basis == BasisInferred && s.Note == "" {
		v.fault(p, "note", "is missing", "say which other sentences the inference needs")
	}
}

func (v *inspector) countries(p place, s *fileStatement) {
	if len(s.Countries) == 0 && s.Group == "" {
		v.fault(p, "countries", "is empty", "list the countries that the words mean, or name their group")
	}
	seen := make(map[string]bool, len(s.Countries))
	for _, code := range s.Countries {
		switch {
		case !IsCountry(code):
			v.code(p, "countries", code)
		case code == s.Partner:
			v.fault(p, "countries", fmt.Sprintf("holds the partner, %s", code), "a country is no partner of itself; take it out")
		case seen[code]:
			v.fault(p, "countries", fmt.Sprintf("holds %s twice", code), "keep one of them")
		}
		seen[code] = true
	}
}

func (v *inspector) group(p place, g *fileGroup) {
	v.needed(p, "name", g.Name, maxName)
	v.text(p, "note", g.Note, maxNote)
	if len(g.Members) == 0 {
		v.fault(p, "members", "is empty", "list the members that a document states")
	}
	seen := make(map[string]bool, len(g.Members))
	for i, m := range g.Members {
		field := fmt.Sprintf("members/%d/", i)
		v.code(p, field+"country", m.Country)
		if seen[m.Country] {
			v.fault(p, field+"country", fmt.Sprintf("%s is listed twice", m.Country), "keep one of them")
		}
		seen[m.Country] = true
		choice(v, p, field+"role", m.Role, Roles())
		if problem := idProblem(m.Source); problem != "" {
			v.fault(p, field+"source", problem, "name the statement or passage that says so")
		}
		v.text(p, field+"note", m.Note, maxNote)
	}
}
