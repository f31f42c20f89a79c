package export

import (
	"errors"
	"io"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"syscall"
	"testing"
)

// write writes a text with WriteFile.
func write(path, text string) error {
	return WriteFile(path, func(w io.Writer) error {
		_, err := io.WriteString(w, text)
		return err
	})
}

// only checks that a folder holds one file, with a text, and nothing else.
func only(t *testing.T, folder, name, text string) {
	t.Helper()
	entries, err := os.ReadDir(folder)
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range entries {
		if e.Name() != name {
			t.Errorf("%s is left behind", e.Name())
		}
	}
	if got, err := os.ReadFile(filepath.Join(folder, name)); err != nil || string(got) != text {
		t.Errorf("%s holds %q (%v), want %q", name, got, err, text)
	}
}

// says checks that an error is one line that names the path and a mend.
func says(t *testing.T, err error, parts ...string) {
	t.Helper()
	if err == nil {
		t.Fatal("it was written")
	}
	for _, part := range parts {
		if !strings.Contains(err.Error(), part) {
			t.Errorf("%q does not say %q", err, part)
		}
	}
	if strings.Contains(err.Error(), "\n") {
		t.Errorf("%q is more than one line", err)
	}
}

func TestWriteFile(t *testing.T) {
	folder := t.TempDir()
	path := filepath.Join(folder, "map.png")
	for _, text := range []string{"first", "second, longer", ""} {
		if err := write(path, text); err != nil {
			t.Fatal(err)
		}
		only(t, folder, "map.png", text)
	}
	if err := os.Chmod(path, 0o600); err != nil {
		t.Fatal(err)
	}
	if err := write(path, "third"); err != nil {
		t.Fatal(err)
	}
	if info, err := os.Stat(path); err != nil || info.Mode().Perm() != 0o600 && runtime.GOOS != "windows" {
		t.Errorf("a private file became %v (%v)", info.Mode(), err)
	}
}

// TestWriteFails: when the writer fails half way, the old file is as it was.
func TestWriteFails(t *testing.T) {
	folder := t.TempDir()
	path := filepath.Join(folder, "map.png")
	if err := write(path, "the old map"); err != nil {
		t.Fatal(err)
	}
	broken := errors.New("the drawing broke off")
	err := WriteFile(path, func(w io.Writer) error {
		if _, err := io.WriteString(w, strings.Repeat("half a map", 100_000)); err != nil {
			return err
		}
		return broken
	})
	says(t, err, path, "the drawing broke off")
	if !errors.Is(err, broken) {
		t.Errorf("the reason is lost in %q", err)
	}
	only(t, folder, "map.png", "the old map")

	fresh := filepath.Join(folder, "new.png")
	says(t, WriteFile(fresh, func(io.Writer) error { return broken }), fresh)
	only(t, folder, "map.png", "the old map")
}

// TestWritePanics: a crash of the writer leaves no half of a file either.
func TestWritePanics(t *testing.T) {
	folder := t.TempDir()
	path := filepath.Join(folder, "map.png")
	if err := write(path, "the old map"); err != nil {
		t.Fatal(err)
	}
	func() {
		defer func() { _ = recover() }()
		_ = WriteFile(path, func(io.Writer) error { panic("a bug in a pen") })
	}()
	only(t, folder, "map.png", "the old map")
}

// TestWriteNowhere: each place that cannot be written to is named, with the mend.
func TestWriteNowhere(t *testing.T) {
	folder := t.TempDir()
	file := filepath.Join(folder, "file")
	if err := write(file, "x"); err != nil {
		t.Fatal(err)
	}
	missing := filepath.Join(folder, "no", "such", "map.png")
	says(t, write(missing, "x"), missing, "no folder", filepath.Dir(missing))
	says(t, write(folder, "x"), folder, "not a file")
	below := filepath.Join(file, "map.png")
	says(t, write(below, "x"), below, file, "not a folder")
	says(t, write("", "x"), "name")
	only(t, folder, "file", "x")
}

func TestWriteWithoutPermission(t *testing.T) {
	if os.Geteuid() == 0 || runtime.GOOS == "windows" {
		t.Skip("SKIPPED: permissions bind neither root nor Windows")
	}
	folder := t.TempDir()
	path := filepath.Join(folder, "map.png")
	if err := write(path, "the old map"); err != nil {
		t.Fatal(err)
	}
	if err := os.Chmod(folder, 0o500); err != nil {
		t.Fatal(err)
	}
	defer os.Chmod(folder, 0o700)
	says(t, write(path, "new"), path, "no permission", "another folder")
	only(t, folder, "map.png", "the old map")
}

// TestExplain: the errors that a test cannot bring about everywhere.
func TestExplain(t *testing.T) {
	for errno, want := range map[syscall.Errno]string{
		syscall.ENOSPC: "disk is full", syscall.EROFS: "no permission", syscall.EACCES: "no permission",
		syscall.ENOENT: "no folder", syscall.ENOTDIR: "not a folder", syscall.EIO: "input/output error",
	} {
		err := explain("some/map.png", &os.PathError{Op: "write", Path: "some/.map.png123", Err: errno})
		says(t, err, "some/map.png", want)
		if strings.Contains(err.Error(), "123") && errno != syscall.EIO {
			t.Errorf("%q names the temporary file, which nobody knows", err)
		}
	}
}
