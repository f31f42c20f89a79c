package export

import (
	"archive/zip"
	"bytes"
	"compress/zlib"
	"errors"
	"fmt"
	"image"
	"image/png"
	"io"
	"strings"
	"testing"
)

// viewText is the JSON of the view of a small picture.
func viewText(t testing.TB) string {
	t.Helper()
	text, err := taken(t, "caucasus").View().JSON()
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}

// pngWith is a PNG file of one pixel with chunks behind its first one, or before
// its last one.
func pngWith(t testing.TB, late bool, chunks []byte) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := png.Encode(&b, image.NewGray(image.Rect(0, 0, 1, 1))); err != nil {
		t.Fatal(err)
	}
	at := len(pngSignature) + 4 + 4 + 13 + 4 // behind IHDR
	if late {
		at = b.Len() - 12
	}
	return append(append(append([]byte{}, b.Bytes()[:at]...), chunks...), b.Bytes()[at:]...)
}

func packed(text string) string {
	var b bytes.Buffer
	z := zlib.NewWriter(&b)
	io.WriteString(z, text)
	z.Close()
	return b.String()
}

// TestPNGTexts: the view is found however another program has packed the texts.
func TestPNGTexts(t *testing.T) {
	text := viewText(t)
	for name, chunk := range map[string][]byte{
		"tEXt":        appendChunk(nil, "tEXt", pngViewKey+"\x00"+text),
		"zTXt":        appendChunk(nil, "zTXt", pngViewKey+"\x00\x00"+packed(text)),
		"iTXt":        appendChunk(nil, "iTXt", pngViewKey+"\x00\x00\x00en\x00view\x00"+text),
		"iTXt packed": appendChunk(nil, "iTXt", pngViewKey+"\x00\x01\x00\x00\x00"+packed(text)),
		"after others": append(appendChunk(nil, "tEXt", "Title\x00multivector-view"),
			appendChunk(nil, "tEXt", pngViewKey+"\x00"+text)...),
	} {
		for _, late := range []bool{false, true} {
			if _, err := viewOf("map.png", pngWith(t, late, chunk)); err != nil {
				t.Errorf("%s, late %v: %v", name, late, err)
			}
		}
	}
}

// TestReadViewRefuses: what is no view is refused with the file's name, the place
// and the mend.
func TestReadViewRefuses(t *testing.T) {
	text := viewText(t)
	chunk := appendChunk(nil, "tEXt", pngViewKey+"\x00"+text)
	damaged := bytes.Replace(chunk, []byte("stripes"), []byte("Stripes"), 1)
	svg := func(inside string) []byte {
		return []byte(`<svg xmlns="http://www.w3.org/2000/svg">` + inside + `</svg>`)
	}
	packet := func(inside string) []byte {
		return []byte("%PDF-1.4\n" + packetBegin + `""?><x>` + inside + "</x>" + packetEnd + `"w"?>`)
	}
	view := func(text string) string { return viewXML([]byte(text)) }
	for _, c := range []struct {
		name string
		file []byte
		says string
	}{
		{"nothing", nil, "map is empty; take a whole copy"},
		{"a text", []byte("hello"), "no picture that Multivector writes; take one that ends in"},
		{"a foreign PNG", pngWith(t, false, nil), "map carries no view of Multivector; take a picture"},
		{"a foreign SVG", svg("<g/>"), "carries no view"},
		{"a foreign PDF", []byte("%PDF-1.4\n%%EOF"), "carries no view"},
		{"a foreign packet", packet("<y/>"), "carries no view"},
		{"a damaged chunk", pngWith(t, false, damaged), `chunk 2 ("tEXt", at byte 33) is damaged`},
		{"a cut PNG", pngWith(t, false, chunk)[:60], `chunk 2 ("tEXt", at byte 33) is longer than the file; take a whole copy`},
		{"a PNG without its end", pngWith(t, false, nil)[:40], "take a whole copy"},
		{"a huge chunk", pngWith(t, false, appendChunk(nil, "tEXt", pngViewKey+"\x00"+strings.Repeat("x", mostPNGTexts))), "a view has 1048576 at most"},
		{"a bomb", pngWith(t, false, appendChunk(nil, "zTXt", pngViewKey+"\x00\x00"+packed(strings.Repeat(" ", 64<<20)))), "and has 1048576 at most"},
		{"many chunks", pngWith(t, false, bytes.Repeat(appendChunk(nil, "aaAa", ""), mostChunks)), "has more than 100000 chunks"},
		{"deep SVG", svg(strings.Repeat("<g>", deepest) + strings.Repeat("</g>", deepest)), "more than 500 elements in each other"},
		{"no XML", svg("<g></p>"), "line 1, column 48: "},
		{"a long view", svg(view(strings.Repeat(" ", 2*maxView+1))), "the view has more than 1048576 bytes"},
		{"an empty view", svg(view("")), "carries no view"},
		{"no JSON", svg(view("{]")), "its view is broken at byte 2 of 2"},
		{"no view's JSON", svg(view("{}")), `its view has the format "", where multivector-view/1 is needed`},
		{"another version", packet(view(`{"format":"multivector-view/2","program":"Multivector 3.0"}`)), "multivector-view/2, by Multivector 3.0, and this version reads multivector-view/1"},
		{"an unknown member", packet(view(strings.Replace(text, `"page":{`, `"page":{"fold":1,`, 1))), `has "/page/fold", which this version does not know; it was made by Multivector test`},
		{"a wrong kind", packet(view(strings.Replace(text, `"scale":1`, `"scale":"1"`, 1))), `has something else in "/scale" than is needed`},
		{"a member twice", packet(view(strings.Replace(text, `"scale":1`, `"scale":1,"scale":1`, 1))), "its view is broken at byte"},
		{"a page too large", packet(view(strings.Replace(text, `"width":640`, `"width":64000000`, 1))), "makes no picture: 6.4e+07"},
		{"no scale", packet(view(strings.Replace(text, `"scale":1`, `"scale":0`, 1))), "makes no picture: the scale 0 is not above 0"},
		{"no mode", packet(view(strings.Replace(text, `"stripes"`, `"spots"`, 1))), `no colour mode "spots"; choose one of`},
		{"no code", packet(view(strings.Replace(text, `"filter":{`, `"filter":{"partners":["\u001b[31m"],`, 1))), "no ISO 3166-1 alpha-2 code"},
	} {
		_, err := viewOf("map", c.file)
		if err == nil || !strings.Contains(err.Error(), c.says) {
			t.Errorf("%s: %v, want %q in it", c.name, err, c.says)
			continue
		}
		if !strings.HasPrefix(err.Error(), "map") || strings.ContainsAny(err.Error(), "\x1b\n") {
			t.Errorf("%s: %q names no file, or steers the terminal", c.name, err)
		}
	}
}

// TestLastPacketWins: who changes a PDF file writes what is new behind what is old.
func TestLastPacketWins(t *testing.T) {
	packet := func(title string) string {
		s := taken(t, "caucasus")
		s.Settings.Page.Title = title
		text, err := s.View().JSON()
		if err != nil {
			t.Fatal(err)
		}
		return packetBegin + `""?><x>` + viewXML(text) + "</x>" + packetEnd + `"w"?>`
	}
	file := "%PDF-1.4\n" + packet("old") + strings.Repeat("x", 3<<18) + packetBegin + `""?>no end` + packet("new") + packetBegin
	v, err := viewOf("map.pdf", []byte(file))
	if err != nil || v.Page.Title != "new" {
		t.Errorf("%q, %v", v.Page.Title, err)
	}
}

// lost is a file that cannot be read.
type lost struct{}

func (lost) ReadAt([]byte, int64) (int, error) { return 0, errors.New("the disk is gone") }

func TestReadViewFails(t *testing.T) {
	if _, err := ReadView("map.png", lost{}, 10); err == nil || err.Error() != "cannot read map.png: the disk is gone" {
		t.Error(err)
	}
}

// FuzzReadView: no file makes a reader crash or hang, and a view that is read
// can be written and read again.
func FuzzReadView(f *testing.F) {
	text := viewText(f)
	for _, format := range Formats() {
		f.Add(fileOf(f, format, taken(f, "caucasus")))
	}
	f.Add(pngWith(f, true, appendChunk(nil, "zTXt", pngViewKey+"\x00\x00"+packed(text))))
	f.Add([]byte(`<svg>` + viewXML([]byte(text)) + `</svg>`))
	f.Add([]byte("%PDF-" + packetBegin + `""?>` + viewXML([]byte(text)) + packetEnd))
	f.Fuzz(func(t *testing.T, file []byte) {
		v, err := viewOf("map", file)
		if err != nil {
			return
		}
		checkAgain(t, v)
	})
}

// FuzzParseView: the same of the JSON alone.
func FuzzParseView(f *testing.F) {
	f.Add([]byte(viewText(f)))
	f.Add([]byte(`{"format":"multivector-view/2"}`))
	f.Fuzz(func(t *testing.T, text []byte) {
		if v, err := parseView(text); err == nil {
			checkAgain(t, v)
		}
	})
}

// checkAgain writes a view and reads it again: the same text both times.
func checkAgain(t *testing.T, v View) {
	t.Helper()
	first, err := v.JSON()
	if err != nil {
		return // too long once it is escaped
	}
	again, err := parseView(first)
	if err != nil {
		t.Fatalf("%v\n%s", err, first)
	}
	if second, err := again.JSON(); err != nil || !bytes.Equal(first, second) {
		t.Fatalf("%s\nbecame\n%s, %v", first, second, err)
	}
	if bad := bytes.ContainsFunc(first, func(r rune) bool { return r < ' ' || r > '~' || r == '<' || r == '>' || r == '&' }); bad {
		t.Fatalf("%q cannot stand in any file", first)
	}
	v.Region()
}

// TestPPTXBomb: however many parts grow however far, little is unpacked of them.
func TestPPTXBomb(t *testing.T) {
	var file bytes.Buffer
	z := zip.NewWriter(&file)
	part := append([]byte("<a>"), bytes.Repeat([]byte(" "), 3<<20)...)
	for i := range 40 {
		w, err := z.Create(fmt.Sprintf("customXml/item%d.xml", i))
		if err == nil {
			_, err = w.Write(append(part, "</a>"...))
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	if _, err := viewOf("bomb.pptx", file.Bytes()); err == nil || !strings.Contains(err.Error(), "parts for data") {
		t.Errorf("said %v", err)
	}
}

// TestChangesAreShort: a view that names a thousand groups says of most of them
// only how many they are.
func TestChangesAreShort(t *testing.T) {
	s := taken(t, "caucasus")
	v := s.View()
	for i := range 1000 {
		v.Outline = append(v.Outline, fmt.Sprint("X", i))
	}
	if changes := v.Changes(s); len(changes) != mostMissing+1 || !strings.Contains(changes[mostMissing], "990 groups") {
		t.Errorf("%q", changes)
	}
}
