package atlas

import (
	"encoding/json"
	"fmt"
	"os"
	"strings"
	"testing"
	"testing/fstest"
	"unicode/utf8"

	"multivector/data"
	"multivector/geo"
)

// small is an atlas of the squares in testdata/world.geojson, degrees east and
// north; KG is a hole in UZ, FJ lies across 180 degrees far away in the south:
//
//	60 +--+-------------------+
//	   |XC|        RU         |
//	50 +--+---------+---------+
//	      |   KZ    |         | 42
//	40 +--+-+----+--+   CN    | TW
//	   | TM | UZ |TJ+---------+ 38
//	34 +----+-KG-+--+
//	   44   54   66 70        90 95
//
// All views but "un" and "cn" show TW apart; XC is disputed.
func small(t testing.TB) *Atlas {
	t.Helper()
	f, err := os.Open("testdata/world.geojson")
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	w, err := geo.ReadWorld("world.geojson", f)
	if err != nil {
		t.Fatal(err)
	}
	return atlasOf(t, w)
}

func atlasOf(t testing.TB, w *geo.World) *Atlas {
	t.Helper()
	a, err := New(w)
	if err != nil {
		t.Fatal(err)
	}
	return a
}

// told is a statement of a test.
type told struct {
	countries string // separated by blanks
	partner   string
	relation  data.Relation
	date      data.Date
	source    int // number of the article
}

// evidence makes a library of statements in one document with some articles.
func evidence(t testing.TB, articles int, list ...told) *data.Library {
	t.Helper()
	type object = map[string]any
	document := object{"name": "talks.txt", "sha256": strings.Repeat("0", 64), "language": "en"}
	var sources, statements []object
	for i := range articles {
		sources = append(sources, object{
			"id": fmt.Sprintf("a%d", i), "start": 0, "end": 1000,
			"title": fmt.Sprintf("Talks, part %d", i+1), "authors": []string{"A. Author"},
		})
	}
	document["articles"] = sources
	for i, s := range list {
		quote := s.countries + " and " + s.partner
		o := object{
			"id": fmt.Sprintf("s%d", i), "article": fmt.Sprintf("a%d", s.source),
			"quote": quote, "start": 10, "end": 10 + utf8.RuneCountInString(quote),
			"countries": strings.Fields(s.countries), "partner": s.partner,
			"subject": "summit", "relation": s.relation, "basis": "stated", "modality": "asserted",
		}
		if s.date != "" {
			o["date"] = s.date
		}
		statements = append(statements, o)
	}
	text, err := json.Marshal(object{
		"format": "multivector-evidence/1", "document": document,
		"groups": []object{}, "passages": []object{}, "statements": statements,
	})
	if err != nil {
		t.Fatal(err)
	}
	l := data.Open(fstest.MapFS{"talks.json": {Data: text}})
	for _, fault := range l.Faults {
		t.Fatal(fault)
	}
	return l
}

// talks is the evidence of the small atlas: TJ has tension alone, TM nothing.
func talks(t testing.TB) *data.Library {
	t.Helper()
	return evidence(t, 2,
		told{"KZ", "US", data.RelationCooperation, "2023-09-19", 0},
		told{"KZ UZ", "US", data.RelationCooperation, "2024", 0},
		told{"KZ", "CN", data.RelationCooperation, "", 1},
		told{"KZ", "TR", data.RelationDependence, "", 1},
		told{"UZ", "RU", data.RelationCooperation, "", 0},
		told{"UZ", "US", data.RelationTension, "", 0},
		told{"KG", "DE", data.RelationCooperation, "", 0},
		told{"TJ", "CN", data.RelationTension, "2021", 1},
		told{"TW", "US", data.RelationCooperation, "", 1},
		told{"FJ", "US", data.RelationCooperation, "", 1},
		told{"FJ", "CN", data.RelationCooperation, "", 1},
		told{"RU", "CN", data.RelationCooperation, "", 1},
	)
}

// partnerships is the filter that exports and the window begin with.
func partnerships() data.Filter {
	return data.Filter{Relations: []data.Relation{data.RelationCooperation, data.RelationDependence}}
}

// plain are settings for a map of a region, edge to edge.
func plain(t testing.TB, region string, width, height float64) Settings {
	t.Helper()
	r, err := geo.ParseRegion(region)
	if err != nil {
		t.Fatal(err)
	}
	return Settings{
		View: geo.Fit(r.Projection(), r, width, height, 0), Filter: partnerships(),
		Mode: ByStripes, Boundaries: "us", Lang: "en", Palette: Light(), Scale: 1,
	}
}

// statementsOf counts the statements behind the partnerships of a mark.
func statementsOf(m Mark) int {
	n := 0
	for _, s := range m.Shares {
		n += s.Statements
	}
	return n
}
