package export

import (
	"bufio"
	"crypto/sha256"
	_ "embed"
	"encoding/base64"
	"fmt"
	"html/template"
	"image"
	"io"
	"slices"
	"strings"

	"github.com/go-json-experiment/json"
	"github.com/go-json-experiment/json/jsontext"

	"multivector/assets"
	"multivector/atlas"
	"multivector/geo"
)

//go:embed html/page.html
var htmlPage string

//go:embed html/page.css
var htmlStyle string

//go:embed html/page.js
var htmlScript string

// writeHTML writes a snapshot as one page for browsers that needs nothing else:
// the picture, over what lies under it (nil: nothing does), switches for its
// partners, and the statements behind each country.
//
// What every subset of the partners looks like is composed here. The page holds
// what these pictures have in common once, and shows and hides the rest; so its
// script decides nothing. The page fetches nothing, which it also forbids.
// The same snapshot gives the same bytes.
func writeHTML(w io.Writer, s Snapshot, under func(*atlas.Picture) (image.Image, error)) error {
	texts, err := pageTexts(s.Settings.Lang)
	if err != nil {
		return err
	}
	all := toggles(s.Library, s.Settings)
	pictures := s.subsets(all)
	if len(pictures) == 0 {
		return s.stopped()
	}
	picture := pictures[len(pictures)-1] // with everything on
	keys := newHTMLKeys()
	root := htmlTree(keys, s.Atlas.Type, picture, 1<<(len(pictures)-1))
	for i, p := range pictures[:len(pictures)-1] {
		root.merge(htmlTree(keys, s.Atlas.Type, p, 1<<i))
	}
	facts := newHTMLFacts(s, all, texts)
	facts.fill(countriesOf(root), pictures)
	meta := s.meta()
	if under != nil {
		if meta.under, err = under(picture); err != nil {
			return err
		}
	}
	return facts.writePage(w, keys, root, pictures, meta)
}

// pageTexts are the fixed texts in a language, English where it has none.
func pageTexts(lang string) (map[string]string, error) {
	if !slices.Contains(assets.Languages(), lang) {
		lang = "en"
	}
	return assets.Words(lang)
}

// countriesOf lists the countries that maps in a tree show.
func countriesOf(n *htmlNode) []string {
	var codes []string
	for _, h := range n.hits {
		codes = append(codes, h.country)
	}
	for _, k := range n.inside {
		codes = append(codes, countriesOf(k)...)
	}
	slices.Sort(codes)
	return slices.Compact(codes)
}

// htmlParts are the blanks of page.html. Titles are escaped by the template,
// the others are made here.
type htmlParts struct {
	Lang, Title, Program string
	Policy               string
	Words                map[string]string
	Toggles              []htmlToggleView
	Style                template.CSS
	Picture              template.HTML
	View, Data, Script   template.JS
}

// htmlToggleView is a switch as the template shows it.
type htmlToggleView struct {
	Name    string
	Colours []string
	Count   int
	Key     int
}

// pageTemplate is page.html with its places for the parts.
var pageTemplate = template.Must(template.New("page").Parse(htmlPage))

// writePage writes the page of a tree.
func (d *htmlFacts) writePage(w io.Writer, keys *htmlKeys, root *htmlNode, pictures []*atlas.Picture, meta metadata) error {
	p := pictures[len(pictures)-1]
	var picture strings.Builder
	hw := &htmlWriter{
		svg: &svg{out: bufio.NewWriter(&picture), ids: map[string]bool{}}, keys: keys, at: map[uint64]int{},
		all: allBits(len(pictures)), first: 1 << (len(pictures) - 1),
		names: func(code string) string { return geo.Name(code, d.Settings.Lang) },
	}
	hw.write(root, p, meta.under)
	if err := hw.out.Flush(); err != nil {
		return err
	}
	d.Masks = maskWords(hw.masks, len(pictures))
	style := pageStyle(d.Snapshot, p)
	parts := htmlParts{
		Lang: d.Settings.Lang, Title: p.Title, Words: d.Words, Toggles: d.toggleViews(),
		Style: template.CSS(style), Script: template.JS(htmlScript),
		Picture: template.HTML(picture.String()), Data: template.JS(encoded(d.htmlData)),
		Policy: fmt.Sprintf("default-src 'none'; script-src '%s'; style-src '%s'; img-src data:; base-uri 'none'; form-action 'none'",
			hashOf(htmlScript), hashOf(style)),
	}
	parts.Program, parts.View = meta.Program, template.JS(meta.View)
	out := bufio.NewWriterSize(w, 1<<16)
	if err := pageTemplate.Execute(out, parts); err != nil {
		return err
	}
	return out.Flush()
}

func (d *htmlFacts) toggleViews() []htmlToggleView {
	var out []htmlToggleView
	for i, t := range d.Toggles {
		v := htmlToggleView{Name: t.Name, Key: i + 1}
		for _, p := range t.Partners {
			v.Colours = append(v.Colours, d.Partners[p].Colour)
			v.Count += d.Partners[p].Statements
		}
		out = append(out, v)
	}
	return out
}

// pageStyle is the style sheet with the proportions and the paper of a picture.
func pageStyle(s Snapshot, p *atlas.Picture) string {
	width, height := decimal(p.Width)+"px", decimal(p.Height)+"px"
	if s.PaperWidth > 0 && s.PaperHeight > 0 {
		width, height = decimal(s.PaperWidth)+"mm", decimal(s.PaperHeight)+"mm"
	}
	return fmt.Sprintf(":root{--ratio:%s}\n@page{size:%s %s;margin:0}\n%s", exact(p.Width/p.Height), width, height, htmlStyle)
}

// hashOf is how a content security policy names a text.
func hashOf(text string) string {
	sum := sha256.Sum256([]byte(text))
	return "sha256-" + base64.StdEncoding.EncodeToString(sum[:])
}

// encoded is a value as JSON that may stand in a script element: no text in it
// ends the element or a line of script.
func encoded(v any) string {
	b, err := json.Marshal(v, json.Deterministic(true), jsontext.AllowInvalidUTF8(true),
		jsontext.EscapeForHTML(true), jsontext.EscapeForJS(true))
	if err != nil { // no value of ours is one that JSON does not know
		return "null"
	}
	return string(b)
}
