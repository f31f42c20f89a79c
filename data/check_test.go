package data

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"strings"
	"testing"
	"testing/fstest"
	"unicode/utf8"
)

// page is a document of the tests, with the quotes of q1 to q5 in it.
const page = "Talks in Astana\nby A. Author\n\n" +
	"On Monday Kazakhstan signed a rail treaty with China, officials said. " +
	"Türkiye and Uzbekistan doubled their trade in two years, 土耳其 too. " +
	"The ministers had lunch, and nothing came of it for a while. " +
	"Germany buys uranium from Kazakhstan and will buy more next year. " +
	"Everybody went home. Germany buys gas from nobody at all, it said then.\n"

// quotedFrom makes a library of quotes from a document, with offsets and context.
func quotedFrom(t testing.TB, text string, quotes ...string) *Library {
	t.Helper()
	hash := sha256.Sum256([]byte(text))
	runes := []rune(text)
	l := &Library{Documents: []Document{{Name: "talks.txt", SHA256: hex.EncodeToString(hash[:]), File: "talks.json"}}}
	for i, quote := range quotes {
		at := strings.Index(text, quote)
		if at < 0 {
			t.Fatalf("the document does not hold %q", quote)
		}
		start := utf8.RuneCountInString(text[:at])
		end := start + utf8.RuneCountInString(quote)
		l.Statements = append(l.Statements, &Statement{Passage: Passage{
			ID: fmt.Sprintf("q%d", i+1), Document: "talks.txt", Quote: quote, Start: start, End: end,
			Prefix: string(runes[max(start-maxContext, 0):start]), Suffix: string(runes[end:min(end+maxContext, len(runes))]),
		}})
	}
	return l
}

func pageLibrary(t testing.TB) *Library {
	return quotedFrom(t, page,
		"Talks in Astana",
		"Kazakhstan signed a rail treaty with China",
		"Türkiye and Uzbekistan doubled their trade in two years",
		"Germany buys uranium from Kazakhstan",
		"Germany buys gas from nobody")
}

func TestCheck(t *testing.T) {
	change := func(old, new string) string { return strings.Replace(page, old, new, 1) }
	for name, c := range map[string]struct {
		text string
		want string // status by quote; before them that of the document, where it has one
		says string // part of one detail
	}{
		"as quoted":              {page, "exact exact exact exact exact", ""},
		"letter of a quote":      {change("rail treaty", "rail treety"), "changed-document exact altered exact exact exact", "quoted “…rail treaty with…”, now “…rail treety with…”"},
		"line end in a quote":    {change("signed a rail", "signed\na rail"), "changed-document exact altered exact exact exact", "only its spaces or line ends differ"},
		"letter between quotes":  {change("lunch", "lynch"), "changed-document exact exact exact exact exact", "the file has changed, but all its 5 quotes stand; mend its sha256"},
		"letter before a quote":  {change("Monday Kaz", "Mondey Kaz"), "changed-document exact exact exact exact exact", ""},
		"letter put in":          {change("Monday", "Moonday"), "changed-document exact moved moved moved moved", "found at 41 to 83, not at 40 to 82"},
		"letter put in a quote":  {change("doubled", "douubled"), "changed-document exact exact altered moved moved", "of its 5 quotes: 2 exact, 2 moved, 1 altered"},
		"letter taken out":       {change("uranium", "uraniu"), "changed-document exact exact exact altered moved", "now “…buys uraniu from"},
		"first letter":           {change("Talks", "Walks"), "changed-document altered exact exact exact exact", "quoted “Talks in…”, now “Walks in…”"},
		"other line ends":        {strings.ReplaceAll(page, "\n", "\r\n"), "changed-document exact moved moved moved moved", ""},
		"sentence taken out":     {change("On Monday Kazakhstan signed a rail treaty with China, officials said. ", ""), "changed-document exact missing moved moved moved", "nothing like “Kazakhstan signed"},
		"sentences swapped":      {change("Everybody went home. ", "") + "Everybody went home. ", "changed-document exact exact exact exact moved", ""},
		"words put into a quote": {change("signed a rail", "signed, after long and difficult talks, a rail"), "changed-document exact altered moved moved moved", "now “Kazakhstan signed, after long and difficult talks, a rail"},
		"rewritten with context": {change("China, officials said. Türkiye", "China, he said. Turkiye"), "changed-document exact exact altered moved moved", ""},
		"moved far":              {"A long new preface. " + strings.Repeat("More of it follows here. ", 40) + page, "changed-document moved moved moved moved moved", ""},
		"cut off":                {page[:strings.Index(page, "Germany buys uranium")+10], "changed-document exact exact exact missing missing", "end 263 is past the document's 237 characters"},
		"empty":                  {"", "changed-document missing missing missing missing missing", ""},
		"another document":       {strings.Repeat("Nothing of that kind was ever said by anybody. ", 30), "changed-document missing missing missing missing missing", ""},
		"not UTF-8":              {change("T\u00fcrkiye", "T\xfcrkiye"), "unread-document", "is not UTF-8 text: byte 0xfc at line 4, column 72; save it as UTF-8"},
	} {
		t.Run(name, func(t *testing.T) {
			findings := Check(pageLibrary(t), fstest.MapFS{"talks.txt": {Data: []byte(c.text)}})
			var got, details []string
			for _, f := range findings {
				got = append(got, string(f.Status))
				details = append(details, f.String())
			}
			if strings.Join(got, " ") != c.want || !strings.Contains(strings.Join(details, "\n"), c.says) {
				t.Errorf("found %s\nwant  %s, and %q in\n%s", strings.Join(got, " "), c.want, c.says, strings.Join(details, "\n"))
			}
		})
	}
}

func TestCheckPlaces(t *testing.T) {
	text := strings.Replace(page, "Monday", "Moonday", 1)
	for _, f := range Check(pageLibrary(t), fstest.MapFS{"talks.txt": {Data: []byte(text)}}) {
		if f.Status != StatusMoved {
			continue
		}
		s, _ := pageLibrary(t).Statement(f.Statement)
		if got := string([]rune(text)[f.Start:f.End]); got != s.Quote {
			t.Errorf("%s: moved to %q", f.Statement, got)
		}
	}
}

func TestCheckWithoutDocument(t *testing.T) {
	findings := Check(pageLibrary(t), fstest.MapFS{})
	if len(findings) != 1 || findings[0].String() != "talks.json: document talks.txt: missing-document: document not at hand; put it into the folder to check its 5 quotes" {
		t.Errorf("findings %v", findings)
	}
	findings = Check(pageLibrary(t), fstest.MapFS{"talks.txt": {Data: make([]byte, maxDocument+1)}})
	if len(findings) != 1 || findings[0].Status != StatusUnread || !strings.Contains(findings[0].Detail, "larger than 16 MiB") {
		t.Errorf("findings %v", findings)
	}
}

func TestCheckSaysThatContextIsWrong(t *testing.T) {
	l := pageLibrary(t)
	l.Statements[1].Prefix = "not what stands before: "
	findings := Check(l, fstest.MapFS{"talks.txt": {Data: []byte(page)}})
	if findings[1].Status != StatusAltered || findings[0].Status != StatusExact {
		t.Errorf("findings %v", findings)
	}
}

// Words that stand in several places are told apart by what is around them.
func TestCheckTellsEqualWordsApart(t *testing.T) {
	text := "First, in the north, they met in peace. Second, in the south, they met in peace too."
	l := quotedFrom(t, text, "they met in peace")
	s := l.Statements[0]
	s.Start, s.End = strings.Index(text, "they met in peace too"), len(text)-5 // the second place
	s.Prefix, s.Suffix = text[s.Start-maxContext:s.Start], " too."
	changed := "They had come early. " + text
	findings := Check(l, fstest.MapFS{"talks.txt": {Data: []byte(changed)}})
	if f := findings[1]; f.Status != StatusMoved || f.Start != s.Start+len("They had come early. ") {
		t.Errorf("findings %v", findings)
	}
}

// Where nothing around them tells them apart, the nearest are meant.
func TestCheckTakesTheNearestOfEqualWords(t *testing.T) {
	text := strings.Repeat("They met in peace. ", 5)
	l := quotedFrom(t, text, "They met in peace")
	s := l.Statements[0]
	s.Start, s.End, s.Prefix, s.Suffix = 60, 77, "", "" // nearer to 57 than to any other place
	if f := Check(l, fstest.MapFS{"talks.txt": {Data: []byte(text)}})[0]; f.Status != StatusMoved || f.Start != 57 {
		t.Errorf("%+v", f)
	}
}

// FuzzCheck asks of any change to a document that each quote gets one finding
// whose range is in the document, and that exact and moved mean the very words.
func FuzzCheck(f *testing.F) {
	f.Add([]byte(page), 10, []byte("x"))
	f.Add([]byte(page), 200, []byte("some more words"))
	f.Add([]byte("Germany buys"), 3, []byte{0xff})
	f.Add([]byte{}, 0, []byte{})
	f.Fuzz(func(t *testing.T, text []byte, at int, put []byte) {
		at = min(max(at, 0), len(text))
		raw := append(append(append([]byte{}, text[:at]...), put...), text[at:]...)
		l := pageLibrary(t)
		findings := Check(l, fstest.MapFS{"talks.txt": {Data: raw}})
		runes := []rune(string(raw))
		quotes := 0
		for _, f := range findings {
			if strings.ContainsAny(f.String(), "\n\x1b") {
				t.Errorf("finding %q is not one line", f)
			}
			if f.Statement == "" {
				continue
			}
			quotes++
			if f.Start < 0 || f.End > len(runes) || f.End < f.Start {
				t.Fatalf("%s: %d to %d of %d", f.Statement, f.Start, f.End, len(runes))
			}
			s, _ := l.Statement(f.Statement)
			if words := string(runes[f.Start:f.End]); (f.Status == StatusExact || f.Status == StatusMoved) && words != s.Quote {
				t.Errorf("%s: %s, but %q", f.Statement, f.Status, words)
			}
		}
		if utf8.Valid(raw) && quotes != len(l.Statements) {
			t.Errorf("%d quotes have findings, want %d", quotes, len(l.Statements))
		}
	})
}
