package export

import (
	"bytes"
	"fmt"
	"io"
)

// maxSVG is how many bytes of an SVG file are looked through.
const maxSVG = 256 << 20

// isSVG tells an SVG file by its first bytes: its element comes after the XML
// declaration, comments and a document type, if any.
func isSVG(head []byte) bool {
	return bytes.HasPrefix(head, []byte("<")) && (bytes.HasPrefix(head, []byte("<?xml")) || bytes.Contains(head, []byte("<svg"))) &&
		!bytes.HasPrefix(bytes.ToLower(head[:min(len(head), 14)]), []byte("<!doctype html"))
}

// viewInSVG finds the view in the metadata of an SVG file.
func viewInSVG(r *io.SectionReader) ([]byte, error) {
	if r.Size() > maxSVG {
		return nil, fmt.Errorf("has %d bytes, and %d are read at most; save the picture again", r.Size(), maxSVG)
	}
	return viewInXML(r)
}
