package ui

import (
	"fmt"

	"multivector/atlas"
	"multivector/export"
	"multivector/geo"
)

// draft is a picture that is about to be saved, as the dialog of exports has it.
type draft struct {
	Format          export.Format
	Size            string  // the name of a pageSize
	Width, Height   float64 // pixels, of the size ownSize
	Layout          atlas.Layout
	Background      atlas.Background
	Lang            string
	Folder          string // where the last one went
	Title, Subtitle string `json:"-"` // of this run of the program alone
	Country         string `json:"-"` // alpha-2 code, of a brief
	Kept            kept   `json:"-"` // of a picture that was opened
}

// pageSize is a size that the dialog offers.
type pageSize struct {
	name string // for the draft
	word string // for people
	export.Size
}

// The sizes that are no fixed number of pixels.
const (
	windowSize = "window" // as the map in the window
	ownSize    = "own"    // as the user says
)

// pageSizes are the sizes that the dialog offers: those of the command, and
// some more.
func pageSizes() []pageSize {
	words := map[string]string{"16:9": "Slide", "4:3": "Slide 4:3", "1:1": "Square", "A4": "A4 sheet", "A3": "A3 sheet"}
	var list []pageSize
	for _, s := range export.Sizes() {
		word := words[s.Name]
		if s.PaperWidth > 0 {
			word += fmt.Sprintf(", %g × %g mm", s.PaperWidth, s.PaperHeight)
		} else {
			word += fmt.Sprintf(", %g × %g", s.Width, s.Height)
		}
		list = append(list, pageSize{s.Name, word, s})
		if s.Name == "16:9" {
			list = append(list,
				pageSize{"small", "Small slide, 1280 × 720", export.Size{Width: 1280, Height: 720}},
				pageSize{"large", "Large slide, 3840 × 2160", export.Size{Width: 3840, Height: 2160}})
		}
	}
	return append(list, pageSize{name: windowSize, word: "As the window"}, pageSize{name: ownSize, word: "Own size"})
}

// pageSizeNamed finds a size by its name; the first where there is none.
func pageSizeNamed(name string) pageSize {
	for _, s := range pageSizes() {
		if s.name == name {
			return s
		}
	}
	return pageSizes()[0]
}

// layoutWords are the layouts on their buttons.
func layoutWords() []string {
	var words []string
	for _, l := range atlas.Layouts() {
		word := title(string(l))
		switch l {
		case atlas.OneMap:
			word = "One map"
		case atlas.Multiples:
			word = "By partner"
		}
		words = append(words, word)
	}
	return words
}

// languageWord is a language of pictures, as the window calls it.
func languageWord(lang string) string {
	words := map[string]string{"en": "English", "ru": "Russian", "zh": "Chinese", "de": "German", "tr": "Turkish"}
	return words[lang]
}

// fresh is what a dialog begins with that nobody has used yet.
func (m *Model) fresh() draft {
	return draft{Format: export.FormatPNG, Size: pageSizes()[0].name, Width: 1600, Height: 900, Layout: atlas.OneMap, Background: atlas.PaperBackground, Lang: m.lang}
}

// begin is what a dialog begins with that remembers another draft: a brief is
// about the country selected, or else about the one with the most statements.
func (m *Model) begin(d draft) draft {
	if m.selected != "" {
		d.Country = m.selected
	}
	if list := m.Leaders(1); d.Country == "" && len(list) > 0 {
		d.Country = list[0].Code
	}
	if d.Country == "" && d.Layout == atlas.Brief {
		d.Layout = atlas.OneMap
	}
	return d
}

// Snapshot describes the picture of what the window shows. The map is pixel
// pixels a dp on its screen. The error says what is wrong with a size.
func (m *Model) Snapshot(a *atlas.Atlas, d draft, program string, pixel float64) (export.Snapshot, error) {
	s := m.Look()
	s.View, s.Palette, s.Scale = m.view, atlas.Light(), pixel
	m.asWritten(&s)
	s.Vision = atlas.FullColour // that of others is a preview
	if d.Kept.Opened {
		s.Short, s.Vision = d.Kept.Short, d.Kept.Vision
	}
	s.Lang, s.Layout, s.Background = d.Lang, d.Layout, d.Background
	page := &atlas.Page{
		Title: d.Title, Subtitle: d.Subtitle, Program: program,
	}
	if d.Layout == atlas.Brief {
		page.Country = d.Country
	}
	size := pageSizeNamed(d.Size)
	switch page.Width, page.Height = size.Width, size.Height; size.name {
	case windowSize:
		page.Width, page.Height = float64(int(m.view.Width*pixel)), float64(int(m.view.Height*pixel))
	case ownSize:
		page.Width, page.Height = d.Width, d.Height
	}
	if size.name != windowSize {
		s.Scale = atlas.PageScale(page.Width, page.Height)
	}
	switch {
	case !m.moved: // the region itself, as the command draws it
		page.Region = m.region.ID
		s.View = geo.Fit(m.view.Projection, m.region, page.Width, page.Height, 0)
	case m.sameView():
		s.View, page.Region = m.reopened.settings.View, m.reopened.settings.Page.Region
	}
	s.Page = page
	shot := export.Snapshot{
		Atlas: a, Library: m.library, Settings: s, PaperWidth: size.PaperWidth, PaperHeight: size.PaperHeight,
	}
	if k := d.Kept; k.Scale > 0 {
		shot.Settings.Scale, shot.PaperWidth, shot.PaperHeight = k.Scale, k.PaperWidth, k.PaperHeight
	}
	return shot, export.CheckSize(page.Width, page.Height)
}
