package ui

import (
	"reflect"
	"strings"

	"multivector/data"
)

// Rest says in words what the filter holds back that the window has no switches
// for; empty where that is nothing.
func (m *Model) Rest() string {
	f := m.rest
	var parts []string
	add := func(what string, list []string) {
		if len(list) > 0 {
			parts = append(parts, what+" "+strings.Join(list, ", "))
		}
	}
	if f.From != "" || f.To != "" {
		text := "only " + orOpen(f.From) + " – " + orOpen(f.To)
		if !f.Undated {
			text += ", undated left out"
		}
		parts = append(parts, text)
	}
	var countries []string
	for _, code := range f.Countries {
		countries = append(countries, m.Name(code))
	}
	add("only", countries)
	add("only through", f.Groups)
	add("only from", f.Documents)
	var modalities []string
	for _, v := range f.Modalities {
		modalities = append(modalities, string(v))
	}
	add("only", modalities)
	if f.Text != "" {
		parts = append(parts, "only with “"+f.Text+"”")
	}
	return title(strings.Join(parts, "; "))
}

func orOpen(d data.Date) string {
	if d == "" {
		return "…"
	}
	return string(d)
}

// DropRest lets go of what the window has no switches for.
func (m *Model) DropRest() {
	if !reflect.DeepEqual(m.rest, data.Filter{}) {
		m.rest, m.reopened = data.Filter{}, nil
		m.tell(FilterChanged)
	}
}

// KeepUndated keeps undated statements in, whatever the range of dates.
func (m *Model) KeepUndated() {
	if !m.rest.Undated {
		m.rest.Undated, m.reopened = true, nil
		m.tell(FilterChanged)
	}
}
