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
	mostPptxData  = 4 * maxView // bytes of all parts that may hold a view
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
	left := int64(mostPptxData)
	for _, f := range z.File {
		if !strings.HasPrefix(f.Name, "customXml/item") || strings.HasPrefix(f.Name, "customXml/itemProps") {
			continue
		}
		if left <= 0 {
			return nil, fmt.Errorf("its parts for data have more than %d bytes; save the picture again", mostPptxData)
		}
		text, err := viewInPart(f, &left)
		if err == nil && text != nil {
			return text, nil
		}
		first = cmp.Or(first, err)
	}
	return nil, first
}

// viewInPart is the view in a part, nil where it holds something else. It takes
// what it reads off what may be read.
func viewInPart(f *zip.File, left *int64) ([]byte, error) {
	part, err := f.Open()
	if err != nil {
		return nil, fmt.Errorf("%s: %s; take a whole copy of the file", f.Name, strings.TrimPrefix(err.Error(), "zip: "))
	}
	defer part.Close()
	rest := &io.LimitedReader{R: part, N: *left}
	text, err := viewInXML(rest)
	*left = rest.N
	if err != nil {
		return nil, fmt.Errorf("%s, %w", f.Name, err)
	}
	return text, nil
}
