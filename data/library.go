package data

import "sync"

// Library is the evidence of all files that could be read. It is a snapshot:
// nobody edits it after it is made, so it may be read from several goroutines.
type Library struct {
	Documents  []Document // in the order of their files
	Groups     []Group    // in the order of their files
	Passages   []Passage  // in the order of their files
	Statements []*Statement
	Faults     []error // what could not be taken in, as [*Fault]

	once  sync.Once
	index *index // of the statements; made on first use

	editionOnce sync.Once
	edition     Edition // made on first use
}

// Document finds a document by its file name.
func (l *Library) Document(name string) (Document, bool) {
	for _, d := range l.Documents {
		if d.Name == name {
			return d, true
		}
	}
	return Document{}, false
}

// Article finds an article by its document's file name and its own id.
func (l *Library) Article(document, id string) (Document, Article, bool) {
	d, ok := l.Document(document)
	if !ok {
		return Document{}, Article{}, false
	}
	for _, a := range d.Articles {
		if a.ID == id {
			return d, a, true
		}
	}
	return Document{}, Article{}, false
}

// Group finds a group by its id.
func (l *Library) Group(id string) (Group, bool) {
	for _, g := range l.Groups {
		if g.ID == id {
			return g, true
		}
	}
	return Group{}, false
}

// Passage finds the words behind an id, be it that of a passage or of a
// statement: the receipt for a group's member.
func (l *Library) Passage(id string) (Passage, bool) {
	for _, p := range l.Passages {
		if p.ID == id {
			return p, true
		}
	}
	if s, ok := l.Statement(id); ok {
		return s.Passage, true
	}
	return Passage{}, false
}

// Statement finds a statement by its id.
func (l *Library) Statement(id string) (*Statement, bool) {
	for _, s := range l.Statements {
		if s.ID == id {
			return s, true
		}
	}
	return nil, false
}

// Countries lists the codes of the countries that statements are about, each
// once, in the order of their appearance. It is not to be edited.
func (l *Library) Countries() []string { return l.indexed().country.values }
