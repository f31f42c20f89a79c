package export

import (
	"bytes"
	"encoding/binary"
	"hash/adler32"
	"hash/crc32"
	"image"
	"io"
	"runtime"
	"sync"
	"sync/atomic"

	"github.com/klauspost/compress/flate"
)

// Pixels are compressed in strips, several at a time: image/png does one after
// the other, and tries five filters on each row. Rows are written as they are:
// on a map, flat colours and stripes, deflate finds more to repeat in them than
// in their differences, and the files are a seventh smaller.
const (
	stripBytes  = 1 << 19 // of unpacked pixels in a strip, about
	noFilter    = 0
	packedLevel = 1 // the third of deflate's usual time; a tenth larger than at level 6
)

// pngStrip is a number of rows on their way into the file.
type pngStrip struct {
	from, to int // rows
	packed   []byte
	bytes    int    // of the rows
	sum      uint32 // Adler-32 of the rows
	done     chan struct{}
}

// pngPacker is what a goroutine that compresses strips uses again.
type pngPacker struct {
	rows []byte
	z    *flate.Writer
}

// writePixels writes the chunks of a PNG file that hold the pixels: RGB of an
// image without transparent ones, else RGBA. The same image gives the same
// bytes, however many cores there are.
func writePixels(w io.Writer, img *image.RGBA, opaque bool) error {
	strips := pngStrips(img, opaque)
	var begun atomic.Int32
	var wg sync.WaitGroup
	for range min(runtime.GOMAXPROCS(0), len(strips)) {
		wg.Go(func() {
			var k pngPacker
			for i := begun.Add(1) - 1; int(i) < len(strips); i = begun.Add(1) - 1 {
				strips[i].pack(&k, img, opaque)
				close(strips[i].done)
			}
		})
	}
	err := writeStrips(w, strips)
	begun.Store(int32(len(strips))) // after an error nobody begins another one
	wg.Wait()
	return err
}

// pngStrips divides the rows of an image.
func pngStrips(img *image.RGBA, opaque bool) []pngStrip {
	height := img.Rect.Dy()
	rows := max(1, stripBytes/rowBytes(img, opaque))
	strips := make([]pngStrip, 0, height/rows+1)
	for from := 0; from < height; from += rows {
		strips = append(strips, pngStrip{from: from, to: min(from+rows, height), done: make(chan struct{})})
	}
	return strips
}

// writeStrips writes each strip as soon as it and those before it are packed.
func writeStrips(w io.Writer, strips []pngStrip) error {
	sum := adler32.Checksum(nil)
	for i := range strips {
		s := &strips[i]
		<-s.done
		sum = bothSums(sum, s.sum, s.bytes)
		if i == len(strips)-1 {
			s.packed = binary.BigEndian.AppendUint32(s.packed, sum)
		}
		if err := writeChunk(w, "IDAT", s.packed); err != nil {
			return err
		}
		s.packed = nil
	}
	return nil
}

// writeChunk writes a chunk of a PNG file, as appendChunk makes one.
func writeChunk(w io.Writer, kind string, data []byte) error {
	head := append(binary.BigEndian.AppendUint32(nil, uint32(len(data))), kind...)
	sum := crc32.Update(crc32.ChecksumIEEE(head[4:]), crc32.IEEETable, data)
	for _, part := range [][]byte{head, data, binary.BigEndian.AppendUint32(nil, sum)} {
		if _, err := w.Write(part); err != nil {
			return err
		}
	}
	return nil
}

// rowBytes is how many bytes a row has in the file, before it is compressed.
func rowBytes(img *image.RGBA, opaque bool) int {
	if opaque {
		return 1 + 3*img.Rect.Dx()
	}
	return 1 + 4*img.Rect.Dx()
}

// pack compresses the rows; those of a zlib stream that begins with the first
// row and ends with the last one.
func (s *pngStrip) pack(k *pngPacker, img *image.RGBA, opaque bool) {
	wide := rowBytes(img, opaque)
	s.bytes = wide * (s.to - s.from)
	if k.rows == nil {
		k.rows = make([]byte, s.bytes) // none is larger than the first one
	}
	rows := k.rows[:s.bytes]
	for y := s.from; y < s.to; y++ {
		row := rows[wide*(y-s.from):][:wide]
		row[0] = noFilter
		unpremultiplied(row[1:], img, y, opaque)
	}
	s.sum = adler32.Checksum(rows)
	packed := bytes.NewBuffer(make([]byte, 0, s.bytes/8))
	if s.from == 0 {
		packed.Write([]byte{0x78, 0x01}) // zlib: a window of 32 KiB, the quickest level
	}
	if k.z == nil {
		k.z, _ = flate.NewWriter(packed, packedLevel) // the level is there
	} else {
		k.z.Reset(packed)
	}
	_, _ = k.z.Write(rows) // a buffer takes all
	if s.to == img.Rect.Dy() {
		_ = k.z.Close()
	} else {
		_ = k.z.Flush()
	}
	s.packed = packed.Bytes()
}

// unpremultiplied copies a row of pixels as PNG has them: colours that alpha has
// not been multiplied into.
func unpremultiplied(to []byte, img *image.RGBA, y int, opaque bool) {
	from := img.Pix[y*img.Stride:][:4*img.Rect.Dx()]
	if opaque {
		withoutAlpha(to, from)
		return
	}
	for i := 0; i < len(from); i += 4 {
		alpha := uint32(from[i+3])
		for k := range 3 {
			v := uint32(from[i+k])
			if 0 < alpha && alpha < 255 {
				v = min(255, (v*0xffff/alpha)>>8) // rounded as color.NRGBAModel does
			}
			to[i+k] = byte(v)
		}
		to[i+3] = byte(alpha)
	}
}

// withoutAlpha copies the colours of pixels of four bytes, four pixels at a time.
func withoutAlpha(to, from []byte) {
	for ; len(from) >= 16; to, from = to[12:], from[16:] {
		const colour = 1<<24 - 1
		a, b := binary.LittleEndian.Uint64(from), binary.LittleEndian.Uint64(from[8:])
		binary.LittleEndian.PutUint64(to, a&colour|a>>32&colour<<24|b<<48)
		binary.LittleEndian.PutUint32(to[8:], uint32(b>>16&0xff|b>>32<<8))
	}
	for ; len(from) > 0; to, from = to[3:], from[4:] {
		copy(to[:3], from)
	}
}

// bothSums is the Adler-32 checksum of two pieces of data, the second of some
// length, from those of the pieces (RFC 1950).
func bothSums(first, second uint32, length int) uint32 {
	const base = 65521
	a1, b1, a2, b2 := first&0xffff, first>>16, second&0xffff, second>>16
	rest := uint32(length % base)
	a := (a1 + a2 + base - 1) % base
	b := (rest*((a1+base-1)%base)%base + b1 + b2) % base
	return b<<16 | a
}
