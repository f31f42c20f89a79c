package ui

import (
	"image/png"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// TestExportWritesAFile goes through the dialog: a picture is written, an
// existing one is not replaced unasked, and errors are told in words.
func TestExportWritesAFile(t *testing.T) {
	w := opened(t, 1280, 800, 1)
	e := w.dialogs.openExport()
	path := filepath.Join(t.TempDir(), "map")
	e.path.SetText(path)
	e.act()
	file, err := os.Open(path + ".png")
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	if img, err := png.Decode(file); err != nil || img.Bounds().Dx() != 1920 || img.Bounds().Dy() != 1080 {
		t.Fatalf("picture: %v", err)
	}
	e.path.SetText(path + ".png")
	e.act()
	if e.saved || !strings.Contains(string(e.status.text), "Replace") {
		t.Errorf("an existing file is replaced unasked: %q", string(e.status.text))
	}
	e.act()
	if !e.saved {
		t.Error("it is not replaced when asked again")
	}
	e.path.SetText(filepath.Join(t.TempDir(), "no", "such", "map.png"))
	e.act()
	if e.saved || !strings.Contains(string(e.status.text), "no folder") {
		t.Errorf("a missing folder: %q", string(e.status.text))
	}
}
