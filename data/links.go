package data

// Links derives the links from the statements that pass the filter, sorted by
// country, then partner. Where the filter names countries, there are links of
// these countries only.
func (l *Library) Links(f Filter) []Link {
	x := l.indexed()
	s := x.sieve(f, l.Statements)
	passed, ends := s.sort()
	links := make([]Link, 0, len(ends))
	statements := make([]*Statement, len(passed))
	for k, i := range passed {
		statements[k] = l.Statements[i]
	}
	seen := make([]int32, len(x.document.values)) // the last link, from 1, that the document is in
	start := 0
	for _, c := range x.countryOrder {
		for _, p := range x.partnerOrder {
			end := ends[x.slot[c]+x.offset[p]]
			if end == start {
				continue
			}
			k := Link{Country: x.country.values[c], Partner: x.partner.values[p], Statements: statements[start:end:end]}
			for _, i := range passed[start:end] {
				if d := x.rows[i].document; seen[d] != int32(len(links)+1) {
					seen[d] = int32(len(links) + 1)
					k.Documents++
				}
			}
			k.First, k.Last = x.dates(passed[start:end], k.Statements)
			links = append(links, k)
			start = end
		}
	}
	return links
}

// sort returns the numbers of the statements that pass, link after link in the
// order of country and partner, and where each possible link ends among them.
// It is a counting sort: one pass to count, one to place.
func (s *sieve) sort() (passed []int32, ends []int) {
	slot, offset := s.slot, s.offset
	rows := make([]int32, 0, len(s.rows))
	ends = make([]int, len(slot)*len(offset))
	for i := range s.rows {
		if !s.pass(i) {
			continue
		}
		rows = append(rows, int32(i))
		r := &s.rows[i]
		for _, c := range s.index.countries[r.begin:r.end] {
			if allows(s.countries, c) {
				ends[slot[c]+offset[r.partner]]++
			}
		}
	}
	total := 0
	for i, n := range ends {
		ends[i] = total // where it starts; placing moves it to its end
		total += n
	}
	passed = make([]int32, total)
	for _, i := range rows {
		r := &s.rows[i]
		for _, c := range s.index.countries[r.begin:r.end] {
			if allows(s.countries, c) {
				cell := &ends[slot[c]+offset[r.partner]]
				passed[*cell] = i
				*cell++
			}
		}
	}
	return passed, ends
}

// dates returns the earliest and the latest date of a link.
func (x *index) dates(rows []int32, statements []*Statement) (earliest, latest Date) {
	first, last := -1, -1
	for k, i := range rows {
		r := &x.rows[i]
		if !r.dated {
			continue
		}
		if first < 0 || r.first < x.rows[rows[first]].first {
			first = k
		}
		if last < 0 || r.last > x.rows[rows[last]].last {
			last = k
		}
	}
	if first < 0 {
		return "", ""
	}
	return statements[first].Date.start(), statements[last].Date.end()
}
