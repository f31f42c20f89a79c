package export

import (
	"bytes"
	"compress/flate"
	"encoding/binary"
	"hash/adler32"
	"image"
	"io"
	"runtime"
	"sync"
)

// Pixels are compressed in strips, several at a time: image/png does one after
// the other, and tries five filters on each row, which takes four times as long
// for files that are a twentieth smaller.
const (
	stripBytes = 1 << 20 // of unpacked pixels in a strip, about
	upFilter   = 2       // a row is written as its difference from the one above
)

// pngStrip is a number of rows in the making, with what is used again for later ones.
type pngStrip struct {
	rows   []byte // filtered
	packed bytes.Buffer
	z      *flate.Writer
	sum    uint32 // Adler-32 of the rows
}

// writePixels writes the chunks of a PNG file that hold the pixels: RGB of an
// image without transparent ones, else RGBA. The same image gives the same
// bytes, however many cores there are.
func writePixels(w io.Writer, img *image.RGBA, opaque bool) error {
	height := img.Rect.Dy()
	rows := max(1, stripBytes/rowBytes(img, opaque))
	strips := make([]pngStrip, runtime.GOMAXPROCS(0))
	sum := adler32.Checksum(nil)
	for from := 0; from < height; {
		var wg sync.WaitGroup
		begun := strips[:0]
		for ; from < height && len(begun) < len(strips); from += rows {
			begun = begun[:len(begun)+1]
			s, from, to := &begun[len(begun)-1], from, min(from+rows, height)
			wg.Go(func() { s.pack(img, from, to, opaque) })
		}
		wg.Wait()
		for i := range begun {
			s := &begun[i]
			sum = bothSums(sum, s.sum, len(s.rows))
			if from >= height && i == len(begun)-1 {
				s.packed.Write(binary.BigEndian.AppendUint32(nil, sum))
			}
			if _, err := w.Write(appendChunk(nil, "IDAT", s.packed.String())); err != nil {
				return err
			}
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

// pack compresses some rows; those of a zlib stream that begins with the first
// row and ends with the last one.
func (s *pngStrip) pack(img *image.RGBA, from, to int, opaque bool) {
	wide := rowBytes(img, opaque)
	s.rows = append(s.rows[:0], make([]byte, wide*(to-from))...)
	above, row := make([]byte, wide-1), make([]byte, wide-1)
	if from > 0 {
		unpremultiplied(above, img, from-1, opaque)
	}
	for y := from; y < to; y++ {
		unpremultiplied(row, img, y, opaque)
		out := s.rows[wide*(y-from):][:wide]
		out[0] = upFilter
		for i := range row {
			out[1+i] = row[i] - above[i]
		}
		above, row = row, above
	}
	s.sum = adler32.Checksum(s.rows)
	s.packed.Reset()
	if from == 0 {
		s.packed.Write([]byte{0x78, 0x9c}) // zlib: a window of 32 KiB, the usual level
	}
	if s.z == nil {
		s.z, _ = flate.NewWriter(&s.packed, flate.DefaultCompression) // the level is there
	} else {
		s.z.Reset(&s.packed)
	}
	_, _ = s.z.Write(s.rows) // a buffer takes all
	if to == img.Rect.Dy() {
		_ = s.z.Close()
	} else {
		_ = s.z.Flush()
	}
}

// unpremultiplied copies a row of pixels as PNG has them: colours that alpha has
// not been multiplied into.
func unpremultiplied(to []byte, img *image.RGBA, y int, opaque bool) {
	from := img.Pix[y*img.Stride:][:4*img.Rect.Dx()]
	if opaque {
		for x := 0; 4*x < len(from); x++ {
			copy(to[3*x:3*x+3], from[4*x:4*x+3])
		}
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
