package atlas

import (
	"cmp"
	"math"
	"slices"
)

// mostCombinations is how many combinations of partners a legend lists.
const mostCombinations = 6

// combination is a set of partners and how many countries in sight have it.
type combination struct {
	code      string  // of one of the countries
	shares    []Share // of that one
	countries int
}

// like reports whether a country has the same partners.
func (c *combination) like(m Mark) bool {
	return slices.EqualFunc(c.shares, m.Shares, func(a, b Share) bool { return a.Partner == b.Partner })
}

// combinations counts the sets of two and more partners that occur, the most
// frequent first, larger ones before smaller ones, where the room for them is.
func combinations(claims []claim, in []combination) []combination {
	in = in[:0]
	for _, c := range claims {
		if c.mark.State != Linked || len(c.mark.Shares) < 2 {
			continue
		}
		i := slices.IndexFunc(in, func(o combination) bool { return o.like(c.mark) })
		if i < 0 {
			i = len(in)
			in = append(in, combination{code: c.code, shares: c.mark.Shares})
		}
		in[i].countries++
	}
	slices.SortFunc(in, func(a, b combination) int {
		return cmp.Or(
			cmp.Compare(b.countries, a.countries),
			cmp.Compare(len(b.shares), len(a.shares)),
			slices.CompareFunc(a.shares, b.shares, func(a, b Share) int { return cmp.Compare(a.Partner, b.Partner) }),
		)
	})
	return in
}

// combinationEntries lists the combinations; the rare ones are summed up.
func (p *Picture) combinationEntries(desk *desk) []Entry {
	k := p.looks
	if k.mode != ByStripes {
		return nil
	}
	desk.combinations = combinations(desk.claims, desk.combinations)
	list, rest := desk.combinations, 0
	if len(list) > mostCombinations {
		for _, c := range list[mostCombinations-1:] {
			rest += c.countries
		}
		list = list[:mostCombinations-1]
	}
	out := p.lists.entries.open()
	for _, c := range list {
		label := p.reading.captionOf(c.code).together
		if n := len(c.shares); n > 3 && n == len(k.powers) {
			label = p.words.say("legend.all", n)
		}
		out = append(out, Entry{label, k.swatch(c.shares), nil, c.countries})
	}
	if rest > 0 {
		out = append(out, Entry{p.words.say("legend.others"), Solid(k.palette.Land), nil, rest})
	}
	return k.veilEntries(p.lists.entries.close(out))
}

// swatch shows each partner once across a swatch of the legend.
func (k looks) swatch(shares []Share) Fill {
	across := (swatchWidth + swatchHeight) * k.scale / math.Sqrt2
	bands := k.lists.bands.open()
	for _, s := range shares {
		bands = k.band(bands, s.Partner, across/float64(len(shares)))
	}
	return Fill{Pattern: Stripes, Bands: k.lists.bands.close(bands)}
}
