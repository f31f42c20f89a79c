package export

import (
	"bytes"
	"compress/zlib"
	"encoding/binary"
	"fmt"
	"hash/crc32"
	"io"
)

// What is read of a PNG file at most.
const (
	mostChunks   = 100_000
	mostPNGTexts = maxView + 1024 // bytes of the chunk that holds the view
)

// viewInPNG finds the view among the texts of a PNG file, however another
// program has packed them anew.
func viewInPNG(r *io.SectionReader) ([]byte, error) {
	at := int64(len(pngSignature))
	for number := 1; number <= mostChunks; number++ {
		var head [8]byte
		if _, err := r.ReadAt(head[:], at); err != nil {
			return nil, fmt.Errorf("ends at byte %d, before its last chunk; take a whole copy of it", r.Size())
		}
		length, kind := int64(binary.BigEndian.Uint32(head[:4])), string(head[4:])
		if at+length+12 > r.Size() {
			return nil, fmt.Errorf("chunk %d (%q, at byte %d) is longer than the file; take a whole copy of it", number, kind, at)
		}
		switch kind {
		case "tEXt", "zTXt", "iTXt":
			text, err := viewInChunk(r, at, length)
			if err != nil {
				return nil, fmt.Errorf("chunk %d (%q, at byte %d) %w", number, kind, at, err)
			}
			if text != nil {
				return text, nil
			}
		case "IEND":
			return nil, nil
		}
		at += length + 12
	}
	return nil, fmt.Errorf("has more than %d chunks; save the picture again", mostChunks)
}

// viewInChunk is the text of a chunk that has our keyword, else nil.
func viewInChunk(r io.ReaderAt, at, length int64) ([]byte, error) {
	key := pngViewKey + "\x00"
	start := make([]byte, min(int(length), len(key)))
	if _, err := r.ReadAt(start, at+8); err != nil || string(start) != key {
		return nil, nil
	}
	if length > mostPNGTexts {
		return nil, fmt.Errorf("has %d bytes, and a view has %d at most; save the picture again", length, maxView)
	}
	chunk := make([]byte, length+8) // type, data, checksum
	if _, err := r.ReadAt(chunk, at+4); err != nil {
		return nil, fmt.Errorf("cannot be read: %w", err)
	}
	body, sum := chunk[:length+4], binary.BigEndian.Uint32(chunk[length+4:])
	if crc32.ChecksumIEEE(body) != sum {
		return nil, fmt.Errorf("is damaged: its checksum is wrong; take another copy of the file")
	}
	kind, text := string(body[:4]), body[4+len(key):]
	packed := false
	switch kind {
	case "zTXt": // method, text
		if len(text) < 1 {
			return nil, fmt.Errorf("ends too early; save the picture again")
		}
		packed, text = true, text[1:]
	case "iTXt": // flag, method, language, translated keyword, text
		if len(text) < 2 {
			return nil, fmt.Errorf("ends too early; save the picture again")
		}
		packed = text[0] == 1
		_, rest, _ := bytes.Cut(text[2:], []byte{0})
		_, text, _ = bytes.Cut(rest, []byte{0})
	}
	if !packed {
		return text, nil
	}
	return inflated(text)
}

// inflated unpacks a text, of which it takes no more than a view can have.
func inflated(packed []byte) ([]byte, error) {
	z, err := zlib.NewReader(bytes.NewReader(packed))
	if err != nil {
		return nil, fmt.Errorf("cannot be unpacked: %w; save the picture again", err)
	}
	text, err := io.ReadAll(io.LimitReader(z, maxView+1))
	if err != nil {
		return nil, fmt.Errorf("cannot be unpacked: %w; save the picture again", err)
	}
	return text, nil
}
