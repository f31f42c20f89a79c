//go:build e2e

package e2e

import (
	"bytes"
	"image"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"time"
)

// How long the tests wait: generous, for a busy machine with two cores.
const (
	startDeadline  = 60 * time.Second // to the first picture, also for a screen
	answerDeadline = 10 * time.Second // to any other line
	stopDeadline   = 10 * time.Second // from SIGTERM to the end
)

// window is the running program on a screen.
type window struct {
	*events
	screen  *screen
	process *exec.Cmd
	started time.Time
	complaints
}

// complaints is what the program wrote to standard error.
type complaints struct{ text *bytes.Buffer }

// open starts the program in bin on the screen with a home of its own, and
// returns at once; the first line to wait for is `frame`.
func open(t *testing.T, s *screen, bin string, args ...string) *window {
	t.Helper()
	w := &window{events: newEvents(t), screen: s, complaints: complaints{new(bytes.Buffer)}}
	w.process = exec.Command(bin, args...)
	w.process.Env = s.env(
		"HOME="+t.TempDir(), "XDG_CONFIG_HOME=", "XDG_CACHE_HOME=", "XDG_DATA_HOME=",
		"LANG=en_US.UTF-8", "LC_ALL=", "LANGUAGE=",
		"FYNE_SCALE=1", "LIBGL_ALWAYS_SOFTWARE=1", "MULTIVECTOR_EVENTS="+w.file)
	w.process.Stderr = w.text
	w.started = time.Now()
	if err := w.process.Start(); err != nil {
		t.Fatalf("%s: %v; `make e2e` builds it", bin, err)
	}
	t.Cleanup(func() {
		end(t, w.process)
		if t.Failed() {
			t.Logf("standard error:\n%s", w.text)
		}
		if strings.Contains(w.text.String(), "Error in Fyne call thread") {
			t.Errorf("Fyne was called from a wrong goroutine:\n%s", w.text)
		}
	})
	return w
}

// openAtlas opens the atlas and waits for its first picture of the map.
func openAtlas(t *testing.T, width, height int, args ...string) *window {
	t.Helper()
	w := open(t, newScreen(t, width, height), atlas(t), args...)
	if _, ok := w.next("frame", startDeadline); !ok {
		t.Fatalf("the map was not drawn within %v; the log:\n%s\nstandard error:\n%s", startDeadline, w.last(30), w.text)
	}
	w.settle(300 * time.Millisecond)
	return w
}

// fill makes the window as large as the screen, which no window manager does here.
func (w *window) fill(t *testing.T, size image.Point) {
	t.Helper()
	if size == image.Pt(1440, 900) { // as it opens
		return
	}
	w.screen.hand.do("search --onlyvisible --name Multivector windowsize %%1 %d %d", size.X, size.Y)
	w.wait(t, "place map", answerDeadline)
	w.settle(500 * time.Millisecond)
}

// atlas is the program to test.
func atlas(t *testing.T) string {
	t.Helper()
	bin := os.Getenv("MULTIVECTOR_BIN")
	if bin == "" {
		t.Fatal("MULTIVECTOR_BIN names no program; `make e2e` builds one and sets it")
	}
	return bin
}

// place returns where a named thing lies, in pixels of the window, from the
// last `place` line about it.
func (w *window) place(t *testing.T, name string) (x, y int) {
	t.Helper()
	for i := len(w.seen) - 1; i >= 0; i-- {
		if at, ok := placed(w.seen[i].words(), name); ok {
			return at[0] + at[2]/2, at[1] + at[3]/2
		}
	}
	t.Fatalf("the window did not say where %q is (`place %s X Y W H`); the log:\n%s", name, name, w.last(60))
	return 0, 0
}

// placed reads `place NAME X Y W H`.
func placed(words []string, name string) (at [4]int, ok bool) {
	if len(words) != 6 || words[0] != "place" || words[1] != name {
		return at, false
	}
	for i := range at {
		number, err := strconv.ParseFloat(words[2+i], 64)
		if err != nil {
			return at, false
		}
		at[i] = int(number)
	}
	return at, true
}

// memory returns the resident memory and its peak, in MiB.
func (w *window) memory(t *testing.T) (now, peak int) {
	t.Helper()
	file := filepath.Join("/proc", strconv.Itoa(w.process.Process.Pid), "status")
	status, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	for line := range strings.Lines(string(status)) {
		words := strings.Fields(line)
		switch {
		case len(words) < 2:
		case words[0] == "VmRSS:":
			now, err = strconv.Atoi(words[1])
		case words[0] == "VmHWM:":
			peak, err = strconv.Atoi(words[1])
		}
		if err != nil {
			t.Fatalf("%s: %q: %v", file, line, err)
		}
	}
	return now / 1024, peak / 1024
}
