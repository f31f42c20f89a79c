package seeds_test

import (
	"errors"
	"io/fs"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"multivector/data"
	"multivector/seeds"
)

// documents is where the source documents lie while the project is worked on;
// they stay with their publishers and are no part of it.
const documents = "../../shared/seeds"

func library(t *testing.T) *data.Library {
	t.Helper()
	l := data.Open(seeds.FS())
	for _, fault := range l.Faults {
		t.Error(fault)
	}
	if len(l.Documents) == 0 || len(l.Statements) == 0 {
		t.Fatal("no evidence is shipped")
	}
	return l
}

func TestEveryStatementHasCitationAndCountries(t *testing.T) {
	l := library(t)
	partners := []string{"US", "CN", "RU", "DE", "TR"}
	for _, s := range l.Statements {
		if c := l.Citation(s); !strings.Contains(c, s.Document+", characters ") {
			t.Errorf("%s: citation %q", s.ID, c)
		}
		if len(s.Countries) == 0 || !slices.Contains(partners, s.Partner) {
			t.Errorf("%s: countries %v, partner %q", s.ID, s.Countries, s.Partner)
		}
		for _, code := range s.Countries {
			if !data.IsCountry(code) {
				t.Errorf("%s: country %q", s.ID, code)
			}
		}
		if s.Prefix == "" && s.Suffix == "" {
			t.Errorf("%s: has neither prefix nor suffix to find it again", s.ID)
		}
	}
}

// Statements with the same words, the same countries and the same partner would
// count one receipt twice.
func TestNoStatementTwice(t *testing.T) {
	seen := make(map[string]string)
	for _, s := range library(t).Statements {
		key := strings.Join(append(slices.Clone(s.Countries), s.Partner, s.Document, s.Quote, string(s.Relation), string(s.Subject)), "|")
		if other, ok := seen[key]; ok {
			t.Errorf("%s says what %s says", s.ID, other)
		}
		seen[key] = s.ID
	}
}

func TestQuotesStandInTheirDocuments(t *testing.T) {
	l := library(t)
	if _, err := os.Stat(documents); errors.Is(err, fs.ErrNotExist) {
		t.Skipf("skipped: the source documents are not at hand (%s), so the shipped quotes are not compared with them", documents)
	}
	findings := data.Check(l, os.DirFS(documents))
	if len(findings) != len(l.Statements)+len(l.Passages) {
		t.Errorf("%d findings for %d quotes", len(findings), len(l.Statements)+len(l.Passages))
	}
	for _, f := range findings {
		if f.Status != data.StatusExact {
			t.Error(f)
		}
	}
}

// One character changed anywhere leaves every quote exact but those it stands
// in; one put in moves those behind it.
func TestOneCharacterChangedTouchesItsQuotesOnly(t *testing.T) {
	l := library(t)
	if _, err := os.Stat(documents); errors.Is(err, fs.ErrNotExist) {
		t.Skipf("skipped: the source documents are not at hand (%s), so none can be changed", documents)
	}
	r := rand.New(rand.NewPCG(5, 6))
	for _, d := range l.Documents {
		raw, err := os.ReadFile(filepath.Join(documents, d.Name))
		if err != nil {
			t.Fatal(err)
		}
		text := []rune(string(raw))
		for range 40 {
			at, insert := r.IntN(len(text)), r.IntN(2)
			changed := slices.Concat(text[:at], []rune{'¤'}, text[at+1-insert:])
			findings := data.Check(l, fstest.MapFS{d.Name: {Data: []byte(string(changed))}})
			for _, f := range findings {
				if f.Document != d.Name || f.Statement == "" {
					continue
				}
				start, end := span(l, f.Statement)
				want := data.StatusExact
				switch {
				case start < at && at < end, insert == 0 && start == at:
					want = data.StatusAltered
				case insert == 1 && at <= start:
					want = data.StatusMoved
				}
				if f.Status != want {
					t.Errorf("character %d of %s (put in: %d): %s at %d to %d is %s, want %s; %s", at, d.Name, insert, f.Statement, start, end, f.Status, want, f.Detail)
				}
				if want == data.StatusMoved && f.Start != start+1 {
					t.Errorf("character %d of %s: %s moved from %d to %d", at, d.Name, f.Statement, start, f.Start)
				}
			}
		}
	}
}

// span returns where the quote of a statement or passage stands.
func span(l *data.Library, id string) (start, end int) {
	if s, ok := l.Statement(id); ok {
		return s.Start, s.End
	}
	i := slices.IndexFunc(l.Passages, func(p data.Passage) bool { return p.ID == id })
	return l.Passages[i].Start, l.Passages[i].End
}
