package export

import (
	"image/color"
	"slices"
	"strings"

	"multivector/atlas"
	"multivector/geo"
)

// countryOf is the country that a group shows, and what of it where that is not
// its land. On one of several maps the ID begins with the map's.
func countryOf(g atlas.Group) (code, kind string) {
	words := strings.Split(g.ID, "-")
	if last := len(words) - 1; last > 0 && slices.Contains([]string{"badge", "dot", "tension", "apart", "subject"}, words[last]) {
		return words[last-1], words[last]
	}
	return g.Country, ""
}

// described says in words what a group shows.
func described(g atlas.Group) string {
	switch {
	case g.Detail == "":
		return g.Title
	case strings.Contains(g.Title, ":"):
		name, _, _ := strings.Cut(g.Title, ":")
		return name + ": " + g.Detail
	}
	return g.Title + ": " + g.Detail
}

// summary says what the map shows.
func (s *slide) summary() string {
	parts := []string{s.p.Title, s.p.Subtitle}
	var entries []string
	for _, e := range s.p.Legend {
		entries = append(entries, e.Label)
	}
	parts = slices.DeleteFunc(append(parts, strings.Join(entries, ", ")), func(part string) bool { return part == "" })
	return strings.Join(parts, ". ")
}

func (s *slide) unit(code string) (geo.Unit, bool) {
	if code == "" || s.shot.Atlas == nil {
		return geo.Unit{}, false
	}
	return s.shot.Atlas.World.Unit(code)
}

// unitName is what a country's shapes are called: "KAZ Kazakhstan".
func (s *slide) unitName(u geo.Unit) string {
	code := u.Code3
	if code == "" {
		code = u.Code
	}
	return code + " " + geo.Name(u.Code, s.shot.Settings.Lang)
}

// colourName is what the legend says of a colour.
func (s *slide) colourName(c color.NRGBA) string {
	if name := s.names[c]; name != "" {
		return name
	}
	if len(s.open) > 2 && s.open[len(s.open)-1].land {
		return "Land"
	}
	return "Ground"
}
