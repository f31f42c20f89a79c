package export

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"reflect"
	"regexp"
	"slices"
	"strings"
	"testing"

	"multivector/atlas"
	"multivector/data"
)

// shown lists the pieces of a tree that a picture has, with the groups round
// them, in their order.
func (n *htmlNode) shown(bit uint64, path string) []string {
	var out []string
	for _, k := range n.inside {
		switch {
		case k.in&bit == 0:
		case k.group != nil:
			out = append(out, k.shown(bit, path+"/"+k.group.ID)...)
		default:
			out = append(out, fmt.Sprint(path, k.piece))
		}
	}
	return out
}

// TestHTMLShowsEverySubset: with some switches on, a page shows piece for piece
// what is composed for these partners alone.
func TestHTMLShowsEverySubset(t *testing.T) {
	for _, mode := range []atlas.Mode{atlas.ByStripes, atlas.ByPartner, atlas.ByRoses} {
		t.Run(string(mode), func(t *testing.T) {
			s := taken(t, "44,34,95,60")
			s.Settings.Mode = mode
			s.Settings.Filter.Relations = append(s.Settings.Filter.Relations, data.RelationTension)
			all := toggles(s.Library, s.Settings)
			pictures := s.subsets(all)
			if len(all) != 5 || len(pictures) != 32 {
				t.Fatalf("%d switches, %d pictures", len(all), len(pictures))
			}
			keys := newHTMLKeys()
			root := &htmlNode{}
			for i, p := range pictures {
				root.merge(htmlTree(keys, s.Atlas.Type, p, 1<<i))
			}
			for i, p := range pictures {
				filter := s.Settings.Filter
				filter.Partners = []string{data.None}
				for k, code := range atlas.PartnerCodes() {
					if i>>k&1 == 1 {
						filter.Partners = append(filter.Partners, code)
					}
				}
				if i > 0 {
					filter.Partners = filter.Partners[1:]
				}
				alone := s
				alone.Settings.Filter = filter
				picture := s.Atlas.ComposeIn(p.Map, s.Library, alone.Settings)
				want := htmlTree(keys, s.Atlas.Type, picture, 1).shown(1, "")
				if got := root.shown(1<<i, ""); !slices.Equal(got, want) {
					t.Errorf("subset %05b: %d pieces are shown, %d composed", i, len(got), len(want))
				}
			}
		})
	}
}

// TestHTMLFirstPicture: what is seen first is what the other formats show.
func TestHTMLFirstPicture(t *testing.T) {
	s := taken(t, "central-asia")
	pictures := s.subsets(toggles(s.Library, s.Settings))
	got, want := pictures[len(pictures)-1], s.Picture()
	if got.Title != want.Title || got.Subtitle != want.Subtitle || got.Map.X != want.Map.X || got.Map.H > want.Map.H {
		t.Errorf("%q %q on %v, want %q %q on %v", got.Title, got.Subtitle, got.Map, want.Title, want.Subtitle, want.Map)
	}
	for _, p := range pictures {
		if p.Map != got.Map || p.View != got.View {
			t.Fatalf("a map lies on %v, another on %v", p.Map, got.Map)
		}
	}
}

// TestToggles: more partners than switches share the last one.
func TestToggles(t *testing.T) {
	_, l := shipped(t)
	got := toggles(l, atlas.Settings{Filter: data.Filter{Partners: []string{"JP", "US", "CN", "RU", "DE", "TR", "FR", "IN"}}})
	if len(got) != mostToggles || len(got[mostToggles-1]) != 3 {
		t.Errorf("%v", got)
	}
	var all []string
	for _, one := range got {
		all = append(all, one...)
	}
	if slices.Sort(all); len(slices.Compact(all)) != 8 {
		t.Errorf("%v", all)
	}
	if got := toggles(l, atlas.Settings{Filter: data.Filter{Partners: []string{data.None}}}); len(got) != 0 {
		t.Errorf("without partners: %v", got)
	}
}

// pageOf is a snapshot as a page.
func pageOf(t testing.TB, s Snapshot) string {
	t.Helper()
	var out bytes.Buffer
	if err := writeHTML(&out, s, nil); err != nil {
		t.Fatal(err)
	}
	return out.String()
}

// TestHTMLPolicy: the page forbids itself all but its own script and style.
func TestHTMLPolicy(t *testing.T) {
	page := pageOf(t, taken(t, "caucasus"))
	style := regexp.MustCompile(`(?s)<style>(.*?)</style>`).FindStringSubmatch(page)
	scripts := regexp.MustCompile(`(?s)<script>(.*?)</script>`).FindAllStringSubmatch(page, -1)
	if style == nil || len(scripts) != 1 {
		t.Fatal("not one style sheet and one script")
	}
	want := `content="default-src &#39;none&#39;; script-src &#39;` + hashOf(scripts[0][1]) + `&#39;; style-src &#39;` + hashOf(style[1])
	if got := strings.ReplaceAll(page, "&#43;", "+"); !strings.Contains(got, want) {
		t.Errorf("no %s in %.900s", want, got)
	}
	if m := regexp.MustCompile(` (src|style|on[a-z]+)=`).FindString(strings.ReplaceAll(page, scripts[0][0], "")); m != "" {
		t.Errorf("an attribute%s that the policy forbids", m)
	}
}

// TestHTMLLanguages: the page says its language and has its words in it.
func TestHTMLLanguages(t *testing.T) {
	for lang, want := range map[string]string{
		"en": "Find a country", "de": "Land suchen", "ru": "Найти страну", "zh": "查找国家", "tr": "Ülke ara",
	} {
		s := taken(t, "central-asia")
		s.Settings.Lang = lang
		s.Settings.Filter.Partners = []string{"CN"}
		page := pageOf(t, s)
		if !strings.Contains(page, `<html lang="`+lang+`">`) || !strings.Contains(page, want) || strings.Contains(page, `aria-label=""`) {
			t.Errorf("%s: %.600s", lang, page)
		}
	}
}

// TestHTMLWithoutPartners: a page with nothing to switch is a page.
func TestHTMLWithoutPartners(t *testing.T) {
	s := taken(t, "central-asia")
	s.Settings.Filter.Partners = []string{data.None}
	if page := pageOf(t, s); strings.Contains(page, `class="toggle"`) || !strings.Contains(page, "Kazakhstan") {
		t.Errorf("%.600s", page)
	}
}

// TestHTMLBrief: a brief quotes what is said of its country, and of its
// neighbours nothing else.
func TestHTMLBrief(t *testing.T) {
	s := taken(t, "central-asia")
	s.Settings.Layout, s.Settings.Page.Country = atlas.Brief, "KZ"
	facts := newHTMLFacts(s, nil, map[string]string{"none": "No statement"})
	facts.fill([]string{"KZ", "UZ", "IR"}, s.subsets(nil))
	f := s.Settings.Filter
	f.Countries = []string{"KZ"}
	if got, want := len(facts.Countries["KZ"].Statements), len(s.Library.Select(f)); got != want || got != len(facts.Statements) {
		t.Errorf("%d statements on Kazakhstan of %d, the library has %d", got, len(facts.Statements), want)
	}
	for _, code := range []string{"UZ", "IR"} {
		if c := facts.Countries[code]; len(c.Statements) > 0 || facts.Facts[c.Facts[0]].Says != "" {
			t.Errorf("%s: %+v", code, c)
		}
	}
}

// TestPartnersOfTheEvidence: where the filter names no partners, those that the
// atlas does not begin with are shown as well, on a page for browsers as in all
// other formats, and each has a map among multiples.
func TestPartnersOfTheEvidence(t *testing.T) {
	s := taken(t, "central-asia")
	french := *s.Library.Statements[0]
	french.ID, french.Partner = "french", "FR"
	s.Library = &data.Library{
		Documents: s.Library.Documents, Groups: s.Library.Groups, Statements: append(slices.Clone(s.Library.Statements), &french),
	}
	all := toggles(s.Library, s.Settings)
	if len(all) != 6 || !slices.Equal(all[5], toggle{"FR"}) {
		t.Fatalf("the switches are %v", all)
	}
	pictures := s.subsets(all)
	got, want := pictures[len(pictures)-1], s.Picture()
	if !reflect.DeepEqual(got.Marks, want.Marks) || got.Subtitle != want.Subtitle {
		t.Errorf("the page begins with %q, other formats with %q", got.Subtitle, want.Subtitle)
	}
	var b bytes.Buffer
	if err := writeSVG(&b, want, s.meta()); err != nil || !strings.Contains(b.String(), "Türkiye, France; relations") {
		t.Errorf("the credits do not name France (%v)", err)
	}
	if p := s.multiples().Picture(); len(p.Panels) != 6 || p.Panels[5].Partner != "FR" {
		t.Errorf("%d maps", len(p.Panels))
	}
}

// TestHTMLStops: who stops waiting does not have to wait for the pictures of all
// subsets.
func TestHTMLStops(t *testing.T) {
	s := taken(t, "central-asia")
	ctx, stop := context.WithCancel(t.Context())
	stop()
	s.stopped = ctx.Err
	if pictures := s.subsets(toggles(s.Library, s.Settings)); pictures != nil {
		t.Errorf("%d pictures are composed for nobody", len(pictures))
	}
	if err := Write(ctx, io.Discard, FormatHTML, s); !errors.Is(err, context.Canceled) {
		t.Errorf("said %v", err)
	}
}

// TestCitationsSpeak: what stands beside a quotation on a page and in a slide's
// notes is in the picture's language.
func TestCitationsSpeak(t *testing.T) {
	s := taken(t, "central-asia")
	s.Settings.Lang = "de"
	p := s.Picture()
	var notes strings.Builder
	for _, n := range slideOf(s, p, sizeOfSlide(p, s.meta()), &part{}).notes() {
		notes.WriteString(n.text)
	}
	for name, text := range map[string]string{"the notes": notes.String(), "the page": pageOf(t, s)} {
		if strings.Contains(text, ", characters ") || !strings.Contains(text, ".txt, Zeichen ") {
			t.Errorf("%s cite in English", name)
		}
	}
}
