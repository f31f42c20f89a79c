package data

import (
	"fmt"
	"strings"
)

// Fault is what is wrong with an evidence file: the first thing found, where it
// stands, and what mends it.
type Fault struct {
	File    string // name of the evidence file
	Place   string // what in the file, such as `statement "otr-1"`; empty for the file as a whole
	Field   string // member of that place, such as "end", or empty
	Problem string // what is wrong, to be read after the field
	Mend    string // what to do about it, or empty
	More    int    // how many other things are wrong with the file
}

var _ error = (*Fault)(nil)

// Error returns the fault as one line.
func (f *Fault) Error() string {
	var b strings.Builder
	b.WriteString(f.File + ": ")
	if f.Place != "" {
		b.WriteString(f.Place + ": ")
	}
	if f.Field != "" {
		b.WriteString(f.Field + " ")
	}
	b.WriteString(f.Problem)
	if f.Mend != "" {
		b.WriteString("; " + f.Mend)
	}
	if f.More > 0 {
		fmt.Fprintf(&b, " (and %d more to mend in this file)", f.More)
	}
	return visible(b.String())
}
