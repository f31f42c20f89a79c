package data

import "testing"

func TestFilterMatch(t *testing.T) {
	s := &Statement{
		Passage:   Passage{ID: "otr-1", Document: "a.txt", Article: "otr", Quote: "Türkiye and “Kazakhstan” signed\nin Iğdır"},
		Countries: []string{"KG", "KZ"}, Partner: "TR", Group: "OTS", Subject: SubjectTrade, Relation: RelationCooperation,
		Basis: BasisStated, Modality: ModalityPast, Date: "2023-05", Note: "a note",
		article: &Article{Title: "Shifting Geopolitics", Authors: []string{"Alicia García-Herrero"}},
	}
	dated := func(d Date) *Statement { c := *s; c.Date = d; return &c }
	for name, c := range map[string]struct {
		f    Filter
		s    *Statement
		want bool
	}{
		"nothing asked":            {Filter{}, s, true},
		"partner":                  {Filter{Partners: []string{"US", "TR"}}, s, true},
		"no partner":               {Filter{Partners: []string{None}}, s, false},
		"no relation":              {Filter{Relations: []Relation{None}}, s, false},
		"another partner":          {Filter{Partners: []string{"US"}}, s, false},
		"one of the countries":     {Filter{Countries: []string{"KZ"}}, s, true},
		"another country":          {Filter{Countries: []string{"UZ"}}, s, false},
		"group":                    {Filter{Groups: []string{"OTS"}}, s, true},
		"another group":            {Filter{Groups: []string{"CIS"}}, s, false},
		"another document":         {Filter{Documents: []string{"b.txt"}}, s, false},
		"another subject":          {Filter{Subjects: []Subject{SubjectLabour}}, s, false},
		"another relation":         {Filter{Relations: []Relation{RelationTension}}, s, false},
		"another basis":            {Filter{Bases: []Basis{BasisGroup}}, s, false},
		"another modality":         {Filter{Modalities: []Modality{ModalityPlanned}}, s, false},
		"month overlaps the day":   {Filter{From: "2023-05-31"}, s, true},
		"before":                   {Filter{From: "2023-06"}, s, false},
		"up to its first day":      {Filter{To: "2023-05-01"}, s, true},
		"after":                    {Filter{To: "2023-04"}, s, false},
		"year covers the month":    {Filter{From: "2023-08", To: "2023-09"}, dated("2023"), true},
		"open range goes on":       {Filter{From: "2030"}, dated("2021/.."), true},
		"range ended":              {Filter{From: "2017"}, dated("2008/2016"), false},
		"undated out":              {Filter{From: "2020"}, dated(""), false},
		"undated in":               {Filter{From: "2020", Undated: true}, dated(""), true},
		"undated without a range":  {Filter{}, dated(""), true},
		"day without year out":     {Filter{To: "2030"}, dated("--11-07"), false},
		"day without year in":      {Filter{To: "2030", Undated: true}, dated("--11-07"), true},
		"undated asked, but dated": {Filter{From: "2024", Undated: true}, s, false},
		"word":                     {Filter{Text: "KAZAKHSTAN"}, s, true},
		"both words":               {Filter{Text: "signed türkiye"}, s, true},
		"one word of two":          {Filter{Text: "signed Uzbekistan"}, s, false},
		"Turkish I":                {Filter{Text: "TÜRKİYE"}, s, true},
		"dotless":                  {Filter{Text: "igdir"}, s, true},
		"phrase over a line break": {Filter{Text: `"signed in"`}, s, true},
		"phrase not in this order": {Filter{Text: `"in signed"`}, s, false},
		"title":                    {Filter{Text: "geopolitics"}, s, true},
		"author":                   {Filter{Text: "garcia-herrero"}, s, true},
		"id":                       {Filter{Text: "otr-1"}, s, true},
		"note":                     {Filter{Text: "a note"}, s, true},
		"spaces":                   {Filter{Text: "  \t"}, s, true},
		"lone quotation mark":      {Filter{Text: `"`}, s, true},
	} {
		if got := c.f.Match(c.s); got != c.want {
			t.Errorf("%s: %v, want %v", name, got, c.want)
		}
		l := &Library{Statements: []*Statement{c.s}}
		if got := len(l.Select(c.f)) == 1; got != c.want {
			t.Errorf("%s: selected %v, want %v", name, got, c.want)
		}
	}
}
