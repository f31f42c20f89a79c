package export

import (
	"bytes"
	"encoding/xml"
	"errors"
	"image/color"
	"io"
	"regexp"
	"slices"
	"strings"
	"testing"

	"multivector/assets"
	"multivector/atlas"
)

// paged is the small world of two countries on a page.
func paged(t *testing.T, title string) *atlas.Picture {
	t.Helper()
	a, l, s := two(t)
	s.Page = &atlas.Page{Width: 480, Height: 400, Title: title, Program: "Multivector test"}
	return a.Compose(l, s)
}

func svgOf(t testing.TB, p *atlas.Picture, m metadata) []byte {
	t.Helper()
	var out bytes.Buffer
	if err := writeSVG(&out, p, m); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

// node is an element of XML.
type node struct {
	XMLName  xml.Name
	Attrs    []xml.Attr `xml:",any,attr"`
	Text     string     `xml:",chardata"`
	Children []node     `xml:",any"`
}

func (n node) attr(name string) string {
	for _, a := range n.Attrs {
		if a.Name.Local == name {
			return a.Value
		}
	}
	return ""
}

func (n node) walk(visit func(node)) {
	visit(n)
	for _, c := range n.Children {
		c.walk(visit)
	}
}

// parsed reads a file that has to be XML from the first byte to the last.
func parsed(t testing.TB, file []byte) node {
	t.Helper()
	var n node
	d := xml.NewDecoder(bytes.NewReader(file))
	if err := d.Decode(&n); err != nil {
		t.Fatalf("not well-formed: %v\n%.300s", err, file)
	}
	if _, err := d.Token(); !errors.Is(err, io.EOF) && err != nil {
		t.Fatalf("after the end: %v", err)
	}
	return n
}

// TestSVGIsPlain: nothing is in the file that some reader skips or misreads.
func TestSVGIsPlain(t *testing.T) {
	file := svgOf(t, paged(t, ""), metadata{Lang: "en"})
	for _, word := range []string{"<pattern", "<style", " style=", "class=", "rgba(", "transparent", "<image", "<script", "url(http"} {
		if bytes.Contains(file, []byte(word)) {
			t.Errorf("the file has %s", word)
		}
	}
	root := parsed(t, file)
	ids, groups := map[string]bool{}, map[string]string{}
	root.walk(func(n node) {
		if id := n.attr("id"); id != "" {
			if ids[id] {
				t.Errorf("the id %q is there twice", id)
			}
			ids[id] = true
			if n.XMLName.Local == "g" && len(n.Children) > 0 {
				groups[id] = n.Children[0].Text
			}
		}
		for _, name := range []string{"fill", "stroke"} {
			if v := n.attr(name); v != "" && v != "none" && !(len(v) == 7 && v[0] == '#') {
				t.Errorf("%s is %q", name, v)
			}
		}
	})
	if groups["KZ"] != "Kazakhstan: United States, Türkiye" {
		t.Errorf("Kazakhstan's group is called %q", groups["KZ"])
	}
	for _, id := range []string{"map", "UZ", "UZ-tension", "legend", "labels", "text"} {
		if _, ok := groups[id]; !ok {
			t.Errorf("no group %q", id)
		}
	}
	if root.attr("role") != "img" || root.attr("viewBox") != "0 0 480 400" || root.attr("width") != "480" {
		t.Errorf("the root is %v", root.Attrs)
	}
	if root.Children[0].Text == "" || root.Children[1].Text == "" {
		t.Error("the file has no title or no description")
	}
	paper := parsed(t, svgOf(t, paged(t, ""), metadata{PaperWidth: 297, PaperHeight: 210}))
	if paper.attr("width") != "297mm" || paper.attr("height") != "210mm" {
		t.Errorf("a sheet is %s × %s", paper.attr("width"), paper.attr("height"))
	}
}

// said collects what a picture says.
type said struct{ texts []string }

func (s *said) begin(atlas.Group)           {}
func (s *said) end()                        {}
func (s *said) area(area, color.NRGBA)      {}
func (s *said) lines([]polyline, lineStyle) {}
func (s *said) text(t atlas.Text)           { s.texts = append(s.texts, t.String) }

// TestSVGSaysAll: every text of the picture is in the file, credits and
// boundary note with it.
func TestSVGSaysAll(t *testing.T) {
	a, l := shipped(t)
	for _, lang := range []string{"en", "ru", "zh", "de", "tr"} {
		s := plain(t, "central-asia", 960, 540)
		s.Lang, s.Page = lang, &atlas.Page{Width: 960, Height: 540, Region: "central-asia", Program: "Multivector test"}
		p := a.Compose(l, s)
		var want said
		paintVectors(&want, p)
		var got []string
		parsed(t, svgOf(t, p, metadata{Lang: lang})).walk(func(n node) {
			if n.XMLName.Local == "text" && n.attr("stroke") == "" {
				got = append(got, n.Text)
			}
		})
		if !slices.Equal(got, want.texts) {
			t.Errorf("%s: the file says %q, the picture %q", lang, got, want.texts)
		}
		if all := strings.Join(got, " "); !strings.Contains(all, "Ubaydullaeva") || !strings.Contains(all, "Multivector test") {
			t.Errorf("%s: no credits in %q", lang, all)
		}
	}
}

// TestSVGKeepsStable: the same picture gives the same bytes.
func TestSVGKeepsStable(t *testing.T) {
	if !bytes.Equal(svgOf(t, paged(t, "x"), metadata{}), svgOf(t, paged(t, "x"), metadata{})) {
		t.Error("two files of one picture differ")
	}
}

// TestSVGHeads: the name of a panel and its count are one text, whose parts keep
// apart in any face.
func TestSVGHeads(t *testing.T) {
	var out bytes.Buffer
	if err := Write(t.Context(), &out, FormatSVG, shot(t, "central-asia", "en").multiples()); err != nil {
		t.Fatal(err)
	}
	found := 0
	parsed(t, out.Bytes()).walk(func(n node) {
		if n.XMLName.Local != "text" || len(n.Children) != 1 {
			return
		}
		if span := n.Children[0]; n.Text == "United States" && strings.HasSuffix(span.Text, " countries") {
			found++
			if span.attr("dx") == "" || span.attr("x") != "" {
				t.Errorf("the count stands at %v", span.Attrs)
			}
		}
	})
	if found != 1 {
		t.Errorf("there are %d heads of the United States", found)
	}
}

// TestSVGLinks: an address in the credits is text on its line, with a link that
// lies over it.
func TestSVGLinks(t *testing.T) {
	s := taken(t, "central-asia")
	var file bytes.Buffer
	if err := Write(t.Context(), &file, FormatSVG, s); err != nil {
		t.Fatal(err)
	}
	links, said := 0, false
	parsed(t, file.Bytes()).walk(func(n node) {
		switch n.XMLName.Local {
		case "a":
			links++
			if len(n.Children) != 1 || n.Children[0].XMLName.Local != "rect" {
				t.Errorf("a link holds %v and not a rectangle", n.Children)
			}
		case "text", "tspan":
			said = said || strings.Contains(n.Text, "www.toutiao.com")
		}
	})
	if links == 0 || !said {
		t.Errorf("%d links, address said: %v", links, said)
	}
}

// TestSVGTitles: the titles of groups, which browsers show under the pointer and
// read aloud, are in the picture's language.
func TestSVGTitles(t *testing.T) {
	english := regexp.MustCompile(`<title>(Map|Sea|Names|Coasts|.*[Bb]oundar.*)</title>`)
	for _, lang := range assets.Languages() {
		s := taken(t, "central-asia")
		s.Settings.Lang = lang
		file := string(fileOf(t, FormatSVG, s))
		if found := english.FindString(file); (found == "") == (lang == "en") {
			t.Errorf("%s: %q", lang, found)
		}
		if missing := regexp.MustCompile(`part\.\w+`).FindString(file); missing != "" {
			t.Errorf("%s has no words for %s", lang, missing)
		}
	}
}
