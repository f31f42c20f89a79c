package export

import (
	"bytes"
	"slices"
	"strings"
	"testing"
	"unicode"

	"multivector/atlas"
	"multivector/data"
)

// TestPPTXOddTitles: whatever a title is, the file is sound and its texts say it.
func TestPPTXOddTitles(t *testing.T) {
	for _, title := range odd() {
		s := smallShot(t, title)
		s.Settings.Lang = `"><b`
		s.Library.Documents = []data.Document{{Name: title, Articles: []data.Article{{ID: "a", Title: title, Authors: []string{title}, Publisher: title, URL: title, Date: data.Date(title)}}}}
		for _, st := range s.Library.Statements {
			st.Document, st.Article, st.Quote, st.Note = title, "a", title, title
		}
		all := checkPackage(t, pptxOf(t, s))
		want := readable(title)
		if strings.TrimSpace(want) == "" {
			continue
		}
		head := strings.TrimRight(string([]rune(want)[:min(len([]rune(want)), 12)]), " ")
		for _, name := range []string{"ppt/slides/slide1.xml", "ppt/slides/slide2.xml", "ppt/notesSlides/notesSlide1.xml", "docProps/core.xml"} {
			if text := wholeText(all[name]); !strings.Contains(squeezed(text), squeezed(head)) {
				t.Errorf("%.40q is not in %s: %.200q", title, name, text)
			}
		}
		if title := titleOf(all["ppt/slides/slide1.xml"]); squeezed(title) == "" {
			t.Errorf("%.40q: the slide has no title", want)
		}
	}
}

// wholeText is all text of a part.
func wholeText(n node) string {
	var b strings.Builder
	n.walk(func(n node) { b.WriteString(n.Text) })
	return b.String()
}

// titleOf is what the title of a slide says.
func titleOf(slide node) (title string) {
	slide.walk(func(n node) {
		if n.XMLName.Local != "sp" {
			return
		}
		n.walk(func(m node) {
			if m.XMLName.Local == "ph" && m.attr("type") == "title" {
				title = allText(n)
			}
		})
	})
	return title
}

// FuzzPPTXText: whatever a text is, the slide is XML that says it, less what no
// file may say, and leads nowhere but to addresses of the web.
func FuzzPPTXText(f *testing.F) {
	for _, title := range odd() {
		f.Add(title, title)
	}
	f.Add("a link", "https://example.org/%zz?a=1&b=<2>")
	f.Add("another", "http://[::1]:x/ \x00")
	a, err := atlas.New(nil)
	if err != nil {
		f.Fatal(err)
	}
	f.Fuzz(func(t *testing.T, text, id string) {
		p := &atlas.Picture{Width: 10, Height: 10, Title: text}
		out := &part{}
		s := newSlide(Snapshot{Atlas: a}, p, sizeOfSlide(p, metadata{}), out)
		v := vectorPen{to: s, clips: []atlas.Rect{{W: 10, H: 10}}}
		v.Begin(atlas.Group{ID: "-" + id, Title: text, Detail: text})
		v.Text(atlas.Text{String: text, Size: 10, Link: id, Angle: float64(len(text))})
		v.MoveTo(0, 0)
		v.LineTo(5, 0)
		v.LineTo(5, 5)
		v.Fill(atlas.Solid(rgb(1, 2, 3)))
		v.End()
		root := parsed(t, s.xml())
		if faults := misplaced(root); len(faults) > 0 {
			t.Error(faults)
		}
		want := readable(text)
		if got := allText(root); strings.TrimSpace(want) != "" && got != want {
			t.Errorf("%q is written as %q", text, got)
		}
		for _, r := range wholeText(root) {
			if unicode.IsControl(r) && r != '\n' || unicode.Is(unicode.Bidi_Control, r) {
				t.Errorf("%q keeps %U", text, r)
			}
		}
		rels := parsed(t, out.relations.xml())
		for _, r := range rels.Children {
			if target := r.attr("Target"); !strings.HasPrefix(target, "http") || strings.ContainsAny(target, " <>\"") {
				t.Errorf("%q leads to %q", id, target)
			}
		}
	})
}

// TestPPTXReadsBrokenFiles: a file that is damaged, or made to do damage, is
// refused with what is wrong.
func TestPPTXReadsBrokenFiles(t *testing.T) {
	file := &officeFile{}
	file.add("customXml/item1.xml", "application/xml").body = []byte("<a>" + strings.Repeat(" ", mostPptxData) + "</a>")
	var bomb bytes.Buffer
	if err := file.write(&bomb); err != nil {
		t.Fatal(err)
	}
	whole := pptxOf(t, smallShot(t, "x"))
	for name, c := range map[string]struct {
		file []byte
		want string
	}{
		"cut off":  {whole[:len(whole)/2], "take a whole copy"},
		"large":    {bomb.Bytes(), "customXml/item1.xml, line 1"},
		"no view":  {whole, "carries no view"}, // PPTX is not Write
		"not ours": {[]byte("PK\x03\x04"), "take a whole copy"},
	} {
		_, err := ReadView("map.pptx", bytes.NewReader(c.file), int64(len(c.file)))
		if err == nil || !strings.Contains(err.Error(), c.want) || !strings.HasPrefix(err.Error(), "map.pptx") {
			t.Errorf("%s: %v, want %q", name, err, c.want)
		}
	}
}

// TestPPTXLinkable: only addresses that PowerPoint takes become links.
func TestPPTXLinkable(t *testing.T) {
	for address, want := range map[string]string{
		"https://example.org/a?b=1&c=2": "https://example.org/a?b=1&c=2",
		"http://example.org/a b":        "http://example.org/a%20b",
		"javascript:alert(1)":           "", "file:///etc/passwd": "", "https://": "", "https://exa mple.org": "", "ms-word:ofe|u|x": "",
		"https://example.org/" + strings.Repeat("x", longestLink): "",
	} {
		got, ok := linkable(address)
		if ok != (want != "") || ok && got != want {
			t.Errorf("%.60q leads to %.60q, want %q", address, got, want)
		}
	}
	if slices.Contains(odd(), "") {
		t.Error("an empty title is tried elsewhere")
	}
}
