package export

import (
	"bytes"
	"context"
	"errors"
	"io"
	"testing"

	"multivector/atlas"
)

func TestFormatOf(t *testing.T) {
	for _, c := range []struct {
		path string
		want Format // empty: refused
	}{
		{"map.png", FormatPNG},
		{"out/MAP.SVG", FormatSVG},
		{"a.b.pdf", FormatPDF},
		{"map", ""},
		{".png", ""},
		{"out/.png", ""},
		{"map.gif", ""},
		{"", ""},
	} {
		got, err := FormatOf(c.path)
		if got != c.want || (err == nil) != (c.want != "") {
			t.Errorf("FormatOf(%q) = %q, %v; want %q", c.path, got, err, c.want)
		}
	}
}

// taken is a snapshot of the shipped evidence on a page.
func taken(t testing.TB, region string) Snapshot {
	t.Helper()
	a, l := shipped(t)
	s := plain(t, region, 640, 360)
	s.Page = &atlas.Page{Width: 640, Height: 360, Title: "A title", Program: "Multivector test"}
	return Snapshot{Atlas: a, Library: l, Settings: s}
}

// TestWriteTwice: the same snapshot gives the same bytes in every format.
func TestWriteTwice(t *testing.T) {
	s := taken(t, "central-asia")
	for _, f := range Formats() {
		var first, second bytes.Buffer
		for _, out := range []*bytes.Buffer{&first, &second} {
			if err := Write(t.Context(), out, f, s); err != nil {
				t.Fatalf("%s: %v", f, err)
			}
		}
		if first.Len() == 0 || !bytes.Equal(first.Bytes(), second.Bytes()) {
			t.Errorf("%s: %d and %d bytes that differ", f, first.Len(), second.Len())
		}
	}
}

// TestWriteStopped: a writer whose context is done says so.
func TestWriteStopped(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	for _, f := range Formats() {
		if err := Write(ctx, io.Discard, f, taken(t, "caucasus")); !errors.Is(err, context.Canceled) {
			t.Errorf("%s: %v", f, err)
		}
	}
}
