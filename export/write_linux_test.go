package export

import (
	"io"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
)

// TestWriteFullDisk: a disk that fills up while writing leaves the old file whole.
func TestWriteFullDisk(t *testing.T) {
	folder := t.TempDir()
	if err := syscall.Mount("tmpfs", folder, "tmpfs", 0, "size=64k"); err != nil {
		t.Skipf("SKIPPED: a full disk needs a small one, which only root may mount here: %v", err)
	}
	defer syscall.Unmount(folder, 0)
	path := filepath.Join(folder, "map.png")
	if err := write(path, "the old map"); err != nil {
		t.Fatal(err)
	}
	err := WriteFile(path, func(w io.Writer) error {
		_, err := io.WriteString(w, strings.Repeat("too large for it", 1<<16))
		return err
	})
	says(t, err, path, "the disk is full", "make room")
	only(t, folder, "map.png", "the old map")
}
