package export

import (
	"bytes"
	"context"
	"encoding/binary"
	"errors"
	"fmt"
	"hash/crc32"
	"image"
	"image/color"
	"image/draw"
	"image/png"
	"net"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"multivector/atlas"
)

// pngTile is a tile of one colour.
func pngTile(t testing.TB, side int, c color.Color) []byte {
	t.Helper()
	img := image.NewRGBA(image.Rect(0, 0, side, side))
	draw.Draw(img, img.Rect, image.NewUniform(c), image.Point{}, draw.Src)
	var out bytes.Buffer
	if err := png.Encode(&out, img); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

// tileServer serves with h on loopback; the basemap is that server's.
func tileServer(t testing.TB, h http.HandlerFunc) (*httptest.Server, *atlas.Basemap) {
	t.Helper()
	server := httptest.NewServer(h)
	t.Cleanup(server.Close)
	b, err := ParseBasemap(server.URL+"/{z}/{x}/{y}.png", "© Loopback", 1)
	if err != nil {
		t.Fatal(err)
	}
	return server, b
}

// quick is a fetcher that keeps its tiles in folder and soon loses patience.
func quick(folder string) *tileFetcher {
	t := newTileFetcher("Multivector 0.0.0")
	t.kept = tileFolder{path: folder, most: 1 << 20}
	t.each, t.all = 2*time.Second, 10*time.Second // enough for a busy machine with the race detector
	return t
}

// blockOf are tiles to ask for.
func blockOf(n int) []tile {
	var list []tile
	for i := range n {
		list = append(list, tile{10, 500 + i%16, 300 + i/16})
	}
	return list
}

func ignore(tile, []byte) error { return nil }

// TestTileServerMisbehaves: whatever a server does, one clear line says what is
// wrong and what to do, soon, and nothing is left running or open.
func TestTileServerMisbehaves(t *testing.T) {
	good := pngTile(t, 256, color.White)
	page := []byte("<html>welcome to the hotel's network</html>")
	for name, c := range map[string]struct {
		serve http.HandlerFunc
		say   string
		mend  string
	}{
		"500":  {func(w http.ResponseWriter, _ *http.Request) { http.Error(w, "oh", 500) }, "500 Internal Server Error", "try again later"},
		"404":  {http.NotFound, "404 Not Found", "check the address"},
		"429":  {func(w http.ResponseWriter, _ *http.Request) { http.Error(w, "enough", http.StatusTooManyRequests) }, "429 Too Many Requests", "try again later"},
		"slow": {func(_ http.ResponseWriter, r *http.Request) { <-r.Context().Done() }, "takes too long", "try again later"},
		"slow body": {func(w http.ResponseWriter, r *http.Request) {
			_, _ = w.Write(good[:20])
			_ = http.NewResponseController(w).Flush()
			<-r.Context().Done()
		}, "takes too long", "try again later"},
		"huge": {func(w http.ResponseWriter, _ *http.Request) {
			_, _ = w.Write(append(bytes.Clone(good), make([]byte, mostTileBytes)...))
		}, "larger than the 2 MiB", "check the address"},
		"says it is huge": {func(w http.ResponseWriter, _ *http.Request) {
			w.Header().Set("Content-Length", "99999999999")
			_, _ = w.Write(good)
		}, "larger than the 2 MiB", "check the address"},
		"endless": {func(w http.ResponseWriter, _ *http.Request) {
			for {
				if _, err := w.Write(good); err != nil {
					return
				}
			}
		}, "larger than the 2 MiB", "check the address"},
		"empty":      {func(http.ResponseWriter, *http.Request) {}, "no PNG, JPEG or WebP", "check the address"},
		"no image":   {func(w http.ResponseWriter, _ *http.Request) { _, _ = w.Write(page) }, "no PNG, JPEG or WebP", "check the address"},
		"wrong size": {func(w http.ResponseWriter, _ *http.Request) { _, _ = w.Write(pngTile(t, 100, color.White)) }, "100 × 100 pixels and not 256 × 256", "check the address"},
		"bomb":       {func(w http.ResponseWriter, _ *http.Request) { _, _ = w.Write(bomb(good)) }, "and not 256 × 256", "check the address"},
		"truncated":  {func(w http.ResponseWriter, _ *http.Request) { _, _ = w.Write(good[:len(good)/2]) }, "broken picture", "try again later"},
		"cut off": {func(w http.ResponseWriter, _ *http.Request) {
			w.Header().Set("Content-Length", fmt.Sprint(len(good)))
			_, _ = w.Write(good[:len(good)/2])
		}, "cut off", "try again later"},
		"to a file": {func(w http.ResponseWriter, r *http.Request) {
			w.Header().Set("Location", "file:///etc/passwd")
			w.WriteHeader(302)
		}, "leads on to a file: address", "check the address"},
		"to a round": {func(w http.ResponseWriter, r *http.Request) { http.Redirect(w, r, r.URL.Path, http.StatusFound) }, "from address to address", "check the address"},
		"hangs up": {func(w http.ResponseWriter, _ *http.Request) {
			if c, _, err := http.NewResponseController(w).Hijack(); err == nil {
				c.Close()
			}
		}, "EOF", "try again later"},
	} {
		t.Run(name, func(t *testing.T) {
			before := runtime.NumGoroutine()
			server, b := tileServer(t, c.serve)
			folder := t.TempDir()
			began := time.Now()
			err := quick(folder).fetch(t.Context(), b, blockOf(40), func(tile, []byte) error {
				t.Error("something was taken for a tile")
				return nil
			})
			if took := time.Since(began); took > tilePatience {
				t.Errorf("took %v", took)
			}
			if err == nil || !strings.Contains(err.Error(), c.say) || !strings.Contains(err.Error(), c.mend+", or take --basemap none") {
				t.Errorf("said %v, want %q, and to %s or take --basemap none", err, c.say, c.mend)
			} else if strings.Contains(err.Error(), "\n") || strings.Contains(err.Error(), "/{z}") {
				t.Errorf("not one line without the address: %v", err)
			}
			if left := filesIn(t, folder); len(left) > 0 {
				t.Errorf("kept %v", left)
			}
			server.Close()
			settle(t, before)
		})
	}
}

// bomb is a small PNG that says it is 60000 pixels wide and high.
func bomb(good []byte) []byte {
	out := bytes.Clone(good)
	copy(out[16:], []byte{0, 0, 0xEA, 0x60, 0, 0, 0xEA, 0x60})
	binary.BigEndian.PutUint32(out[29:], crc32.ChecksumIEEE(out[12:29]))
	return out
}

// settle waits until no more goroutines run than before.
func settle(t *testing.T, before int) {
	t.Helper()
	for began := time.Now(); time.Since(began) < 5*time.Second; {
		if runtime.NumGoroutine() <= before {
			return
		}
		runtime.Gosched()
		http.DefaultTransport.(*http.Transport).CloseIdleConnections()
	}
	buf := make([]byte, 1<<16)
	t.Errorf("%d goroutines, before %d:\n%s", runtime.NumGoroutine(), before, buf[:runtime.Stack(buf, true)])
}

func filesIn(t *testing.T, folder string) (files []string) {
	t.Helper()
	err := filepath.Walk(folder, func(path string, info os.FileInfo, err error) error {
		if err == nil && !info.IsDir() {
			files = append(files, path)
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return files
}

// TestTilesWithoutNetwork: no server, one line that says what to do.
func TestTilesWithoutNetwork(t *testing.T) {
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	address := l.Addr().String()
	l.Close()
	for _, host := range []string{address, "tiles.invalid"} {
		b, err := ParseBasemap("http://"+host+"/{z}/{x}/{y}.png?key=secret", "", 1)
		if err != nil {
			t.Fatal(err)
		}
		err = quick("").fetch(t.Context(), b, blockOf(3), ignore)
		if err == nil || !strings.Contains(err.Error(), host) || !strings.Contains(err.Error(), "--basemap none") || strings.Contains(err.Error(), "secret") {
			t.Errorf("%s: %v", host, err)
		}
	}
}

// TestTilesArePolite: two connections at most, a name, and no more than a look.
func TestTilesArePolite(t *testing.T) {
	good := pngTile(t, 256, color.White)
	var now, most, asked atomic.Int32
	_, b := tileServer(t, func(w http.ResponseWriter, r *http.Request) {
		asked.Add(1)
		n := now.Add(1)
		for old := most.Load(); n > old && !most.CompareAndSwap(old, n); old = most.Load() {
		}
		if got := r.Header.Get("User-Agent"); !strings.HasPrefix(got, "Multivector/0.0.0 (") {
			t.Errorf("introduced as %q", got)
		}
		_, _ = w.Write(good)
		now.Add(-1)
	})
	tiles := quick(t.TempDir())
	if err := tiles.fetch(t.Context(), b, blockOf(40), ignore); err != nil {
		t.Fatal(err)
	}
	if most.Load() > 2 || asked.Load() != 40 {
		t.Errorf("%d at a time, %d in all; want 2 at most and 40", most.Load(), asked.Load())
	}
	if err := tiles.fetch(t.Context(), b, blockOf(40), ignore); err != nil || asked.Load() != 40 {
		t.Errorf("asked %d times, %v; what is kept is not asked for again", asked.Load(), err)
	}
	err := tiles.fetch(t.Context(), b, blockOf(mostTiles+1), ignore)
	if err == nil || !strings.Contains(err.Error(), "257 tiles") || asked.Load() != 40 {
		t.Errorf("a bulk of tiles: %v after %d questions", err, asked.Load())
	}
}

// TestTilesStop: who stops waiting is let go at once.
func TestTilesStop(t *testing.T) {
	ctx, stop := context.WithCancel(t.Context())
	_, b := tileServer(t, func(_ http.ResponseWriter, r *http.Request) {
		stop()
		<-r.Context().Done()
	})
	if err := quick(t.TempDir()).fetch(ctx, b, blockOf(5), ignore); !errors.Is(err, context.Canceled) {
		t.Errorf("said %v, want that it was stopped", err)
	}
}

// TestKeysStayHome: no other server and no message learns the address of the
// tiles, which may hold a key.
func TestKeysStayHome(t *testing.T) {
	told := make(chan string, 1)
	other := httptest.NewServer(http.HandlerFunc(func(_ http.ResponseWriter, r *http.Request) { told <- r.Header.Get("Referer") }))
	t.Cleanup(other.Close)
	server, _ := tileServer(t, func(w http.ResponseWriter, r *http.Request) {
		if strings.HasPrefix(r.URL.Path, "/bad") {
			w.Header().Set("Location", "http://[::1"+r.URL.RequestURI())
			w.WriteHeader(http.StatusFound)
			return
		}
		http.Redirect(w, r, other.URL, http.StatusFound)
	})
	for _, path := range []string{"/good", "/bad"} {
		b, err := ParseBasemap(server.URL+path+"/{z}/{x}/{y}.png?key=secret", "", 1)
		if err != nil {
			t.Fatal(err)
		}
		if err = quick("").fetch(t.Context(), b, blockOf(1), ignore); err == nil || strings.Contains(err.Error(), "secret") {
			t.Errorf("%s: %v", path, err)
		}
	}
	if referer := <-told; referer != "" {
		t.Errorf("another server was told of %q", referer)
	}
	for _, s := range []string{"https://me:secret@tiles.example.org/{z}/{x}/{y}.png", "https://tiles.example.org/{z}/{x}.png?key=secret", "ftp://tiles/{z}/{x}/{y}?secret"} {
		if _, err := ParseBasemap(s, "", 1); err == nil || strings.Contains(err.Error(), "secret") {
			t.Errorf("%v", err)
		}
	}
}
