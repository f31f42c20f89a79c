package atlas

import (
	"slices"
	"strings"

	"multivector/data"
)

// groupSources tells after which articles the groups with a country in sight
// are outlined: the receipts of the contours.
func (w words) groupSources(l *data.Library, ids []string, claims []claim) string {
	seen := map[string]bool{}
	for _, c := range claims {
		seen[c.code] = true
	}
	var sources []string
	groups := map[string][]string{} // by their sources
	for _, g := range groupsShown(l, ids) {
		var names []string
		for _, m := range g.Members {
			if p, ok := l.Passage(m.Source); ok && seen[m.Country] {
				names = append(names, w.article(l, &data.Statement{Passage: p}))
			}
		}
		if slices.Sort(names); len(names) == 0 {
			continue
		}
		source := strings.Join(slices.Compact(names), "; ")
		if groups[source] == nil {
			sources = append(sources, source)
		}
		groups[source] = append(groups[source], w.groupTitle(g))
	}
	for i, source := range sources {
		sources[i] = w.say("group.after", strings.Join(groups[source], ", "), source)
	}
	return strings.Join(sources, "; ")
}
