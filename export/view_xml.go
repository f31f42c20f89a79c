package export

import (
	"bytes"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
)

// The element that holds a view in SVG metadata and in XMP.
const (
	viewSpace   = "urn:multivector:"
	viewElement = "view"
)

// deepest is how many elements may stand in each other: far more than drawing
// programs write.
const deepest = 500

// viewInXML finds the element that holds a view and returns its text.
func viewInXML(r io.Reader) ([]byte, error) {
	d := xml.NewDecoder(r)
	d.CharsetReader = func(_ string, r io.Reader) (io.Reader, error) { return r, nil } // a view is ASCII in any of them
	depth, inside := 0, 0
	text := []byte{}
	for {
		token, err := d.Token()
		if errors.Is(err, io.EOF) {
			return nil, nil
		}
		line, column := d.InputPos()
		if err != nil {
			return nil, fmt.Errorf("line %d, column %d: %s; take a whole copy of the file", line, column, inXML(err))
		}
		switch t := token.(type) {
		case xml.StartElement:
			if depth++; depth > deepest {
				return nil, fmt.Errorf("line %d, column %d: more than %d elements in each other; save the picture again", line, column, deepest)
			}
			if inside == 0 && t.Name == (xml.Name{Space: viewSpace, Local: viewElement}) {
				inside = depth
			}
		case xml.EndElement:
			if depth == inside {
				return bytes.TrimSpace(text), nil
			}
			depth--
		case xml.CharData:
			if inside == 0 {
				continue
			}
			if text = append(text, t...); len(text) > 2*maxView {
				return nil, fmt.Errorf("line %d, column %d: the view has more than %d bytes; save the picture again", line, column, maxView)
			}
		}
	}
}

// inXML says what is wrong without the line, which stands before it.
func inXML(err error) string {
	if syntax := (*xml.SyntaxError)(nil); errors.As(err, &syntax) {
		return syntax.Msg
	}
	return err.Error()
}

// viewXML is the element that holds the view of a file.
func viewXML(view []byte) string {
	return fmt.Sprintf(`<mv:%s xmlns:mv="%s">%s</mv:%s>`, viewElement, viewSpace, view, viewElement)
}
