package data

// Citation names the source of a statement: authors, title, publisher and date
// as far as the document states them, the document's file, and the offsets of
// the quote in it, in code points.
func (l *Library) Citation(s *Statement) string { return "" }
