package data

import (
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"
)

// inspector goes through one evidence file and keeps the first fault.
type inspector struct {
	file     string
	first    *Fault
	articles map[string]*fileArticle
}

// fault notes what is wrong; after the first one it only counts.
func (v *inspector) fault(p place, field, problem, mend string) {
	if v.first != nil {
		v.first.More++
		return
	}
	v.first = &Fault{File: v.file, Place: p.String(), Field: field, Problem: problem, Mend: mend}
}

// inspect returns the first fault that a file has in itself, or nil.
func inspect(file string, e *evidence) *Fault {
	v := &inspector{file: file, articles: make(map[string]*fileArticle)}
	v.document(&e.Document)
	seen := make(map[string]bool)
	for i := range e.Groups {
		p := place{"group", e.Groups[i].ID, i + 1}
		v.unique(p, seen)
		v.group(p, &e.Groups[i])
	}
	clear(seen)
	for i := range e.Passages {
		p := place{"passage", e.Passages[i].ID, i + 1}
		v.unique(p, seen)
		v.passage(p, &e.Passages[i])
	}
	for i := range e.Statements {
		p := place{"statement", e.Statements[i].ID, i + 1}
		v.unique(p, seen)
		v.statement(p, &e.Statements[i])
	}
	return v.first
}

// unique checks an id, and that it is new among those seen.
func (v *inspector) unique(p place, seen map[string]bool) {
	if problem := idProblem(p.id); problem != "" {
		v.fault(p, "id", problem, "use letters, digits and . _ : + - only, at most 64, beginning with a letter or digit")
		return
	}
	if seen[p.id] {
		v.fault(p, "id", "is used twice in this file", "give one of them another id")
	}
	seen[p.id] = true
}

func idProblem(id string) string {
	if id == "" {
		return "is missing"
	}
	for i, c := range []byte(id) {
		plain := c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9'
		if !plain && (i == 0 || !strings.ContainsRune("._:+-", rune(c))) {
			return fmt.Sprintf("%q has a character that ids do not have", shorten(id, maxID))
		}
	}
	if len(id) > maxID {
		return fmt.Sprintf("is %d characters long", len(id))
	}
	return ""
}

// text checks the length of a text in code points.
func (v *inspector) text(p place, field, s string, most int) {
	if len(s) <= most {
		return
	}
	if n := utf8.RuneCountInString(s); n > most {
		v.fault(p, field, fmt.Sprintf("is %d characters long", n), fmt.Sprintf("shorten it to %d", most))
	}
}

// needed checks that a text is there, and its length.
func (v *inspector) needed(p place, field, s string, most int) {
	if strings.TrimSpace(s) == "" {
		v.fault(p, field, "is missing", "add it")
	}
	v.text(p, field, s, most)
}

func (v *inspector) date(p place, d Date) {
	if err := d.Valid(); err != nil {
		v.fault(p, "date", fmt.Sprintf("%q %v", shorten(string(d), maxID), err), "write what the words give, or leave it out")
	}
}

func (v *inspector) code(p place, field, code string) {
	switch {
	case IsCountry(code):
	case code == "":
		v.fault(p, field, "is missing", mendCode(code))
	default:
		v.fault(p, field, fmt.Sprintf("%q is not a country code", shorten(code, maxID)), mendCode(code))
	}
}

// choice checks that a value is one of those allowed.
func choice[T ~string](v *inspector, p place, field string, value T, allowed []T) {
	if slices.Contains(allowed, value) {
		return
	}
	words := make([]string, len(allowed))
	for i, a := range allowed {
		words[i] = string(a)
	}
	problem := "is missing"
	if value != "" {
		problem = fmt.Sprintf("%q is not known", shorten(string(value), maxID))
	}
	mend := "write one of " + strings.Join(words, ", ")
	if near := nearest(string(value), words); near != "" && value != "" {
		mend = fmt.Sprintf("write %q (of %s)", near, strings.Join(words, ", "))
	}
	v.fault(p, field, problem, mend)
}
