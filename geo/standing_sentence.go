package geo

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	"multivector/assets"
)

// Sentence says in a language (en, ru, zh, de, tr, English for others) how the
// view shows a unit, what that rests on and of when it is, and which other units
// it shows as part of it: "United Nations: shown apart, disputed. Rests on: …
// (1979-11-21)." It is empty for a unit of which no dispute is known. Bases and
// notes are in English, as the table has them.
func (b Boundaries) Sentence(unit, lang string) string {
	_, known := disputes().units[unit]
	within := b.within(unit)
	if !known && len(within) == 0 {
		return ""
	}
	words, err := assets.Words(lang)
	if err != nil {
		words, _ = assets.Words("en")
	}
	var parts []string
	if known {
		s := b.Standing(unit)
		how := words["standing.apart"]
		if s.Country != unit {
			how = fmt.Sprintf(words["standing.part"], Name(s.Country, lang))
		}
		if s.Disputed {
			how += ", " + words["standing.disputed"]
		}
		parts = append(parts, b.Name(lang)+": "+how+". "+s.rests(words)+".")
		if s.Note != "" {
			parts = append(parts, s.Note)
		}
	}
	for _, other := range within {
		shown := fmt.Sprintf(words["standing.holds"], Name(other, lang))
		parts = append(parts, b.Name(lang)+": "+shown+". "+b.Standing(other).rests(words)+".")
	}
	return strings.Join(parts, " ")
}

// rests names the basis and its date.
func (s Standing) rests(words map[string]string) string {
	text := fmt.Sprintf(words["standing.basis"], s.Basis)
	if s.Date != "" {
		text += " (" + s.Date + ")"
	}
	return text
}

// within lists the disputed units that the view shows as part of a country.
func (b Boundaries) within(country string) []string {
	codes := slices.Sorted(maps.Keys(disputes().units))
	return slices.DeleteFunc(codes, func(code string) bool {
		row := disputes().units[code]
		return code == country || !row.Disputed || row.Shown[b.view()].As != country
	})
}
