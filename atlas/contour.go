package atlas

import (
	"slices"

	"multivector/data"
)

// contour is the outline of a group of countries: the edge of the land of its
// members taken together, and that of the countries which are in the group in a
// looser way, each a little inside the border. Who is in a group is what the
// documents say: there is no contour but that of a library's group.
type contour struct {
	group   data.Group
	name    string  // in the picture's language
	short   string  // its abbreviation there
	at      int     // among the groups shown, which decides its ink and dashes
	depth   float64 // pixels from the border to the line
	members []chain
	guests  []chain
}

// Sizes of contours in dp.
const (
	contourDepth = 1.9 // from the border to the first line
	contourStep  = 3.4 // from line to line where groups have a country in common
)

// contours outlines the groups of a library that the settings ask for. An id
// that the library does not have is no group.
func (p *Picture) contours(l *data.Library, ids []string) []contour {
	groups := groupsShown(l, ids)
	if len(groups) == 0 {
		return nil
	}
	tracer := p.tracer()
	defer p.sheets.giveBack(tracer)
	slots := slotsOf(groups)
	out := make([]contour, len(groups))
	for i, g := range groups {
		c := contour{group: g, at: i, depth: (contourDepth + contourStep*float64(slots[i])) * p.scale}
		c.name, c.short = p.words.groupName(g)
		in := p.unitsIn(g)
		c.members = p.inside(chained(p.borders(tracer, in, member)), c.depth)
		c.guests = p.inside(chained(p.borders(tracer, in, guest)), c.depth)
		out[i] = c
	}
	return out
}

// inside moves borders depth pixels into the land that they enclose. A country
// of which that leaves nothing keeps the border of its largest piece.
func (p *Picture) inside(borders []chain, depth float64) []chain {
	lines := inset(borders, depth, p.scale)
	kept := map[string]bool{}
	for _, c := range lines {
		for _, code := range c.codes {
			kept[code] = true
		}
	}
	largest := map[string]chain{}
	for _, c := range borders {
		for _, code := range c.codes {
			if c.closed && !kept[code] && (largest[code].points == nil || c.extent() > largest[code].extent()) {
				largest[code] = c
			}
		}
	}
	for _, c := range borders { // in their order, not the map's
		for _, code := range c.codes {
			if l, ok := largest[code]; ok && &l.points[0] == &c.points[0] {
				lines = append(lines, c.atLeast(depth))
				delete(largest, code)
			}
		}
	}
	return lines
}

// groupsShown finds groups by their ids, each once.
func groupsShown(l *data.Library, ids []string) []data.Group {
	var out []data.Group
	for i, id := range ids {
		if g, ok := l.Group(id); ok && !slices.Contains(ids[:i], id) {
			out = append(out, g)
		}
	}
	return out
}

// slotsOf gives each group the lowest number that no group before it with a
// country in common has: their lines then lie side by side.
func slotsOf(groups []data.Group) []int {
	slots := make([]int, len(groups))
	for i, g := range groups {
		taken := map[int]bool{}
		for k, o := range groups[:i] {
			if slices.ContainsFunc(g.Members, func(m data.Member) bool {
				return slices.ContainsFunc(o.Members, func(n data.Member) bool { return n.Country == m.Country })
			}) {
				taken[slots[k]] = true
			}
		}
		for taken[slots[i]] {
			slots[i]++
		}
	}
	return slots
}
