package data

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"

	"github.com/go-json-experiment/json"
)

// pick returns one of a list.
func pick[T any](r *rand.Rand, list []T) T { return list[r.IntN(len(list))] }

// pickSome returns a few different ones of a list, or none.
func pickSome[T comparable](r *rand.Rand, list []T, most int) []T {
	var some []T
	for range r.IntN(most + 1) {
		if v := pick(r, list); !slices.Contains(some, v) {
			some = append(some, v)
		}
	}
	return some
}

var (
	someCountries = strings.Fields(countryCodes)[:80]
	somePartners  = strings.Fields("US CN RU DE TR")
	someDates     = []Date{"", "", "--11-07", "2023-09-19", "2023-05", "2023", "2021/..", "../2016", "2008/2016", "2024-02-29"}
	someWords     = strings.Fields("gas oil rail Straße García İstanbul ısı Қазақстан 中国 summit treaty minister signed pipeline")
)

// generate makes a library of random statements, as Open would.
func generate(r *rand.Rand, documents, statements int) []fileSource {
	files := make([]fileSource, documents)
	for d := range files {
		e := &evidence{Format: evidenceFormat, Document: fileDocument{
			Name: fmt.Sprintf("doc%d.txt", d), SHA256: strings.Repeat("0", 64), Language: "en",
		}}
		end := 0
		for i := range statements / documents {
			quote := make([]string, 6+r.IntN(12))
			for k := range quote {
				quote[k] = pick(r, someWords)
			}
			s := fileStatement{
				Partner: pick(r, somePartners), Subject: pick(r, Subjects()), Relation: pick(r, Relations()),
				Basis: pick(r, Bases()), Modality: pick(r, Modalities()), Date: pick(r, someDates), Note: "made up",
			}
			for len(s.Countries) == 0 {
				s.Countries = pickSome(r, someCountries, 4)
				s.Countries = slices.DeleteFunc(s.Countries, func(c string) bool { return c == s.Partner })
			}
			s.ID, s.Article, s.Quote = fmt.Sprintf("d%d-%d", d, i), "a", strings.Join(quote, " ")
			s.Start, s.End = new(end), new(end+len([]rune(s.Quote)))
			end = *s.End
			e.Statements = append(e.Statements, s)
		}
		e.Document.Articles = []fileArticle{{ID: "a", Title: fmt.Sprintf("Treaty %d", d%3), Authors: []string{pick(r, someWords)}, Start: new(0), End: new(end + 1)}}
		raw, err := json.Marshal(e, json.OmitZeroStructFields(true))
		if err != nil {
			panic(err)
		}
		files[d] = fileSource{e.Document.Name + ".json", raw}
	}
	return files
}

type fileSource struct {
	name string
	raw  []byte
}

// randomFilter restricts a few fields at random.
func randomFilter(r *rand.Rand) Filter {
	f := Filter{Undated: r.IntN(2) == 0}
	for range r.IntN(4) {
		switch r.IntN(10) {
		case 0:
			f.Partners = pickSome(r, append(somePartners, "FR"), 3)
		case 1:
			f.Countries = pickSome(r, append(someCountries, "ZW"), 6)
		case 2:
			f.Documents = pickSome(r, []string{"doc0.txt", "doc1.txt", "doc9.txt"}, 2)
		case 3:
			f.Subjects = pickSome(r, Subjects(), 4)
		case 4:
			f.Relations = pickSome(r, Relations(), 2)
		case 5:
			f.Bases = pickSome(r, Bases(), 2)
		case 6:
			f.Modalities = pickSome(r, Modalities(), 2)
		case 7:
			f.From = pick(r, someDates)
		case 8:
			f.To = pick(r, someDates)
		case 9:
			f.Text = pick(r, []string{"STRASSE", "garcia istanbul", `"gas oil"`, "treaty 1", "made-up", "nowhere", "қазақстан 中国"})
		}
	}
	return f
}
