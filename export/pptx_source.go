package export

import (
	"cmp"
	"slices"
	"strconv"
	"strings"
)

// slideSource is a row of the table of sources: an article as its document
// states it.
type slideSource struct {
	cells   [6]string // article, authors, publisher, date, address, statements
	address string    // where the address leads; empty: nowhere
	count   int
}

// sources lists the articles behind the picture, the most quoted first.
func (s *slide) sources() []slideSource {
	var out []slideSource
	at := map[[2]string]int{}
	for _, st := range s.behind {
		key := [2]string{st.Document, st.Article}
		i, ok := at[key]
		if !ok {
			i = len(out)
			at[key] = i
			_, a, _ := s.shot.Library.Article(st.Document, st.Article)
			title := a.Title
			if title == "" {
				title = s.say("untitled", st.Document)
			}
			link, _ := linkable(a.Address())
			out = append(out, slideSource{
				cells:   [6]string{title, strings.Join(a.Authors, ", "), a.Publisher, a.Date.Format(s.shot.Settings.Lang), shownAddress(a.URL)},
				address: link,
			})
		}
		out[i].count++
	}
	slices.SortStableFunc(out, func(a, b slideSource) int { return cmp.Compare(b.count, a.count) })
	for i := range out {
		for k, text := range out[i].cells {
			out[i].cells[k] = clipText(text, longestCell)
		}
		out[i].cells[5] = strconv.Itoa(out[i].count)
	}
	return out
}

// longestCell is how many characters of a title or a name a table shows.
const longestCell = 240

// shownAddress is an address as people read it; the link has all of it.
func shownAddress(address string) string {
	_, rest, ok := strings.Cut(address, "://")
	if !ok {
		rest = address
	}
	return clipText(strings.TrimSuffix(strings.TrimPrefix(rest, "www."), "/"), 60)
}
