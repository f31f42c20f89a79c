package atlas

import (
	"cmp"
	"math"
	"slices"
	"strings"

	"multivector/geo"
)

// mostCombinations is how many combinations of partners a legend lists.
const mostCombinations = 6

// combination is a set of partners and how many countries in sight have it.
type combination struct {
	partners  []string
	countries int
}

// combinations counts the sets of two and more partners that occur, the most
// frequent first, larger ones before smaller ones.
func combinations(claims []claim) []combination {
	at, out := map[string]int{}, []combination(nil)
	var shares []Share
	var key []byte // most countries have a combination that is known: no string is made for it
	for _, c := range claims {
		if c.mark.State != Linked || len(c.mark.Shares) < 2 {
			continue
		}
		shares, key = append(shares[:0], c.mark.Shares...), key[:0]
		slices.SortFunc(shares, byPartner)
		for _, s := range shares {
			key = append(append(key, s.Partner...), ' ')
		}
		i, ok := at[string(key)]
		if !ok {
			i = len(out)
			at[string(key)] = i
			out = append(out, combination{partners: sortedPartners(shares)})
		}
		out[i].countries++
	}
	slices.SortFunc(out, func(a, b combination) int {
		return cmp.Or(
			cmp.Compare(b.countries, a.countries),
			cmp.Compare(len(b.partners), len(a.partners)),
			cmp.Compare(strings.Join(a.partners, " "), strings.Join(b.partners, " ")),
		)
	})
	return out
}

// combinationEntries lists the combinations; the rare ones are summed up.
func (k looks) combinationEntries(claims []claim, words words, lang string) []Entry {
	if k.mode != ByStripes {
		return nil
	}
	list := combinations(claims)
	rest := 0
	if len(list) > mostCombinations {
		for _, c := range list[mostCombinations-1:] {
			rest += c.countries
		}
		list = list[:mostCombinations-1]
	}
	out := make([]Entry, 0, len(list)+1)
	for _, c := range list {
		names := make([]string, len(c.partners))
		for i, p := range c.partners {
			names[i] = geo.Name(p, lang)
		}
		label := strings.Join(names, " + ")
		if len(names) > 3 && len(names) == len(k.powers) {
			label = words.say("legend.all", len(names))
		}
		out = append(out, Entry{label, k.swatch(c.partners), nil, c.countries})
	}
	if rest > 0 {
		out = append(out, Entry{words.say("legend.others"), Solid(k.palette.Land), nil, rest})
	}
	return k.veilEntries(out)
}

// swatch shows each partner once across a swatch of the legend.
func (k looks) swatch(partners []string) Fill {
	across := (swatchWidth + swatchHeight) * k.scale / math.Sqrt2
	f := Fill{Pattern: Stripes, Bands: make([]Band, 0, len(partners))}
	for _, p := range partners {
		f.Bands = k.band(f.Bands, p, across/float64(len(partners)))
	}
	return f
}
