package export

import (
	"fmt"
	"slices"
	"strings"
	"unicode/utf16"

	"github.com/go-json-experiment/json"
	"github.com/go-json-experiment/json/jsontext"

	"multivector/atlas"
	"multivector/data"
	"multivector/geo"
)

// viewFormat names the way in which a view is written. A program that writes
// members which an older one would misread names another.
const viewFormat = "multivector-view/1"

// maxView is how many bytes of JSON a view takes at most.
const maxView = 1 << 20

// View is all that a picture was made from besides the shapes of the countries
// and the statements, of which it holds the edition. Every file that [Write]
// makes carries its view, and [ReadView] finds it there: read from one file
// and written to another, it gives the same bytes. What is at its default is
// left out of the JSON.
type View struct {
	Format   string      `json:"format"`          // multivector-view/1
	Program  string      `json:"program"`         // name and version of what made the picture
	Evidence ViewEdition `json:"evidence"`        // that the picture was made from
	Shapes   string      `json:"shapes,omitzero"` // geo.World.Fingerprint; empty: the built-in shapes

	Page  ViewPage  `json:"page"`
	Paper ViewPaper `json:"paper,omitzero"` // zero: a pixel is the 96th part of an inch
	Scale float64   `json:"scale"`          // pixels per dp
	Map   ViewMap   `json:"map"`

	Basemap ViewBasemap `json:"basemap,omitzero"` // zero: none

	Layout      atlas.Layout     `json:"layout,omitzero"`
	Boundaries  geo.Boundaries   `json:"boundaries,omitzero"`
	ColourBy    atlas.Mode       `json:"colourBy"`
	Widths      atlas.Widths     `json:"widths,omitzero"`
	Vision      atlas.Vision     `json:"vision,omitzero"`
	Textured    bool             `json:"textured,omitzero"`
	Background  atlas.Background `json:"background,omitzero"`
	ShortLegend bool             `json:"shortLegend,omitzero"`
	Outline     []string         `json:"outline,omitzero"` // ids of groups
	Lang        string           `json:"lang,omitzero"`
	Filter      ViewFilter       `json:"filter"`
}

// ViewEdition is a [data.Edition].
type ViewEdition struct {
	Documents  int    `json:"documents"`
	Statements int    `json:"statements"`
	SHA256     string `json:"sha256"`
}

// ViewPage is an [atlas.Page] without the program.
type ViewPage struct {
	Width    float64 `json:"width"` // pixels
	Height   float64 `json:"height"`
	Title    string  `json:"title,omitzero"`
	Subtitle string  `json:"subtitle,omitzero"`
	Region   string  `json:"region,omitzero"`
	Country  string  `json:"country,omitzero"` // that a brief is about
}

// ViewPaper is the sheet that the page is printed on, in millimetres.
type ViewPaper struct {
	Width  float64 `json:"width"`
	Height float64 `json:"height"`
}

// ViewMap is a [geo.View].
type ViewMap struct {
	Projection string     `json:"projection"`
	Centre     [2]float64 `json:"centre"` // lon, lat degrees
	X          float64    `json:"x"`      // earth radii
	Y          float64    `json:"y"`
	Scale      float64    `json:"scale"` // pixels per earth radius
	Width      float64    `json:"width"` // pixels
	Height     float64    `json:"height"`
}

// ViewFilter is a [data.Filter].
type ViewFilter struct {
	Partners   []string        `json:"partners,omitzero"`
	Countries  []string        `json:"countries,omitzero"`
	Groups     []string        `json:"groups,omitzero"`
	Documents  []string        `json:"documents,omitzero"`
	Subjects   []data.Subject  `json:"subjects,omitzero"`
	Relations  []data.Relation `json:"relations,omitzero"`
	Bases      []data.Basis    `json:"bases,omitzero"`
	Modalities []data.Modality `json:"modalities,omitzero"`
	From       data.Date       `json:"from,omitzero"`
	To         data.Date       `json:"to,omitzero"`
	Undated    bool            `json:"undated,omitzero"`
	Text       string          `json:"text,omitzero"`
}

// View describes a snapshot. Colours are not part of it: every file has those of
// [atlas.Light].
func (s Snapshot) View() View {
	set := s.Settings
	v := View{
		Format: viewFormat, Shapes: s.Atlas.World.Fingerprint(), Evidence: ViewEdition(s.Library.Edition()),
		Paper: ViewPaper{s.PaperWidth, s.PaperHeight}, Scale: set.Scale,
		Map: ViewMap{
			Projection: set.View.Projection.String(), Centre: set.View.Centre, X: set.View.X, Y: set.View.Y,
			Scale: set.View.Scale, Width: set.View.Width, Height: set.View.Height,
		},
		Layout: set.Layout, Boundaries: set.Boundaries, ColourBy: set.Mode, Widths: set.Widths, Vision: set.Vision,
		Textured: set.Textured, Background: set.Background, ShortLegend: set.Short, Outline: slices.Clone(set.Groups), Lang: set.Lang,
		Filter: ViewFilter(set.Filter),
	}
	v.Basemap = viewBasemap(set.Basemap)
	v.Filter.Text = sound(v.Filter.Text)
	if p := set.Page; p != nil {
		v.Program = sound(p.Program)
		v.Page = ViewPage{p.Width, p.Height, sound(p.Title), sound(p.Subtitle), p.Region, sound(p.Country)}
	}
	return v
}

// sound replaces bytes that are no characters, which JSON cannot hold.
func sound(s string) string { return strings.ToValidUTF8(s, string(rune(0xFFFD))) }

// JSON writes the view on one line, so that any file can hold it as it is: in
// letters of ASCII, without the characters <, > and & that end a text in XML
// and HTML, all others as \u escapes.
func (v View) JSON() ([]byte, error) {
	text, err := json.Marshal(v, jsontext.EscapeForHTML(true))
	if err != nil {
		return nil, fmt.Errorf("the settings of the picture cannot be written down: %w", err)
	}
	text = ascii(text)
	if len(text) > maxView {
		return nil, fmt.Errorf("the settings of the picture take %d bytes, and a file carries %d at most; shorten the title, the subtitle or the words of the filter", len(text), maxView)
	}
	return text, nil
}

// ascii escapes the characters of a JSON text that are not printable ASCII:
// outside its strings there are none.
func ascii(text []byte) []byte {
	out := make([]byte, 0, len(text))
	for _, r := range string(text) {
		if r >= ' ' && r < 0x7F {
			out = append(out, byte(r))
			continue
		}
		for _, unit := range utf16.Encode([]rune{r}) {
			out = fmt.Appendf(out, `\u%04x`, unit)
		}
	}
	return out
}
