package export

import (
	"slices"

	"multivector/atlas"
	"multivector/data"
)

// mostToggles is how many switches a page has: every subset of them is a
// picture of its own, 64 at most.
const mostToggles = 6

// mostRounds is how often the pictures are composed for a common place of their maps.
const mostRounds = 8

// toggle is a switch of a page, for one partner or for the rest of them.
type toggle []string

// toggles are the switches for the partners that a picture shows. Where there
// are more partners than switches, those with the fewest statements share the
// last. A picture with a map for each partner needs none.
func toggles(l *data.Library, s atlas.Settings) []toggle {
	f := s.Filter
	partners := atlas.Shown(l, f)
	if s.Layout != "" && s.Layout != atlas.OneMap {
		return nil
	}
	counts := map[string]int{}
	for _, s := range l.Select(f) {
		counts[s.Partner]++
	}
	alone := partners
	if len(partners) > mostToggles {
		alone = slices.Clone(partners)
		slices.SortStableFunc(alone, func(a, b string) int { return counts[b] - counts[a] })
		alone = alone[:mostToggles-1]
	}
	var out []toggle
	var rest toggle
	for _, p := range partners {
		if slices.Contains(alone, p) {
			out = append(out, toggle{p})
		} else {
			rest = append(rest, p)
		}
	}
	if len(rest) > 0 {
		out = append(out, rest)
	}
	return out
}

// subset is the filter with some of the switches on, a bit for each.
func subset(f data.Filter, all []toggle, on int) data.Filter {
	f.Partners = nil
	for i, t := range all {
		if on>>i&1 == 1 {
			f.Partners = append(f.Partners, t...)
		}
	}
	if len(f.Partners) == 0 {
		f.Partners = []string{data.None}
	}
	return f
}

// subsets composes the picture of every subset of some switches, by their bits.
// Their maps lie in one place, as small as the longest text round them leaves.
// There is none once nobody waits for the file.
func (s Snapshot) subsets(all []toggle) []*atlas.Picture {
	if len(all) == 0 {
		return []*atlas.Picture{s.Picture()}
	}
	pictures := make([]*atlas.Picture, 1<<len(all))
	filter, held := s.Settings.Filter, atlas.Rect{}
	// A smaller map may show more at its sides, and so take more credits: that is
	// settled after a round or two.
	settled := false
	for round := 0; round < mostRounds && !settled; round++ {
		room := held
		for on, p := range pictures {
			if s.stopped != nil && s.stopped() != nil {
				return nil
			}
			if p == nil || p.Map != held {
				if s.Settings.Filter = filter; on < len(pictures)-1 { // one that names no partners shows all, and no others as powers
					s.Settings.Filter = subset(filter, all, on)
				}
				pictures[on] = s.Atlas.ComposeIn(held, s.Library, s.Settings)
			}
			if on == 0 && room.Empty() {
				room = pictures[on].Map
			}
			room = overlap(room, pictures[on].Map)
		}
		settled = true
		for _, p := range pictures {
			settled = settled && p.Map == room
		}
		held = room
	}
	return pictures
}

// overlap is what two rectangles share, or nearly nothing.
func overlap(a, b atlas.Rect) atlas.Rect {
	c := a.Common(b)
	c.W, c.H = max(1, c.W), max(1, c.H)
	return c
}
