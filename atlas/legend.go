package atlas

import (
	"slices"

	"multivector/geo"
)

// Entry is a line of the legend. The legend is made from what is drawn: a look
// that no country in the picture has gets no entry.
type Entry struct {
	Label string
	Fill  Fill
	Edge  *Stroke // the hatched outline of tension
	Count int     // how many countries in sight look so, where the legend says it; else 0
}

// sights are what the countries in sight have to show.
type sights struct {
	partners, powers, tension map[string]bool
	states                    map[State]bool
	counts                    map[int]bool // of the linked countries
}

func newSights() sights {
	return sights{map[string]bool{}, map[string]bool{}, map[string]bool{}, map[State]bool{}, map[int]bool{}}
}

// add notes the countries of a map.
func (seen sights) add(k looks, claims []claim) {
	for _, c := range claims {
		seen.states[c.mark.State] = true
		if c.mark.State == Linked {
			seen.counts[k.count(c.mark)] = true
		}
		if c.mark.State == Power {
			seen.powers[c.code] = true
			continue
		}
		for _, s := range c.mark.Shares {
			seen.partners[s.Partner] = true
		}
		for _, s := range c.mark.Tension {
			seen.tension[s.Partner] = true
		}
	}
}

// entries lists what the map of a picture shows.
func (k looks) entries(claims []claim, words words, lang string) []Entry {
	seen := newSights()
	seen.add(k, claims)
	list := k.linkEntries(k.lists.entries.open(), seen, lang)
	return k.veilEntries(k.lists.entries.close(k.stateEntries(list, seen, words, lang)))
}

// stateEntries appends the looks that are not the colours or tints of links.
func (k looks) stateEntries(out []Entry, seen sights, words words, lang string) []Entry {
	var few [several]string
	for _, p := range partnersIn(seen.tension, few[:]) {
		edge := k.tension([]Share{{Partner: p}}, 15*k.scale)
		out = append(out, Entry{words.say("tension", geo.Name(p, lang)), Solid(k.palette.Land), &edge, 0})
	}
	if len(seen.powers) > 0 {
		dots := k.dots(k.palette.Muted)
		if len(seen.powers) == 1 {
			dots = k.dots(k.palette.Partner(partnersIn(seen.powers, few[:])[0]))
		}
		out = append(out, Entry{words.say("power"), dots, nil, 0})
	}
	if seen.states[FilteredOut] || k.mode == ByPartner && seen.states[Linked] && seen.counts[0] {
		out = append(out, Entry{words.say("filtered"), Solid(k.palette.Filtered), nil, 0})
	}
	if seen.states[NoStatement] {
		out = append(out, Entry{words.say("none"), Solid(k.palette.Land), nil, 0})
	}
	return out
}

// linkEntries appends the colours of the partners, or the tints of the counts.
func (k looks) linkEntries(out []Entry, seen sights, lang string) []Entry {
	if k.mode == ByStripes || k.mode == ByRoses {
		var few [several]string
		for _, p := range partnersIn(seen.partners, few[:]) {
			out = append(out, Entry{geo.Name(p, lang), k.plain(p), nil, 0})
		}
		return out
	}
	for _, c := range k.classes {
		for n := c.min; n <= c.max; n++ {
			if seen.counts[n] {
				out = append(out, Entry{c.label(), Solid(c.tint), nil, 0})
				break
			}
		}
	}
	return out
}

// partnersIn lists a set of partners in the order of the partners, where the room
// for them is.
func partnersIn(set map[string]bool, in []string) []string {
	in = in[:0]
	for p := range set {
		in = append(in, p)
	}
	slices.SortFunc(in, comparePartners)
	return in
}
