package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func TestReadTgzChecksTheSum(t *testing.T) {
	path := filepath.Join(t.TempDir(), "world-atlas-2.0.2.tgz")
	if err := os.WriteFile(path, []byte("something else"), 0o644); err != nil {
		t.Fatal(err)
	}
	_, err := readTgz(path, worldAtlas)
	if err == nil || !strings.Contains(err.Error(), "pinned is "+worldAtlas.sha256) {
		t.Errorf("%v", err)
	}
}
