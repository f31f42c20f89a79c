package data

import "io"

// WriteStatementsText prints statements to be read: quote, countries and
// partner, citation, note. Names of countries come from name, which may be nil.
func WriteStatementsText(w io.Writer, l *Library, list []*Statement, name func(code string) string) error {
	return nil
}

// WriteStatementsJSON prints statements as an array of objects.
func WriteStatementsJSON(w io.Writer, list []*Statement) error { return nil }

// WriteStatementsCSV prints statements as a table with a header and their citations.
func WriteStatementsCSV(w io.Writer, l *Library, list []*Statement) error { return nil }

// WriteLinksText prints links as an aligned table to be read. Names of
// countries come from name, which may be nil.
func WriteLinksText(w io.Writer, links []Link, name func(code string) string) error { return nil }

// WriteLinksJSON prints links as an array of objects.
func WriteLinksJSON(w io.Writer, links []Link) error { return nil }

// WriteLinksCSV prints links as a table with a header.
func WriteLinksCSV(w io.Writer, links []Link) error { return nil }
