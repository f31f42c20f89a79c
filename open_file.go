package main

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
)

// openFile opens a file that a user named; the error says what is wrong with it.
func openFile(name string) (*os.File, error) {
	if name == "" {
		return nil, errors.New("the name of a file is empty; name one")
	}
	f, err := os.Open(name)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return nil, fmt.Errorf("there is no file %s; check the name", name)
	case errors.Is(err, fs.ErrPermission):
		return nil, fmt.Errorf("no permission to read %s", name)
	case err != nil:
		return nil, fmt.Errorf("cannot open %s: %w", name, err)
	}
	if info, err := f.Stat(); err != nil || info.IsDir() {
		f.Close()
		return nil, fmt.Errorf("%s is a folder; name a file", name)
	}
	return f, nil
}
