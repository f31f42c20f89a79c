package atlas

import (
	"slices"

	"multivector/data"
	"multivector/geo"
)

// composeMultiples makes a page with a map for each partner that the filter
// shows. What is in sight decides the sources, and their length how large the
// maps are: so both are found in turns.
func (a *Atlas) composeMultiples(p *Picture, l *data.Library, s Settings) {
	s.Mode, s.Basemap = ByPartner, nil
	partners := Shown(l, s.Filter)
	most := mostStatements(p.Marks)
	var set *multiplesSet
	for round := 1; round <= mostRounds; round++ {
		view := s.pageView(Rect{0, 0, s.Page.Width, s.Page.Height})
		if set != nil {
			view = set.places[0].view
		}
		sight, seen := a.sight(p, l, s, view)
		list := drawn(l, s.Filter, seen)
		p.Title, p.Subtitle = a.headings(l, s, list)
		p.Legend = a.panelLegend(p, l, s, seen, partners, most)
		p.Groups = sight.contourEntries(a.wordsIn(s.Lang))
		p.foot = a.multiplesText(l, s, list, seen)
		next := a.setMultiples(s, p, partners, set, round == mostRounds)
		settled := set != nil && set.places[0].view == next.places[0].view
		if set = next; settled {
			break
		}
	}
	p.page = &set.pageSet
	p.Map, p.View = set.room, set.places[0].view
	for _, at := range set.places {
		p.Panels = append(p.Panels, a.newPanel(l, s, p, at, most))
	}
}

// mostRounds are enough for text and maps to agree; the last makes them.
const mostRounds = 4

// mostStatements is the highest number on a country with any one partner.
func mostStatements(marks map[string]Mark) int {
	most := 0
	for _, m := range marks {
		if m.State != Linked {
			continue
		}
		for _, s := range m.Shares {
			most = max(most, s.Statements)
		}
	}
	return most
}

// sight is what a view shows, with the marks of a picture: a map that is only
// measured.
func (a *Atlas) sight(p *Picture, l *data.Library, s Settings, v geo.View) (*Picture, []claim) {
	seen := &Picture{
		Marks: p.Marks, reading: p.reading, words: a.wordsIn(s.Lang), Boundaries: p.Boundaries, View: v, Map: Rect{0, 0, v.Width, v.Height},
		palette: p.palette, scale: p.scale,
	}
	seen.take(a, geo.Coarse)
	survey := a.survey(seen)
	defer a.surveys.giveBack(survey)
	claims := slices.Clone(a.countries(seen, survey))
	for i := range claims {
		claims[i].footprint, claims[i].country = nil, nil // they go back with the survey
	}
	seen.grouped = seen.contours(l, s.Groups)
	return seen, claims
}

// multiplesText is what stands beside the panels. No page is without it.
func (a *Atlas) multiplesText(l *data.Library, s Settings, list []*data.Statement, seen []claim) []paragraph {
	w := a.wordsIn(s.Lang)
	read := w.say("read.multiples")
	if len(Shown(l, s.Filter)) > 1 {
		read += " " + w.say("read.scale")
	}
	return append([]paragraph{{w.say("read"), read, nil}}, a.foot(l, s, list, seen)...)
}

// panelLegend lists what the maps of a page of panels show: the one scale of
// tints, in the colours of all partners, and the other looks.
func (a *Atlas) panelLegend(p *Picture, l *data.Library, s Settings, seen []claim, partners []string, most int) (looks []Entry) {
	w := a.wordsIn(s.Lang)
	k := newLooks(s, nil, Phase{}, &p.lists)
	all, tints := newSights(), map[int]bool{}
	for _, partner := range partners {
		marks := panelMarks(l, s.Filter, p.Marks, partner)
		k.partner = partner
		claims := make([]claim, len(seen))
		for i, c := range seen {
			claims[i] = claim{code: c.code, mark: marks[c.code]}
			tints[k.count(marks[c.code])] = true
		}
		all.add(k, claims)
	}
	delete(tints, 0)
	for i, class := range tintClasses(most, s.Palette.Land, s.Palette.Land) {
		if !class.among(tints) {
			continue
		}
		e := Entry{Label: class.label(), Fill: Fill{Pattern: Stripes, Base: s.Palette.Land}}
		for _, partner := range partners {
			tint := tintClasses(most, s.Palette.Land, s.Palette.Partner(partner))[i].tint
			e.Fill.Bands = append(e.Fill.Bands, Band{tint, swatchWidth / float64(len(partners)) * s.Scale})
		}
		looks = append(looks, e)
	}
	if len(partners) > 1 && len(all.powers) == 1 {
		all.powers[data.None] = true // its dots are grey on the maps of the others
	}
	return k.stateEntries(looks, all, w, s.Lang)
}

// among tells whether a class has one of some counts.
func (c tintClass) among(counts map[int]bool) bool {
	for n := range counts {
		if c.min <= n && n <= c.max {
			return true
		}
	}
	return false
}
