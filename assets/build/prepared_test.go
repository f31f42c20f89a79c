package main

import (
	"bytes"
	"os"
	"path/filepath"
	"testing"
)

// TestPreparedFilesAreUpToDate builds everything anew and compares.
func TestPreparedFilesAreUpToDate(t *testing.T) {
	npm, out := packages(t), t.TempDir()
	for _, dir := range []string{"world", "build"} {
		if err := os.MkdirAll(filepath.Join(out, dir), 0o755); err != nil {
			t.Fatal(err)
		}
	}
	own, err := os.ReadFile("names.json")
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(out, "build", "names.json"), own, 0o644); err != nil {
		t.Fatal(err)
	}
	if err := build(npm, out); err != nil {
		t.Fatal(err)
	}
	made, err := os.ReadDir(filepath.Join(out, "world"))
	if err != nil || len(made) != 14 {
		t.Fatalf("%d files: %v", len(made), err)
	}
	for _, file := range made {
		now, err := os.ReadFile(filepath.Join(out, "world", file.Name()))
		if err != nil {
			t.Fatal(err)
		}
		kept, err := os.ReadFile(filepath.Join("..", "world", file.Name()))
		if err != nil || !bytes.Equal(now, kept) {
			t.Errorf("assets/world/%s is not what the build makes (%v): run make assets", file.Name(), err)
		}
	}
}
