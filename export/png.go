package export

import (
	"encoding/binary"
	"hash/crc32"
	"image"
	"io"
	"runtime"
	"sync"
	"sync/atomic"

	"multivector/atlas"
)

// writePNG writes the picture of a snapshot as a PNG file. It is drawn while its names
// look for their places.
func writePNG(w io.Writer, s Snapshot) error {
	img, p := NewFrames(s.Atlas).Compose(nil, s.Library, s.Settings)
	return encodePNG(w, img, p, s.meta())
}

// encodePNG writes the pixels of a picture as a PNG file, with its title, its
// subtitle, the program and the view as texts.
func encodePNG(w io.Writer, img *image.RGBA, p *atlas.Picture, m metadata) error {
	opaque := coversAll(img)
	kind := "\x06" // RGBA
	if opaque {
		kind = "\x02" // RGB
	}
	size := binary.BigEndian.AppendUint32(nil, uint32(img.Rect.Dx()))
	size = binary.BigEndian.AppendUint32(size, uint32(img.Rect.Dy()))
	head := appendChunk([]byte(pngSignature), "IHDR", string(size)+"\x08"+kind+"\x00\x00\x00") // 8 bits; deflate, filters, no interlace
	if _, err := w.Write(append(head, pngTexts(p, m)...)); err != nil {
		return err
	}
	if err := writePixels(w, img, opaque); err != nil {
		return err
	}
	_, err := w.Write(appendChunk(nil, "IEND", ""))
	return err
}

// coversAll tells whether no pixel of an image is transparent.
func coversAll(img *image.RGBA) bool {
	var clear atomic.Bool
	var wg sync.WaitGroup
	height, cores := img.Rect.Dy(), runtime.GOMAXPROCS(0)
	for i := range cores {
		wg.Go(func() {
			for y := height * i / cores; y < height*(i+1)/cores && !clear.Load(); y++ {
				if !rowCovers(img.Pix[y*img.Stride:][:4*img.Rect.Dx()]) {
					clear.Store(true)
				}
			}
		})
	}
	wg.Wait()
	return !clear.Load()
}

// rowCovers tells whether no pixel of a row is transparent, four at a time.
func rowCovers(row []byte) bool {
	const alphas = 0xff000000_ff000000
	all := uint64(alphas)
	for ; len(row) >= 16; row = row[16:] {
		all &= binary.LittleEndian.Uint64(row) & binary.LittleEndian.Uint64(row[8:])
	}
	for ; len(row) > 0; row = row[4:] {
		all &= uint64(row[3])<<24 | 0xff000000_00000000
	}
	return all == alphas
}

// pngViewKey is the keyword of the text that holds the view.
const pngViewKey = "multivector-view"

// pngTexts are the texts of a file as chunks, those that have a keyword in the
// PNG specification under it.
func pngTexts(p *atlas.Picture, m metadata) (chunks []byte) {
	for _, t := range [...]struct{ key, text string }{
		{"Title", readable(p.Title)},
		{"Description", readable(p.Subtitle)},
		{"Software", readable(m.Program)},
		{pngViewKey, string(m.View)},
	} {
		if t.text != "" {
			chunks = appendChunk(chunks, "iTXt", t.key+"\x00\x00\x00\x00\x00"+t.text) // not compressed, no language, no translated keyword
		}
	}
	return chunks
}

// appendChunk adds a chunk of a PNG file: length, type, data, checksum.
func appendChunk(b []byte, kind, data string) []byte {
	b = binary.BigEndian.AppendUint32(b, uint32(len(data)))
	from := len(b)
	b = append(append(b, kind...), data...)
	return binary.BigEndian.AppendUint32(b, crc32.ChecksumIEEE(b[from:]))
}

const pngSignature = "\x89PNG\r\n\x1a\n"
