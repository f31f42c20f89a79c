package data

import (
	"bufio"
	"encoding/csv"
	"io"
	"strings"
	"unicode/utf8"

	"github.com/go-json-experiment/json"
	"github.com/go-json-experiment/json/jsontext"
	"golang.org/x/text/width"
)

// writeTable prints rows in columns that are as wide as their widest cell;
// align holds "l" or "r" for each column.
func writeTable(w io.Writer, rows [][]string, align string) error {
	widths := make([]int, len(align))
	for _, row := range rows {
		for i := range row {
			row[i] = visible(row[i])
			widths[i] = max(widths[i], cells(row[i]))
		}
	}
	b := bufio.NewWriter(w)
	for _, row := range rows {
		var line strings.Builder
		for i, cell := range row {
			pad := strings.Repeat(" ", widths[i]-cells(cell))
			if align[i] == 'r' {
				cell = pad + cell
			} else {
				cell += pad
			}
			line.WriteString(cell + "  ")
		}
		b.WriteString(strings.TrimRight(line.String(), " ") + "\n")
	}
	return b.Flush()
}

// cells counts the columns of a terminal that a text takes: two for wide
// East Asian characters, one for others.
func cells(s string) int {
	n := utf8.RuneCountInString(s)
	for _, r := range s {
		if k := width.LookupRune(r).Kind(); k == width.EastAsianWide || k == width.EastAsianFullwidth {
			n++
		}
	}
	return n
}

// writeJSON prints a value with two spaces of indent and a newline at its end.
func writeJSON(w io.Writer, value any) error {
	b := bufio.NewWriter(w)
	if err := json.MarshalWrite(b, value, jsontext.WithIndent("  "), json.Deterministic(true)); err != nil {
		return err
	}
	b.WriteByte('\n')
	return b.Flush()
}

// writeCSV prints a table. Cells that a spreadsheet would take for a formula
// get an apostrophe before them, which it takes for "this is text".
func writeCSV(w io.Writer, rows [][]string) error {
	c := csv.NewWriter(w)
	for _, row := range rows {
		for i, cell := range row {
			if cell != "" && strings.ContainsRune("=+-@\t\r\n＝＋－＠", []rune(cell)[0]) {
				row[i] = "'" + cell
			}
		}
		if err := c.Write(row); err != nil {
			return err
		}
	}
	c.Flush()
	return c.Error()
}
