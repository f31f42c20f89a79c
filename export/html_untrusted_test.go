package export

import (
	"net/url"
	"strings"
	"testing"

	"github.com/go-json-experiment/json"
	"golang.org/x/net/html"

	"multivector/data"
)

// hostile are texts that would be more than text where they are not escaped.
func hostile() []string {
	return []string{
		`<script>alert(1)</script>`, `</script><script>alert(1)</script>`, `]]>`, `-->`, `<!--<script>`, `</style><img src=x onerror=alert(1)>`,
		`</title></svg><iframe src="https://example.org">`, `=cmd|' /C calc'!A0`, `" onload="alert(1)`, `' onload='alert(1)`,
		"a\x00b\x07c\x1b[31m", "\u202egnirts\u202c \u2066x", "line\u2028next\u2029last", "\xff\xfe", `{{.Data}}`, `\u003cscript\u003e`,
		"`${alert(1)}`", strings.Repeat("long ", 2000), "javascript:alert(1)", "data:text/html,<script>alert(1)</script>",
	}
}

// spoilt is a snapshot in which every text from elsewhere is the one given.
func spoilt(s Snapshot, text string) Snapshot {
	l := &data.Library{
		Documents: []data.Document{{
			Name: text, Language: text,
			Articles: []data.Article{{ID: "a", Title: text, Authors: []string{text}, Publisher: text, URL: text}},
		}},
		Groups: []data.Group{{ID: "g", Name: text}},
		Statements: []*data.Statement{{
			Passage:   data.Passage{ID: text, Document: text, Article: "a", Quote: text},
			Countries: []string{"KZ"}, Partner: "CN", Group: "g", Relation: data.RelationCooperation,
			Subject: data.Subject(text), Basis: data.Basis(text), Modality: data.Modality(text), Date: data.Date(text), Note: text,
		}},
	}
	s.Library = l
	s.Settings.Filter = data.Filter{Partners: []string{"CN"}}
	page := *s.Settings.Page
	page.Title, page.Subtitle, page.Program = text, text[:min(len(text), 200)], text
	s.Settings.Page, s.Settings.Lang = &page, "en"
	return s
}

// valid is a character of text: what is none has become the mark for that.
func valid(r rune) rune { return r }

// harmless fails the test where a browser would find more in a page than we put
// there. It reads the page as a browser does.
func harmless(t *testing.T, page, quote string) {
	t.Helper()
	root, err := html.Parse(strings.NewReader(page))
	if err != nil {
		t.Fatal(err)
	}
	allowed := map[string]bool{}
	for _, tag := range strings.Fields(`html head meta link title style body header div button svg rect span form input datalist
		noscript main p defs path clipPath linearGradient stop pattern circle g use text a aside h2 script`) {
		allowed[tag] = true
	}
	scripts, held := 0, ""
	for n := range root.Descendants() {
		if n.Type == html.CommentNode {
			t.Errorf("a comment: %q", n.Data)
		}
		if n.Type != html.ElementNode {
			continue
		}
		if !allowed[n.Data] {
			t.Errorf("an element %s", n.Data)
		}
		if n.Data == "script" {
			scripts++
		}
		for _, a := range n.Attr {
			switch {
			case n.Data == "script" && a.Key == "id" && a.Val == "data":
				held = n.FirstChild.Data
			case strings.HasPrefix(a.Key, "on") || a.Key == "src" || a.Key == "style":
				t.Errorf("an attribute %s of %s", a.Key, n.Data)
			case a.Key == "href" && n.Data == "a":
				if u, err := url.Parse(a.Val); err != nil || u.Scheme != "https" && u.Scheme != "http" {
					t.Errorf("a link to %q", a.Val)
				}
			}
		}
	}
	if scripts != 2 {
		t.Errorf("%d scripts", scripts)
	}
	var d htmlData
	if err := json.Unmarshal([]byte(held), &d); err != nil {
		t.Fatalf("the data: %v", err)
	}
	if want := strings.Map(valid, quote); len(d.Statements) != 1 || d.Statements[0].Quote != want {
		t.Errorf("the quote has become %+v", d.Statements)
	}
	for _, s := range d.Statements {
		if u, err := url.Parse(s.Page); s.Page != "" && (err != nil || u.Scheme != "https" && u.Scheme != "http") {
			t.Errorf("a page at %q", s.Page)
		}
	}
}

// TestHTMLUntrusted: text from elsewhere stays text.
func TestHTMLUntrusted(t *testing.T) {
	s := taken(t, "central-asia")
	for _, text := range hostile() {
		t.Run(strings.ToValidUTF8(text[:min(len(text), 20)], "?"), func(t *testing.T) {
			harmless(t, pageOf(t, spoilt(s, text)), text)
		})
	}
}

// FuzzHTML: whatever the text.
func FuzzHTML(f *testing.F) {
	for _, text := range hostile() {
		f.Add(text)
	}
	var s Snapshot
	f.Fuzz(func(t *testing.T, text string) {
		if s.Atlas == nil {
			s = taken(t, "80,40,85,45")
		}
		if len(text) > 20_000 {
			t.Skip("longer than a file of evidence may have it")
		}
		harmless(t, pageOf(t, spoilt(s, text)), text)
	})
}
