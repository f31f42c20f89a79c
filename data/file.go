package data

import (
	"bytes"
	"errors"
	"slices"
	"strings"
)

// file is an evidence file on its way into a library.
type file struct {
	name     string
	evidence *evidence // nil when it cannot be read
	skimmed  skimmed   // what a refused file would have brought
	refused  *Fault    // why it is not taken in, or nil
}

func readFile(s Source) *file {
	f := &file{name: s.Name}
	raw, err := s.readAll(maxFile)
	if err != nil {
		if !errors.As(err, &f.refused) {
			f.refused = &Fault{File: s.Name, Problem: reason(err), Mend: "give a file that can be read"}
		}
		return f
	}
	raw = bytes.TrimPrefix(raw, []byte("\ufeff")) // some editors begin with a byte order mark
	f.evidence, f.refused = parseEvidence(s.Name, raw)
	if f.evidence != nil {
		f.refused = inspect(s.Name, f.evidence)
	}
	if f.refused != nil {
		f.skimmed = skim(raw)
	}
	return f
}

// build adds an accepted file to a library. Statements whose countries only a
// lost group could tell are left out.
func (f *file) build(l *Library, known *resolver) {
	e := f.evidence
	l.Documents = append(l.Documents, e.Document.build(f.name))
	document := &l.Documents[len(l.Documents)-1]
	articles := make(map[string]*Article, len(document.Articles))
	for i := range document.Articles {
		articles[document.Articles[i].ID] = &document.Articles[i]
	}
	for _, g := range e.Groups {
		l.Groups = append(l.Groups, g.build())
	}
	for _, p := range e.Passages {
		l.Passages = append(l.Passages, p.build(document.Name))
	}
	statements := make([]Statement, 0, len(e.Statements))
	l.Statements = slices.Grow(l.Statements, len(e.Statements))
	for i := range e.Statements {
		s := e.Statements[i].build(document.Name, known)
		if len(s.Countries) == 0 {
			continue
		}
		s.article = articles[s.Article]
		statements = append(statements, s)
		l.Statements = append(l.Statements, &statements[len(statements)-1])
	}
}

func (d fileDocument) build(file string) Document {
	out := Document{Name: d.Name, SHA256: d.SHA256, Language: d.Language, Note: d.Note, File: file}
	out.Articles = make([]Article, len(d.Articles))
	for i, a := range d.Articles {
		out.Articles[i] = Article{
			ID: a.ID, Title: a.Title, Authors: a.Authors, Publisher: a.Publisher,
			URL: a.URL, Date: a.Date, Start: *a.Start, End: *a.End, Note: a.Note,
		}
	}
	return out
}

func (g fileGroup) build() Group {
	out := Group{ID: g.ID, Name: g.Name, Note: g.Note, Members: make([]Member, len(g.Members))}
	for i, m := range g.Members {
		out.Members[i] = Member(m)
	}
	slices.SortFunc(out.Members, func(a, b Member) int { return strings.Compare(a.Country, b.Country) })
	return out
}

func (p filePassage) build(document string) Passage {
	return Passage{
		ID: p.ID, Document: document, Article: p.Article, Quote: p.Quote,
		Start: *p.Start, End: *p.End, Prefix: p.Prefix, Suffix: p.Suffix,
	}
}

func (s fileStatement) build(document string, known *resolver) Statement {
	slices.Sort(s.Countries)
	if g := known.groups[s.Group]; g != nil && len(s.Countries) == 0 {
		s.Countries = g.others(s.Partner)
	}
	return Statement{
		Passage: s.filePassage.build(document), Countries: s.Countries, Partner: s.Partner, Group: s.Group,
		Subject: s.Subject, Relation: s.Relation, Basis: s.Basis, Modality: s.Modality, Date: s.Date, Note: s.Note,
	}
}
