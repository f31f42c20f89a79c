package atlas

import (
	"slices"
	"strconv"
	"strings"

	"multivector/data"
	"multivector/geo"
)

// drawn lists the statements behind what a map shows: those that pass the
// filter and give a country in sight its look.
func drawn(l *data.Library, f data.Filter, claims []claim) []*data.Statement {
	coloured := map[string]bool{}
	for _, c := range claims {
		coloured[c.code] = c.mark.State == Linked || c.mark.State == TensionOnly
	}
	return slices.DeleteFunc(slices.Clone(l.Select(f)), func(s *data.Statement) bool {
		return !slices.ContainsFunc(s.Countries, func(c string) bool { return coloured[c] })
	})
}

// source is an article and how many of the statements come from it.
type source struct {
	reference
	first      *data.Statement // that comes from it
	statements int
}

// sources counts the articles of some statements, the most used first.
func (w words) sources(l *data.Library, list []*data.Statement) []source {
	var out []source
	at := map[[2]string]int{}
	for _, s := range list {
		key := articleOf(s)
		i, ok := at[key]
		if !ok {
			i = len(out)
			at[key] = i
			out = append(out, source{reference: w.reference(l, s), first: s})
		}
		out[i].statements++
	}
	slices.SortStableFunc(out, func(a, b source) int { return b.statements - a.statements })
	return out
}

// article is how the credits call an article: authors and title as far as the
// document states them, else its address, else the document's file name.
func (w words) article(l *data.Library, s *data.Statement) string {
	_, a, ok := l.Article(s.Document, s.Article)
	switch {
	case !ok || a.Title == "" && len(a.Authors) == 0 && a.URL == "":
		return w.say("untitled", s.Document)
	case a.Title == "" && len(a.Authors) == 0:
		return a.URL
	case len(a.Authors) == 0:
		return a.Title
	case a.Title == "":
		return strings.Join(a.Authors, ", ")
	}
	return strings.Join(a.Authors, ", ") + ": " + a.Title
}

// foot writes what stands under a map on a page: sources, the filter in words,
// boundary note, projection and program. No page is without it.
func (a *Atlas) foot(l *data.Library, s Settings, list []*data.Statement, claims []claim) []paragraph {
	w := a.wordsIn(s.Lang)
	var names []string
	var references []reference
	for _, src := range w.sources(l, list) {
		names = append(names, src.name+" ("+strconv.Itoa(src.statements)+")")
		references = append(references, src.reference)
	}
	var out []paragraph
	if len(names) > 0 {
		out = append(out, paragraph{w.say("sources"), strings.Join(names, "; ") + ".", references})
	}
	if groups := w.groupSources(l, s.Groups, claims); groups != "" {
		out = append(out, paragraph{w.say("groups"), groups + ".", nil})
	}
	return append(out, a.footEnd(l, s, w)...)
}

// footEnd says what lies under the map, what passes the filter, how boundaries are drawn, and what made
// the page.
func (a *Atlas) footEnd(l *data.Library, s Settings, w words) []paragraph {
	boundaries := s.Boundaries.Note(s.Lang) + " " + w.say("projection") + ": " + w.say("projection."+s.View.Projection.String()) + "."
	if s.Page.Program != "" {
		boundaries += " " + w.say("made", s.Page.Program) + "."
	}
	f := s.Filter
	f.Groups = w.groupIDs(l, f.Groups)
	var out []paragraph
	if s.Basemap != nil {
		out = append(out, w.basemap(s.Basemap))
	}
	return append(out,
		paragraph{w.say("filter"), w.filter(Shown(l, s.Filter), f, s.Lang) + ".", nil},
		paragraph{w.say("boundaries"), boundaries, nil})
}

// cited names an article with its publisher, its date and the document's file,
// as far as the document states them.
func (w words) cited(l *data.Library, s *data.Statement, lang string) string {
	parts := []string{w.article(l, s)}
	if _, article, ok := l.Article(s.Document, s.Article); ok {
		for _, part := range []string{article.Publisher, article.Date.Format(lang)} {
			if part != "" {
				parts = append(parts, part)
			}
		}
	}
	if !strings.Contains(parts[0], s.Document) {
		parts = append(parts, s.Document)
	}
	return strings.Join(parts, ", ")
}

// mostFiltered is how many values of one kind the words of a filter list; of more
// they say the number.
const mostFiltered = 20

// filter says a filter in words, and the partners that it shows.
func (w words) filter(partners []string, f data.Filter, lang string) string {
	if len(partners) == 0 {
		partners = []string{data.None}
	}
	var parts []string
	named := func(key string, values []string, name func(string) string) {
		var names []string
		for _, v := range values {
			if v != data.None {
				names = append(names, name(v))
			} else {
				names = append(names, w.say("value."+data.None))
			}
		}
		if n := len(names); n > mostFiltered {
			names = append(names[:mostFiltered-1], "… ("+strconv.Itoa(n)+")")
		}
		if len(names) > 0 {
			parts = append(parts, w.say(key, strings.Join(names, ", ")))
		}
	}
	add := func(key string, values []string) {
		named(key, values, func(v string) string { return w.say("value." + v) })
	}
	country := func(code string) string { return geo.Name(code, lang) }
	asIs := func(s string) string { return s }
	named("filter.partners", partners, country)
	named("filter.countries", f.Countries, country)
	named("filter.groups", f.Groups, asIs)
	named("filter.documents", f.Documents, asIs)
	add("filter.relations", texts(f.Relations))
	add("filter.subjects", texts(f.Subjects))
	add("filter.bases", texts(f.Bases))
	add("filter.modalities", texts(f.Modalities))
	if f.From != "" || f.To != "" {
		parts = append(parts, w.say("filter.dates", orEllipsis(f.From, lang), orEllipsis(f.To, lang)))
		if f.Undated {
			parts = append(parts, w.say("filter.undated"))
		}
	}
	if f.Text != "" {
		parts = append(parts, w.say("filter.text", f.Text))
	}
	return strings.Join(parts, "; ")
}

// texts turns a list of a named string type into plain strings.
func texts[T ~string](list []T) []string {
	out := make([]string, len(list))
	for i, v := range list {
		out[i] = string(v)
	}
	return out
}

func orEllipsis(d data.Date, lang string) string {
	if d == "" {
		return "…"
	}
	return d.Format(lang)
}

// headings are a page's title and subtitle, made from the view where the user
// wrote none.
func (a *Atlas) headings(l *data.Library, s Settings, list []*data.Statement) (title, subtitle string) {
	w := a.wordsIn(s.Lang)
	title, subtitle = s.Page.Title, s.Page.Subtitle
	if title == "" {
		region, ok := w["region."+s.Page.Region]
		if !ok {
			region = w.say("region.view")
		}
		title = w.say("title."+string(s.Mode), region)
		switch {
		case s.Layout == Multiples:
			title = w.say("title.multiples", region)
		case s.Mode == ByPartner:
			title = w.say("title.partner", geo.Name(OnePartner(s.Filter), s.Lang), region)
		}
	}
	if subtitle == "" {
		n := len(w.sources(l, list))
		if first, last, ok := years(list); ok {
			subtitle = w.say("subtitle.dates", len(list), n, first, last)
		} else {
			subtitle = w.say("subtitle", len(list), n)
		}
	}
	return title, subtitle
}
