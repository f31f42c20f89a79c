package data

import (
	"errors"
	"io"
	"io/fs"
	"os"
	"path"
	"slices"
	"strings"
)

// Source is an evidence file that can be opened: its name for faults, and its
// bytes. An error of Open that is a [*Fault] is told as it is.
type Source struct {
	Name string
	Open func() (io.ReadCloser, error)
}

// Open reads evidence files into a library. Without names it takes every file
// in the root whose name ends in .json, sorted. A file that is broken becomes
// one fault, and nothing of it is taken in; the others are.
func Open(fsys fs.FS, names ...string) *Library { return Read(Files(fsys, names...)...) }

// Files returns the named files of a file system as sources; without names
// every .json file in its root, sorted. A root that cannot be listed is a
// source that cannot be opened.
func Files(fsys fs.FS, names ...string) []Source {
	if len(names) == 0 {
		entries, err := fs.ReadDir(fsys, ".")
		if err != nil {
			return []Source{{Name: "evidence folder", Open: func() (io.ReadCloser, error) { return nil, err }}}
		}
		for _, e := range entries {
			if !e.IsDir() && strings.EqualFold(path.Ext(e.Name()), ".json") {
				names = append(names, e.Name())
			}
		}
		slices.Sort(names)
	}
	sources := make([]Source, len(names))
	for i, name := range names {
		sources[i] = Source{Name: name, Open: func() (io.ReadCloser, error) { return fsys.Open(name) }}
	}
	return sources
}

// Paths returns files of the operating system as sources, named as they are given.
func Paths(paths ...string) []Source {
	sources := make([]Source, len(paths))
	for i, name := range paths {
		sources[i] = Source{Name: name, Open: func() (io.ReadCloser, error) { return os.Open(name) }}
	}
	return sources
}

// Read reads evidence files into a library, as [Open] does. Where two files
// give the same id, the same document or the same group, the later one is refused.
func Read(sources ...Source) *Library {
	files := make([]*file, len(sources))
	for i, s := range sources {
		files[i] = readFile(s)
	}
	refuseRepeats(files)
	l := &Library{}
	known, missing := resolve(files)
	for _, f := range files {
		switch {
		case f.refused != nil:
			l.Faults = append(l.Faults, f.refused)
			continue
		case missing[f] != nil:
			l.Faults = append(l.Faults, missing[f])
		}
		f.build(l, known)
	}
	return l
}

// reason says in words why a file could not be read, without repeating its name.
func reason(err error) string {
	if broken := (*fs.PathError)(nil); errors.As(err, &broken) {
		err = broken.Err
	}
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return "is not there"
	case errors.Is(err, fs.ErrPermission):
		return "may not be read by this user"
	case strings.HasPrefix(err.Error(), "is "):
		return err.Error()
	}
	return "cannot be read: " + err.Error()
}
