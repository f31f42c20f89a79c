package data

import "fmt"

// Status is how a quote stands to its document.
type Status string

// The statuses. Only [StatusExact] leaves nothing to do.
const (
	StatusExact    Status = "exact"            // the words stand at their offsets
	StatusMoved    Status = "moved"            // the words stand elsewhere in the document
	StatusAltered  Status = "altered"          // similar words stand there
	StatusMissing  Status = "missing"          // nothing like the words is left
	StatusChanged  Status = "changed-document" // of a document: its file is not the one that was quoted
	StatusUnread   Status = "unread-document"  // of a document: its file cannot be read as text
	StatusNotThere Status = "missing-document" // of a document: its file is not at hand
)

// Finding is what [Check] found out about one quote, or about a document.
type Finding struct {
	File      string // the evidence file
	Document  string // file name of the document
	Statement string // id of the statement or passage; empty when it is about the document
	Status    Status
	Start     int    // code points before the words that were found
	End       int    // code points before the first one after them
	Detail    string // what differs, for people, or empty
}

// String returns the finding as one line.
func (f Finding) String() string {
	what := "document " + f.Document
	if f.Statement != "" {
		what = fmt.Sprintf("%q", f.Statement)
	}
	line := f.File + ": " + what + ": " + string(f.Status)
	if f.Detail != "" {
		line += ": " + f.Detail
	}
	return visible(line)
}
