package data

import (
	"slices"
	"unicode/utf8"
)

// similar is a part of a document that is like a quote.
type similar struct {
	start, end int // code points
	distance   int // edits from the quote to it
	agreement  int // how much of prefix and suffix stands around it
}

const (
	gram = 6 // code points of the pieces by which similar words are looked for
	near = 3 // a part is similar up to a third of the quote in edits
	sure = 5 // and without its context up to a fifth
)

// similar finds the part of the document that is most like a quote: what stands
// between its prefix and its suffix, or else where most pieces of it are.
func (a *anchor) similar(q *Passage) (similar, bool) {
	if s, ok := a.between(q); ok {
		return s, true
	}
	quote := []rune(q.Quote)
	slack := len(quote)/4 + 16
	best, found := similar{}, false
	for _, n := range a.likely(quote, q.Start+a.shift) {
		from := max(n-slack, 0)
		window := []rune(a.cut(from, n+len(quote)+slack))
		start, end, edits := align(quote, window)
		s := similar{start: from + start, end: from + end, distance: edits}
		s.agreement = a.agreement(q, s.start, s.end)
		if edits*sure > len(quote) && (edits*near > len(quote) || s.agreement < 2*gram) {
			continue
		}
		if s.end > s.start && (!found || s.distance < best.distance || s.distance == best.distance && s.agreement > best.agreement) {
			best, found = s, true
		}
	}
	return best, found
}

// between finds what stands between the prefix and the suffix of a quote.
func (a *anchor) between(q *Passage) (similar, bool) {
	if min(utf8.RuneCountInString(q.Prefix), utf8.RuneCountInString(q.Suffix)) < gram {
		return similar{}, false // too short to lead anywhere
	}
	quote := []rune(q.Quote)
	starts, ends := a.occurrences(q.Prefix), a.occurrences(q.Suffix)
	for i := range starts {
		starts[i] += len([]rune(q.Prefix))
	}
	best, found := similar{}, false
	for _, start := range starts {
		i, _ := slices.BinarySearch(ends, start+1)
		for ; i < len(ends) && ends[i]-start <= 2*len(quote)+4*gram; i++ {
			d := abs(ends[i]-start-len(quote)) + abs(start-q.Start-a.shift)
			if !found || d < best.distance {
				best, found = similar{start: start, end: ends[i], distance: d}, true
			}
		}
	}
	if !found {
		return similar{}, false
	}
	best.distance = distance(quote, []rune(a.cut(best.start, best.end)))
	best.agreement = contextLength(q)
	return best, true
}

// likely returns the places, at most four, at which most pieces of a quote
// would be where they are in the quote.
func (a *anchor) likely(quote []rune, expected int) []int {
	size := min(gram, max(len(quote)/3, 1))
	step := max(len(quote)/24, 1)
	votes := make(map[int]int)
	const bucket = 8 // small insertions keep the pieces together
	for i := 0; i+size <= len(quote); i += step {
		places := a.occurrences(string(quote[i : i+size]))
		if len(places) > 200 {
			continue // too common to tell anything
		}
		for _, n := range places {
			votes[(n-i)/bucket]++
		}
	}
	places := make([]int, 0, len(votes))
	for n := range votes {
		places = append(places, n)
	}
	slices.SortFunc(places, func(m, n int) int {
		if votes[m] != votes[n] {
			return votes[n] - votes[m]
		}
		if d := abs(m*bucket-expected) - abs(n*bucket-expected); d != 0 {
			return d
		}
		return m - n
	})
	places = places[:min(len(places), 4)]
	for i := range places {
		places[i] *= bucket
	}
	return places
}

// align finds the part of a window that needs the fewest edits to become the
// quote (Sellers 1980): the edit distance with a free start and a free end.
func align(quote, window []rune) (start, end, edits int) {
	type cell struct{ edits, start int }
	last, row := make([]cell, len(window)+1), make([]cell, len(window)+1)
	for j := range row {
		row[j] = cell{0, j}
	}
	for i, r := range quote {
		last, row = row, last
		row[0] = cell{i + 1, 0}
		for j, w := range window {
			c := last[j]
			if r != w {
				c.edits++
			}
			if up := last[j+1]; up.edits+1 < c.edits {
				c = cell{up.edits + 1, up.start}
			}
			if left := row[j]; left.edits+1 < c.edits {
				c = cell{left.edits + 1, left.start}
			}
			row[j+1] = c
		}
	}
	best := 0
	for j := range row {
		if row[j].edits < row[best].edits {
			best = j
		}
	}
	return row[best].start, best, row[best].edits
}
