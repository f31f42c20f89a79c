package atlas

import (
	"slices"
	"strconv"
	"strings"
	"sync"

	"multivector/data"
	"multivector/geo"
)

// reading is what a library says under a filter, and how a boundary view sorts
// it. Pictures share it while only the map moves, and nobody edits it.
type reading struct {
	library    *data.Library // nil: the marks are not a library's alone
	filter     data.Filter
	boundaries geo.Boundaries
	lang       string

	marks    map[string]Mark
	captions []captionPlace // of the linked countries, sorted by their codes
	words    string         // of all captions
	apart    string         // the units with statements of their own that the boundary view shows in another country
}

// caption says in words what a country's look says in colours; together are its
// partners, where it has several.
type caption struct{ title, detail, together string }

// captionPlace is where the words of a country's caption are: where the title begins,
// then the detail, then the partners together, and where those end.
type captionPlace struct {
	code                         string
	begin, detail, together, end int
}

// readings keeps the latest reading. It is safe for concurrent use.
type readings struct {
	mu     sync.Mutex
	latest *reading
}

// of reads a library, unless that was the last thing read.
func (k *readings) of(l *data.Library, s Settings) *reading {
	k.mu.Lock()
	defer k.mu.Unlock()
	if r := k.latest; r == nil || r.library != l || r.boundaries != s.Boundaries || r.lang != s.Lang || !r.filter.Equal(s.Filter) {
		k.latest = read(l, s, k.latest)
	}
	return k.latest
}

// read reads a library; another reading tells how much there is to say.
func read(l *data.Library, s Settings, like *reading) *reading {
	r := newReading(Marks(l, s.Filter), s, like)
	r.library, r.filter = l, s.Filter.Clone()
	return r
}

// newReading sorts marks and puts them into words.
func newReading(marks map[string]Mark, s Settings, like *reading) *reading {
	r := &reading{boundaries: s.Boundaries, lang: s.Lang, marks: marks}
	var apart []string
	for code := range marks {
		if s.Boundaries.Shows(code) != code {
			apart = append(apart, code)
		}
	}
	slices.Sort(apart)
	r.apart = strings.Join(apart, " ")
	long := 0
	if like != nil {
		long = len(like.words) + len(like.words)/4
	}
	r.caption(long)
	return r
}

// caption writes the captions, all of them into one text that may get so long.
func (r *reading) caption(long int) {
	var text strings.Builder
	text.Grow(long)
	r.captions = make([]captionPlace, 0, len(r.marks))
	for code, m := range r.marks {
		if m.State != Linked {
			continue // a power is not drawn as anybody's partner
		}
		p := captionPlace{code: code, begin: text.Len()}
		text.WriteString(geo.Name(code, r.lang))
		for i, s := range m.Shares {
			text.WriteString([...]string{": ", ", "}[min(i, 1)])
			text.WriteString(geo.Name(s.Partner, r.lang))
		}
		p.detail = text.Len()
		for i, s := range m.Shares {
			if i > 0 {
				text.WriteString("; ")
			}
			text.WriteString(geo.Name(s.Partner, r.lang))
			text.WriteString(": ")
			text.WriteString(strconv.Itoa(s.Statements))
		}
		p.together = text.Len()
		for i, s := range m.Shares {
			if i > 0 {
				text.WriteString(" + ")
			}
			text.WriteString(geo.Name(s.Partner, r.lang))
		}
		p.end = text.Len()
		r.captions = append(r.captions, p)
	}
	r.words = text.String()
	slices.SortFunc(r.captions, func(p, q captionPlace) int { return strings.Compare(p.code, q.code) })
}

// captionOf is the caption of a country: its name where it has no links.
func (r *reading) captionOf(code string) caption {
	at, ok := slices.BinarySearchFunc(r.captions, code, func(p captionPlace, code string) int { return strings.Compare(p.code, code) })
	if !ok {
		return caption{title: geo.Name(code, r.lang)}
	}
	p := r.captions[at]
	return caption{r.words[p.begin:p.detail], r.words[p.detail:p.together], r.words[p.together:p.end]}
}
