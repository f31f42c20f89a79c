package export

import (
	"errors"
	"image/color"
	"net/http"
	"os"
	"path/filepath"
	"sync/atomic"
	"testing"
	"time"
)

// TestKeptTilesMend: a tile on disk that is broken is fetched anew, and an old one.
func TestKeptTilesMend(t *testing.T) {
	good := pngTile(t, 256, color.White)
	var asked atomic.Int32
	_, b := tileServer(t, func(w http.ResponseWriter, _ *http.Request) {
		asked.Add(1)
		_, _ = w.Write(good)
	})
	folder := t.TempDir()
	tiles := quick(filepath.Join(folder, "tiles"))
	again := func(want int32) {
		t.Helper()
		if err := tiles.fetch(t.Context(), b, blockOf(1), ignore); err != nil || asked.Load() != want {
			t.Fatalf("asked %d times, want %d; %v", asked.Load(), want, err)
		}
	}
	again(1)
	path := filesIn(t, folder)[0]
	for dir, mode := range map[string]os.FileMode{path: 0o600, filepath.Dir(path): 0o700, filepath.Join(folder, "tiles"): 0o700} {
		if info, err := os.Stat(dir); err != nil || info.Mode().Perm() != mode {
			t.Errorf("%s has mode %v, want %v", dir, info.Mode(), mode)
		}
	}
	again(1)
	tomorrow := time.Now().Add(24 * time.Hour)
	for i, spoil := range []func() error{
		func() error { return os.WriteFile(path, good[:100], 0o600) },
		func() error { return os.Truncate(path, 0) },
		func() error { return os.WriteFile(path, pngTile(t, 10, color.White), 0o600) },
	} {
		if err := errors.Join(spoil(), os.Chtimes(path, tomorrow, tomorrow)); err != nil {
			t.Fatal(err)
		}
		again(int32(2 + i))
		again(int32(2 + i))
	}
	yesterday := time.Now().Add(-24 * time.Hour)
	if err := os.Chtimes(path, yesterday, yesterday); err != nil {
		t.Fatal(err)
	}
	again(5)
}

// TestKeptTilesStayFew: what is kept has a limit, and what is good longest stays.
func TestKeptTilesStayFew(t *testing.T) {
	_, b := tileServer(t, http.NotFound)
	k := tileFolder{path: t.TempDir(), most: 10000}
	for i := range 20 {
		k.write(b, tile{5, i, 0}, make([]byte, 1000), time.Duration(i+1)*time.Hour)
	}
	k.shrink()
	if n := len(filesIn(t, k.path)); n != 7 {
		t.Errorf("%d tiles of 1000 bytes are left, want 7", n)
	}
	if _, ok := k.read(b, tile{5, 19, 0}); !ok {
		t.Error("the tile that is good longest is gone")
	}
}

func TestFreshness(t *testing.T) {
	now := time.Date(2026, 1, 1, 0, 0, 0, 0, time.UTC)
	for _, c := range []struct {
		control, expires string
		want             time.Duration
	}{
		{"", "", 7 * 24 * time.Hour},
		{"max-age=3600", "", time.Hour},
		{"public, MAX-AGE=7200, immutable", "Thu, 01 Jan 2026 01:00:00 GMT", 2 * time.Hour},
		{"max-age=99999999999999999999", "", usualFreshness},
		{"max-age=999999999", "", mostFreshness},
		{"no-store", "", 0},
		{"private, no-cache", "", 0},
		{"max-age=0", "", 0},
		{"", "Thu, 01 Jan 2026 01:00:00 GMT", time.Hour},
		{"", "Thu, 01 Jan 2020 01:00:00 GMT", 0},
		{"", "soon", usualFreshness},
	} {
		h := http.Header{"Cache-Control": {c.control}, "Expires": {c.expires}}
		if got := freshness(h, now); got != c.want {
			t.Errorf("%q, %q: %v, want %v", c.control, c.expires, got, c.want)
		}
	}
}
