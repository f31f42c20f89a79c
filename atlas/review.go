package atlas

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"multivector/data"
	"multivector/geo"
)

// RemarkKind is what a remark is about.
type RemarkKind string

// The kinds, in the order in which Review lists them.
const (
	RemarkTitle     RemarkKind = "title"     // nobody has written one
	RemarkCut       RemarkKind = "cut"       // text of the page that is too long for it
	RemarkNames     RemarkKind = "names"     // countries without room for their names
	RemarkSources   RemarkKind = "sources"   // countries that rest on a single source
	RemarkColours   RemarkKind = "colours"   // partners that look alike
	RemarkQuotes    RemarkKind = "quotes"    // quotes that are not as in their documents
	RemarkUnchecked RemarkKind = "unchecked" // quotes that have not been compared with their documents
	RemarkUndated   RemarkKind = "undated"   // statements that a range of dates leaves out
)

// Remark is something that the author of a picture should know before others
// see it. It stops nobody.
type Remark struct {
	Kind       RemarkKind
	Text       string   // one line in English, without a full stop
	Countries  []string // alpha-2 codes, where the remark is about countries
	Statements []string // ids, where it is about statements
}

// Review looks a picture over that was composed of the library under the
// settings. The findings are what data.Check made of its quotes; none at all
// means that nobody has compared them with their documents.
func Review(p *Picture, l *data.Library, s Settings, findings []data.Finding) []Remark {
	r := reviewer{p, l, s, p.Statements(l, s)}
	var remarks []Remark
	for _, look := range []func() []Remark{
		r.title, r.cut, r.names, r.sources, r.colours,
		func() []Remark { return r.quotes(findings) }, r.undated,
	} {
		remarks = append(remarks, look()...)
	}
	return remarks
}

// reviewer is what Review looks at.
type reviewer struct {
	picture  *Picture
	library  *data.Library
	settings Settings
	drawn    []*data.Statement // behind what is in sight
}

// Statements lists the statements behind what a picture shows that was composed
// from a library under the settings, in the library's order. A brief quotes all
// that it is about, whether its map has the countries or not.
func (p *Picture) Statements(l *data.Library, s Settings) []*data.Statement {
	if s.Page != nil && s.Layout == Brief {
		return slices.Clone(l.Select(s.Passing()))
	}
	return drawn(l, s.Filter, p.inSight())
}

// inSight are the countries of a picture, as far as their marks matter.
func (p *Picture) inSight() []claim {
	claims := make([]claim, 0, len(p.painted))
	painted := p.painted
	if len(p.Panels) > 0 { // they all show the same
		painted = p.Panels[0].picture.painted
	}
	for _, u := range painted {
		claims = append(claims, claim{code: u.code, mark: p.Marks[u.code]})
	}
	return claims
}

func (r reviewer) title() []Remark {
	if r.settings.Page == nil || r.settings.Page.Title != "" {
		return nil
	}
	return []Remark{{Kind: RemarkTitle, Text: fmt.Sprintf("No title of your own; the page says “%s”", r.picture.Title)}}
}

// cut finds what the page has not room for in full: it was set in lines, so all
// but the blanks of it must be there.
func (r reviewer) cut() (remarks []Remark) {
	if r.picture.page == nil {
		return nil
	}
	var lines strings.Builder
	for _, t := range r.picture.page.texts {
		lines.WriteString(t.String)
	}
	set := solid(lines.String())
	check := func(name, text string) {
		if !strings.Contains(set, solid(text)) {
			remarks = append(remarks, Remark{Kind: RemarkCut, Text: fmt.Sprintf("%s is too long for the page and is cut", name)})
		}
	}
	switch {
	case r.picture.unexplained:
		remarks = append(remarks, Remark{Kind: RemarkCut, Text: "The legend is left out: the map is too small for it"})
	case r.picture.unscaled:
		remarks = append(remarks, Remark{Kind: RemarkCut, Text: "The scale of the roses is left out: the map is too small for it"})
	}
	check("The title", r.picture.Title)
	check("The subtitle", r.picture.Subtitle)
	for _, p := range r.picture.foot {
		check(fmt.Sprintf("The paragraph “%s”", p.head), p.body)
	}
	return remarks
}

// solid is a text without its blanks.
func solid(text string) string { return strings.Join(strings.Fields(text), "") }

func (r reviewer) names() []Remark {
	codes := slices.Sorted(slices.Values(r.picture.unnamed))
	if len(codes) == 0 {
		return nil
	}
	text := "No room for the name of " + called(codes)
	if len(codes) > 1 {
		text = fmt.Sprintf("No room for %d names: %s", len(codes), called(codes))
	}
	return []Remark{{Kind: RemarkNames, Text: text, Countries: codes}}
}

// sources finds the countries all of whose statements come from one article.
func (r reviewer) sources() []Remark {
	from := map[string]map[[2]string]bool{} // country, article
	for _, s := range r.drawn {
		for _, c := range s.Countries {
			if from[c] == nil {
				from[c] = map[[2]string]bool{}
			}
			from[c][articleOf(s)] = true
		}
	}
	var codes []string
	for _, c := range r.picture.inSight() {
		if len(from[c.code]) == 1 && (c.mark.State == Linked || c.mark.State == TensionOnly) {
			codes = append(codes, c.code)
		}
	}
	if len(codes) == 0 {
		return nil
	}
	slices.Sort(codes)
	text := called(codes) + " rests on a single source"
	if len(codes) > 1 {
		text = fmt.Sprintf("%d countries rest on a single source each: %s", len(codes), called(codes))
	}
	return []Remark{{Kind: RemarkSources, Text: text, Countries: codes}}
}

// mostCalled is how many countries a remark calls by name.
const mostCalled = 4

// called names countries in English; of many only the first.
func called(codes []string) string {
	names := make([]string, 0, len(codes))
	for _, c := range codes {
		names = append(names, geo.Name(c, "en"))
	}
	slices.SortFunc(names, cmp.Compare)
	switch n := len(names); {
	case n == 1:
		return names[0]
	case n > mostCalled:
		return strings.Join(names[:mostCalled-1], ", ") + fmt.Sprintf(" and %d more", n-mostCalled+1)
	default:
		return strings.Join(names[:n-1], ", ") + " and " + names[n-1]
	}
}
