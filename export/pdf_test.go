package export

import (
	"bytes"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"multivector/atlas"
)

func pdfOf(t testing.TB, a *atlas.Atlas, p *atlas.Picture, m metadata) []byte {
	t.Helper()
	var out bytes.Buffer
	if err := writePDF(&out, a, p, m); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

// program returns where a program is that reads our files; without it the test
// is skipped and says what would have to be installed.
func program(t *testing.T, name, from string) string {
	t.Helper()
	path, err := exec.LookPath(name)
	if err != nil {
		t.Skipf("SKIPPED: nothing was held against %s, which is not installed (apt-get install %s)", name, from)
	}
	return path
}

// written puts a file where other programs can read it.
func written(t *testing.T, name string, file []byte) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), name)
	if err := os.WriteFile(path, file, 0o644); err != nil {
		t.Fatal(err)
	}
	return path
}

func output(t *testing.T, name string, args ...string) string {
	t.Helper()
	out, err := exec.Command(name, args...).CombinedOutput()
	if err != nil {
		t.Fatalf("%s: %v\n%s", name, err, out)
	}
	return string(out)
}

// TestPDFStructure: one page of the right size, with fonts of its own, no
// pictures, no date but the fixed one, and the same bytes each time.
func TestPDFStructure(t *testing.T) {
	a, l, s := two(t)
	s.Page = &atlas.Page{Width: 480, Height: 400, Title: "Two (and) \\ a half", Program: "Multivector test"}
	p := a.Compose(l, s)
	m := metadata{Program: "Multivector test", Lang: "en"}
	file := pdfOf(t, a, p, m)
	if !bytes.Equal(file, pdfOf(t, a, p, m)) {
		t.Error("two files of one picture differ")
	}
	if !bytes.HasPrefix(file, []byte("%PDF-1.")) || !bytes.HasSuffix(bytes.TrimSpace(file), []byte("%%EOF")) {
		t.Error("it does not begin or end like a PDF file")
	}
	for _, word := range []string{"/MediaBox [0 0 360.00 300.00]", "/Count 1", "/FontFile2", "/ToUnicode", "(D:20000101000000", "/Lang"} {
		if !bytes.Contains(file, []byte(word)) {
			t.Errorf("the file has no %s", word)
		}
	}
	for _, word := range []string{"/Subtype /Image", "/JavaScript", "/Launch"} {
		if bytes.Contains(file, []byte(word)) {
			t.Errorf("the file has %s", word)
		}
	}
	dates := regexp.MustCompile(`\(D:[^)]*\)`).FindAll(file, -1)
	for _, d := range dates {
		if !bytes.Contains(d, []byte("20000101")) {
			t.Errorf("the file has the date %s", d)
		}
	}
	paper := pdfOf(t, a, p, metadata{PaperWidth: 297, PaperHeight: 210})
	if !bytes.Contains(paper, []byte("841.89 595.28]")) {
		t.Errorf("a sheet of A4 is %s", regexp.MustCompile(`/MediaBox[^\]]*`).Find(paper))
	}
}

// squeezed is a text without blanks: a reader of a page sees gaps and guesses.
func squeezed(s string) string { return strings.Join(strings.Fields(s), "") }

// TestPDFTextIsFound: a program that reads the text of the page finds the
// title, every entry of the legend, credits and boundary note, in each language,
// and every name once.
func TestPDFTextIsFound(t *testing.T) {
	pdftotext := program(t, "pdftotext", "poppler-utils")
	a, l := shipped(t)
	for lang, title := range map[string]string{
		"en": "AVATAR To: the “five” – T'bilisi fi ffl 1x2", "ru": "Партнёры: Қазақстан и Кыргызстан",
		"zh": "中亚及其伙伴：哈萨克斯坦", "de": "Größe und Übermaß", "tr": "İş birliği: Türkiye, ığüşöç",
	} {
		s := plain(t, "central-asia", 1280, 720)
		s.Lang, s.Page = lang, &atlas.Page{Width: 1280, Height: 720, Title: title, Program: "Multivector test"}
		p := a.Compose(l, s)
		path := written(t, lang+".pdf", pdfOf(t, a, p, metadata{Lang: lang}))
		got := squeezed(output(t, pdftotext, "-raw", path, "-"))
		var want said
		paintVectors(&want, p)
		for _, text := range want.texts {
			if !strings.Contains(got, squeezed(text)) {
				t.Errorf("%s: %q is not found in %q", lang, text, got)
			}
		}
		if kazakhstan := map[string]string{"en": "Kazakhstan", "zh": "吉尔吉斯斯坦"}[lang]; kazakhstan != "" {
			if n := strings.Count(strings.ReplaceAll(got, squeezed(title), ""), kazakhstan); n != 1 {
				t.Errorf("%s: %s is there %d times, its halo may be read too", lang, kazakhstan, n)
			}
		}
	}
}

// TestPDFLinks: the credits lead to the articles that have an address.
func TestPDFLinks(t *testing.T) {
	a, l := shipped(t)
	s := plain(t, "world", 1280, 720)
	s.Page = &atlas.Page{Width: 1280, Height: 720}
	file := pdfOf(t, a, a.Compose(l, s), metadata{})
	count := 0
	for _, d := range l.Documents {
		for _, article := range d.Articles {
			if address := article.Address(); address != "" {
				count++
				if !bytes.Contains(file, fmt.Appendf(nil, "/URI (%s)", address)) {
					t.Errorf("no link to %s", address)
				}
			}
		}
	}
	if count == 0 {
		t.Error("no article has an address: nothing was tried")
	}
}

// TestPDFIsSound lets another program go over the file's structure.
func TestPDFIsSound(t *testing.T) {
	qpdf := program(t, "qpdf", "qpdf")
	a, l := shipped(t)
	for _, title := range append(odd(), "中国") {
		s := plain(t, "caucasus", 640, 480)
		s.Page = &atlas.Page{Width: 640, Height: 480, Title: title}
		path := written(t, "odd.pdf", pdfOf(t, a, a.Compose(l, s), metadata{Lang: "en"}))
		output(t, qpdf, "--check", path)
	}
}
