package data

import (
	"io"
	"strings"
)

// WriteGroupsText prints groups as an aligned table to be read, a row for each
// country in a group, with the names that name gives to countries.
func WriteGroupsText(w io.Writer, l *Library, list []Group, name func(code string) string) error {
	rows := [][]string{strings.Fields("group name country role source document")}
	for _, g := range list {
		for _, m := range g.Members {
			p, _ := l.Passage(m.Source)
			rows = append(rows, []string{g.ID, g.Name, name(m.Country), m.Role, m.Source, p.Document})
		}
	}
	return writeTable(w, rows, "llllll")
}

// WriteGroupsJSON prints groups as an array of objects with the names of the
// evidence format; each member has the words that it rests on, and where they
// stand. No member of an object is ever left out.
func WriteGroupsJSON(w io.Writer, l *Library, list []Group) error {
	type memberObject struct {
		Country  string `json:"country"`
		Role     string `json:"role"`
		Source   string `json:"source"`
		Document string `json:"document"`
		Article  string `json:"article"`
		Quote    string `json:"quote"`
		Note     string `json:"note"`
	}
	type object struct {
		ID      string         `json:"id"`
		Name    string         `json:"name"`
		Note    string         `json:"note"`
		Members []memberObject `json:"members"`
	}
	objects := make([]object, len(list))
	for i, g := range list {
		objects[i] = object{g.ID, g.Name, g.Note, make([]memberObject, len(g.Members))}
		for k, m := range g.Members {
			p, _ := l.Passage(m.Source)
			objects[i].Members[k] = memberObject{m.Country, m.Role, m.Source, p.Document, p.Article, p.Quote, m.Note}
		}
	}
	return writeJSON(w, objects)
}

// WriteGroupsCSV prints groups as a table with a header, a row for each country
// in a group.
func WriteGroupsCSV(w io.Writer, l *Library, list []Group) error {
	rows := [][]string{strings.Fields("group name country role source document article quote note")}
	for _, g := range list {
		for _, m := range g.Members {
			p, _ := l.Passage(m.Source)
			rows = append(rows, []string{g.ID, g.Name, m.Country, m.Role, m.Source, p.Document, p.Article, p.Quote, m.Note})
		}
	}
	return writeCSV(w, rows)
}
