package export

import (
	"archive/zip"
	"cmp"
	"fmt"
	"io"
	"strings"
)

// Limits of what is looked through in a PPTX file: who has changed it may have
// added parts, and one that claims to be small may grow without end.
const (
	mostPptxParts = 10_000
	mostPptxData  = 4 * maxView // bytes of a part that may hold a view
)

// viewInPPTX finds the view among the parts for data of any kind.
func viewInPPTX(r *io.SectionReader) ([]byte, error) {
	z, err := zip.NewReader(r, r.Size())
	if err != nil {
		return nil, fmt.Errorf("it is broken (%s); take a whole copy of the file", strings.TrimPrefix(err.Error(), "zip: "))
	}
	if len(z.File) > mostPptxParts {
		return nil, fmt.Errorf("it has %d parts, and %d are looked through at most; save the picture again", len(z.File), mostPptxParts)
	}
	var first error // of a part that may be another program's
	for _, f := range z.File {
		if !strings.HasPrefix(f.Name, "customXml/item") || strings.HasPrefix(f.Name, "customXml/itemProps") {
			continue
		}
		text, err := viewInPart(f)
		if err == nil && text != nil {
			return text, nil
		}
		first = cmp.Or(first, err)
	}
	return nil, first
}

// viewInPart is the view in a part, nil where it holds something else.
func viewInPart(f *zip.File) ([]byte, error) {
	part, err := f.Open()
	if err != nil {
		return nil, fmt.Errorf("%s: %s; take a whole copy of the file", f.Name, strings.TrimPrefix(err.Error(), "zip: "))
	}
	defer part.Close()
	text, err := viewInXML(io.LimitReader(part, mostPptxData))
	if err != nil {
		return nil, fmt.Errorf("%s, %w", f.Name, err)
	}
	return text, nil
}
