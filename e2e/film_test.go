//go:build e2e

package e2e

import (
	"encoding/binary"
	"hash/maphash"
	"os"
	"path/filepath"
	"syscall"
	"testing"
	"time"
)

// film watches the screen itself: Xvfb keeps its pixels in a file, and what has
// changed there has been painted, whatever the program says of it.
type film struct {
	row  []byte // of pixels; a single one, since the rows of a picture arrive one after the other
	seed maphash.Seed
	stop chan struct{}
	done chan []time.Time
}

const (
	filmEvery  = 500 * time.Microsecond // between two looks at the screen
	filmMerged = 2 * time.Millisecond   // one painting may be seen half done
)

// newFilm readies a film of width pixels from x, y of a screen to the right.
func newFilm(t *testing.T, s *screen, x, y, width int) *film {
	t.Helper()
	file, err := os.Open(filepath.Join(s.folder, "Xvfb_screen0"))
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	info, err := file.Stat()
	if err != nil {
		t.Fatal(err)
	}
	data, err := syscall.Mmap(int(file.Fd()), 0, int(info.Size()), syscall.PROT_READ, syscall.MAP_SHARED)
	if err != nil {
		t.Fatalf("%s: %v", file.Name(), err)
	}
	t.Cleanup(func() { syscall.Munmap(data) })
	// The header of the XWD format (X11/XWDFile.h): words of 32 bits, the
	// header's own length first, the bytes of a row thirteenth, the number of
	// colours, of 12 bytes each, twentieth.
	word := func(i int) int { return int(binary.BigEndian.Uint32(data[4*i:])) }
	from := word(0) + 12*word(19) + y*word(12) + 4*x
	return &film{row: data[from : from+4*width], seed: maphash.MakeSeed()}
}

// look sums up what the row shows.
func (f *film) look() uint64 { return maphash.Bytes(f.seed, f.row) }

// roll begins to note when the screen changes.
func (f *film) roll() {
	f.stop, f.done = make(chan struct{}), make(chan []time.Time, 1)
	go func() {
		var at []time.Time
		for last := f.look(); ; {
			select {
			case <-f.stop:
				f.done <- at
				return
			default:
			}
			time.Sleep(filmEvery)
			seen := f.look()
			if seen == last {
				continue
			}
			last = seen
			if now := time.Now(); len(at) == 0 || now.Sub(at[len(at)-1]) > filmMerged {
				at = append(at, now)
			}
		}
	}()
}

// cut ends the film and returns the moments of its pictures.
func (f *film) cut() []time.Time {
	close(f.stop)
	return <-f.done
}
