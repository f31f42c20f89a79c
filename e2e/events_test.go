//go:build e2e

package e2e

import (
	"bufio"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"syscall"
	"testing"
	"time"
)

// event is one line of the window's log and the moment it came in.
type event struct {
	line string
	at   time.Time
}

// words are the parts of the line, its name first.
func (e event) words() []string { return strings.Fields(e.line) }

// events is the window's log as it grows: a pipe, so that reading waits
// without polling and the moment of arrival means something.
type events struct {
	file  string
	lines chan event
	seen  []event // all that were read, for the report of a failure
}

// newEvents makes the pipe and listens on it until the test ends.
func newEvents(t *testing.T) *events {
	t.Helper()
	file := filepath.Join(t.TempDir(), "events")
	if err := syscall.Mkfifo(file, 0o600); err != nil {
		t.Fatal(err)
	}
	// Open for both, so that the pipe is there before the window and after it.
	pipe, err := os.OpenFile(file, os.O_RDWR, 0)
	if err != nil {
		t.Fatal(err)
	}
	e := &events{file: file, lines: make(chan event, 4096)}
	go func() {
		defer close(e.lines)
		for scan := bufio.NewScanner(pipe); scan.Scan(); {
			e.lines <- event{scan.Text(), time.Now()}
		}
	}()
	t.Cleanup(func() { pipe.Close() })
	return e
}

// wait returns the next line that begins with the words of prefix, and fails
// the test when none comes in time. Lines before it are used up.
func (e *events) wait(t *testing.T, prefix string, within time.Duration) event {
	t.Helper()
	found, ok := e.next(prefix, within)
	if !ok {
		t.Fatalf("no line %q within %v; the log so far:\n%s", prefix, within, e.last(30))
	}
	return found
}

// next is wait for those who can do without the line.
func (e *events) next(prefix string, within time.Duration) (event, bool) {
	late := time.After(within)
	for {
		select {
		case got, open := <-e.lines:
			if !open {
				return event{}, false
			}
			e.seen = append(e.seen, got)
			if got.line == prefix || strings.HasPrefix(got.line, prefix+" ") {
				return got, true
			}
		case <-late:
			return event{}, false
		}
	}
}

// settle reads until the log has been silent for a while, at most a second.
func (e *events) settle(silence time.Duration) {
	for end := time.Now().Add(time.Second); time.Now().Before(end); {
		select {
		case got := <-e.lines:
			e.seen = append(e.seen, got)
		case <-time.After(silence):
			return
		}
	}
}

// said tells whether a line like that was read.
func (e *events) said(line string) bool {
	return slices.ContainsFunc(e.seen, func(s event) bool { return s.line == line })
}

// last returns the last n lines that were read.
func (e *events) last(n int) string {
	var text strings.Builder
	for _, s := range e.seen[max(0, len(e.seen)-n):] {
		text.WriteString(s.line + "\n")
	}
	if text.Len() == 0 {
		return "(nothing)"
	}
	return text.String()
}
