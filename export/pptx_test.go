package export

import (
	"archive/zip"
	"bytes"
	"fmt"
	"io"
	"regexp"
	"slices"
	"strings"
	"testing"

	"multivector/atlas"
	"multivector/data"
)

func pptxOf(t testing.TB, s Snapshot) []byte {
	t.Helper()
	var out bytes.Buffer
	if err := PPTX(&out, s); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

// parts unpacks an Office file.
func parts(t testing.TB, file []byte) map[string][]byte {
	t.Helper()
	z, err := zip.NewReader(bytes.NewReader(file), int64(len(file)))
	if err != nil {
		t.Fatal(err)
	}
	out := map[string][]byte{}
	for _, f := range z.File {
		r, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		if out[f.Name], err = io.ReadAll(r); err != nil {
			t.Fatal(err)
		}
	}
	return out
}

// shot is a snapshot of the shipped evidence on a slide.
func shot(t testing.TB, region, lang string) Snapshot {
	t.Helper()
	a, l := shipped(t)
	s := plain(t, region, 1920, 1080)
	if _, err := a.World.Shapes(s.View.Level()); err != nil {
		t.Fatal(err)
	}
	s.Lang, s.Scale = lang, atlas.PageScale(1920, 1080)
	s.Page = &atlas.Page{Width: 1920, Height: 1080, Region: region, Program: "Multivector test"}
	return Snapshot{Atlas: a, Library: l, Settings: s}
}

// smallShot is a snapshot of the small world with a title.
func smallShot(t *testing.T, title string) Snapshot {
	t.Helper()
	a, l, s := two(t)
	s.Page = &atlas.Page{Width: 480, Height: 400, Title: title, Program: "Multivector test"}
	return Snapshot{Atlas: a, Library: l, Settings: s}
}

// multiples is the snapshot with a map for each partner.
func (s Snapshot) multiples() Snapshot {
	s.Settings.Layout = atlas.Multiples
	return s
}

// checkPackage checks what every reader of Office files asks for: all that is
// referred to is there and has a content type, all that is there is referred to,
// and every part is XML whose elements stand in the order of the schema.
func checkPackage(t *testing.T, file []byte) map[string]node {
	t.Helper()
	all, out := parts(t, file), map[string]node{}
	for name, body := range all {
		out[name] = parsed(t, body)
		for _, fault := range misplaced(out[name]) {
			t.Errorf("%s: %s", name, fault)
		}
	}
	kinds := map[string]string{}
	for _, k := range out["[Content_Types].xml"].Children {
		kinds[k.attr("PartName")] = k.attr("ContentType")
	}
	referred := map[string]bool{"[Content_Types].xml": true}
	for name, rels := range out {
		if !strings.HasSuffix(name, ".rels") {
			if name != "[Content_Types].xml" && kinds["/"+name] == "" {
				t.Errorf("%s has no content type", name)
			}
			continue
		}
		referred[name] = true
		owner := strings.TrimSuffix(strings.Replace(name, "_rels/", "", 1), ".rels")
		text := string(all[owner])
		if _, ok := all[owner]; owner != "" && !ok {
			t.Errorf("%s belongs to no part", name)
		}
		for _, r := range rels.Children {
			target := r.attr("Target")
			if r.attr("TargetMode") == "External" {
				if !strings.Contains(text, `"`+r.attr("Id")+`"`) {
					t.Errorf("%s: %s is not used", name, r.attr("Id"))
				}
				continue
			}
			if !strings.HasPrefix(target, "/") {
				target = "/" + target
			}
			if _, ok := all[target[1:]]; !ok {
				t.Errorf("%s leads to %s, which is not there", name, target)
			}
			referred[target[1:]] = true
		}
		ids := regexp.MustCompile(`r:(?:id|embed|link)="(\w+)"`).FindAllStringSubmatch(text, -1)
		for _, id := range ids {
			if !slices.ContainsFunc(rels.Children, func(r node) bool { return r.attr("Id") == id[1] }) {
				t.Errorf("%s refers to %s, which %s does not have", owner, id[1], name)
			}
		}
	}
	for name := range all {
		if !referred[name] {
			t.Errorf("nothing leads to %s", name)
		}
	}
	return out
}

func TestPPTXPackage(t *testing.T) {
	for name, s := range map[string]Snapshot{
		"map": shot(t, "central-asia", "en"), "world": shot(t, "world", "zh"),
		"multiples": shot(t, "caucasus", "tr").multiples(), "small": smallShot(t, "x"),
	} {
		t.Run(name, func(t *testing.T) {
			var out bytes.Buffer
			if err := Write(t.Context(), &out, FormatPPTX, s); err != nil {
				t.Fatal(err)
			}
			file := out.Bytes()
			all := checkPackage(t, file)
			for _, name := range []string{
				"_rels/.rels", "docProps/core.xml", "docProps/app.xml", "ppt/presentation.xml", "ppt/presProps.xml", "ppt/viewProps.xml",
				"ppt/tableStyles.xml", "ppt/theme/theme1.xml", "ppt/theme/theme2.xml", "ppt/slideMasters/slideMaster1.xml",
				"ppt/slideLayouts/slideLayout1.xml", "ppt/notesMasters/notesMaster1.xml", "ppt/notesSlides/notesSlide1.xml",
				"ppt/slides/slide1.xml", "ppt/slides/slide2.xml", "customXml/item1.xml",
			} {
				if _, ok := all[name]; !ok {
					t.Errorf("there is no %s", name)
				}
			}
			for name, root := range all {
				ids := map[string]bool{}
				root.walk(func(n node) {
					switch n.XMLName.Local {
					case "pic", "blip", "oleObj", "video", "audioFile":
						t.Errorf("%s has a %s: the map is to be shapes", name, n.XMLName.Local)
					case "cNvPr":
						if id := n.attr("id"); ids[id] {
							t.Errorf("%s has the id %s twice", name, id)
						} else {
							ids[id] = true
						}
					}
				})
			}
			again := bytes.Buffer{}
			if err := Write(t.Context(), &again, FormatPPTX, s); err != nil || !bytes.Equal(file, again.Bytes()) {
				t.Errorf("two files of one snapshot differ (%v)", err)
			}
		})
	}
}

// TestPPTXSize: slides are as large as PowerPoint's own, sheets as on paper, and
// none is larger or smaller than PowerPoint takes.
func TestPPTXSize(t *testing.T) {
	for _, c := range []struct {
		width, height    float64 // pixels
		paperW, paperH   float64 // millimetres
		cx, cy           int
		pointsOf100Pixel int // of letters 100 pixels high
	}{
		{1920, 1080, 0, 0, 12_192_000, 6_858_000, 5000},
		{3840, 2160, 0, 0, 12_192_000, 6_858_000, 2500},
		{1440, 1080, 0, 0, 9_144_000, 6_858_000, 5000},
		{1080, 1080, 0, 0, 6_858_000, 6_858_000, 5000},
		{1080, 1920, 0, 0, 6_858_000, 12_192_000, 5000},
		{1754, 1240, 297, 210, 10_692_000, 7_560_000, 4801},
		{2480, 1754, 420, 297, 15_120_000, 10_692_000, 4800},
		{20_000, 160, 0, 0, 51_206_400, 914_400, 2016},
	} {
		p := &atlas.Picture{Width: c.width, Height: c.height}
		got := sizeOfSlide(p, Meta{PaperWidth: c.paperW, PaperHeight: c.paperH})
		if got.cx != c.cx || got.cy != c.cy || got.points(100) != c.pointsOf100Pixel {
			t.Errorf("%g × %g: %+v with letters of %d, want %+v", c.width, c.height, got, got.points(100), c)
		}
	}
}

// sourced is a library with many articles, each with a statement on Kazakhstan.
func sourced(n int) *data.Library {
	l := &data.Library{}
	for i := range n {
		name := fmt.Sprintf("file-%d.txt", i)
		l.Documents = append(l.Documents, data.Document{Name: name, Articles: []data.Article{{
			ID: "a", Title: fmt.Sprintf("On the roads of the steppe and what they carry, part %d", i),
			Authors: []string{"A. Writer", "B. Scholar"}, Publisher: "Review of Roads", URL: fmt.Sprintf("https://example.org/roads/%d?a=1&b=2", i), Date: "2024-05",
		}}})
		l.Statements = append(l.Statements, &data.Statement{
			Passage:   data.Passage{ID: name, Document: name, Article: "a", Quote: fmt.Sprintf("the road number %d is paved", i), Start: 10, End: 40},
			Countries: []string{"KZ", "UZ"}, Partner: "CN", Relation: data.RelationCooperation,
		})
	}
	return l
}

// TestPPTXSources: every source is in a native table with its link, on as many
// slides as it takes, none of them beyond the edge.
func TestPPTXSources(t *testing.T) {
	for _, c := range []struct {
		sources       int
		width, height float64
		slides        int // with tables
	}{{1, 1920, 1080, 1}, {12, 1920, 1080, 1}, {60, 1920, 1080, 5}, {60, 1080, 1920, 0}, {60, 500, 500, 0}} {
		s := smallShot(t, "Roads")
		s.Library = sourced(c.sources)
		s.Settings.Page.Width, s.Settings.Page.Height = c.width, c.height
		file := pptxOf(t, s)
		all := checkPackage(t, file)
		height, slides := 0, 0
		fmt.Sscan(all["ppt/presentation.xml"].Children[3].attr("cy"), &height)
		links := map[string]bool{}
		var titles []string
		for i := 2; ; i++ {
			slide, ok := all[fmt.Sprintf("ppt/slides/slide%d.xml", i)]
			if !ok {
				break
			}
			slides++
			bottom, top := 0, 0
			slide.walk(func(n node) {
				switch n.XMLName.Local {
				case "graphicFrame":
					fmt.Sscan(n.Children[1].Children[0].attr("y"), &top)
				case "tr":
					h := 0
					fmt.Sscan(n.attr("h"), &h)
					bottom += h
					titles = append(titles, allText(n.Children[0]))
				}
			})
			if bottom += top; bottom > height {
				t.Errorf("%d sources at %g × %g: slide %d ends at %d of %d", c.sources, c.width, c.height, i, bottom, height)
			}
			for _, r := range all[fmt.Sprintf("ppt/slides/_rels/slide%d.xml.rels", i)].Children {
				links[r.attr("Target")] = true
			}
		}
		if c.slides > 0 && slides != c.slides {
			t.Errorf("%d sources are on %d slides, want %d", c.sources, slides, c.slides)
		}
		for _, d := range s.Library.Documents {
			if a := d.Articles[0]; !slices.Contains(titles, a.Title) || !links[a.URL] {
				t.Errorf("%d sources: no row %q with its link", c.sources, a.Title)
			}
		}
	}
}

// allText is what is written in an element.
func allText(n node) string {
	var b strings.Builder
	n.walk(func(n node) {
		switch n.XMLName.Local {
		case "t":
			b.WriteString(n.Text)
		case "br":
			b.WriteString(" ")
		}
	})
	return b.String()
}

// TestPPTXNotes: the notes quote what is drawn, country by country, each quote
// once, and say how many they leave out.
func TestPPTXNotes(t *testing.T) {
	s := smallShot(t, "Roads")
	s.Library = sourced(mostNoted + 7)
	notes := parsed(t, parts(t, pptxOf(t, s))["ppt/notesSlides/notesSlide1.xml"])
	text := allText(notes)
	for _, want := range []string{
		"Roads", "Kazakhstan: China: 307", "“the road number 3 is paved” China.", "file-3.txt, characters 10–40.",
		"Uzbekistan: China: 307", "Also: [1], [2], ",
	} {
		if !strings.Contains(text, want) {
			t.Errorf("the notes do not say %q:\n%.600s", want, text)
		}
	}
	if n := strings.Count(text, "road number 3 is"); n != 1 {
		t.Errorf("a quote is there %d times", n)
	}
	quoted := len(regexp.MustCompile(`is paved”`).FindAllString(text, -1))
	if left := fmt.Sprintf("Statements left out here: %d.", mostNoted+7-quoted); quoted < mostNoted/2 || quoted > mostNoted || !strings.Contains(text, left) {
		t.Errorf("%d statements are quoted, and the notes do not say %q", quoted, left)
	}
	real := shot(t, "central-asia", "ru")
	p := real.Picture()
	text = allText(parsed(t, parts(t, pptxOf(t, real))["ppt/notesSlides/notesSlide1.xml"]))
	for _, st := range p.Statements(real.Library, real.Settings.Filter) {
		if !strings.Contains(text, readable(st.Quote)) || !strings.Contains(text, readable(real.Library.Citation(st))) {
			t.Errorf("the notes do not quote %s", st.ID)
		}
	}
}
