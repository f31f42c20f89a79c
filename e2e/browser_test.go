//go:build e2e

package e2e

import (
	"bytes"
	"context"
	"fmt"
	"image"
	"image/png"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/chromedp/cdproto/input"
	"github.com/chromedp/cdproto/log"
	"github.com/chromedp/cdproto/network"
	"github.com/chromedp/cdproto/runtime"
	"github.com/chromedp/chromedp"
)

// browser is a page of ours in a headless Chromium.
type browser struct {
	t   *testing.T
	ctx context.Context

	mu       sync.Mutex
	requests []string // addresses that the page asked for
	faults   []string // what it wrote to the console, and what its policy stopped
}

// openPage opens a page in a window of a size. The test is skipped where there
// is no Chromium; at its end the page must have asked for nothing but itself.
func openPage(t *testing.T, file string, width, height int64) *browser {
	t.Helper()
	program := chromium()
	if program == "" {
		t.Skip("neither Chromium nor Chrome is installed here, so the page is not tried in one")
	}
	options := append(chromedp.DefaultExecAllocatorOptions[:], chromedp.ExecPath(program))
	if os.Geteuid() == 0 { // Chromium refuses its sandbox to root
		options = append(options, chromedp.NoSandbox)
	}
	ctx, cancel := chromedp.NewExecAllocator(t.Context(), options...)
	t.Cleanup(cancel)
	b := &browser{t: t}
	b.ctx, cancel = chromedp.NewContext(ctx, chromedp.WithListener(b.note))
	t.Cleanup(cancel)
	// The browser runs as long as the context of the first action.
	if err := chromedp.Do(b.ctx, chromedp.EmulateViewport(width, height)); err != nil {
		t.Fatal(err)
	}
	b.visit("file://" + filepath.ToSlash(file))
	t.Cleanup(func() {
		b.mu.Lock()
		defer b.mu.Unlock()
		for _, address := range b.requests {
			if !strings.HasPrefix(address, "file://"+filepath.ToSlash(file)) && !strings.HasPrefix(address, "data:") {
				t.Errorf("the page asked for %s", address)
			}
		}
		for _, fault := range b.faults {
			t.Errorf("the console says %s", fault)
		}
	})
	return b
}

// chromium is the path of a browser; empty where none is installed.
func chromium() string {
	for _, name := range []string{"chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"} {
		if path, err := exec.LookPath(name); err == nil {
			return path
		}
	}
	return ""
}

// note keeps what must not happen.
func (b *browser) note(event any) {
	b.mu.Lock()
	defer b.mu.Unlock()
	switch e := event.(type) {
	case *network.EventRequestWillBeSent:
		b.requests = append(b.requests, e.Request.URL)
	case *log.EventEntryAdded:
		b.faults = append(b.faults, e.Entry.Text)
	case *runtime.EventExceptionThrown:
		b.faults = append(b.faults, fmt.Sprint(e.ExceptionDetails))
	case *runtime.EventConsoleAPICalled:
		b.faults = append(b.faults, fmt.Sprint(e.Args))
	}
}

func (b *browser) do(steps ...chromedp.Action[chromedp.Void]) {
	b.t.Helper()
	ctx, cancel := context.WithTimeout(b.ctx, startDeadline)
	defer cancel()
	if err := chromedp.Do(ctx, steps...); err != nil {
		b.t.Fatal(err)
	}
}

func (b *browser) visit(address string) {
	b.t.Helper()
	b.do(chromedp.Navigate(address))
	b.until("document.readyState === 'complete'")
}

// keys types keys, of package kb where they are no letters.
func (b *browser) keys(keys string) {
	b.t.Helper()
	b.do(chromedp.KeyEvent(keys))
}

// shortcut presses a key of which the page makes something, so that it types nothing.
func (b *browser) shortcut(key string) {
	b.t.Helper()
	for _, kind := range []input.DispatchKeyEventType{input.DispatchKeyEventTypeRawKeyDown, input.DispatchKeyEventTypeKeyUp} {
		if _, err := chromedp.Call(b.ctx, input.DispatchKeyEvent, input.DispatchKeyEventParams{Type: kind, Key: key}); err != nil {
			b.t.Fatal(err)
		}
	}
}

// hover moves the pointer, click presses its button there.
func (b *browser) hover(x, y float64) {
	b.t.Helper()
	b.do(chromedp.MouseEvent(input.DispatchMouseEventTypeMouseMoved, x, y))
}

func (b *browser) click(x, y float64) {
	b.t.Helper()
	b.hover(x, y)
	b.do(chromedp.MouseClickXY(x, y))
}

// until waits until an expression of the page holds.
func (b *browser) until(expression string) {
	b.t.Helper()
	ctx, cancel := context.WithTimeout(b.ctx, answerDeadline)
	defer cancel()
	if _, err := chromedp.Run(ctx, chromedp.Poll[bool](expression, chromedp.WithPollingTimeout(answerDeadline-time.Second))); err != nil {
		b.t.Fatalf("%s: %v", expression, err)
	}
}

// read is the value of an expression of the page.
func read[T any](b *browser, expression string) T {
	b.t.Helper()
	ctx, cancel := context.WithTimeout(b.ctx, answerDeadline)
	defer cancel()
	v, err := chromedp.Run(ctx, chromedp.Evaluate[T](expression))
	if err != nil {
		b.t.Fatalf("%s: %v", expression, err)
	}
	return v
}

// look is what the window shows.
func (b *browser) look() image.Image {
	b.t.Helper()
	shot, err := chromedp.Run(b.ctx, chromedp.CaptureScreenshot())
	if err != nil {
		b.t.Fatal(err)
	}
	if folder := os.Getenv("MULTIVECTOR_SHOTS"); folder != "" {
		name := strings.ReplaceAll(b.t.Name(), "/", "-") + time.Now().Format("-150405.000") + ".png"
		if err := os.WriteFile(filepath.Join(folder, name), shot, 0o644); err != nil {
			b.t.Fatal(err)
		}
	}
	img, err := png.Decode(bytes.NewReader(shot))
	if err != nil {
		b.t.Fatal(err)
	}
	return img
}
