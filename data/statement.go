package data

// Passage is a span of a document, word for word. It is the receipt for
// something that is no link itself, such as who belongs to a group.
type Passage struct {
	ID       string // stable, unique among the statements and passages of a library
	Document string // file name of the document
	Article  string // id of the article within the document
	Quote    string // the exact words
	Start    int    // code points before the quote in the document as stored
	End      int    // code points before the first one after the quote
	Prefix   string // up to 32 code points before the quote
	Suffix   string // up to 32 code points after the quote
}

// Statement is a passage that says something about countries and a partner.
type Statement struct {
	Passage
	Countries []string // alpha-2 codes, sorted, unique, never the partner; groups are expanded
	Partner   string   // alpha-2 code
	Group     string   // id of the group through which the countries are meant, or empty
	Subject   Subject
	Relation  Relation
	Basis     Basis
	Modality  Modality
	Date      Date   // of the event, as far as the words give it
	Note      string // what a reader could dispute

	article *Article // where it stands; nil in a statement that no file was read for
}
