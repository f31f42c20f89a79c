package export

import (
	"bytes"
	"errors"
	"io"
	"slices"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"multivector/atlas"
)

// odd are titles that want to be something else.
func odd() []string {
	return []string{
		"<script>alert(1)</script>", "]]>", "<![CDATA[", "&amp; & &#0; &nope;", `" onload="alert(1)`, "'", "<!-- -->", "--",
		"a\x00b\x01c\x1b[0m\x7f\u0085", "line\nbreak\ttab\r\nend", "\u202egnp.exe\u202c", "\u2066x\u2069 \u200f\u200e\u061c",
		"\xff\xfe broken \xed\xa0\x80", "\ufffe\uffff \U0001fffe", "🙂 \U000e0001", "=cmd|' /C calc'!A0", "  two  blanks  ",
		"مرحبا שלום", strings.Repeat("x", 10_000), strings.Repeat("long title ", 1000), "\u0301\u0301",
		"%s %d %!", "\ufeff", "url(#x)", "中国 Қазақстан Türkiye",
	}
}

func TestSVGOddTitles(t *testing.T) {
	for _, title := range odd() {
		root := parsed(t, svgOf(t, paged(t, title), metadata{Lang: `"><b`}))
		root.walk(func(n node) {
			if !slices.Contains([]string{"svg", "g", "title", "desc", "path", "text", "a", "clipPath", "rect"}, n.XMLName.Local) {
				t.Errorf("%.40q makes an element %q", title, n.XMLName.Local)
			}
			for _, a := range n.Attrs {
				if strings.HasPrefix(a.Name.Local, "on") {
					t.Errorf("%.40q makes an attribute %q", title, a.Name.Local)
				}
			}
		})
		if got, want := root.Children[0].Text, readable(title); strings.TrimSpace(title) != "" && got != want {
			t.Errorf("%.40q is titled %.40q", title, got)
		}
	}
}

// FuzzSVGText: whatever a text is, the file is XML that says it, less what no
// file may say.
func FuzzSVGText(f *testing.F) {
	for _, title := range odd() {
		f.Add(title, title)
	}
	f.Fuzz(func(t *testing.T, text, id string) {
		var out bytes.Buffer
		s := newSVG(&out)
		s.put("<svg>")
		v := vectorPen{to: s, clips: []atlas.Rect{{W: 10, H: 10}}}
		v.Begin(atlas.Group{ID: id, Title: text, Detail: text})
		v.Text(atlas.Text{String: text, Size: 10, Link: text})
		v.MoveTo(0, 0)
		v.LineTo(5, 0)
		v.LineTo(5, 5)
		v.Fill(atlas.Solid(rgb(1, 2, 3)))
		v.End()
		s.put("</svg>")
		if err := s.out.Flush(); err != nil {
			t.Fatal(err)
		}
		root := parsed(t, out.Bytes())
		want := readable(text)
		if g := root.Children[0]; want != "" && g.Children[0].Text != want {
			t.Errorf("%q is titled %q", text, g.Children[0].Text)
		}
		for _, r := range want {
			if unicode.IsControl(r) || unicode.Is(unicode.Bidi_Control, r) || r == utf8.RuneError && utf8.ValidString(text) && !strings.ContainsRune(text, r) {
				t.Errorf("%q keeps %U", text, r)
			}
		}
	})
}

// failing is a writer that takes some bytes and then no more.
type failing struct{ left int }

func (w *failing) Write(b []byte) (int, error) {
	if w.left -= len(b); w.left < 0 {
		return 0, errFull
	}
	return len(b), nil
}

var errFull = errors.New("full")

func TestVectorsSayThatWritingFailed(t *testing.T) {
	a, l, s := two(t)
	p := a.Compose(l, s)
	for name, write := range map[string]func(io.Writer) error{
		"SVG": func(w io.Writer) error { return writeSVG(w, p, metadata{}) },
		"PDF": func(w io.Writer) error { return writePDF(w, a, p, metadata{}) },
	} {
		for _, left := range []int{0, 1000} {
			if err := write(&failing{left}); !errors.Is(err, errFull) {
				t.Errorf("%s after %d bytes: %v", name, left, err)
			}
		}
	}
}
