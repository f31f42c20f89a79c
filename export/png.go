package export

import (
	"encoding/binary"
	"hash/crc32"
	"image"
	"io"

	"multivector/atlas"
)

// writePNG writes a picture as a PNG file, with its title, its subtitle, the program
// and the view as texts.
func writePNG(w io.Writer, a *atlas.Atlas, p *atlas.Picture, m metadata) error {
	return encodePNG(w, NewFrames(a).Draw(nil, p), p, m)
}

func encodePNG(w io.Writer, img *image.RGBA, p *atlas.Picture, m metadata) error {
	opaque := img.Opaque()
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
