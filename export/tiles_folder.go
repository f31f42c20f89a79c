package export

import (
	"crypto/sha256"
	"fmt"
	"io"
	"io/fs"
	"net/http"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"time"

	"multivector/atlas"
)

// tileFolder keeps tiles between runs: a folder for each basemap, a file for
// each tile whose date is the day until which it is good. Nothing in it is
// needed: what fails here only costs another question to the server.
type tileFolder struct {
	path string // empty: nothing is kept
	most int64  // bytes of all tiles
}

// How long tiles are kept where the server does not say, at most, and how much.
const (
	usualFreshness = 7 * 24 * time.Hour // the least that OpenStreetMap asks for
	mostFreshness  = 60 * 24 * time.Hour
	mostKept       = 256 << 20
)

// file is where a tile is kept. The folder's name has the server's for people,
// and tells its maps apart without showing a key that the address may hold.
func (k tileFolder) file(b *atlas.Basemap, one tile) string {
	host, _ := checkAddress(b.Address)
	plain := strings.Map(func(r rune) rune {
		if strings.ContainsRune("abcdefghijklmnopqrstuvwxyz0123456789.-", r) {
			return r
		}
		return '-'
	}, strings.ToLower(host))
	sum := sha256.Sum256([]byte(b.Address))
	folder := fmt.Sprintf("%.40s-%x", plain, sum[:8])
	return filepath.Join(k.path, folder, fmt.Sprintf("%d-%d-%d", one.z, one.x, one.y))
}

// read returns a tile that is kept and still good.
func (k tileFolder) read(b *atlas.Basemap, one tile) ([]byte, bool) {
	if k.path == "" {
		return nil, false
	}
	f, err := os.Open(k.file(b, one))
	if err != nil {
		return nil, false
	}
	defer f.Close()
	info, err := f.Stat()
	if err != nil || !info.Mode().IsRegular() || info.Size() > mostTileBytes || !time.Now().Before(info.ModTime()) {
		return nil, false
	}
	raw, err := io.ReadAll(f)
	return raw, err == nil
}

// write keeps a tile for a time, for its user alone.
func (k tileFolder) write(b *atlas.Basemap, one tile, raw []byte, fresh time.Duration) {
	if k.path == "" || fresh <= 0 {
		return
	}
	path := k.file(b, one)
	if os.MkdirAll(filepath.Dir(path), 0o700) != nil {
		return
	}
	f, err := os.CreateTemp(filepath.Dir(path), temporary+"*") // which nobody else can read
	if err != nil {
		return
	}
	defer os.Remove(f.Name()) // fails once it has its place
	_, err = f.Write(raw)
	if f.Close() != nil || err != nil {
		return
	}
	until := time.Now().Add(fresh)
	if os.Chtimes(f.Name(), until, until) == nil {
		_ = os.Rename(f.Name(), path)
	}
}

// temporary begins the names of files that are not whole yet.
const temporary = ".new-"

// shrink removes tiles when there are too many: those first that are good for
// the shortest time.
func (k tileFolder) shrink() {
	if k.path == "" {
		return
	}
	type kept struct {
		path  string
		size  int64
		until time.Time
	}
	var all []kept
	sum := int64(0)
	_ = filepath.WalkDir(k.path, func(path string, entry fs.DirEntry, err error) error {
		if err != nil || !entry.Type().IsRegular() {
			return nil
		}
		if info, err := entry.Info(); err == nil {
			all = append(all, kept{path, info.Size(), info.ModTime()})
			sum += info.Size()
		}
		return nil
	})
	if sum <= k.most {
		return
	}
	slices.SortFunc(all, func(a, b kept) int { return a.until.Compare(b.until) })
	for _, one := range all {
		if sum <= k.most*3/4 {
			return
		}
		if os.Remove(one.path) == nil {
			sum -= one.size
		}
	}
}

// freshness is how long an answer stays good, as its server says.
func freshness(h http.Header, now time.Time) time.Duration {
	for _, word := range strings.Split(strings.ToLower(h.Get("Cache-Control")), ",") {
		name, value, _ := strings.Cut(strings.TrimSpace(word), "=")
		switch name {
		case "no-store", "no-cache":
			return 0
		case "max-age":
			if seconds, err := strconv.Atoi(strings.Trim(value, `"`)); err == nil && seconds >= 0 {
				return min(time.Duration(min(seconds, 1<<30))*time.Second, mostFreshness)
			}
		}
	}
	if until, err := http.ParseTime(h.Get("Expires")); err == nil {
		return min(max(until.Sub(now), 0), mostFreshness)
	}
	return usualFreshness
}
