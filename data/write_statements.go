package data

import (
	"bufio"
	"fmt"
	"io"
	"strconv"
	"strings"
)

// WriteStatementsText prints statements to be read: quote, countries and
// partner, citation, note, with the names that name gives to countries.
func WriteStatementsText(w io.Writer, l *Library, list []*Statement, name func(code string) string) error {
	b := bufio.NewWriter(w)
	for i, s := range list {
		if i > 0 {
			b.WriteByte('\n')
		}
		fmt.Fprintf(b, "“%s”\n", visible(strings.TrimSpace(s.Quote)))
		fmt.Fprintf(b, "    %s\n", s.about(name))
		fmt.Fprintf(b, "    %s\n", l.Citation(s))
		if s.Note != "" {
			fmt.Fprintf(b, "    Note: %s\n", visible(s.Note))
		}
		fmt.Fprintf(b, "    [%s]\n", visible(s.ID))
	}
	return b.Flush()
}

// about says in one line what a statement states.
func (s *Statement) about(name func(code string) string) string {
	called := func(code string) string { return visible(name(code)) }
	countries := make([]string, len(s.Countries))
	for i, code := range s.Countries {
		countries[i] = called(code)
	}
	words := []string{string(s.Relation), string(s.Subject), string(s.Modality), string(s.Basis)}
	if s.Group != "" {
		words = append(words, "through "+s.Group)
	}
	if s.Date != "" {
		words = append(words, s.Date.Format("en"))
	}
	return strings.Join(countries, ", ") + " with " + called(s.Partner) + ": " + visible(strings.Join(words, ", "))
}

// WriteStatementsJSON prints statements as an array of objects with the names
// of the evidence format, and the document. No member is ever left out.
func WriteStatementsJSON(w io.Writer, list []*Statement) error {
	type object struct {
		ID        string   `json:"id"`
		Document  string   `json:"document"`
		Article   string   `json:"article"`
		Quote     string   `json:"quote"`
		Start     int      `json:"start"`
		End       int      `json:"end"`
		Prefix    string   `json:"prefix"`
		Suffix    string   `json:"suffix"`
		Countries []string `json:"countries"`
		Partner   string   `json:"partner"`
		Group     string   `json:"group"`
		Subject   Subject  `json:"subject"`
		Relation  Relation `json:"relation"`
		Basis     Basis    `json:"basis"`
		Modality  Modality `json:"modality"`
		Date      Date     `json:"date"`
		Note      string   `json:"note"`
	}
	objects := make([]object, len(list))
	for i, s := range list {
		objects[i] = object{
			s.ID, s.Document, s.Article, s.Quote, s.Start, s.End, s.Prefix, s.Suffix,
			s.Countries, s.Partner, s.Group, s.Subject, s.Relation, s.Basis, s.Modality, s.Date, s.Note,
		}
	}
	return writeJSON(w, objects)
}

// WriteStatementsCSV prints statements as a table with a header, the columns
// of the JSON and a citation. Countries are separated by spaces.
func WriteStatementsCSV(w io.Writer, l *Library, list []*Statement) error {
	rows := make([][]string, 0, len(list)+1)
	rows = append(rows, strings.Fields("id document article quote start end prefix suffix countries partner group subject relation basis modality date note citation"))
	for _, s := range list {
		rows = append(rows, []string{
			s.ID, s.Document, s.Article, s.Quote, strconv.Itoa(s.Start), strconv.Itoa(s.End), s.Prefix, s.Suffix,
			strings.Join(s.Countries, " "), s.Partner, s.Group, string(s.Subject), string(s.Relation),
			string(s.Basis), string(s.Modality), string(s.Date), s.Note, l.Citation(s),
		})
	}
	return writeCSV(w, rows)
}
