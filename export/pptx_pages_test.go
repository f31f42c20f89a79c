package export

import (
	"fmt"
	"regexp"
	"slices"
	"strings"
	"testing"

	"multivector/atlas"
	"multivector/data"
	"multivector/geo"
)

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
		got := sizeOfSlide(p, metadata{PaperWidth: c.paperW, PaperHeight: c.paperH})
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
	}{{1, 1920, 1080, 1}, {12, 1920, 1080, 1}, {60, 1920, 1080, 5}, {60, 1080, 1920, 0}, {60, 500, 500, 0}, {5, 160, 160, 0}} {
		s := smallShot(t, "Roads")
		s.Library = sourced(c.sources)
		s.Settings.Page.Width, s.Settings.Page.Height = c.width, c.height
		file := pptxOf(t, s)
		all := checkPackage(t, file)
		width, height, slides := 0, 0, 0
		fmt.Sscan(all["ppt/presentation.xml"].Children[3].attr("cx"), &width)
		fmt.Sscan(all["ppt/presentation.xml"].Children[3].attr("cy"), &height)
		links := map[string]bool{}
		var titles []string
		for i := 2; ; i++ {
			slide, ok := all[fmt.Sprintf("ppt/slides/slide%d.xml", i)]
			if !ok {
				break
			}
			slides++
			bottom, top, right := 0, 0, 0
			slide.walk(func(n node) {
				switch n.XMLName.Local {
				case "graphicFrame":
					fmt.Sscan(n.Children[1].Children[0].attr("y"), &top)
					fmt.Sscan(n.Children[1].Children[0].attr("x"), &right)
				case "gridCol":
					w := 0
					fmt.Sscan(n.attr("w"), &w)
					if right += w; w < width/50 {
						t.Errorf("%d sources at %g × %g: a column is %d wide", c.sources, c.width, c.height, w)
					}
				case "tr":
					h := 0
					fmt.Sscan(n.attr("h"), &h)
					bottom += h
					titles = append(titles, allText(n.Children[0]))
				}
			})
			if bottom += top; bottom > height || right > width {
				t.Errorf("%d sources at %g × %g: slide %d ends at %d, %d of %d, %d", c.sources, c.width, c.height, i, right, bottom, width, height)
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
	for _, st := range p.Statements(real.Library, real.Settings) {
		if !strings.Contains(text, readable(st.Quote)) || !strings.Contains(text, readable(real.cite(st))) {
			t.Errorf("the notes do not quote %s", st.ID)
		}
	}
}

// TestPPTXBrief: the notes of a brief quote what it is about, all of it and
// nothing else, and the table has the sources of that.
func TestPPTXBrief(t *testing.T) {
	for _, c := range []struct {
		about     string
		countries []string
	}{{about: "RU"}, {about: "KZ"}, {about: "KZ", countries: []string{"UZ"}}} {
		s := shot(t, "central-asia", "en")
		s.Settings.Layout, s.Settings.Page.Country, s.Settings.Filter.Countries = atlas.Brief, c.about, c.countries
		p := s.Picture()
		made := slideOf(s, p, sizeOfSlide(p, s.meta()), &part{})
		var said strings.Builder
		for _, n := range made.notes() {
			said.WriteString(n.text + "\n")
		}
		rows := 0
		for _, row := range made.sources() {
			rows += row.count
		}
		want, wanted := 0, map[string]bool{} // one quote may be several statements
		for _, st := range s.Library.Select(s.Settings.Filter) {
			about := st.Partner == c.about
			if c.about == "KZ" {
				about = slices.Contains(st.Countries, "KZ") && c.countries == nil
			}
			citation := "” " + geo.Name(st.Partner, "en") + ". " + s.Library.Citation(st)
			wanted[citation] = wanted[citation] || about
			if about {
				want++
			}
		}
		for citation, want := range wanted {
			if got := strings.Contains(said.String(), citation); got != want {
				t.Errorf("%s of %v: in the notes: %v, want %v: %s", c.about, c.countries, got, want, citation)
			}
		}
		if rows != want || want == 0 && c.countries == nil {
			t.Errorf("%s of %v: the sources have %d statements, want %d", c.about, c.countries, rows, want)
		}
	}
}
