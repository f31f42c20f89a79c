//go:build e2e

package e2e

import (
	"fmt"
	"image"
	"math"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"

	pictures "multivector/atlas"
	"multivector/data"
	"multivector/export"
	"multivector/geo"
	"multivector/seeds"
)

// The page of the tests in pixels, and a window in which it has its own size.
const (
	pageWidth, pageHeight     = 1280, 720
	windowWidth, windowHeight = 1280, 800
)

// exported is a page of the shipped evidence, and where it was written.
func exported(t *testing.T, change func(*pictures.Settings)) (export.Snapshot, string) {
	t.Helper()
	w, err := geo.NewWorld()
	if err != nil {
		t.Fatal(err)
	}
	a, err := pictures.New(w)
	if err != nil {
		t.Fatal(err)
	}
	region, err := geo.ParseRegion("central-asia")
	if err != nil {
		t.Fatal(err)
	}
	s := pictures.Settings{
		View:   geo.Fit(region.Projection(), region, pageWidth, pageHeight, 0),
		Filter: data.Filter{Relations: []data.Relation{data.RelationCooperation, data.RelationDependence}},
		Mode:   pictures.ByStripes, Boundaries: geo.DefaultBoundaries, Lang: "en", Palette: pictures.Light(), Scale: 1,
		Page: &pictures.Page{Width: pageWidth, Height: pageHeight, Region: "central-asia", Program: "Multivector"},
	}
	if change != nil {
		change(&s)
	}
	if _, err := w.Shapes(s.Level()); err != nil {
		t.Fatal(err)
	}
	shot := export.Snapshot{Atlas: a, Library: data.Open(seeds.FS()), Settings: s}
	file := filepath.Join(t.TempDir(), "map.html")
	f, err := os.Create(file)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	if err := export.Write(t.Context(), f, export.FormatHTML, shot); err != nil {
		t.Fatal(err)
	}
	return shot, file
}

// inside is a point of the page well inside a country.
func inside(t *testing.T, a *pictures.Atlas, p *pictures.Picture, code string) (x, y float64) {
	t.Helper()
	for margin := 24.0; margin > 1; margin /= 2 {
		for y := p.Map.Y; y < p.Map.Y+p.Map.H; y += 5 {
			for x := p.Map.X; x < p.Map.X+p.Map.W; x += 5 {
				if within(a, p, code, x, y, margin) {
					return x, y
				}
			}
		}
	}
	t.Fatalf("%s is not in the picture", code)
	return 0, 0
}

// within tells whether a point and those some pixels round it are a country's.
func within(a *pictures.Atlas, p *pictures.Picture, code string, x, y, margin float64) bool {
	for _, d := range [][2]float64{{0, 0}, {-1, 0}, {1, 0}, {0, -1}, {0, 1}} {
		if a.At(p, x+d[0]*margin, y+d[1]*margin, 0) != code {
			return false
		}
	}
	return true
}

// corner is where the window has the corner of the picture.
func corner(b *browser) image.Point {
	at := read[[]float64](b, `(r => [r.x, r.y, r.width])(document.getElementById('picture').getBoundingClientRect())`)
	if math.Abs(at[2]-pageWidth) > 0.5 {
		b.t.Fatalf("the picture is %g pixels wide, %d were to be", at[2], pageWidth)
	}
	return image.Pt(int(math.Round(at[0])), int(math.Round(at[1])))
}

// quotes are what the panel quotes, in its order.
func quotes(b *browser) []string {
	return read[[]string](b, `[...document.querySelectorAll('#panel blockquote')].map(q => q.textContent)`)
}

// quotesOf is what the library says of a country and some partners, in the
// order of the partners.
func quotesOf(l *data.Library, f data.Filter, code string, partners ...string) []string {
	f.Countries = []string{code}
	out := []string{}
	for _, p := range partners {
		f.Partners = []string{p}
		for _, s := range l.Select(f) {
			out = append(out, s.Quote)
		}
	}
	return out
}

// mustEqual compares what the panel quotes.
func mustEqual(t *testing.T, what string, got, want []string) {
	t.Helper()
	if !slices.Equal(got, want) || len(want) == 0 {
		t.Errorf("%s: %d quotes, not the %d of the library:\n%q\n%q", what, len(got), len(want), got, want)
	}
}

// TestPage works a page as people do: with the mouse, then with the keyboard.
func TestPage(t *testing.T) {
	shot, file := exported(t, nil)
	b := openPage(t, file, windowWidth, windowHeight)
	p := shot.Picture()
	at := corner(b)
	x, y := inside(t, shot.Atlas, p, "KZ")
	x, y = x+float64(at.X), y+float64(at.Y)
	partners := pictures.PartnerCodes()

	b.hover(x, y)
	b.until(`!document.getElementById('tip').hidden`)
	tip := read[string](b, `document.getElementById('tip').innerText.replace(/\s+/g, ' ')`)
	want := "Kazakhstan"
	for _, s := range p.Marks["KZ"].Shares {
		want += fmt.Sprintf(" %s %d", geo.Name(s.Partner, "en"), s.Statements)
	}
	if tip != want {
		t.Errorf("the tooltip says %q, not %q", tip, want)
	}

	b.click(x, y)
	b.until(`!document.getElementById('panel').hidden`)
	mustEqual(t, "after a click", quotes(b), quotesOf(shot.Library, shot.Settings.Filter, "KZ", partners...))
	if hash := read[string](b, `location.hash`); hash != "#KZ" {
		t.Errorf("the address ends in %q", hash)
	}
	if links := read[[]string](b, `[...document.querySelectorAll('#panel a')].map(a => a.rel + ' ' + a.target + ' ' + new URL(a.href).protocol)`); len(links) == 0 ||
		strings.TrimSuffix(links[0], "s:") != "noopener noreferrer _blank http" {
		t.Errorf("the links are %q", links)
	}

	b.keys("3") // Russia
	b.until(`document.querySelectorAll('.toggle')[2].getAttribute('aria-pressed') === 'false'`)
	mustEqual(t, "without Russia", quotes(b), quotesOf(shot.Library, shot.Settings.Filter, "KZ", "US", "CN", "DE", "TR"))
	if said := read[string](b, `document.getElementById('said').textContent`); !strings.HasPrefix(said, "Russia") {
		t.Errorf("a screen reader hears %q", said)
	}
	b.keys(kb.Escape)
	b.until(`document.getElementById('panel').hidden && location.hash === ''`)
	b.keys("3")
	b.until(`document.querySelectorAll('.toggle')[2].getAttribute('aria-pressed') === 'true'`)

	b.visit("file://" + filepath.ToSlash(file) + "#uz")
	b.until(`document.getElementById('country').textContent === 'Uzbekistan'`)
	mustEqual(t, "by its address", quotes(b), quotesOf(shot.Library, shot.Settings.Filter, "UZ", partners...))
}

// TestPageByKeyboard reaches all of a page without a mouse.
func TestPageByKeyboard(t *testing.T) {
	shot, file := exported(t, nil)
	b := openPage(t, file, windowWidth, windowHeight)
	const focus = `(e => e.dataset.country || e.id || (e.querySelector('.name') || e).textContent)(document.activeElement)`
	var stops []string
	for range 9 {
		b.keys(kb.Tab)
		stops = append(stops, read[string](b, focus))
	}
	first := stops[len(stops)-1]
	if got := strings.Join(stops[:8], ", "); got != "United States, China, Russia, Germany, Türkiye, find, −, +" {
		t.Errorf("Tab goes through %s", got)
	}
	mark := shot.Picture().Marks[first]
	if mark.State != pictures.Linked {
		t.Fatalf("Tab reaches the map at %q, of which nothing is said", first)
	}
	if ring := read[string](b, `getComputedStyle(document.activeElement).strokeWidth`); ring != "5px" {
		t.Errorf("what has the focus has a ring of %s", ring)
	}
	label := read[string](b, `document.activeElement.getAttribute('role') + ' ' + document.activeElement.getAttribute('aria-label')`)
	if want := fmt.Sprintf("button %s: %s %d", geo.Name(first, "en"), geo.Name(mark.Shares[0].Partner, "en"), mark.Shares[0].Statements); !strings.HasPrefix(label, want) {
		t.Errorf("a screen reader hears %q, not %q", label, want)
	}

	seen := map[string]bool{first: true}
	for _, key := range []string{kb.ArrowRight, kb.ArrowDown, kb.ArrowLeft, kb.ArrowUp, kb.PageDown, kb.End, kb.Home} {
		b.keys(key)
		seen[read[string](b, focus)] = true
	}
	if len(seen) < 5 {
		t.Errorf("the arrows reach %v", seen)
	}
	country := read[string](b, focus)
	b.keys(kb.Enter)
	b.until(`document.activeElement.id === 'country'`)
	if name := read[string](b, `document.activeElement.textContent`); name != geo.Name(country, "en") {
		t.Errorf("Enter on %s opens %s", country, name)
	}
	b.keys(kb.Escape)
	b.until(`document.activeElement.dataset.country === '` + country + `'`)

	b.shortcut("/")
	b.until(`document.activeElement.id === 'find'`)
	b.keys("kyrg" + kb.Enter)
	b.until(`document.getElementById('country').textContent === 'Kyrgyzstan'`)
	b.keys(kb.Escape)
	b.until(`document.getElementById('panel').hidden`)
	if on := read[int](b, `document.querySelectorAll('.toggle[aria-pressed=true]').length`); on != 5 {
		t.Errorf("typing left %d partners on", on)
	}
}

// TestPageShowsWhatIsComposed: with some partners off, each country has the
// colours that a picture of the others has.
func TestPageShowsWhatIsComposed(t *testing.T) {
	shot, file := exported(t, nil)
	b := openPage(t, file, windowWidth, windowHeight)
	at := corner(b)
	box := read[[]float64](b, `['x', 'y', 'width', 'height'].map(k => Number(document.querySelector('#picture clipPath > rect').getAttribute(k)))`)
	room := pictures.Rect{X: box[0], Y: box[1], W: box[2], H: box[3]}
	frames := export.NewFrames(shot.Atlas)
	all := pictures.PartnerCodes()
	for _, off := range [][]int{nil, {2}, {0, 2, 3}, {0, 1, 2, 3, 4}} {
		s := shot.Settings
		s.Filter.Partners = nil
		for i, code := range all {
			if !slices.Contains(off, i) {
				s.Filter.Partners = append(s.Filter.Partners, code)
			}
		}
		if len(s.Filter.Partners) == 0 {
			s.Filter.Partners = []string{data.None}
		}
		for _, i := range off {
			b.keys(fmt.Sprint(i + 1))
		}
		b.until(fmt.Sprintf(`document.querySelectorAll('.toggle[aria-pressed=false]').length === %d`, len(off)))
		p := shot.Atlas.ComposeIn(room, shot.Library, s)
		want, got := frames.Draw(nil, p), b.look()
		for _, code := range []string{"KZ", "UZ", "TM", "KG", "IR", "RU", "CN", "TR", "IN", "MN"} {
			w, g := meanOf(shot.Atlas, p, code, want, image.Point{}), meanOf(shot.Atlas, p, code, got, at)
			for i := range w {
				if math.Abs(w[i]-g[i]) > 8 {
					t.Errorf("without %v %s is %.0f on the page and %.0f as composed", off, code, g, w)
					break
				}
			}
		}
		for _, i := range off {
			b.keys(fmt.Sprint(i + 1))
		}
	}
}

// meanOf is the mean colour of the points well inside a country.
func meanOf(a *pictures.Atlas, p *pictures.Picture, code string, img image.Image, at image.Point) [3]float64 {
	var sum [3]float64
	n := 0.0
	for y := p.Map.Y; y < p.Map.Y+p.Map.H; y += 3 {
		for x := p.Map.X; x < p.Map.X+p.Map.W; x += 3 {
			if !within(a, p, code, x, y, 4) {
				continue
			}
			r, g, b, _ := img.At(int(x)+at.X, int(y)+at.Y).RGBA()
			sum[0], sum[1], sum[2], n = sum[0]+float64(r>>8), sum[1]+float64(g>>8), sum[2]+float64(b>>8), n+1
		}
	}
	for i := range sum {
		sum[i] /= n
	}
	return sum
}

// TestPageOfMultiples: a click in a map of one partner opens the statements on
// that partner first.
func TestPageOfMultiples(t *testing.T) {
	shot, file := exported(t, func(s *pictures.Settings) { s.Layout = pictures.Multiples })
	b := openPage(t, file, windowWidth, windowHeight)
	at := corner(b)
	if n := read[int](b, `document.querySelectorAll('.toggle').length`); n != 0 {
		t.Errorf("%d switches, where each partner has its map", n)
	}
	p := shot.Picture()
	germany := slices.IndexFunc(p.Panels, func(one pictures.Panel) bool { return one.Partner == "DE" })
	one := p.Panels[germany].Map
	for y := one.Y; y < one.Y+one.H; y += 2 {
		for x := one.X; x < one.X+one.W; x += 2 {
			if !within(shot.Atlas, p, "KZ", x, y, 8) {
				continue
			}
			b.click(x+float64(at.X), y+float64(at.Y))
			b.until(`document.getElementById('country').textContent === 'Kazakhstan'`)
			mustEqual(t, "in Germany's map", quotes(b), quotesOf(shot.Library, shot.Settings.Filter, "KZ", "DE", "US", "CN", "RU", "TR"))
			return
		}
	}
	t.Error("Kazakhstan is not in the map of Germany")
}

// TestPageOnPaper: the page prints as the picture, on one sheet of its proportions.
func TestPageOnPaper(t *testing.T) {
	_, file := exported(t, nil)
	b := openPage(t, file, windowWidth, windowHeight)
	paper, err := chromedp.Run(b.ctx, chromedp.PrintToPDF(chromedp.PDFPreferCSSPageSize()))
	if err != nil {
		t.Fatal(err)
	}
	sheets := strings.Count(string(paper), "/Type /Page\n")
	if sheets != 1 || !strings.Contains(string(paper), "/MediaBox [0 0 960 540]") {
		t.Errorf("%d sheets, and not one of 1280 × 720 pixels", sheets)
	}
	if out := os.Getenv("MULTIVECTOR_SHOTS"); out != "" {
		if err := os.WriteFile(filepath.Join(out, "paper.pdf"), paper, 0o644); err != nil {
			t.Fatal(err)
		}
	}
}
