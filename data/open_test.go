package data

import (
	"bytes"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/go-json-experiment/json/jsontext"
)

// sample is a whole evidence file; tests change one thing in it at a time.
const sample = `{
  "format": "multivector-evidence/1",
  "document": {
    "name": "talks.txt",
    "sha256": "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef",
    "language": "en",
    "articles": [
      { "id": "talks", "title": "Talks in Astana", "authors": ["A. Author"], "start": 0, "end": 200 }
    ]
  },
  "groups": [
    { "id": "C2", "name": "The two", "members": [
      { "country": "UZ", "role": "member", "source": "talks-p1" },
      { "country": "KZ", "role": "member", "source": "talks-p1" },
      { "country": "TR", "role": "observer", "source": "talks-1" }
    ] }
  ],
  "passages": [
    { "id": "talks-p1", "article": "talks", "quote": "the two of them", "start": 100, "end": 115 }
  ],
  "statements": [
    { "id": "talks-1", "article": "talks", "quote": "Kazakhstan met Türkiye", "start": 10, "end": 32,
      "prefix": "last week ", "suffix": " in Astana", "countries": ["KZ"], "partner": "TR",
      "subject": "summit", "relation": "cooperation", "basis": "stated", "modality": "asserted", "date": "2023-05" },
    { "id": "talks-2", "article": "talks", "quote": "both trade with Russia", "start": 120, "end": 142,
      "countries": [], "partner": "RU", "group": "C2",
      "subject": "trade", "relation": "cooperation", "basis": "group", "modality": "planned", "note": "both: the two" }
  ]
}
`

// with replaces one text in the sample, which must be there.
func with(t *testing.T, old, new string) string {
	t.Helper()
	if !strings.Contains(sample, old) {
		t.Fatalf("the sample does not hold %q", old)
	}
	return strings.Replace(sample, old, new, 1)
}

func open(files map[string]string) *Library {
	fsys := fstest.MapFS{}
	for name, text := range files {
		fsys[name] = &fstest.MapFile{Data: []byte(text)}
	}
	return Open(fsys)
}

func TestOpen(t *testing.T) {
	l := open(map[string]string{"a.json": "\ufeff" + sample, "notes.txt": "no evidence"})
	if len(l.Faults) > 0 {
		t.Fatal(l.Faults)
	}
	if len(l.Documents) != 1 || len(l.Groups) != 1 || len(l.Passages) != 1 || len(l.Statements) != 2 {
		t.Fatalf("%d documents, %d groups, %d passages, %d statements", len(l.Documents), len(l.Groups), len(l.Passages), len(l.Statements))
	}
	s, ok := l.Statement("talks-2")
	if !ok || strings.Join(s.Countries, " ") != "KZ UZ" || s.Document != "talks.txt" || s.Start != 120 {
		t.Errorf("talks-2 is %+v, want the members of C2, not its observer", s)
	}
	if d, a, ok := l.Article("talks.txt", "talks"); !ok || a.Title != "Talks in Astana" || d.File != "a.json" {
		t.Errorf("article %+v of %+v", a, d)
	}
	if g, ok := l.Group("C2"); !ok || g.Members[0].Country != "KZ" || strings.Join(g.Countries(RoleObserver), " ") != "TR" {
		t.Errorf("group %+v", g)
	}
}

func TestBrokenFileIsOneFault(t *testing.T) {
	for name, c := range map[string]struct {
		text string
		want string // exactly the fault, or, with … at its end, how it begins
	}{
		"empty":             {" \n", `b.json: is empty; restore it from a copy, or remove it`},
		"cut in half":       {sample[:len(sample)/2], `b.json: ends in the middle, at line 19; restore it from a copy or from version control`},
		"no JSON":           {"hello", `b.json: line 1, column 1: invalid character 'h' at start of value; mend the JSON there`},
		"comma missing":     {with(t, `"start": 10, "end"`, `"start": 10 "end"`), `b.json: line 22, column 91: invalid character '"' after object value (expecting ',' or '}'); mend the JSON there`},
		"two files in one":  {sample + sample, `b.json: line 30, column 1: invalid character '{' after top-level value; mend the JSON there`},
		"not UTF-8":         {with(t, "Türkiye", "T\xfcrkiye"), `b.json: line 22, column 70: invalid UTF-8…`},
		"repeated member":   {with(t, `"start": 10,`, `"start": 10, "start": 11,`), `b.json: line 22, column 92, statement "talks-1": start is given twice; keep one of them`},
		"another format":    {with(t, "evidence/1", "evidence/2"), `b.json: format "multivector-evidence/2" is not known; this program reads "multivector-evidence/1"`},
		"newer format":      {with(t, `evidence/1",`, `evidence/2", "new": 1,`), `b.json: format "multivector-evidence/2" is not known; this program reads "multivector-evidence/1"`},
		"no format":         {`{}`, `b.json: format is missing; this program reads "multivector-evidence/1"`},
		"unknown member":    {with(t, `"relation": "coop`, `"relatoin": "coop`), `b.json: statement "talks-1": relatoin is not a member that the format knows; write "relation", or remove it`},
		"case of a member":  {with(t, `"relation": "coop`, `"Relation": "coop`), `b.json: statement "talks-1": Relation is not a member that the format knows; write "relation", or remove it`},
		"unknown at top":    {with(t, `"groups"`, `"x": 1, "groups"`), `b.json: x is not a member that the format knows; it knows format, document, groups, passages, statements`},
		"text for a number": {with(t, `"start": 10,`, `"start": "10",`), `b.json: statement "talks-1": start is text where a whole number is needed;…`},
		"half a number":     {with(t, `"start": 10,`, `"start": 10.5,`), `b.json: statement "talks-1": start is 10.5 where a whole number is needed;…`},
		"null":              {with(t, `"prefix": "last week "`, `"prefix": null`), `b.json: statement "talks-1": prefix is null; leave it out, or give its value`},
		"list as text":      {with(t, `["KZ"], "partner"`, `"KZ", "partner"`), `b.json: statement "talks-1": countries is text where a list is needed;…`},
		"no id":             {with(t, `"id": "talks-1", `, ``), `b.json: statement number 1: id is missing;…`},
		"bad id":            {with(t, `"id": "talks-1"`, `"id": "talks 1"`), `b.json: statement "talks 1": id "talks 1" has a character that ids do not have;…`},
		"repeated id":       {with(t, `"id": "talks-2"`, `"id": "talks-p1"`), `b.json: statement "talks-p1": id is used twice in this file; give one of them another id`},
		"folder":            {with(t, `"talks.txt"`, `"../talks.txt"`), `b.json: document: name "../talks.txt" has a folder in it; give the file name alone`},
		"hash":              {with(t, `"sha256": "0`, `"sha256": "G`), `b.json: document: sha256 is not 64 lower-case hexadecimal digits;…`},
		"language":          {with(t, `"en"`, `"english?"`), `b.json: document: language "english?" is not a language tag;…`},
		"url with a name":   {with(t, `"authors"`, `"url": "https://me:secret@example.org/", "authors"`), `b.json: article "talks": url "https://me:secret@example.org/" is not a web address;…`},
		"url":               {with(t, `"authors"`, `"url": "javascript:alert(1)", "authors"`), `b.json: article "talks": url "javascript:alert(1)" is not a web address;…`},
		"unknown article":   {with(t, `"talks-2", "article": "talks"`, `"talks-2", "article": "walks"`), `b.json: statement "talks-2": article "walks" is not in the document's list; write one of talks`},
		"UK":                {with(t, `"partner": "TR"`, `"partner": "UK"`), `b.json: statement "talks-1": partner "UK" is not a country code; write "GB"`},
		"small letters":     {with(t, `["KZ"]`, `["kz"]`), `b.json: statement "talks-1": countries "kz" is not a country code; write "KZ"`},
		"own partner":       {with(t, `["KZ"]`, `["KZ", "TR"]`), `b.json: statement "talks-1": countries holds the partner, TR; a country is no partner of itself; take it out`},
		"twice":             {with(t, `["KZ"]`, `["KZ", "KZ"]`), `b.json: statement "talks-1": countries holds KZ twice; keep one of them`},
		"no countries":      {with(t, `["KZ"]`, `[]`), `b.json: statement "talks-1": countries is empty; list the countries that the words mean, or name their group`},
		"quote too short":   {with(t, `"end": 32`, `"end": 33`), `b.json: statement "talks-1": quote has 22 characters, but start 10 and end 33 leave 23; count code points, not bytes, and copy the quote exactly`},
		"end before start":  {with(t, `"end": 32`, `"end": 10`), `b.json: statement "talks-1": end 10 is not after start 10;…`},
		"no start":          {with(t, `"start": 10, `, ``), `b.json: statement "talks-1": start is missing;…`},
		"outside article":   {with(t, `"start": 0, "end": 200`, `"start": 0, "end": 130`), `b.json: statement "talks-2": end 142 is past the end of article "talks", at 130; mend the offsets or the article`},
		"long prefix":       {with(t, `"last week "`, `"`+strings.Repeat("x", 33)+`"`), `b.json: statement "talks-1": prefix is 33 characters long; shorten it to 32 (and 1 more to mend in this file)`},
		"long quote":        {with(t, `"both trade with Russia"`, `"`+strings.Repeat("ü", 301)+`"`), `b.json: statement "talks-2": quote is 301 characters long; shorten it to 300 (and 1 more to mend in this file)`},
		"relation":          {with(t, `"relation": "coop`, `"relation": "cop`), `b.json: statement "talks-1": relation "coperation" is not known; write "cooperation" (of cooperation, dependence, tension, neutral)`},
		"basis":             {with(t, `"stated"`, `"x"`), `b.json: statement "talks-1": basis "x" is not known; write one of stated, group, inferred`},
		"inferred":          {with(t, `"stated"`, `"inferred"`), `b.json: statement "talks-1": note is missing; say which other sentences the inference needs`},
		"date":              {with(t, `"2023-05"`, `"2023-13"`), `b.json: statement "talks-1": date "2023-13" has no month 13; write what the words give, or leave it out`},
		"unknown group":     {with(t, `"group": "C2"`, `"group": "C3"`), `b.json: statement "talks-2": group "C3" is in no file; define it where a document lists its members, or read the file that does as well; defined are C2`},
		"not in the group":  {with(t, `"countries": [], "partner": "RU"`, `"countries": ["KZ", "KG"], "partner": "RU"`), `b.json: statement "talks-2": countries holds KG, which is not in group "C2" (KZ, TR, UZ); take it out, or leave the group out`},
		"source":            {with(t, `"source": "talks-1"`, `"source": "talks-9"`), `b.json: group "C2": members/2/source "talks-9" is in no file; add the passage or statement, read the file that has it as well, or name another`},
		"role":              {with(t, `"role": "observer"`, `"role": "boss"`), `b.json: group "C2": members/2/role "boss" is not known; write one of member, observer, associate, invited`},
		"escape sequence":   {with(t, `"partner": "TR"`, `"partner": "\u001b[2J"`), `b.json: statement "talks-1": partner "\x1b[2J" is not a country code;…`},
	} {
		t.Run(name, func(t *testing.T) {
			l := open(map[string]string{"b.json": c.text, "good.json": good})
			if len(l.Faults) != 1 {
				t.Fatalf("%d faults: %v", len(l.Faults), l.Faults)
			}
			got := l.Faults[0].Error()
			if want, begins := strings.CutSuffix(c.want, "…"); got != want && !(begins && strings.HasPrefix(got, want)) {
				t.Errorf("fault is\n  %s\nwant\n  %s", got, c.want)
			}
			if len(l.Statements) != 1 || l.Statements[0].ID != "good-1" || len(l.Documents) != 1 || len(l.Groups) != 0 {
				t.Errorf("the library holds %d statements, want that of the good file and nothing of the broken one", len(l.Statements))
			}
		})
	}
}

// good is a file that stands alone.
const good = `{ "format": "multivector-evidence/1",
  "document": { "name": "good.txt", "sha256": "ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff", "language": "en",
    "articles": [ { "id": "a", "start": 0, "end": 9 } ] },
  "statements": [ { "id": "good-1", "article": "a", "quote": "KZ and US", "start": 0, "end": 9, "countries": ["KZ"], "partner": "US",
    "subject": "other", "relation": "neutral", "basis": "stated", "modality": "past" } ] }`

// FuzzOpen asks of any bytes that they open into a library that keeps the
// rules, or into one fault of one line.
func FuzzOpen(f *testing.F) {
	for _, s := range []string{sample, good, sample[:len(sample)/2], `{"format":"multivector-evidence/1"}`, `[[[[`, "null", ""} {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, raw []byte) {
		l := Open(fstest.MapFS{"x.json": {Data: raw}})
		if len(l.Faults) > 1 || len(l.Faults) == 1 && len(l.Statements)+len(l.Documents) > 0 {
			t.Fatalf("faults %v with %d statements", l.Faults, len(l.Statements))
		}
		if len(l.Faults) == 1 && strings.ContainsAny(l.Faults[0].Error(), "\n\r\x1b") {
			t.Errorf("fault %q is not one line", l.Faults[0])
		}
		for _, s := range l.Statements {
			if len(s.Countries) == 0 || s.End-s.Start > maxQuote || s.Date.Valid() != nil || s.article == nil {
				t.Errorf("statement %+v", s)
			}
		}
		if len(l.Documents) == 1 && !jsontext.Value(bytes.TrimPrefix(raw, []byte("\ufeff"))).IsValid() {
			t.Error("what is no JSON was taken in")
		}
	})
}
