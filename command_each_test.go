package main

import (
	"bytes"
	"context"
	"fmt"
	"image/png"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
)

// stopper stops a command as soon as it says something.
type stopper struct {
	bytes.Buffer
	stop context.CancelFunc
}

func (s *stopper) Write(b []byte) (int, error) {
	s.stop()
	return s.Buffer.Write(b)
}

// TestStoppedBatchIsWhole: what a batch has written when it is stopped are whole
// files, as many as it says, and no other file is there.
func TestStoppedBatchIsWhole(t *testing.T) {
	defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(2)) // with as many cores as pages nothing would be left to stop
	folder := t.TempDir()
	ctx, stop := context.WithCancel(t.Context())
	said := &stopper{stop: stop}
	root := rootCommand(strings.NewReader(""))
	root.SetArgs([]string{"export", "--each", "country", "-o", filepath.Join(folder, "{code}.png"), "--size", "320x240"})
	root.SetErr(said)
	err := root.ExecuteContext(ctx)
	entries, listErr := os.ReadDir(folder)
	if err == nil || len(entries) == 0 || !strings.HasPrefix(err.Error(), fmt.Sprintf("stopped: %d of ", len(entries))) {
		t.Errorf("ended with %v, and %d files are there (%v)", err, len(entries), listErr)
	}
	for _, entry := range entries {
		f, err := os.Open(filepath.Join(folder, entry.Name()))
		if err != nil {
			t.Fatal(err)
		}
		if _, err := png.Decode(f); err != nil {
			t.Errorf("%s is not whole: %v", entry.Name(), err)
		}
		f.Close()
	}
}

func TestFileNames(t *testing.T) {
	for name, want := range map[string]string{
		"Kazakhstan": "Kazakhstan", "Côte d’Ivoire": "Côte d’Ivoire", "中国": "中国", "a/b\\c:d": "a-b-c-d",
		"../..": "-", "...": "-", "": "-", " x. ": "x", "a\nb": "a-b",
	} {
		if got := fileName(name); got != want {
			t.Errorf("%q: %q, want %q", name, got, want)
		}
	}
}

func TestFilesDoNotCollide(t *testing.T) {
	folder := t.TempDir()
	path := func(name string) string { return filepath.Join(folder, name) }
	err := checkFiles([]page{{code: "AA", path: path("Congo")}, {code: "BB", path: path("congo")}})
	if err == nil || !strings.Contains(err.Error(), "AA and BB") {
		t.Errorf("two pages of one file: %v", err)
	}
	if err := checkFiles([]page{{code: "AA", path: path("a")}, {code: "BB", path: path("b")}}); err != nil {
		t.Error(err)
	}
}
