package data

import (
	"reflect"
	"slices"
	"strings"
	"testing"
)

// TestEditionHoldsEveryField: whatever changes in a document, a group, a
// passage or a statement changes the fingerprint.
func TestEditionHoldsEveryField(t *testing.T) {
	sample := func() *Library {
		return &Library{
			Documents:  []Document{{Name: "a.txt", Articles: []Article{{ID: "a", Authors: []string{"A"}}}}},
			Groups:     []Group{{ID: "G", Members: []Member{{Country: "KZ"}}}},
			Passages:   []Passage{{ID: "p"}},
			Statements: []*Statement{{Passage: Passage{ID: "s"}, Countries: []string{"KZ"}}},
		}
	}
	before := sample().Edition().SHA256
	for _, part := range []struct {
		name string
		of   func(*Library) any
		free []string // fields that are no evidence
	}{
		{"Document", func(l *Library) any { return &l.Documents[0] }, []string{"File"}},
		{"Article", func(l *Library) any { return &l.Documents[0].Articles[0] }, nil},
		{"Group", func(l *Library) any { return &l.Groups[0] }, nil},
		{"Member", func(l *Library) any { return &l.Groups[0].Members[0] }, nil},
		{"Passage", func(l *Library) any { return &l.Passages[0] }, nil},
		{"Statement", func(l *Library) any { return l.Statements[0] }, nil},
	} {
		fields := reflect.VisibleFields(reflect.TypeOf(part.of(sample())).Elem())
		for _, f := range fields {
			if !f.IsExported() || f.Anonymous {
				continue
			}
			l := sample()
			v := reflect.ValueOf(part.of(l)).Elem().FieldByIndex(f.Index)
			switch {
			case v.Kind() == reflect.String:
				v.SetString("changed")
			case v.Kind() == reflect.Int:
				v.SetInt(7)
			case v.Kind() == reflect.Slice:
				v.Set(reflect.Append(v, reflect.Zero(v.Type().Elem())))
			default:
				t.Fatalf("%s.%s is a %v: teach this test to change it", part.name, f.Name, v.Kind())
			}
			if changed := l.Edition().SHA256 != before; changed == slices.Contains(part.free, f.Name) {
				t.Errorf("%s.%s: changing it changes the fingerprint: %v", part.name, f.Name, changed)
			}
		}
	}
}

// TestEditionOrder: the same evidence in another order is the same edition; a
// passage is no statement, and where one text ends matters.
func TestEditionOrder(t *testing.T) {
	one, two := &Statement{Passage: Passage{ID: "1"}}, &Statement{Passage: Passage{ID: "2"}}
	a, b := &Library{Statements: []*Statement{one, two}}, &Library{Statements: []*Statement{two, one}}
	if a.Edition() != b.Edition() {
		t.Error("another order is another edition")
	}
	if e := a.Edition(); e.Statements != 2 || e.Documents != 0 || len(e.SHA256) != 64 || strings.ToLower(e.SHA256) != e.SHA256 {
		t.Errorf("%+v", e)
	}
	for name, other := range map[string]*Library{
		"one of two":      {Statements: []*Statement{one}},
		"one twice":       {Statements: []*Statement{one, one}},
		"a passage":       {Passages: []Passage{{ID: "1"}}, Statements: []*Statement{two}},
		"a shifted field": {Statements: []*Statement{{Passage: Passage{Document: "1"}}, two}},
		"nothing":         {},
	} {
		if other.Edition().SHA256 == a.Edition().SHA256 {
			t.Errorf("%s has the fingerprint of two statements", name)
		}
	}
}
