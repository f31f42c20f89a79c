package data

import (
	"fmt"
	"strings"
	"unicode/utf8"
)

// maxPlaces is how many places with the same words are compared.
const maxPlaces = 10_000

// anchor finds quotes in one document.
type anchor struct {
	*pages
	same  bool // the document is the very file that was quoted
	shift int  // how far the last quote had moved: the next ones have likely too
}

func newAnchor(text string, same bool) *anchor {
	return &anchor{pages: newPages(text), same: same}
}

// find returns how a quote stands to the document: status, range and detail.
func (a *anchor) find(q *Passage) Finding {
	if q.End <= a.length && a.cut(q.Start, q.End) == q.Quote {
		f := Finding{Status: StatusExact, Start: q.Start, End: q.End}
		if full := contextLength(q); a.same && a.agreement(q, q.Start, q.End) < full {
			f.Status, f.Detail = StatusAltered, "the words stand, but not with this prefix and suffix around them; mend these"
		}
		return f
	}
	start, agreement, found := a.place(q)
	length := q.End - q.Start
	if found && 2*agreement >= contextLength(q) {
		return a.moved(q, start, start+length)
	}
	similar, ok := a.similar(q)
	switch {
	case ok && (!found || similar.agreement > agreement):
		return a.altered(q, similar)
	case found:
		return a.moved(q, start, start+length)
	}
	return Finding{Status: StatusMissing, Detail: strings.TrimPrefix(a.past(q)+"; nothing like “"+excerpt(q.Quote)+"” is there", "; ")}
}

func (a *anchor) moved(q *Passage, start, end int) Finding {
	a.shift = start - q.Start
	detail := fmt.Sprintf("found at %d to %d, not at %d to %d", start, end, q.Start, q.End)
	if past := a.past(q); past != "" {
		detail = past + "; " + detail
	}
	return Finding{Status: StatusMoved, Start: start, End: end, Detail: detail}
}

func (a *anchor) altered(q *Passage, s similar) Finding {
	a.shift = s.start - q.Start
	detail := difference(q.Quote, a.cut(s.start, s.end))
	if s.start != q.Start {
		detail += fmt.Sprintf(", at %d to %d, not %d to %d", s.start, s.end, q.Start, q.End)
	}
	return Finding{Status: StatusAltered, Start: s.start, End: s.end, Detail: detail}
}

// past says so when a quote's offsets are outside the document.
func (a *anchor) past(q *Passage) string {
	if q.End <= a.length {
		return ""
	}
	return fmt.Sprintf("end %d is past the document's %d characters", q.End, a.length)
}

// place finds the words of a quote where most of its prefix and suffix stand
// around them; of equal places the one nearest to where they should be.
func (a *anchor) place(q *Passage) (start, agreement int, found bool) {
	length, full := q.End-q.Start, contextLength(q)
	if start = q.Start + a.shift; start >= 0 && a.cut(start, start+length) == q.Quote && a.agreement(q, start, start+length) == full {
		return start, full, true
	}
	best, expected := -1, q.Start+a.shift
	for _, n := range a.occurrences(q.Quote) {
		m := a.agreement(q, n, n+length)
		if best < 0 || m > agreement || m == agreement && abs(n-expected) < abs(best-expected) {
			best, agreement = n, m
		}
	}
	return best, agreement, best >= 0
}

// occurrences returns the code points at which the words stand, overlaps included.
func (a *anchor) occurrences(words string) []int {
	if words == "" {
		return nil
	}
	var places []int
	for from := 0; len(places) < maxPlaces; {
		i := strings.Index(a.text[from:], words)
		if i < 0 {
			break
		}
		places = append(places, a.count(from+i))
		_, size := utf8.DecodeRuneInString(a.text[from+i:])
		from += i + size
	}
	return places
}

// agreement counts the code points of the prefix and the suffix that stand
// around a range, outwards from it up to the first that differs.
func (a *anchor) agreement(q *Passage, start, end int) int {
	n := 0
	before := a.cut(start-maxContext, start)
	for prefix := q.Prefix; prefix != "" && before != ""; n++ {
		r, size := utf8.DecodeLastRuneInString(prefix)
		other, otherSize := utf8.DecodeLastRuneInString(before)
		if r != other {
			break
		}
		prefix, before = prefix[:len(prefix)-size], before[:len(before)-otherSize]
	}
	after := a.cut(end, end+maxContext)
	for suffix := q.Suffix; suffix != "" && after != ""; n++ {
		r, size := utf8.DecodeRuneInString(suffix)
		other, otherSize := utf8.DecodeRuneInString(after)
		if r != other {
			break
		}
		suffix, after = suffix[size:], after[otherSize:]
	}
	return n
}

// contextLength is the agreement of a place where everything agrees.
func contextLength(q *Passage) int {
	return utf8.RuneCountInString(q.Prefix) + utf8.RuneCountInString(q.Suffix)
}

func abs(n int) int { return max(n, -n) }
