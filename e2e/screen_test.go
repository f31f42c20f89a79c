//go:build e2e

package e2e

import (
	"bufio"
	"fmt"
	"image"
	"image/png"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"
)

// screen is a virtual display of its own for one test.
type screen struct {
	display string // ":1"
	folder  string // where Xvfb keeps the pixels
	hand    *hand
}

// newScreen starts Xvfb with a size in pixels; it ends with the test.
func newScreen(t *testing.T, width, height int) *screen {
	t.Helper()
	told, tells, err := os.Pipe()
	if err != nil {
		t.Fatal(err)
	}
	defer told.Close()
	s := &screen{folder: t.TempDir()}
	server := exec.Command("Xvfb", "-displayfd", "3", "-screen", "0",
		fmt.Sprintf("%dx%dx24", width, height), "-nolisten", "tcp", "-noreset", "-fbdir", s.folder)
	server.ExtraFiles = []*os.File{tells}
	if err := server.Start(); err != nil {
		t.Fatalf("Xvfb: %v; `sh scripts/setup.sh e2e` installs it", err)
	}
	tells.Close()
	t.Cleanup(func() { end(t, server) })

	told.SetReadDeadline(time.Now().Add(startDeadline))
	number, err := bufio.NewReader(told).ReadString('\n')
	if err != nil {
		t.Fatalf("Xvfb did not say which display it opened: %v", err)
	}
	s.display = ":" + strings.TrimSpace(number)
	s.hand = newHand(t, s)
	return s
}

// env returns this process's environment with the screen as its display.
func (s *screen) env(more ...string) []string {
	var kept []string
	for _, v := range os.Environ() {
		if !strings.HasPrefix(v, "WAYLAND_DISPLAY=") && !strings.HasPrefix(v, "DISPLAY=") {
			kept = append(kept, v)
		}
	}
	return append(append(kept, "DISPLAY="+s.display), more...)
}

// shoot takes a picture of the whole screen. It stays in bin/e2e under the
// test's name, for a person to look at.
func (s *screen) shoot(t *testing.T, name string) image.Image {
	t.Helper()
	file := filepath.Join("..", "bin", "e2e", strings.ReplaceAll(t.Name(), "/", "_")+"_"+name+".png")
	s.shootTo(t, file)
	opened, err := os.Open(file)
	if err != nil {
		t.Fatal(err)
	}
	defer opened.Close()
	picture, err := png.Decode(opened)
	if err != nil {
		t.Fatalf("%s: %v", file, err)
	}
	return picture
}

// shootTo writes a picture of the whole screen to a PNG file.
func (s *screen) shootTo(t *testing.T, file string) {
	t.Helper()
	if err := os.MkdirAll(filepath.Dir(file), 0o755); err != nil {
		t.Fatal(err)
	}
	camera := exec.Command("import", "-window", "root", "-depth", "8", "png24:"+file)
	camera.Env = s.env()
	if out, err := camera.CombinedOutput(); err != nil {
		t.Fatalf("import: %v\n%s", err, out)
	}
}

// end asks a process that this test started to stop, and stops it.
func end(t *testing.T, cmd *exec.Cmd) {
	t.Helper()
	cmd.Process.Signal(syscall.SIGTERM)
	stopped := make(chan error, 1)
	go func() { stopped <- cmd.Wait() }()
	select {
	case <-stopped:
	case <-time.After(stopDeadline):
		t.Errorf("%s did not stop within %v of SIGTERM", filepath.Base(cmd.Path), stopDeadline)
		cmd.Process.Signal(syscall.SIGQUIT) // a Go program writes where each goroutine stands
		select {
		case <-stopped:
		case <-time.After(stopDeadline):
			cmd.Process.Kill()
			<-stopped
		}
	}
}
