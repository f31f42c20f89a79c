package export

import (
	"context"
	"fmt"
	"io"
	"path/filepath"
	"slices"
	"strings"
)

// Format is the kind of a file, by the ending of its name: ".png".
type Format string

// The formats.
const (
	FormatPNG  Format = ".png"
	FormatSVG  Format = ".svg"
	FormatPDF  Format = ".pdf"
	FormatPPTX Format = ".pptx"
	FormatHTML Format = ".html"
)

// writers hold what each format is written by.
var writers = map[Format]func(io.Writer, Snapshot) error{
	FormatPNG:  writePNG,
	FormatSVG:  func(w io.Writer, s Snapshot) error { return writeSVG(w, s.Picture(), s.meta()) },
	FormatPDF:  func(w io.Writer, s Snapshot) error { return writePDF(w, s.Atlas, s.Picture(), s.meta()) },
	FormatPPTX: writePPTX,
	FormatHTML: func(w io.Writer, s Snapshot) error { return writeHTML(w, s, nil) },
}

// Formats lists the formats in the order in which they are offered.
func Formats() []Format { return []Format{FormatPNG, FormatSVG, FormatPDF, FormatPPTX, FormatHTML} }

// FormatOf is the format that a file's name asks for by its ending, in capital
// or small letters. The error names the endings.
func FormatOf(path string) (Format, error) {
	base := filepath.Base(path)
	f := Format(strings.ToLower(filepath.Ext(base)))
	if !slices.Contains(Formats(), f) || len(base) == len(f) {
		return "", fmt.Errorf("cannot write %q: the name of a picture ends in %s, as in map.png", path, endings())
	}
	return f, nil
}

// endings lists the formats for people.
func endings() string { return listed(Formats()) }

// listed writes formats for people: ".png, .svg or .pdf".
func listed(formats []Format) string {
	var names []string
	for _, f := range formats {
		names = append(names, string(f))
	}
	last := len(names) - 1
	return strings.Join(names[:last], ", ") + " or " + names[last]
}

// Write writes a snapshot in a format, with the [View] that made it. Once the
// context is done it stops with the context's error; what has been written then
// is no whole file.
func Write(ctx context.Context, w io.Writer, f Format, s Snapshot) error {
	write, ok := writers[f]
	if !ok {
		return fmt.Errorf("there is no format %q; take %s", string(f), endings())
	}
	s, err := s.withView()
	if err != nil {
		return err
	}
	s.stopped = ctx.Err
	if s.Settings.Basemap != nil {
		return writeOverTiles(ctx, stoppable{ctx, w}, f, s)
	}
	return write(stoppable{ctx, w}, s)
}

// stoppable is a writer that fails once its context is done.
type stoppable struct {
	ctx context.Context
	io.Writer
}

// Write passes on, or fails with the context's error.
func (s stoppable) Write(b []byte) (int, error) {
	if err := s.ctx.Err(); err != nil {
		return 0, err
	}
	return s.Writer.Write(b)
}
