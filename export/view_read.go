package export

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"strings"

	"github.com/go-json-experiment/json"
	"github.com/go-json-experiment/json/jsontext"
)

// viewReader finds the view in the files of a format.
type viewReader struct {
	format Format
	is     func(head []byte) bool // by the first bytes of a file, without blanks before them
	// view returns the JSON of the view, nil where the file carries none. Errors say
	// where the file is broken.
	view func(*io.SectionReader) ([]byte, error)
}

// viewReaders has a row for each format that carries a view.
func viewReaders() []viewReader {
	return []viewReader{
		{FormatPNG, begins(pngSignature), viewInPNG},
		{FormatPDF, begins("%PDF-"), viewInPDF},
		{FormatSVG, isSVG, viewInSVG},
		{FormatPPTX, begins("PK\x03\x04"), viewInPPTX},
		{FormatHTML, isHTML, viewInHTML},
	}
}

// begins tells files by their first bytes.
func begins(with string) func([]byte) bool {
	return func(head []byte) bool { return bytes.HasPrefix(head, []byte(with)) }
}

// ReadView finds the view in a file that [Write] made, whatever its name ends
// in. The name is for errors, which say what is wrong, where, and what to do.
// Settings of the view have no error. A file by a newer version that holds what
// this one does not know is refused, for its picture would not be the same.
func ReadView(name string, r io.ReaderAt, size int64) (View, error) {
	head := make([]byte, 1024)
	n, err := r.ReadAt(head, 0)
	if err != nil && !errors.Is(err, io.EOF) {
		return View{}, fmt.Errorf("cannot read %s: %w", name, err)
	}
	if n == 0 {
		return View{}, fmt.Errorf("%s is empty; take a whole copy of it", name)
	}
	head = bytes.TrimLeft(bytes.TrimPrefix(head[:n], []byte("\uFEFF")), " \t\r\n")
	for _, reader := range viewReaders() {
		if !reader.is(head) {
			continue
		}
		text, err := reader.view(io.NewSectionReader(r, 0, size))
		switch {
		case err != nil:
			return View{}, fmt.Errorf("%s: %w", name, err)
		case text == nil:
			return View{}, fmt.Errorf("%s carries no view of Multivector; take a picture as Multivector saved it (other programs may leave the view out of what they save)", name)
		}
		v, err := parseView(text)
		if err != nil {
			return View{}, fmt.Errorf("%s: %w", name, err)
		}
		return v, nil
	}
	return View{}, fmt.Errorf("%s is no picture that Multivector writes; take one that ends in %s", name, endings())
}

// parseView reads the JSON of a view, and checks that it makes a picture.
func parseView(text []byte) (View, error) {
	var about struct {
		Format  string `json:"format"`
		Program string `json:"program"`
	}
	if len(text) > maxView {
		return View{}, fmt.Errorf("its view takes %d bytes, and has %d at most; save the picture again", len(text), maxView)
	}
	if err := json.Unmarshal(text, &about); err != nil {
		return View{}, brokenView(text, err)
	}
	maker := strings.TrimSpace(readable(about.Program))
	if maker == "" {
		maker = "another version of Multivector"
	}
	if kind, _, _ := strings.Cut(about.Format, "/"); about.Format != viewFormat && kind+"/" == viewKind {
		return View{}, fmt.Errorf("its view is written as %s, by %s, and this version reads %s; take that version", shown(about.Format), maker, viewFormat)
	} else if about.Format != viewFormat {
		return View{}, fmt.Errorf("its view has the format %q, where %s is needed; save the picture again", shown(about.Format), viewFormat)
	}
	var v View
	if err := json.Unmarshal(text, &v, json.RejectUnknownMembers(true)); err != nil {
		if semantic := (*json.SemanticError)(nil); errors.As(err, &semantic) && errors.Is(err, json.ErrUnknownName) {
			return View{}, fmt.Errorf("its view has %q, which this version does not know; it was made by %s: take that version",
				shown(string(semantic.JSONPointer)), maker)
		}
		return View{}, brokenView(text, err)
	}
	if _, err := v.Settings(); err != nil {
		return View{}, fmt.Errorf("its view, made by %s, makes no picture: %w", maker, err)
	}
	return v, nil
}

// viewKind is the format of a view without its version.
const viewKind = "multivector-view/"

// brokenView says where a view is no JSON, or not what a view has there.
func brokenView(text []byte, err error) error {
	var syntactic *jsontext.SyntacticError
	var semantic *json.SemanticError
	switch {
	case errors.As(err, &syntactic):
		return fmt.Errorf("its view is broken at byte %d of %d: %s; save the picture again",
			syntactic.ByteOffset+1, len(text), strings.TrimPrefix(syntactic.Err.Error(), "jsontext: "))
	case errors.As(err, &semantic):
		return fmt.Errorf("its view has something else in %q than is needed there; save the picture again", shown(string(semantic.JSONPointer)))
	}
	return fmt.Errorf("its view cannot be read: %w; save the picture again", err)
}

// shown shortens a text from a file for an error.
func shown(s string) string {
	const most = 60
	if letters := []rune(readable(s)); len(letters) > most {
		return string(letters[:most]) + "…"
	}
	return readable(s)
}
