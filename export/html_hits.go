package export

import (
	"strings"

	"multivector/atlas"
)

// isNames tells whether a part of a map is the names on it, which the countries
// under them say on their own.
func isNames(g *atlas.Group) bool {
	return g.Country == "" && (isPart(g, "labels") || isPart(g, "waters"))
}

// isBadge tells whether a part of a map marks a country that is too small to be seen.
func isBadge(g *atlas.Group) bool { return g.Country != "" && (isPart(g, "badge") || isPart(g, "dot")) }

// isPart tells whether a group is a part of a name, in any of several maps.
func isPart(g *atlas.Group, name string) bool {
	return g.ID == name || strings.HasSuffix(g.ID, "-"+name)
}

// Small countries answer to the pointer some pixels round them too.
const (
	smallHit = 14.0 // pixels of the page
	hitReach = 9.0
)

// hits writes an outline for each country of a map.
func (w *htmlWriter) hits(list []htmlHit) {
	if len(list) == 0 {
		return
	}
	w.put(`<g class="hits">` + "\n")
	for _, hit := range list {
		w.outline(hit.shape)
		if max(hit.at.W, hit.at.H) < smallHit {
			w.putf(` class="small" stroke-width="%s"`, decimal(2*hitReach))
		}
		w.putf(` data-country="%s" data-at="%.0f %.0f" role="button" tabindex="-1" aria-label="%s"/>`+"\n", escaped(hit.country),
			hit.at.X+hit.at.W/2, hit.at.Y+hit.at.H/2, escaped(w.names(hit.country)))
	}
	w.put("</g>\n")
}
