package main

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
)

// output is standard output. It keeps its first error, so that no command ends
// well when what it printed got lost.
type output struct {
	to  io.Writer
	err error
}

// Write writes p, or returns the first error that there was.
func (o *output) Write(p []byte) (int, error) {
	if o.err != nil {
		return 0, o.err
	}
	n, err := o.to.Write(p)
	if err != nil {
		if broken := (*fs.PathError)(nil); errors.As(err, &broken) {
			err = broken.Err // without the name, which nobody wrote
		}
		o.err = fmt.Errorf("cannot write to standard output: %w; send it elsewhere", err)
	}
	return n, o.err
}
