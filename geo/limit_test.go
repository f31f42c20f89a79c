package geo

import (
	"io"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
)

// endless gives its head once and its body for ever.
type endless struct {
	head, body string
	at         int
}

func (e *endless) Read(p []byte) (int, error) {
	n := copy(p, e.head)
	e.head = e.head[n:]
	for n < len(p) {
		k := copy(p[n:], e.body[e.at:])
		n, e.at = n+k, (e.at+k)%len(e.body)
	}
	return n, nil
}

// TestReadWorldLimits feeds files without an end: each ends with one clear error, and
// with little memory.
func TestReadWorldLimits(t *testing.T) {
	if testing.Short() {
		t.Skip("reads some 100 MB")
	}
	begin := `{"type":"FeatureCollection","features":[`
	for _, test := range []struct{ what, head, body, want string }{
		{"one ring", begin + `{"geometry":{"type":"Polygon","coordinates":[[`, `[1.5,1.5],`, "more than the 64 MB that one feature may have"},
		{"features", begin, `{"id":"DE"},`, "more than the 20000 features"},
		{"one string", begin + `{"id":"`, "abcdefgh", "more than the 64 MB that one feature may have"},
		{"spaces", ``, "        ", "more than the 64 MB"},
	} {
		var before, after runtime.MemStats
		runtime.ReadMemStats(&before)
		_, err := ReadWorld("big.geojson", &endless{head: test.head, body: test.body})
		runtime.ReadMemStats(&after)
		if err == nil || !strings.Contains(err.Error(), test.want) {
			t.Errorf("%s: %v, want %s", test.what, err, test.want)
		}
		if grown := int64(after.Sys) - int64(before.Sys); grown > 600<<20 {
			t.Errorf("%s: took %d MB", test.what, grown>>20)
		}
	}
}

// TestReadWorldRefusesALargeFileBeforeReading makes a file of 1 GB that takes no room.
func TestReadWorldRefusesALargeFileBeforeReading(t *testing.T) {
	path := filepath.Join(t.TempDir(), "huge.geojson")
	file, err := os.Create(path)
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	if err := file.Truncate(1 << 30); err != nil {
		t.Skipf("no sparse files here: %v", err)
	}
	_, err = ReadWorld("huge.geojson", file)
	if err == nil || !strings.Contains(err.Error(), "1024 MB is more than the 256 MB") {
		t.Errorf("%v", err)
	}
	if at, _ := file.Seek(0, io.SeekCurrent); at != 0 {
		t.Errorf("%d bytes were read", at)
	}
}
