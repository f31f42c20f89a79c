package ui

import (
	"fmt"
	"strings"

	"multivector/atlas"
	"multivector/data"
	"multivector/geo"
)

// count is a number and the thing counted: "1 statement", "21 statements".
func count(n int, one, many string) string {
	if n == 1 {
		return "1 " + one
	}
	return fmt.Sprintf("%d %s", n, many)
}

func statements(n int) string { return count(n, "statement", "statements") }

// subjectWord is a subject on a card, subjectChip on a switch.
func subjectWord(s data.Subject) string { return title(string(s)) }

func subjectChip(s data.Subject) string {
	if s == data.SubjectSummit {
		return "Summits"
	}
	return title(string(s))
}

func relationWord(r data.Relation) string { return title(string(r)) }

func basisWord(b data.Basis) string {
	if b == data.BasisGroup {
		return "Via a group"
	}
	return title(string(b))
}

// title gives a word a capital letter.
func title(s string) string {
	if s == "" {
		return s
	}
	return strings.ToUpper(s[:1]) + s[1:]
}

// regionWord is a region on its button.
func regionWord(r geo.Region) string {
	words := map[string]string{
		"world": "World", "central-asia": "Central Asia", "caucasus": "Caucasus",
		"europe": "Europe", "east-asia": "East Asia", "middle-east": "Middle East",
	}
	if w, ok := words[r.ID]; ok {
		return w
	}
	return "Own region"
}

// regionTag is the line beside the program's name.
func regionTag(r geo.Region) string {
	if r.ID == "world" {
		return "The whole world"
	}
	return regionWord(r) + " and neighbours"
}

// groupWord is a group in a menu, which a very long name would make too wide.
func groupWord(id, name string) string {
	const long = 46 // letters
	if id == name || name == "" || len([]rune(name)) > long {
		return id
	}
	return id + " · " + name
}

// visionWord is a way of seeing in a menu.
func visionWord(v atlas.Vision) string {
	switch v {
	case atlas.Protanopia:
		return "As seen with protanopia (no red)"
	case atlas.Deuteranopia:
		return "As seen with deuteranopia (no green)"
	case atlas.Tritanopia:
		return "As seen with tritanopia (no blue)"
	case atlas.Grey:
		return "As printed in grey"
	}
	return "All colours"
}

// projectionWord is a projection on its button.
func projectionWord(p geo.Projection) string {
	switch p {
	case geo.EqualEarth:
		return "Equal Earth"
	case geo.AzimuthalEqualArea:
		return "Equal area"
	case geo.NaturalEarth:
		return "Natural Earth"
	case geo.Robinson:
		return "Robinson"
	case geo.Mercator:
		return "Mercator"
	}
	return "Globe"
}

// quoted sets a quotation in its marks. A quotation that begins or ends with
// marks of its own keeps them inside.
func quoted(s string) string { return "“" + strings.Join(strings.Fields(s), " ") + "”" }

// sourceOf names where a statement stands, in one line.
func sourceOf(l *data.Library, s *data.Statement) string {
	_, a, ok := l.Article(s.Document, s.Article)
	if !ok {
		return s.Document
	}
	var words []string
	if len(a.Authors) > 0 {
		words = append(words, strings.Join(a.Authors, ", "))
	}
	if a.Title != "" {
		words = append(words, a.Title)
	}
	if a.Publisher != "" {
		words = append(words, a.Publisher)
	}
	if len(words) == 0 {
		return s.Document
	}
	return strings.Join(words, " · ")
}

// pageOf is the address of a statement's article, with https:// put before it
// where the scheme is missing; empty where the article states none.
func pageOf(l *data.Library, s *data.Statement) string {
	_, a, _ := l.Article(s.Document, s.Article)
	url := strings.TrimSpace(a.URL)
	switch {
	case url == "" || strings.ContainsAny(url, " \n\t"):
		return ""
	case strings.HasPrefix(url, "http://") || strings.HasPrefix(url, "https://"):
		return url
	case strings.Contains(url, "://"):
		return ""
	}
	return "https://" + url
}
