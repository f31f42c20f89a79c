package main

import (
	"bytes"
	"os"
	"path/filepath"
	"slices"
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
	made, kept := namesIn(t, filepath.Join(out, "world")), namesIn(t, filepath.Join("..", "world"))
	byHand := func(name string) bool { return name == "README.md" || name == "disputes.json" }
	if kept = slices.DeleteFunc(kept, byHand); !slices.Equal(made, kept) {
		t.Errorf("the build makes %v, assets/world has %v", made, kept)
	}
	for _, name := range made {
		now, err := os.ReadFile(filepath.Join(out, "world", name))
		if err != nil {
			t.Fatal(err)
		}
		kept, err := os.ReadFile(filepath.Join("..", "world", name))
		if err != nil || !bytes.Equal(now, kept) {
			t.Errorf("assets/world/%s is not what the build makes (%v): run make assets", name, err)
		}
	}
}

// namesIn lists the files of a folder.
func namesIn(t *testing.T, folder string) []string {
	t.Helper()
	entries, err := os.ReadDir(folder)
	if err != nil {
		t.Fatal(err)
	}
	var names []string
	for _, e := range entries {
		names = append(names, e.Name())
	}
	return names
}
