package data

import (
	"fmt"
	"strings"

	"golang.org/x/text/language"
)

func (v *inspector) document(d *fileDocument) {
	p := place{kind: "document"}
	v.needed(p, "name", d.Name, maxName)
	if strings.ContainsAny(d.Name, "/\\\x00") || d.Name == "." || d.Name == ".." {
		v.fault(p, "name", fmt.Sprintf("%q has a folder in it", shorten(d.Name, maxID)), "give the file name alone")
	}
	if len(d.SHA256) != 64 || strings.Trim(d.SHA256, "0123456789abcdef") != "" {
		v.fault(p, "sha256", "is not 64 lower-case hexadecimal digits", "write what `sha256sum` prints for the document")
	}
	if _, err := language.Parse(d.Language); err != nil || len(d.Language) > maxID {
		v.fault(p, "language", fmt.Sprintf("%q is not a language tag", shorten(d.Language, maxID)), `write it as BCP 47 does, such as "en" or "zh-Hant"`)
	}
	v.text(p, "note", d.Note, maxNote)
	if len(d.Articles) == 0 {
		v.fault(p, "articles", "has no entry", "describe at least one article")
	}
	seen := make(map[string]bool)
	for i := range d.Articles {
		a := &d.Articles[i]
		v.unique(place{"article", a.ID, i + 1}, seen)
		v.article(place{"article", a.ID, i + 1}, a)
		v.articles[a.ID] = a
	}
}

func (v *inspector) article(p place, a *fileArticle) {
	v.text(p, "title", a.Title, maxTitle)
	for i, author := range a.Authors {
		v.needed(p, fmt.Sprintf("authors/%d", i), author, maxName)
	}
	v.text(p, "publisher", a.Publisher, maxName)
	v.text(p, "note", a.Note, maxNote)
	v.url(p, a.URL)
	v.date(p, a.Date)
	v.span(p, a.Start, a.End)
}

// url lets only addresses pass that a browser may be asked to open.
func (v *inspector) url(p place, address string) {
	v.text(p, "url", address, maxURL)
	if address != "" && webAddress(address) == "" {
		v.fault(p, "url", fmt.Sprintf("%q is not a web address", shorten(address, 80)),
			"write it as the document does, with or without https://, or leave it out")
	}
}

// span checks a half-open range; it reports whether there is one.
func (v *inspector) span(p place, start, end *int) bool {
	switch {
	case start == nil:
		v.fault(p, "start", "is missing", "count the code points before it in the document")
	case end == nil:
		v.fault(p, "end", "is missing", "count the code points before the first one after it")
	case *start < 0:
		v.fault(p, "start", fmt.Sprintf("%d is before the document", *start), "count from 0")
	case *end <= *start:
		v.fault(p, "end", fmt.Sprintf("%d is not after start %d", *end, *start), "the range is half-open and not empty")
	case *end > maxDocument:
		v.fault(p, "end", fmt.Sprintf("%d is past the longest document that is read, %d", *end, maxDocument), "count in code points")
	default:
		return true
	}
	return false
}
