package export

import (
	"bufio"
	"encoding/binary"
	"hash/crc32"
	"image"
	"image/png"
	"io"
	"slices"

	"multivector/atlas"
)

// PNG writes a picture as a PNG file, with its title, its subtitle, the program
// and the view as texts.
func PNG(w io.Writer, a *atlas.Atlas, p *atlas.Picture, m Meta) error {
	return encodePNG(w, NewFrames(a).Draw(nil, p), p, m)
}

func encodePNG(w io.Writer, img image.Image, p *atlas.Picture, m Meta) error {
	out := bufio.NewWriterSize(w, 1<<16)
	enc := png.Encoder{CompressionLevel: png.DefaultCompression}
	if err := enc.Encode(&pngWriter{Writer: out, texts: pngTexts(p, m)}, img); err != nil {
		return err
	}
	return out.Flush()
}

// pngViewKey is the keyword of the text that holds the view.
const pngViewKey = "multivector-view"

// pngTexts are the texts of a file as chunks, those that have a keyword in the
// PNG specification under it.
func pngTexts(p *atlas.Picture, m Meta) (chunks []byte) {
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

const (
	pngSignature = "\x89PNG\r\n\x1a\n"
	// pngHead is how many bytes the signature and the first chunk, IHDR, take.
	pngHead = len(pngSignature) + 4 + 4 + 13 + 4
)

// pngWriter puts chunks behind the first chunk of the file that passes through it.
type pngWriter struct {
	io.Writer
	texts   []byte // not yet written
	written int
}

// Write passes on.
func (w *pngWriter) Write(b []byte) (int, error) {
	if rest := pngHead - w.written; w.texts != nil && rest <= len(b) {
		texts := w.texts
		w.texts = nil
		whole := slices.Concat(b[:rest], texts, b[rest:])
		if _, err := w.Writer.Write(whole); err != nil {
			return 0, err
		}
		return len(b), nil
	}
	n, err := w.Writer.Write(b)
	w.written += n
	return n, err
}
