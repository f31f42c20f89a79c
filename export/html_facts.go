package export

import (
	"slices"
	"strings"

	"multivector/atlas"
	"multivector/data"
	"multivector/geo"
)

// htmlFacts gathers the data of a page.
type htmlFacts struct {
	Snapshot
	words    map[string]string
	partners map[string]int
	facts    map[string]int
	htmlData
}

// newHTMLFacts readies the data of a page with some switches.
func newHTMLFacts(s Snapshot, all []toggle, words map[string]string) *htmlFacts {
	d := &htmlFacts{Snapshot: s, words: words, partners: map[string]int{}, facts: map[string]int{}}
	d.Countries, d.Facts, d.Statements = map[string]htmlCountry{}, []htmlFact{}, []htmlStatement{}
	d.Toggles, d.Partners, d.Words = []htmlToggle{}, []htmlPartner{}, map[string]string{}
	for key, text := range words {
		if key, ok := strings.CutPrefix(key, "html."); ok {
			d.Words[key] = text
		}
	}
	for _, p := range atlas.Shown(s.Library, s.Settings.Filter) {
		d.partner(p)
	}
	for _, t := range all {
		h := htmlToggle{Partners: []int{}}
		for _, p := range t {
			h.Partners = append(h.Partners, d.partner(p))
		}
		d.Toggles = append(d.Toggles, h)
	}
	return d
}

// partner is the place of a partner.
func (d *htmlFacts) partner(code string) int {
	i, ok := d.partners[code]
	if !ok {
		i = len(d.Partners)
		d.partners[code] = i
		d.Partners = append(d.Partners, htmlPartner{
			Code: code, Name: geo.Name(code, d.Settings.Lang), Colour: hex(swatchOf(d.Settings, code)),
		})
	}
	return i
}

// fill takes in the countries that the picture has, with what their looks say
// in each subset and the statements about them that pass the filter.
func (d *htmlFacts) fill(countries []string, pictures []*atlas.Picture) {
	for _, code := range countries {
		c := htmlCountry{
			Name: geo.Name(code, d.Settings.Lang), Standing: d.Settings.Boundaries.Sentence(code, d.Settings.Lang),
		}
		for _, p := range pictures {
			c.Facts = append(c.Facts, d.fact(p.Marks[code]))
		}
		if len(slices.Compact(slices.Clone(c.Facts))) == 1 {
			c.Facts = c.Facts[:1]
		}
		d.Countries[code] = c
	}
	about, marks := map[[2]string]bool{}, pictures[len(pictures)-1].Marks
	for _, s := range d.Library.Select(d.Settings.Passing()) {
		d.take(s, marks, about)
	}
	for i, t := range d.Toggles {
		var names []string
		for _, p := range t.Partners {
			names = append(names, d.Partners[p].Name)
		}
		d.Toggles[i].Name = strings.Join(names, ", ")
	}
}

// take takes in a statement about a country in the picture. A partner's figures
// are those of the statements that colour a country, as in the subtitle.
func (d *htmlFacts) take(s *data.Statement, marks map[string]atlas.Mark, about map[[2]string]bool) {
	partner, at := d.partner(s.Partner), len(d.Statements)
	found, colours := false, false
	for _, code := range s.Countries {
		c, ok := d.Countries[code]
		if !ok || marks[code].State == atlas.NoStatement { // a neighbour on a brief
			continue
		}
		found = true
		c.Statements = append(c.Statements, at)
		d.Countries[code] = c
		if state := marks[code].State; state != atlas.Linked && state != atlas.TensionOnly {
			continue
		}
		colours = true
		if link := [2]string{s.Partner, code}; !about[link] {
			about[link] = true
			d.Partners[partner].Countries++
		}
	}
	if colours {
		d.Partners[partner].Statements++
	}
	if found {
		d.Statements = append(d.Statements, d.statement(s, partner))
	}
}

func (d *htmlFacts) statement(s *data.Statement, partner int) htmlStatement {
	value := func(v string) string { return d.words["value."+v] }
	document, article, _ := d.Library.Article(s.Document, s.Article)
	kind := []string{value(string(s.Relation)), value(string(s.Modality))}
	if g, ok := d.Library.Group(s.Group); ok {
		kind = append(kind, d.Atlas.GroupName(d.Settings.Lang, g))
	} else if s.Group != "" {
		kind = append(kind, s.Group)
	}
	return htmlStatement{
		Partner: partner, Quote: s.Quote, Lang: document.Language, Citation: d.cite(s), Page: article.Address(),
		Subject: value(string(s.Subject)), Date: s.Date.Format(d.Settings.Lang), Basis: value(string(s.Basis)),
		Kind: strings.Join(slices.DeleteFunc(kind, func(s string) bool { return s == "" }), " · "), Note: s.Note,
	}
}

// fact is the place of what a mark says.
func (d *htmlFacts) fact(m atlas.Mark) int {
	f := htmlFact{Shares: d.parts(m.Shares), Tension: d.parts(m.Tension)}
	switch m.State {
	case atlas.NoStatement:
		if d.Settings.Layout != atlas.Brief { // whose neighbours are there to find one's way
			f.Says = d.words["none"]
		}
	case atlas.FilteredOut:
		f.Says = d.words["filtered"]
	case atlas.Power: // which is not drawn as anybody's partner
		f = htmlFact{Says: d.words["power"]}
	}
	key := encoded(f)
	i, ok := d.facts[key]
	if !ok {
		i = len(d.Facts)
		d.facts[key] = i
		d.Facts = append(d.Facts, f)
	}
	return i
}

func (d *htmlFacts) parts(shares []atlas.Share) []htmlPart {
	var out []htmlPart
	for _, s := range shares {
		out = append(out, htmlPart{d.partner(s.Partner), s.Statements})
	}
	return out
}
