package atlas

import (
	"strconv"
	"strings"

	"multivector/data"
)

// setBriefFoot sets sources, filter and boundary note. The sources of the quotes
// up to a place have the numbers that the quotes refer to; it is false where
// these find no room.
func (a *Atlas) setBriefFoot(set *briefSet, l *data.Library, s Settings, b *briefing, width, most float64, places int) bool {
	w := a.wordsIn(s.Lang)
	numbers, names := b.numbers(places), []string{}
	var own, further []string
	var ownLinks, furtherLinks []reference
	for _, src := range w.sources(l, b.list) {
		name := w.cited(l, src.first, s.Lang) + " (" + strconv.Itoa(src.statements) + ")"
		r := reference{src.name, src.address}
		if n, ok := numbers[articleOf(src.first)]; ok {
			for len(names) < n {
				names, ownLinks = append(names, ""), append(ownLinks, reference{})
			}
			names[n-1], ownLinks[n-1] = "["+strconv.Itoa(n)+"] "+name, r
			continue
		}
		further, furtherLinks = append(further, name), append(furtherLinks, r)
	}
	own = names
	var foot, end []paragraph
	if b.outlined != "" {
		end = append(end, paragraph{w.say("groups"), b.outlined + ".", nil})
	}
	end = append(end, a.footEnd(l, s, w)...)
	if len(own) > 0 {
		foot = append(foot, paragraph{head: w.say("sources"), body: strings.Join(own, "; ") + ".", references: ownLinks})
	}
	short := a.setFootBlock(s, append(foot[:len(foot):len(foot)], end...), width, most)
	if len(further) == 0 {
		set.footText, set.foot = append(foot, end...), short
		return short.whole
	}
	head := w.say("brief.sources")
	if len(own) == 0 {
		head = w.say("sources")
	}
	foot = append(foot, paragraph{head: head, body: strings.Join(further, "; ") + ".", references: furtherLinks})
	set.footText = append(foot, end...)
	set.foot = a.setFootBlock(s, set.footText, width, most)
	return short.whole
}

// setFootBlock sets paragraphs at the foot of a page in letters of at most a
// size, cut where they are too many.
func (a *Atlas) setFootBlock(s Settings, paragraphs []paragraph, width, size float64) block {
	k, high := s.Scale, footShare*s.Page.Height
	b, ok := a.fitBlock(s, paragraphs, nil, width, high, size, footLeast*k)
	if b.whole = ok; ok {
		return b
	}
	return a.cutBlock(s, paragraphs, nil, width, high, footLeast*k)
}

// numbers counts the articles of the quotes up to a place, as they come on the page.
func (b *briefing) numbers(places int) map[[2]string]int {
	out := map[[2]string]int{}
	for _, g := range b.groups {
		for _, q := range g.quotes {
			if key := articleOf(q.statements[0]); q.place < places && out[key] == 0 {
				out[key] = len(out) + 1
			}
		}
	}
	return out
}
