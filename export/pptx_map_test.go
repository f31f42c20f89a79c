package export

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"multivector/atlas"
)

// drawnShape is a shape of a slide as readers of the file find it.
type drawnShape struct {
	path        string // the names of the groups round it, and its own
	name, descr string
	box         emuBox
	rings       area // EMU; of a freeform
	points      int
	line        int // its line's width
	filled      bool
}

// shapesOf lists the shapes of a slide, groups too.
func shapesOf(n node, path string) (out []drawnShape) {
	for _, c := range n.Children {
		if c.XMLName.Local != "sp" && c.XMLName.Local != "grpSp" {
			continue
		}
		about := c.Children[0].Children[0]
		d := drawnShape{name: about.attr("name"), descr: about.attr("descr")}
		d.path = path + "/" + d.name
		c.Children[1].walk(func(m node) { d.read(m) })
		out = append(out, d)
		if c.XMLName.Local == "grpSp" {
			out = append(out, shapesOf(c, d.path)...)
		}
	}
	return out
}

func (d *drawnShape) read(m node) {
	number := func(name string) (v int) {
		fmt.Sscan(m.attr(name), &v)
		return v
	}
	switch m.XMLName.Local {
	case "off":
		d.box.x0, d.box.y0 = number("x"), number("y")
	case "ext":
		d.box.x1, d.box.y1 = d.box.x0+number("cx"), d.box.y0+number("cy")
	case "ln":
		d.line = number("w")
	case "path":
		d.filled = m.attr("fill") != "none"
		kx, ky := 0.0, 0.0
		if w := number("w"); w > 0 {
			kx = float64(d.box.x1-d.box.x0) / float64(w)
		}
		if h := number("h"); h > 0 {
			ky = float64(d.box.y1-d.box.y0) / float64(h)
		}
		for _, step := range m.Children {
			if step.XMLName.Local == "close" {
				continue
			}
			var x, y float64
			fmt.Sscan(step.Children[0].attr("x"), &x)
			fmt.Sscan(step.Children[0].attr("y"), &y)
			if step.XMLName.Local == "moveTo" {
				d.rings = append(d.rings, nil)
			}
			last := len(d.rings) - 1
			d.rings[last] = append(d.rings[last], atlas.Point{X: float64(d.box.x0) + kx*x, Y: float64(d.box.y0) + ky*y})
			d.points++
		}
	}
}

func slideOfFile(t *testing.T, s Snapshot) []drawnShape {
	t.Helper()
	root := parsed(t, parts(t, pptxOf(t, s))["ppt/slides/slide1.xml"])
	return shapesOf(root.Children[0].Children[1], "")
}

// TestPPTXCountries: every country is a shape or a group with its code and its
// name, told to people who cannot see it, of shapes named after the partners.
func TestPPTXCountries(t *testing.T) {
	list := slideOfFile(t, shot(t, "central-asia", "de"))
	has := map[string]drawnShape{}
	for _, d := range list {
		has[d.path] = d
	}
	for path, descr := range map[string]string{
		"/Karte/KAZ Kasachstan":                      "Kasachstan: Vereinigte Staaten: ",
		"/Karte/KAZ Kasachstan/Vereinigte Staaten":   "",
		"/Karte/KAZ Kasachstan/China":                "",
		"/Karte/KAZ Kasachstan/Türkei":               "",
		"/Karte/MNG Mongolei":                        "Mongolei",
		"/Karte/RUS Russland/Land":                   "",
		"/Karte/RUS Russland/Dots":                   "",
		"/Karte/Grenzen":                             "Grenzen",
		"/Karte/Küsten":                              "Küsten",
		"/Karte/Meer":                                "Meer",
		"/Karte/Namen/Kasachstan":                    "",
		"/Title":                                     "",
		"/Legend: Partner":                           "Partner",
		"/Titel, Quellen und Hinweis zu den Grenzen": "",
	} {
		d, ok := has[path]
		if !ok {
			t.Errorf("there is no %s", path)
		} else if !strings.HasPrefix(d.descr, descr) || d.box.x1 < d.box.x0 {
			t.Errorf("%s tells %q, want %q", path, d.descr, descr)
		}
	}
	for _, word := range []string{"Partnerschaften: ", "Artikel: 5", "China, Russland"} {
		if d := has["/Karte"]; !strings.Contains(d.descr, word) {
			t.Errorf("the map tells %q, without %q", d.descr, word)
		}
	}
	if list[0].name != "Title" {
		t.Errorf("%q comes before the title", list[0].name)
	}
}

// TestPPTXHoles: where a country lies in another one, that has a hole; seen by
// the even-odd rule, as readers fill the lines of one path.
func TestPPTXHoles(t *testing.T) {
	s := shot(t, "16,-36,34,-21", "en")
	s.Settings.Page.Region = ""
	list := slideOfFile(t, s)
	find := func(name string) drawnShape {
		i := slices.IndexFunc(list, func(d drawnShape) bool { return d.name == name && d.filled })
		if i < 0 {
			t.Fatalf("there is no freeform %s", name)
		}
		return list[i]
	}
	africa, lesotho := find("ZAF South Africa"), find("LSO Lesotho")
	middle := atlas.Point{X: float64(lesotho.box.x0+lesotho.box.x1) / 2, Y: float64(lesotho.box.y0+lesotho.box.y1) / 2}
	if !lesotho.rings.holds(middle) || africa.rings.holds(middle) {
		t.Errorf("Lesotho's middle %v is in Lesotho: %v, in South Africa: %v", middle, lesotho.rings.holds(middle), africa.rings.holds(middle))
	}
	west := atlas.Point{X: float64(lesotho.box.x0) - 20*emuPerPoint, Y: middle.Y}
	if !africa.rings.holds(west) {
		t.Error("what lies west of Lesotho is not in South Africa")
	}
}

// TestPPTXStaysInsideTheMap: nothing of a map reaches beyond its edge, with no
// clip to cut it off; and no slide has more points than PowerPoint takes at ease.
func TestPPTXStaysInsideTheMap(t *testing.T) {
	for name, s := range map[string]Snapshot{
		"central-asia": shot(t, "central-asia", "en"), "world": shot(t, "world", "en"), "europe": shot(t, "europe", "ru"),
		"multiples": shot(t, "central-asia", "en").multiples(),
	} {
		p := s.Picture()
		size := sizeOfSlide(p, s.meta())
		points := 0
		maps := []atlas.Rect{p.Map}
		for _, panel := range p.Panels {
			maps = append(maps, panel.Map)
		}
		for _, d := range slideOfFile(t, s) {
			points += d.points
			if d.points > 2*mostPoints {
				t.Errorf("%s: %s has %d points", name, d.path, d.points)
			}
			if !strings.HasPrefix(d.path, "/Karte/") && !strings.Contains(d.path, "/Map/") || len(d.rings) == 0 {
				continue
			}
			box := atlas.Rect{X: float64(d.box.x0) / size.kx, Y: float64(d.box.y0) / size.ky, W: float64(d.box.x1-d.box.x0) / size.kx, H: float64(d.box.y1-d.box.y0) / size.ky}
			box = box.Inset(-float64(d.line)/2/size.kx + 0.15) // the lattice has tenths of a pixel
			if d.name == "Dots" {
				box = box.Inset(0.4)
			}
			if !slices.ContainsFunc(maps, func(m atlas.Rect) bool { return box.Within(m) }) {
				t.Errorf("%s: %s reaches to %v, outside of %v", name, d.path, box, maps)
			}
		}
		t.Logf("%s: %d points", name, points)
		if points > mostSlidePoints {
			t.Errorf("%s has %d points", name, points)
		}
	}
}

// TestPPTXSaysAll: every text of the picture is on the slide, credits and
// boundary note with it, and the title is a title.
func TestPPTXSaysAll(t *testing.T) {
	for _, lang := range []string{"en", "ru", "zh", "de", "tr"} {
		for _, s := range []Snapshot{shot(t, "central-asia", lang), shot(t, "caucasus", lang).multiples()} {
			p := s.Picture()
			var want said
			paintVectors(&want, p)
			root := parsed(t, parts(t, pptxOf(t, s))["ppt/slides/slide1.xml"])
			got := squeezed(allText(root))
			for _, text := range want.texts {
				if !strings.Contains(got, squeezed(text)) {
					t.Errorf("%s: %q is not on the slide", lang, text)
				}
			}
			if title := titleOf(root); title != p.Title {
				t.Errorf("%s: the title is %q, want %q", lang, title, p.Title)
			}
		}
	}
}

// TestPPTXParagraphs: who edits a slide finds the credits as one box with a
// paragraph each, which wraps and shrinks in the page's column, and names of two
// lines as one box, which does neither.
func TestPPTXParagraphs(t *testing.T) {
	root := parsed(t, parts(t, pptxOf(t, shot(t, "world", "en")))["ppt/slides/slide1.xml"])
	boxes, wraps := map[string][]string{}, map[string]string{} // by what is said first
	root.walk(func(n node) {
		if n.XMLName.Local != "txBody" {
			return
		}
		var paragraphs []string
		wrap := ""
		for _, c := range n.Children {
			switch c.XMLName.Local {
			case "p":
				paragraphs = append(paragraphs, allText(c))
			case "bodyPr":
				wrap = c.attr("wrap") + " " + c.Children[0].XMLName.Local
				if c.attr("lIns") != "0" {
					t.Errorf("a box has a margin: %v", c.Attrs)
				}
			}
		}
		first, _, _ := strings.Cut(paragraphs[0], " ")
		boxes[first], wraps[first] = paragraphs, wrap
	})
	credits := boxes["Sources."]
	if len(credits) != 3 || !strings.HasPrefix(credits[1], "Filter. partners") || !strings.HasPrefix(credits[2], "Boundaries. ") {
		t.Errorf("the credits are %q", credits)
	}
	for first, want := range map[string]string{
		"Sources.": "square normAutofit", "Partnerships:": "square normAutofit", "Statements": "square normAutofit",
		"Saudi": "none noAutofit", "China": "none noAutofit",
	} {
		if wraps[first] != want {
			t.Errorf("the box %q is %s, want %s", first, wraps[first], want)
		}
	}
	if got := boxes["South"]; len(got) != 1 {
		t.Errorf("the names that begin with South are %q", got)
	}
	if !slices.Equal(boxes["Saudi"], []string{"Saudi Arabia"}) {
		t.Errorf("the name of a country in two lines is %q", boxes["Saudi"])
	}
}

// TestPPTXFlows: titles, credits and quotes are as wide as their columns and stand
// in them with no line broken for good; a panel's name and count are one box.
func TestPPTXFlows(t *testing.T) {
	brief := shot(t, "central-asia", "zh")
	brief.Settings.Layout, brief.Settings.Page.Country = atlas.Brief, "KZ"
	for name, s := range map[string]Snapshot{
		"map": shot(t, "central-asia", "en"), "multiples": shot(t, "central-asia", "de").multiples(), "brief": brief,
	} {
		size := sizeOfSlide(s.Picture(), s.meta())
		root := parsed(t, parts(t, pptxOf(t, s))["ppt/slides/slide1.xml"])
		flowing, heads := 0, 0
		root.walk(func(n node) {
			if n.XMLName.Local != "sp" || len(n.Children) < 3 {
				return
			}
			var d drawnShape
			n.Children[1].walk(func(m node) { d.read(m) })
			body := n.Children[2]
			if body.Children[0].attr("wrap") != "square" {
				return
			}
			flowing++
			text := allText(body)
			if strings.HasPrefix(text, "Vereinigte Staaten\u2002") && strings.HasSuffix(text, " Länder") {
				heads++
			}
			if d.box.x0 < 0 || d.box.y0 < 0 || d.box.x1 > size.cx || d.box.y1 > size.cy {
				t.Errorf("%s: %q lies at %v, outside of the slide", name, text, d.box)
			}
			body.walk(func(m node) {
				if m.XMLName.Local == "br" {
					t.Errorf("%s: %q has a line that is broken for good", name, text)
				}
			})
			if strings.Contains(text, "  ") {
				t.Errorf("%s: %q has two blanks", name, text)
			}
		})
		if flowing < 3 || name == "multiples" && heads != 1 {
			t.Errorf("%s: %d texts flow, %d heads of the United States", name, flowing, heads)
		}
	}
}
