package data

import (
	"slices"
	"sync"
)

// index holds the statements of a library as rows of small numbers, so that
// filters and links need no maps and no text comparisons for each statement.
type index struct {
	rows      []row
	countries []int32 // of all rows, one after the other
	country   column
	partner   column
	group     column
	document  column
	subject   column
	relation  column
	basis     column
	modality  column

	// Cells of links are in the order of country and partner: the numbers of these in
	// their order, the first cell of each country, and what each partner adds to it.
	countryOrder, partnerOrder []int32
	slot, offset               []int

	text sync.Once
	texts
}

// row is one statement; the numbers are those of its values in the columns.
type row struct {
	partner, group, document           int32
	subject, relation, basis, modality int32
	begin, end                         int32 // its part of the index's countries
	first, last                        int32 // days on which it may have been, since 1970
	dated                              bool
}

// column numbers the different values of a field in the order of their appearance.
type column struct {
	numbers map[string]int32
	values  []string
}

func (c *column) number(value string) int32 {
	n, ok := c.numbers[value]
	if !ok {
		if c.numbers == nil {
			c.numbers = make(map[string]int32)
		}
		n = int32(len(c.values))
		c.numbers[value] = n
		c.values = append(c.values, value)
	}
	return n
}

// sorted returns the numbers of the values in the order of the values.
func (c *column) sorted() []int32 {
	order := make([]int32, len(c.values))
	values := slices.Clone(c.values)
	slices.Sort(values)
	for i, v := range values {
		order[i] = c.numbers[v]
	}
	return order
}

// indexed returns the index of the library's statements.
func (l *Library) indexed() *index {
	l.once.Do(func() { l.index = newIndex(l.Statements) })
	return l.index
}

func newIndex(statements []*Statement) *index {
	x := &index{rows: make([]row, len(statements))}
	for i, s := range statements {
		r := &x.rows[i]
		r.begin = int32(len(x.countries))
		for _, code := range s.Countries {
			x.countries = append(x.countries, x.country.number(code))
		}
		r.end = int32(len(x.countries))
		r.partner = x.partner.number(s.Partner)
		r.group = x.group.number(s.Group)
		r.document = x.document.number(s.Document)
		r.subject = x.subject.number(string(s.Subject))
		r.relation = x.relation.number(string(s.Relation))
		r.basis = x.basis.number(string(s.Basis))
		r.modality = x.modality.number(string(s.Modality))
		r.first, r.last, r.dated = s.Date.days()
	}
	x.order()
	return x
}

// order lays out the cells of links.
func (x *index) order() {
	x.countryOrder, x.partnerOrder = x.country.sorted(), x.partner.sorted()
	x.slot, x.offset = make([]int, len(x.countryOrder)), make([]int, len(x.partnerOrder))
	for n, c := range x.countryOrder {
		x.slot[c] = n * len(x.partnerOrder)
	}
	for m, p := range x.partnerOrder {
		x.offset[p] = m
	}
}

// days returns the date's bounds in days since 1970.
func (d Date) days() (first, last int32, ok bool) {
	a, b, ok := d.Bounds()
	if !ok {
		return 0, 0, false
	}
	const day = 24 * 60 * 60
	return int32(floorDiv(a.Unix(), day)), int32(floorDiv(b.Unix(), day)), true
}

func floorDiv(a, b int64) int64 {
	q := a / b
	if a%b < 0 {
		q--
	}
	return q
}
