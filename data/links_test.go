package data

import (
	"cmp"
	"fmt"
	"math/rand/v2"
	"reflect"
	"slices"
	"testing"
	"testing/fstest"
)

func generated(t testing.TB, documents, statements int) *Library {
	t.Helper()
	fsys := fstest.MapFS{}
	for _, f := range generate(rand.New(rand.NewPCG(1, 2)), documents, statements) {
		fsys[f.name] = &fstest.MapFile{Data: f.raw}
	}
	l := Open(fsys)
	if len(l.Faults) > 0 {
		t.Fatal(l.Faults[0])
	}
	return l
}

// linksByHand derives links in the plainest way: every country with every partner.
func linksByHand(l *Library, f Filter) []Link {
	type pair struct{ country, partner string }
	of := make(map[pair][]*Statement)
	for _, s := range l.Statements {
		if !f.Match(s) {
			continue
		}
		for _, c := range s.Countries {
			if len(f.Countries) == 0 || slices.Contains(f.Countries, c) {
				of[pair{c, s.Partner}] = append(of[pair{c, s.Partner}], s)
			}
		}
	}
	links := []Link{}
	for p, list := range of {
		k := Link{Country: p.country, Partner: p.partner, Statements: list}
		documents := make(map[string]bool)
		var first, last *Statement
		for _, s := range list {
			documents[s.Document] = true
			from, to, ok := s.Date.Bounds()
			if !ok {
				continue
			}
			if first == nil {
				first, last = s, s
			}
			if earliest, _, _ := first.Date.Bounds(); from.Before(earliest) {
				first = s
			}
			if _, latest, _ := last.Date.Bounds(); to.After(latest) {
				last = s
			}
		}
		k.Documents = len(documents)
		if first != nil {
			k.First, k.Last = first.Date.start(), last.Date.end()
		}
		links = append(links, k)
	}
	slices.SortFunc(links, func(a, b Link) int {
		return cmp.Or(cmp.Compare(a.Country, b.Country), cmp.Compare(a.Partner, b.Partner))
	})
	return links
}

func TestLinksAreWhatTheStatementsSay(t *testing.T) {
	l := generated(t, 5, 600)
	r := rand.New(rand.NewPCG(3, 4))
	filters := []Filter{{}}
	for range 400 {
		filters = append(filters, randomFilter(r))
	}
	some := 0
	for _, f := range filters {
		links, want := l.Links(f), linksByHand(l, f)
		if !reflect.DeepEqual(links, want) {
			t.Fatalf("%+v: %d links, want %d", f, len(links), len(want))
		}
		if len(links) > 0 && len(links) < len(l.Links(Filter{})) {
			some++
		}
		var selected []*Statement
		for _, s := range l.Statements {
			if f.Match(s) {
				selected = append(selected, s)
			}
		}
		if !slices.Equal(l.Select(f), selected) {
			t.Fatalf("%+v: Select differs from Match", f)
		}
	}
	if some < 100 {
		t.Errorf("only %d of the filters choose something, but not everything", some)
	}
}

func TestLinkCounts(t *testing.T) {
	l := open(map[string]string{"a.json": sample})
	links := l.Links(Filter{})
	var got []string
	for _, k := range links {
		got = append(got, fmt.Sprintln(k.Country, k.Partner, len(k.Statements), k.Documents, k.Relations(), k.Subjects(), k.Bases(), k.First, k.Last))
	}
	want := []string{
		"KZ RU 1 1 map[cooperation:1] map[trade:1] map[group:1]  \n",
		"KZ TR 1 1 map[cooperation:1] map[summit:1] map[stated:1] 2023-05 2023-05\n",
		"UZ RU 1 1 map[cooperation:1] map[trade:1] map[group:1]  \n",
	}
	for i := range want {
		if i >= len(got) || got[i] != want[i] {
			t.Errorf("links %q, want %q", got, want)
			break
		}
	}
	if n := len((&Library{}).Links(Filter{})); n != 0 {
		t.Errorf("an empty library has %d links", n)
	}
}

func BenchmarkLinks(b *testing.B) {
	l := generated(b, 20, 100_000)
	l.Links(Filter{Text: "oil"}) // makes the index
	for name, f := range map[string]Filter{
		"all":   {},
		"usual": {Relations: []Relation{RelationCooperation, RelationDependence}, Partners: []string{"US", "CN", "RU", "TR"}},
		"dates": {From: "2020", To: "2023-06", Undated: true},
		"text":  {Text: "istanbul treaty"},
	} {
		b.Run(name, func(b *testing.B) {
			for b.Loop() {
				l.Links(f)
			}
		})
	}
}

func BenchmarkFirstSearch(b *testing.B) {
	l := generated(b, 20, 100_000)
	for b.Loop() {
		newTexts(l.Statements)
	}
}

func BenchmarkOpen(b *testing.B) {
	fsys := fstest.MapFS{}
	size := 0
	for _, f := range generate(rand.New(rand.NewPCG(1, 2)), 20, 100_000) {
		fsys[f.name] = &fstest.MapFile{Data: f.raw}
		size += len(f.raw)
	}
	b.SetBytes(int64(size))
	for b.Loop() {
		if l := Open(fsys); len(l.Statements) != 100_000 {
			b.Fatal(len(l.Statements), l.Faults)
		}
	}
}
