//go:build e2e

package e2e

import (
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// TestExport saves a picture through the dialog, and has the command make the
// same file again from what the first one remembers.
func TestExport(t *testing.T) {
	w := openAtlas(t, 1440, 900)
	pressed := w.screen.hand.send("key ctrl+e")
	laid, page := w.wait(t, "place export-format:png", answerDeadline), w.wait(t, "proof", answerDeadline)
	t.Logf("the dialog is laid out after %v, and shows its page after %v", laid.at.Sub(pressed).Round(time.Millisecond), page.at.Sub(pressed).Round(time.Millisecond))
	w.settle(300 * time.Millisecond)
	w.screen.shoot(t, "dialog")
	tap := func(name, then string) {
		t.Helper()
		pressed := w.screen.hand.click(w.place(t, name))
		t.Logf("%s: %s after %v", name, then, w.wait(t, then, answerDeadline).at.Sub(pressed).Round(time.Millisecond))
		w.settle(300 * time.Millisecond)
	}
	tap("export-format:pdf", "proof")
	tap("export-layout:by-partner", "proof")
	w.screen.hand.click(w.place(t, "export-title"))
	w.screen.hand.do("type Saved")
	w.wait(t, "proof", answerDeadline)
	w.settle(300 * time.Millisecond)
	tap("export-save", "exported")
	w.screen.shoot(t, "saved")
	var path string
	for _, e := range w.seen {
		if rest, ok := strings.CutPrefix(e.line, "exported "); ok {
			path = rest
		}
	}
	saved, err := os.ReadFile(path)
	if err != nil || !strings.HasSuffix(path, ".pdf") || !bytes.HasPrefix(saved, []byte("%PDF-")) {
		t.Fatalf("%q: %v, %d bytes", path, err, len(saved))
	}
	again := filepath.Join(t.TempDir(), "again.pdf")
	if out, err := exec.Command(atlas(t), "export", "--like", path, "-o", again).CombinedOutput(); err != nil {
		t.Fatalf("export --like: %v\n%s", err, out)
	}
	if same, err := os.ReadFile(again); err != nil || !bytes.Equal(same, saved) {
		t.Errorf("export --like gives %d bytes, the window %d: %v", len(same), len(saved), err)
	}
	w.screen.hand.do("key Escape")
	w.settle(300 * time.Millisecond)
	w.screen.hand.click(w.place(t, "country:KZ"))
	w.wait(t, "panel KZ", answerDeadline)
}
