package export

import (
	"bytes"
	"errors"
	"fmt"
	"io"
)

// isHTML tells a page for browsers by its first bytes.
func isHTML(head []byte) bool {
	const begins = "<!doctype html"
	return len(head) >= len(begins) && bytes.EqualFold(head[:len(begins)], []byte(begins))
}

// Where the view stands in a page, which is near its beginning.
const (
	viewBegin = `<script type="application/json" id="view">`
	viewEnd   = `</script>`
	viewAhead = 1 << 12 // bytes before it at most
)

// viewInHTML finds the view in a page.
func viewInHTML(r *io.SectionReader) ([]byte, error) {
	text, err := io.ReadAll(io.LimitReader(r, viewAhead+maxView+int64(len(viewBegin+viewEnd))))
	if err != nil {
		return nil, fmt.Errorf("cannot be read: %w", err)
	}
	_, text, ok := bytes.Cut(text, []byte(viewBegin))
	if !ok {
		return nil, nil
	}
	view, _, ok := bytes.Cut(text, []byte(viewEnd))
	if !ok {
		return nil, errors.New("its view has no end; take a whole copy of it")
	}
	return view, nil
}
