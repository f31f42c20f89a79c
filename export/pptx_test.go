package export

import (
	"archive/zip"
	"bytes"
	"io"
	"regexp"
	"slices"
	"strings"
	"testing"

	"multivector/atlas"
)

func pptxOf(t testing.TB, s Snapshot) []byte {
	t.Helper()
	var out bytes.Buffer
	if err := writePPTX(&out, s); err != nil {
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
	wide := smallShot(t, "Wide")
	wide.Settings.Page.Width, wide.Settings.Page.Height = 10_000, 160
	empty := shot(t, "central-asia", "en")
	empty.Settings.Filter.From, empty.Settings.Filter.To = "1801", "1802"
	for name, s := range map[string]Snapshot{
		"map": shot(t, "central-asia", "en"), "world": shot(t, "world", "zh"),
		"multiples": shot(t, "caucasus", "tr").multiples(), "small": smallShot(t, "x"),
		"wide": wide, "empty": empty,
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
				if name == "ppt/slides/slide2.xml" && s.Library == empty.Library {
					continue // without sources
				}
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
					case "ext":
						if strings.HasPrefix(n.attr("cx"), "-") || strings.HasPrefix(n.attr("cy"), "-") {
							t.Errorf("%s has a shape of %s × %s", name, n.attr("cx"), n.attr("cy"))
						}
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

// TestClipText: what PowerPoint takes so many characters of has no more, and no
// half of one.
func TestClipText(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"中亚五国", "中亚五国"},
		{"中亚五国中", "中亚五…"},
		{"a\u202Eb\x07c", "abc"},
		{"", ""},
	} {
		if got := clipText(c.text, 4); got != c.want {
			t.Errorf("%q becomes %q, want %q", c.text, got, c.want)
		}
	}
}
