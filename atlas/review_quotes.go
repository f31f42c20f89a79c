package atlas

import (
	"fmt"
	"slices"

	"multivector/data"
)

// quotes tells which of the quotes behind the picture are not what their
// documents say, and of how many nobody knows.
func (r reviewer) quotes(findings []data.Finding) []Remark {
	status := map[string]data.Status{}
	for _, f := range findings {
		if f.Statement != "" {
			status[f.Statement] = f.Status
		}
	}
	var wrong, unknown []string
	for _, s := range r.drawn {
		switch status[s.ID] {
		case data.StatusExact:
		case "":
			unknown = append(unknown, s.ID)
		default:
			wrong = append(wrong, s.ID)
		}
	}
	var remarks []Remark
	if n := len(wrong); n > 0 {
		text := fmt.Sprintf("%d quotes are not as in their documents", n)
		if n == 1 {
			text = fmt.Sprintf("1 quote is not as in its document (%s)", status[wrong[0]])
		}
		remarks = append(remarks, Remark{Kind: RemarkQuotes, Text: text, Statements: wrong})
	}
	if n := len(unknown); n > 0 {
		text := fmt.Sprintf("%d quotes are not checked against their documents on this machine", n)
		if n == 1 {
			text = "1 quote is not checked against its document on this machine"
		}
		remarks = append(remarks, Remark{Kind: RemarkUnchecked, Text: text, Statements: unknown})
	}
	return remarks
}

// undated counts the statements about what is in sight that only the range of
// dates holds back, since they have no date.
func (r reviewer) undated() []Remark {
	f := r.settings.Passing()
	if f.From == "" && f.To == "" || f.Undated {
		return nil
	}
	f.From, f.To = "", ""
	seen := map[string]bool{}
	for _, c := range r.picture.inSight() {
		seen[c.code] = c.mark.State != Power && c.mark.State != NoStatement
	}
	var ids []string
	for _, s := range r.library.Select(f) {
		if _, _, dated := s.Date.Bounds(); !dated && slices.ContainsFunc(s.Countries, func(c string) bool { return seen[c] }) {
			ids = append(ids, s.ID)
		}
	}
	if len(ids) == 0 {
		return nil
	}
	text := fmt.Sprintf("%d undated statements are left out by the range of dates", len(ids))
	if len(ids) == 1 {
		text = "1 undated statement is left out by the range of dates"
	}
	return []Remark{{Kind: RemarkUndated, Text: text, Statements: ids}}
}
