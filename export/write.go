package export

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"syscall"

	"github.com/google/renameio/v2"
)

// WriteFile writes a file as a whole or not at all: the contents go to a
// temporary file beside it, which takes its place when all is written. After
// any failure the old file is as it was. The error says what to do.
func WriteFile(path string, write func(io.Writer) error) (err error) {
	if info, err := os.Stat(path); err == nil && !info.Mode().IsRegular() {
		return fmt.Errorf("%s is not a file; name a file to write to", path)
	}
	f, err := renameio.NewPendingFile(path, renameio.WithTempDir(filepath.Dir(path)), renameio.WithPermissions(0o644), renameio.WithExistingPermissions())
	if err != nil {
		return explain(path, err)
	}
	defer func() { err = errors.Join(err, f.Cleanup()) }()
	if err := write(f); err != nil {
		return explain(path, err)
	}
	if err := f.CloseAtomicallyReplace(); err != nil {
		return explain(path, err)
	}
	return nil
}

// explain says what stopped the writing of a file, and the mend where there is one.
func explain(path string, err error) error {
	folder := filepath.Dir(path)
	switch {
	case errors.Is(err, context.Canceled):
		return fmt.Errorf("stopped before %s was written (what was there is unharmed)", path)
	case errors.Is(err, fs.ErrNotExist):
		return fmt.Errorf("cannot write %s: there is no folder %s; make it, or name another", path, folder)
	case errors.Is(err, fs.ErrPermission), errors.Is(err, syscall.EROFS):
		return fmt.Errorf("cannot write %s: no permission in %s; choose another folder", path, folder)
	case errors.Is(err, syscall.ENOSPC), errors.Is(err, syscall.EDQUOT):
		return fmt.Errorf("cannot write %s: the disk is full; make room or choose another folder (the old file is unharmed)", path)
	case errors.Is(err, syscall.ENOTDIR):
		return fmt.Errorf("cannot write %s: %s is not a folder", path, folder)
	}
	return fmt.Errorf("cannot write %s: %w", path, err)
}
