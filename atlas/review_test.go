package atlas

import (
	"slices"
	"strings"
	"testing"

	"multivector/data"
)

// reviewed composes a page and looks it over.
func reviewed(t *testing.T, l *data.Library, findings []data.Finding, change func(*Settings)) map[RemarkKind]Remark {
	t.Helper()
	s := plain(t, "44,34,95,60", 1280, 720)
	s.Page = &Page{Width: 1280, Height: 720, Title: "Talks"}
	change(&s)
	remarks := make(map[RemarkKind]Remark)
	for _, r := range Review(small(t).Compose(l, s), l, s, findings) {
		if _, twice := remarks[r.Kind]; twice && r.Kind != RemarkCut {
			t.Errorf("two remarks of kind %s", r.Kind)
		}
		if r.Text == "" || strings.HasSuffix(r.Text, ".") {
			t.Errorf("%q is no line", r.Text)
		}
		remarks[r.Kind] = r
	}
	return remarks
}

func asIs(*Settings) {}

// TestReviewTitle: only a title of the author's own is silent.
func TestReviewTitle(t *testing.T) {
	if r, ok := reviewed(t, talks(t), nil, asIs)[RemarkTitle]; ok {
		t.Errorf("a title is there, but: %s", r.Text)
	}
	r := reviewed(t, talks(t), nil, func(s *Settings) { s.Page.Title = "" })[RemarkTitle]
	if !strings.Contains(r.Text, "“") {
		t.Errorf("no title: %q", r.Text)
	}
}

// TestReviewSources: a country all of whose statements come from one article is
// named, whatever the number of statements; partner powers and what the filter
// holds back are not.
func TestReviewSources(t *testing.T) {
	r := reviewed(t, talks(t), nil, asIs)[RemarkSources]
	if !slices.Equal(r.Countries, []string{"KG", "TW", "UZ"}) ||
		r.Text != "3 countries rest on a single source each: Kyrgyzstan, Taiwan and Uzbekistan" {
		t.Errorf("%v: %q", r.Countries, r.Text)
	}
	if m := reviewed(t, talks(t), nil, func(s *Settings) { s.Layout = Multiples })[RemarkSources]; !slices.Equal(m.Countries, r.Countries) {
		t.Errorf("a map for each partner: %v", m.Countries)
	}
	r = reviewed(t, talks(t), nil, func(s *Settings) { s.Filter.Partners = []string{"DE"} })[RemarkSources]
	if r.Text != "Kyrgyzstan rests on a single source" {
		t.Errorf("Germany alone: %q", r.Text)
	}
	if got := called([]string{"KZ", "UZ", "KG", "TJ", "TM", "AF"}); got != "Afghanistan, Kazakhstan, Kyrgyzstan and 3 more" {
		t.Error(got)
	}
}

// TestReviewColours: alike are colours that somebody cannot tell apart, unless
// lines tell them apart or the picture does not set them side by side.
func TestReviewColours(t *testing.T) {
	r := reviewed(t, talks(t), nil, asIs)[RemarkColours]
	if !strings.Contains(r.Text, "United States and Russia") {
		t.Errorf("blue and violet: %q", r.Text)
	}
	for name, change := range map[string]func(*Settings){
		"textured":    func(s *Settings) { s.Textured = true },
		"multiples":   func(s *Settings) { s.Layout = Multiples },
		"one partner": func(s *Settings) { s.Mode = ByPartner },
		"few":         func(s *Settings) { s.Filter.Partners = []string{"DE"} },
	} {
		if r, ok := reviewed(t, talks(t), nil, change)[RemarkColours]; ok {
			t.Errorf("%s: %q", name, r.Text)
		}
	}
	unlisted := evidence(t, 1, told{"KZ", "FR", data.RelationCooperation, "", 0}, told{"KZ", "IT", data.RelationCooperation, "", 0})
	r = reviewed(t, unlisted, nil, func(s *Settings) {
		s.Filter.Partners, s.Textured, s.Palette.Unlisted = []string{"FR", "IT"}, true, s.Palette.Unlisted[:1]
	})[RemarkColours]
	if r.Text != "France and Italy look alike in grey print or to colour-blind eyes" {
		t.Errorf("two partners of one colour: %q", r.Text)
	}
}

// TestReviewQuotes: a quote counts as it was found, and only where it is behind
// the picture; without findings nothing is known.
func TestReviewQuotes(t *testing.T) {
	l := talks(t)
	r := reviewed(t, l, nil, asIs)
	if _, ok := r[RemarkQuotes]; ok || r[RemarkUnchecked].Text != "7 quotes are not checked against their documents on this machine" {
		t.Errorf("no findings: %q", r[RemarkUnchecked].Text)
	}
	var findings []data.Finding
	for _, s := range l.Statements {
		findings = append(findings, data.Finding{Statement: s.ID, Status: data.StatusExact})
	}
	r = reviewed(t, l, findings, asIs)
	if len(r[RemarkQuotes].Statements)+len(r[RemarkUnchecked].Statements) > 0 {
		t.Errorf("all exact, but %v", r)
	}
	findings[0].Status = data.StatusAltered
	findings[1].Status = data.StatusMissing
	findings[9].Status = data.StatusMissing // Fiji is far away
	r = reviewed(t, l, findings, asIs)
	if q := r[RemarkQuotes]; q.Text != "2 quotes are not as in their documents" || !slices.Equal(q.Statements, []string{"s0", "s1"}) {
		t.Errorf("two wrong: %q %v", q.Text, q.Statements)
	}
}

// TestReviewUndated: counted is what has no date and passes all but the dates.
func TestReviewUndated(t *testing.T) {
	from := func(s *Settings) { s.Filter.From = "2020" }
	if r := reviewed(t, talks(t), nil, from)[RemarkUndated]; r.Text != "5 undated statements are left out by the range of dates" {
		t.Errorf("%q", r.Text)
	}
	for name, change := range map[string]func(*Settings){
		"kept in":  func(s *Settings) { from(s); s.Filter.Undated = true },
		"no range": asIs,
	} {
		if r, ok := reviewed(t, talks(t), nil, change)[RemarkUndated]; ok {
			t.Errorf("%s: %q", name, r.Text)
		}
	}
}

// TestReviewCut: what a page has no room for is said, and what it has room for
// is not.
func TestReviewCut(t *testing.T) {
	for _, lang := range []string{"en", "ru", "zh", "de", "tr"} {
		set := func(s *Settings) { s.Lang = lang }
		if r, ok := reviewed(t, talks(t), nil, set)[RemarkCut]; ok {
			t.Errorf("%s: %q", lang, r.Text)
		}
	}
	long := func(s *Settings) { s.Page.Title = strings.Repeat("Partnerships in a changing neighbourhood ", 30) }
	if r := reviewed(t, talks(t), nil, long)[RemarkCut]; r.Text != "The title is too long for the page and is cut" {
		t.Errorf("a long title: %q", r.Text)
	}
	if r := reviewed(t, many(t, 600), nil, asIs)[RemarkCut]; r.Text != "The paragraph “Sources” is too long for the page and is cut" {
		t.Errorf("600 sources: %q", r.Text)
	}
}

// TestReviewNames: a country that the map is about is said to have no name when
// nothing has room for it, and has one in the picture otherwise.
func TestReviewNames(t *testing.T) {
	if r, ok := reviewed(t, talks(t), nil, asIs)[RemarkNames]; ok {
		t.Errorf("every country has room: %q", r.Text)
	}
	crowded := func(s *Settings) { s.Scale = 3 }
	r := reviewed(t, talks(t), nil, crowded)[RemarkNames]
	if len(r.Countries) == 0 || !strings.HasPrefix(r.Text, "No room for ") {
		t.Errorf("letters as large as countries: %q", r.Text)
	}
}
