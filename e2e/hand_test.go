//go:build e2e

package e2e

import (
	"fmt"
	"io"
	"os/exec"
	"testing"
	"time"
)

// betweenInputs is the rest after a synthetic event: the window polls its
// input 60 times a second, and what comes closer together may be merged.
const betweenInputs = 25 * time.Millisecond

// hand moves the mouse and types. One xdotool reads its orders from a pipe, so
// that an order costs no start of a process and can be timed.
type hand struct {
	t     *testing.T
	order io.Writer
}

func newHand(t *testing.T, s *screen) *hand {
	t.Helper()
	tool := exec.Command("xdotool", "-")
	tool.Env = s.env()
	order, err := tool.StdinPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := tool.Start(); err != nil {
		t.Fatalf("xdotool: %v; `sh scripts/setup.sh e2e` installs it", err)
	}
	t.Cleanup(func() {
		order.Close()
		tool.Wait()
	})
	return &hand{t: t, order: order}
}

// do sends one order in xdotool's words and rests.
func (h *hand) do(format string, args ...any) {
	h.t.Helper()
	h.send(format, args...)
	time.Sleep(betweenInputs)
}

// send sends one order and returns at once; the time is that of sending.
func (h *hand) send(format string, args ...any) time.Time {
	h.t.Helper()
	at := time.Now()
	if _, err := fmt.Fprintf(h.order, format+"\n", args...); err != nil {
		h.t.Fatalf("xdotool no longer listens: %v", err)
	}
	return at
}

// click moves to a point in pixels of the screen and presses the left button.
func (h *hand) click(x, y int) time.Time {
	h.t.Helper()
	h.do("mousemove %d %d", x, y)
	return h.send("click 1")
}

// drag presses at one point, moves in steps and lets go at another.
func (h *hand) drag(x, y, toX, toY, steps int) {
	h.t.Helper()
	h.do("mousemove %d %d", x, y)
	h.do("mousedown 1")
	for i := 1; i <= steps; i++ {
		h.do("mousemove %d %d", x+(toX-x)*i/steps, y+(toY-y)*i/steps)
	}
	h.do("mouseup 1")
}
