package data

import (
	"io"
	"strconv"
	"strings"
)

// WriteLinksText prints links as an aligned table to be read, with the names
// that name gives to countries.
func WriteLinksText(w io.Writer, links []Link, name func(code string) string) error {
	rows := make([][]string, 0, len(links)+1)
	rows = append(rows, strings.Fields("country partner statements documents cooperation dependence tension neutral first last"))
	for _, k := range links {
		row := []string{name(k.Country), name(k.Partner), strconv.Itoa(len(k.Statements)), strconv.Itoa(k.Documents)}
		relations := k.Relations()
		for _, r := range Relations() {
			row = append(row, strconv.Itoa(relations[r]))
		}
		rows = append(rows, append(row, k.First.Format("en"), k.Last.Format("en")))
	}
	return writeTable(w, rows, "llrrrrrrll")
}

// WriteLinksJSON prints links as an array of objects; relations, subjects and
// bases are objects that count the statements, without those that have none.
func WriteLinksJSON(w io.Writer, links []Link) error {
	type object struct {
		Country    string           `json:"country"`
		Partner    string           `json:"partner"`
		Statements int              `json:"statements"`
		Documents  int              `json:"documents"`
		Relations  map[Relation]int `json:"relations"`
		Subjects   map[Subject]int  `json:"subjects"`
		Bases      map[Basis]int    `json:"bases"`
		First      Date             `json:"first"`
		Last       Date             `json:"last"`
	}
	objects := make([]object, len(links))
	for i, k := range links {
		objects[i] = object{
			k.Country, k.Partner, len(k.Statements), k.Documents,
			k.Relations(), k.Subjects(), k.Bases(), k.First, k.Last,
		}
	}
	return writeJSON(w, objects)
}

// WriteLinksCSV prints links as a table with a header: the columns of the JSON,
// with one for each relation, subject and basis, such as relations.tension.
func WriteLinksCSV(w io.Writer, links []Link) error {
	header := []string{"country", "partner", "statements", "documents"}
	for _, r := range Relations() {
		header = append(header, "relations."+string(r))
	}
	for _, s := range Subjects() {
		header = append(header, "subjects."+string(s))
	}
	for _, b := range Bases() {
		header = append(header, "bases."+string(b))
	}
	rows := [][]string{append(header, "first", "last")}
	for _, k := range links {
		row := []string{k.Country, k.Partner, strconv.Itoa(len(k.Statements)), strconv.Itoa(k.Documents)}
		row = appendCounts(row, Relations(), k.Relations())
		row = appendCounts(row, Subjects(), k.Subjects())
		row = appendCounts(row, Bases(), k.Bases())
		rows = append(rows, append(row, string(k.First), string(k.Last)))
	}
	return writeCSV(w, rows)
}

func appendCounts[K comparable](row []string, order []K, counts map[K]int) []string {
	for _, key := range order {
		row = append(row, strconv.Itoa(counts[key]))
	}
	return row
}
