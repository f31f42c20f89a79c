package atlas

import (
	"maps"
	"math/rand/v2"
	"slices"
	"testing"

	"multivector/data"
	"multivector/geo"
	"multivector/seeds"
)

// The law of the product: what a country looks like is a pure function of the
// statements that pass the filter. These tests recount it the long way.

// lawFilters is how many random filters each test of the law tries.
const lawFilters = 400

// shipped is the atlas and the library as people get them.
func shipped(t testing.TB) (*Atlas, *data.Library) {
	t.Helper()
	w, err := geo.NewWorld()
	if err != nil {
		t.Fatal(err)
	}
	l := data.Open(seeds.FS())
	for _, fault := range l.Faults {
		t.Fatal(fault)
	}
	return atlasOf(t, w), l
}

// randomFilter restricts some of the fields to values that the library has.
func randomFilter(r *rand.Rand, l *data.Library) data.Filter {
	var documents, groups, countries []string
	for _, d := range l.Documents {
		documents = append(documents, d.Name)
	}
	for _, g := range l.Groups {
		groups = append(groups, g.ID)
	}
	for range 8 {
		countries = append(countries, l.Statements[r.IntN(len(l.Statements))].Countries...)
	}
	dates := []data.Date{"", "", "1991", "2001-09", "2022-02-24", "2023", "2024-01/2024-06", "2030"}
	return data.Filter{
		Partners: some(r, PartnerCodes()), Documents: some(r, documents), Groups: some(r, groups, 9), Countries: some(r, countries, 6),
		Subjects: some(r, data.Subjects()), Relations: some(r, data.Relations()), Bases: some(r, data.Bases()),
		Modalities: some(r, data.Modalities()),
		From:       dates[r.IntN(len(dates))], To: dates[r.IntN(len(dates))], Undated: r.IntN(2) == 0,
	}
}

// some is, one time in two (or in n), a random part of a list, else nothing.
func some[T any](r *rand.Rand, list []T, n ...int) []T {
	if r.IntN(append(n, 2)[0]) > 0 {
		return nil
	}
	var out []T
	for _, v := range list {
		if r.IntN(2) == 0 {
			out = append(out, v)
		}
	}
	return out
}

// tally is what live statements say, counted without Links: by country, then
// by partner.
type tally struct{ partnership, tension map[string]map[string]int }

func recount(l *data.Library, f data.Filter) tally {
	out := tally{map[string]map[string]int{}, map[string]map[string]int{}}
	for _, s := range l.Statements {
		if !f.Match(s) {
			continue
		}
		to := out.partnership
		if s.Relation == data.RelationTension {
			to = out.tension
		}
		for _, c := range s.Countries {
			if len(f.Countries) > 0 && !slices.Contains(f.Countries, c) {
				continue
			}
			if to[c] == nil {
				to[c] = map[string]int{}
			}
			to[c][s.Partner]++
		}
	}
	return out
}

func counts(shares []Share) map[string]int {
	m := map[string]int{}
	for _, s := range shares {
		m[s.Partner] += s.Statements
	}
	return m
}

func TestLawMarks(t *testing.T) {
	_, l := shipped(t)
	codes := codesIn(l)
	r := rand.New(rand.NewPCG(1, 2))
	for range lawFilters {
		f := randomFilter(r, l)
		marks, want := Marks(l, f), recount(l, f)
		for _, code := range append(PartnerCodes(), codes...) {
			m, partnership, tension := marks[code], want.partnership[code], want.tension[code]
			if got := counts(m.Shares); !maps.Equal(got, partnership) {
				t.Fatalf("%s has the partners %v, its live statements say %v\nfilter %+v", code, got, partnership, f)
			}
			if got := counts(m.Tension); !maps.Equal(got, tension) {
				t.Fatalf("%s has tension %v, its live statements say %v\nfilter %+v", code, got, tension, f)
			}
			if state := want.state(f, codes, code); m.State != state {
				t.Fatalf("%s is in state %d, want %d\nfilter %+v", code, m.State, state, f)
			}
		}
		for code := range marks {
			if !slices.Contains(codes, code) && !slices.Contains(PartnerCodes(), code) {
				t.Fatalf("%s has a mark, but nothing is said of it", code)
			}
		}
	}
}

// codesIn are all countries that a library speaks of.
func codesIn(l *data.Library) []string {
	var codes []string
	for _, s := range l.Statements {
		codes = append(codes, s.Countries...)
	}
	slices.Sort(codes)
	return slices.Compact(codes)
}

// state is the state that a country must be in; about are the countries that
// the library speaks of.
func (w tally) state(f data.Filter, about []string, code string) State {
	named := f.Partners
	if len(named) == 0 {
		named = PartnerCodes()
	}
	switch {
	case slices.Contains(named, code):
		return Power
	case len(w.partnership[code]) > 0:
		return Linked
	case len(w.tension[code]) > 0:
		return TensionOnly
	case slices.Contains(about, code):
		return FilteredOut
	}
	return NoStatement
}
