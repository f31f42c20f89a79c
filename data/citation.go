package data

import (
	"fmt"
	"strings"
)

// Citation names the source of a statement in one line: authors, title,
// publisher, date and URL as far as the document states them, then the
// document's file and the offsets of the quote in it, in code points (from 0,
// the end not included).
func (l *Library) Citation(s *Statement) string {
	return l.CitationIn(s, "en", fmt.Sprintf("%s, characters %d–%d.", s.Document, s.Start, s.End))
}

// CitationIn is a citation with dates in another language, whose words for the
// document's file and the offsets in it are given.
func (l *Library) CitationIn(s *Statement, lang, place string) string {
	article := s.article
	if article == nil {
		_, a, _ := l.Article(s.Document, s.Article)
		article = &a
	}
	source := article.reference(lang)
	switch {
	case source == "":
		return visible(place)
	case !strings.ContainsAny(source[len(source)-1:], ".?!"):
		source += "."
	}
	return visible(source + " " + place)
}

// reference names an article as far as its document states what it is.
func (a *Article) reference(lang string) string {
	var parts []string
	for _, part := range []string{a.Title, a.Publisher, a.Date.Format(lang), a.URL} {
		if part != "" {
			parts = append(parts, part)
		}
	}
	authors, rest := strings.Join(a.Authors, ", "), strings.Join(parts, ", ")
	if authors == "" || rest == "" {
		return authors + rest
	}
	return authors + ": " + rest
}
