package data

import (
	"encoding/csv"
	"errors"
	"reflect"
	"strconv"
	"strings"
	"testing"

	"github.com/go-json-experiment/json"
)

func TestCitation(t *testing.T) {
	s := &Statement{Passage: Passage{Document: "002_c66.txt", Article: "x", Start: 31234, End: 31301}}
	for _, c := range []struct {
		article Article
		want    string
	}{
		{Article{}, "002_c66.txt, characters 31234–31301."},
		{
			Article{Title: "Shifting Geopolitics", Authors: []string{"D. Ubaydullaeva", "J. Genauer"}, Publisher: "World & New World"},
			"D. Ubaydullaeva, J. Genauer: Shifting Geopolitics, World & New World. 002_c66.txt, characters 31234–31301.",
		},
		{Article{Title: "What now?", Date: "2024-11"}, "What now?, November 2024. 002_c66.txt, characters 31234–31301."},
		{Article{Title: "What now?"}, "What now? 002_c66.txt, characters 31234–31301."},
		{Article{Authors: []string{"A. Author"}}, "A. Author. 002_c66.txt, characters 31234–31301."},
		{Article{URL: "www.example.org/1/"}, "www.example.org/1/. 002_c66.txt, characters 31234–31301."},
		{Article{Title: "Right\u202eto left\n"}, `Right\u202eto left . 002_c66.txt, characters 31234–31301.`},
	} {
		c.article.ID = "x"
		l := &Library{Documents: []Document{{Name: "002_c66.txt", Articles: []Article{c.article}}}}
		if got := l.Citation(s); got != c.want {
			t.Errorf("citation\n  %s\nwant\n  %s", got, c.want)
		}
	}
}

func TestWriteStatementsText(t *testing.T) {
	l := open(map[string]string{"a.json": sample})
	var b strings.Builder
	names := map[string]string{"KZ": "Kazakhstan", "UZ": "Uzbekistan", "RU": "Russia", "TR": "Türkiye"}
	if err := WriteStatementsText(&b, l, l.Statements, func(code string) string { return names[code] }); err != nil {
		t.Fatal(err)
	}
	want := `“Kazakhstan met Türkiye”
    Kazakhstan with Türkiye: cooperation, summit, asserted, stated, May 2023
    A. Author: Talks in Astana. talks.txt, characters 10–32.
    [talks-1]

“both trade with Russia”
    Kazakhstan, Uzbekistan with Russia: cooperation, trade, planned, group, through C2
    A. Author: Talks in Astana. talks.txt, characters 120–142.
    Note: both: the two
    [talks-2]
`
	if b.String() != want {
		t.Errorf("printed\n%s\nwant\n%s", b.String(), want)
	}
}

// codes names countries by their codes.
func codes(code string) string { return code }

func TestTextIsSafeToPrint(t *testing.T) {
	s := &Statement{Passage: Passage{ID: "x\x1b", Quote: "\x1b[31mred\u202e\r\nnext"}, Countries: []string{"KZ"}, Partner: "US", Note: "a\x07b"}
	var b strings.Builder
	if err := WriteStatementsText(&b, &Library{}, []*Statement{s}, codes); err != nil {
		t.Fatal(err)
	}
	if strings.ContainsAny(b.String(), "\x1b\x07\r\u202e") || !strings.Contains(b.String(), `“\u001b[31mred\u202e next”`) {
		t.Errorf("printed %q", b.String())
	}
}

func TestWriteStatementsJSON(t *testing.T) {
	l := open(map[string]string{"a.json": sample})
	var b strings.Builder
	if err := WriteStatementsJSON(&b, l.Statements); err != nil {
		t.Fatal(err)
	}
	var got []map[string]any
	if err := json.Unmarshal([]byte(b.String()), &got); err != nil {
		t.Fatal(err)
	}
	want := map[string]any{
		"id": "talks-2", "document": "talks.txt", "article": "talks", "quote": "both trade with Russia", "start": 120.0, "end": 142.0,
		"prefix": "", "suffix": "", "countries": []any{"KZ", "UZ"}, "partner": "RU", "group": "C2", "subject": "trade",
		"relation": "cooperation", "basis": "group", "modality": "planned", "date": "", "note": "both: the two",
	}
	if len(got) != 2 || !reflect.DeepEqual(got[1], want) {
		t.Errorf("printed %v, want %v", got, want)
	}
	if !strings.Contains(b.String(), "Türkiye") || !strings.HasSuffix(b.String(), "]\n") {
		t.Errorf("printed %s", b.String())
	}
	b.Reset()
	if err := WriteStatementsJSON(&b, nil); err != nil || b.String() != "[]\n" {
		t.Errorf("nothing is printed as %q, %v", b.String(), err)
	}
}

func TestWriteLinks(t *testing.T) {
	l := open(map[string]string{"a.json": sample})
	links := l.Links(Filter{Countries: []string{"KZ"}})
	var b strings.Builder
	if err := WriteLinksJSON(&b, links[1:]); err != nil {
		t.Fatal(err)
	}
	want := `[
  {
    "country": "KZ",
    "partner": "TR",
    "statements": 1,
    "documents": 1,
    "relations": {
      "cooperation": 1
    },
    "subjects": {
      "summit": 1
    },
    "bases": {
      "stated": 1
    },
    "first": "2023-05",
    "last": "2023-05"
  }
]
`
	if b.String() != want {
		t.Errorf("printed\n%s\nwant\n%s", b.String(), want)
	}
	b.Reset()
	if err := WriteLinksText(&b, links, func(code string) string {
		return map[string]string{"KZ": "哈萨克斯坦", "RU": "Rusya", "TR": "Türkiye"}[code]
	}); err != nil {
		t.Fatal(err)
	}
	want = `country     partner  statements  documents  cooperation  dependence  tension  neutral  first     last
哈萨克斯坦  Rusya             1          1            1           0        0        0
哈萨克斯坦  Türkiye           1          1            1           0        0        0  May 2023  May 2023
`
	if b.String() != want {
		t.Errorf("printed\n%s\nwant\n%s", b.String(), want)
	}
	b.Reset()
	if err := WriteLinksCSV(&b, links); err != nil {
		t.Fatal(err)
	}
	rows, err := csv.NewReader(strings.NewReader(b.String())).ReadAll()
	if err != nil || len(rows) != 3 || len(rows[0]) != 4+4+10+3+2 || rows[0][4] != "relations.cooperation" || rows[1][4] != "1" || rows[2][1] != "TR" {
		t.Errorf("rows %v, %v", rows, err)
	}
}

func TestCSVHasNoFormulas(t *testing.T) {
	texts := []string{"=1+1", "+1", "-1", "@sum", "\ttab", "plain", "", "a=b", "two\nlines, “quoted” \"too\"", "＝1"}
	list := make([]*Statement, len(texts))
	for i, text := range texts {
		list[i] = &Statement{Passage: Passage{ID: strconv.Itoa(i), Quote: text}, Countries: []string{"KZ", "UZ"}, Date: "--11-07"}
	}
	var b strings.Builder
	if err := WriteStatementsCSV(&b, &Library{}, list); err != nil {
		t.Fatal(err)
	}
	rows, err := csv.NewReader(strings.NewReader(b.String())).ReadAll()
	if err != nil || len(rows) != len(texts)+1 {
		t.Fatalf("%d rows, %v", len(rows), err)
	}
	for i, text := range texts {
		row := rows[i+1]
		quote, guarded := strings.CutPrefix(row[3], "'")
		if wantGuard := text != "" && strings.ContainsRune("=+-@\t＝", []rune(text)[0]); quote != text || guarded != wantGuard {
			t.Errorf("%q is read as %q", text, row[3])
		}
		if row[8] != "KZ UZ" || row[15] != "'--11-07" || row[17] != ", characters 0–0." {
			t.Errorf("row %q", row)
		}
	}
}

type brokenWriter struct{}

func (brokenWriter) Write([]byte) (int, error) { return 0, errors.New("no space") }

func TestWritersReportErrors(t *testing.T) {
	l := open(map[string]string{"a.json": sample})
	links, w := l.Links(Filter{}), brokenWriter{}
	for i, err := range []error{
		WriteStatementsText(w, l, l.Statements, codes), WriteStatementsJSON(w, l.Statements), WriteStatementsCSV(w, l, l.Statements),
		WriteLinksText(w, links, codes), WriteLinksJSON(w, links), WriteLinksCSV(w, links),
		WriteGroupsText(w, l, l.Groups, codes), WriteGroupsJSON(w, l, l.Groups), WriteGroupsCSV(w, l, l.Groups),
	} {
		if err == nil {
			t.Errorf("writer %d keeps quiet about a full disk", i)
		}
	}
}
