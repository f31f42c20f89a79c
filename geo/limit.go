package geo

import (
	"fmt"
	"io"
	"io/fs"
)

// Limits of a file of shapes. Natural Earth 1:10m as GeoJSON has 25 MB, 258 features
// and 550,000 points.
const (
	maxFileBytes    = 256 << 20
	maxFeatureBytes = 64 << 20
	maxFeatures     = 20_000
	maxPoints       = 6_000_000
	maxNesting      = 8 // geometry collections inside each other
)

// limitedReader ends with an error when the file, or the feature being read, is too
// large, so that no input fills the memory.
type limitedReader struct {
	r             io.Reader
	file, feature int64 // bytes left
}

func (l *limitedReader) Read(p []byte) (int, error) {
	switch {
	case l.file <= 0:
		return 0, tooLarge(maxFileBytes, "a file of shapes")
	case l.feature <= 0:
		return 0, tooLarge(maxFeatureBytes, "one feature")
	}
	n, err := l.r.Read(p[:min(int64(len(p)), l.file, l.feature)])
	l.file -= int64(n)
	l.feature -= int64(n)
	return n, err
}

// limitError says that an input is too large; readers hand it on as it is.
type limitError struct{ problem string }

func (e *limitError) Error() string { return e.problem }

func tooLarge(limit int64, what string) error {
	return &limitError{fmt.Sprintf("more than the %d MB that %s may have: simplify the shapes, 1:10m is fine enough", limit>>20, what)}
}

// checkSize refuses a file that says beforehand that it is too large.
func checkSize(r io.Reader) error {
	f, ok := r.(interface{ Stat() (fs.FileInfo, error) })
	if !ok {
		return nil
	}
	info, err := f.Stat()
	if err != nil || info.Size() <= maxFileBytes {
		return nil // what cannot be said now shows when reading
	}
	return fmt.Errorf("%d MB is %w", info.Size()>>20, tooLarge(maxFileBytes, "a file of shapes"))
}
