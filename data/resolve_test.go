package data

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"
)

func TestRepeatsAcrossFiles(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{sample, `b.json: document: name "talks.txt" is already in a.json; keep one evidence file for each document (and 4 more to mend in this file)`},
		{with(t, "talks.txt", "other.txt"), `b.json: group "C2": id "C2" is already in a.json; define the group in one file only (and 3 more to mend in this file)`},
		{strings.ReplaceAll(with(t, "talks.txt", "other.txt"), "C2", "D2"), `b.json: passage "talks-p1": id "talks-p1" is already in a.json; give one of them another id (and 2 more to mend in this file)`},
	} {
		l := open(map[string]string{"a.json": sample, "b.json": c.text})
		if len(l.Faults) != 1 || l.Faults[0].Error() != c.want || len(l.Statements) != 2 {
			t.Errorf("faults %v, want %s", l.Faults, c.want)
		}
	}
}

func TestGroupOfARefusedFile(t *testing.T) {
	listed := strings.ReplaceAll(good, `"countries": ["KZ"]`, `"countries": ["KZ"], "group": "C2"`)
	unlisted := strings.ReplaceAll(good, `"countries": ["KZ"]`, `"group": "C2"`)
	broken := with(t, `"TR",
      "subject"`, `"XX",
      "subject"`)
	for name, c := range map[string]struct {
		other, user string
		want        string
		statements  int
	}{
		"group at hand":         {sample, listed, "", 3},
		"expanded":              {sample, unlisted, "", 3},
		"refused":               {broken, listed, `good.json: statement "good-1": group "C2" is missing; mend a.json, which holds it and was refused`, 1},
		"refused, not listed":   {broken, unlisted, `good.json: statement "good-1": group "C2" is missing, and only it tells the countries: the statement is left out; mend a.json, which holds it and was refused`, 0},
		"cut before the group":  {sample[:200], listed, `good.json: statement "good-1": group "C2" is missing; mend a.json, which may hold it and was refused`, 1},
		"refused for its group": {with(t, `"group": "C2"`, `"group": "C9"`), listed, `good.json: statement "good-1": group "C2" is missing; mend a.json, which holds it and was refused`, 1},
		"defined nowhere":       {strings.ReplaceAll(sample, `C2`, `C9`), listed, `good.json: statement "good-1": group "C2" is in no file; define it where a document lists its members, or read the file that does as well; defined are C9`, 2},
	} {
		l := open(map[string]string{"a.json": c.other, "good.json": c.user})
		var faults []string
		for _, f := range l.Faults {
			if strings.HasPrefix(f.Error(), "good.json") {
				faults = append(faults, f.Error())
			}
		}
		if got := strings.Join(faults, "\n"); got != c.want || len(l.Statements) != c.statements {
			t.Errorf("%s: %d statements, fault\n  %s\nwant %d,\n  %s", name, len(l.Statements), got, c.statements, c.want)
		}
	}
}

func TestFilesThatCannotBeRead(t *testing.T) {
	fsys := fstest.MapFS{
		"big.json":    {Data: append([]byte(sample), make([]byte, maxFile)...)},
		"folder/x":    {},
		"sample.json": {Data: []byte(sample)},
	}
	l := Open(fsys, "big.json", "folder", "gone.json", "sample.json")
	for i, want := range []string{
		"big.json: is larger than 64 MiB, the most that is read; give a file that can be read",
		"folder: cannot be read:",
		"gone.json: is not there; give a file that can be read",
	} {
		if len(l.Faults) != 3 || !strings.HasPrefix(l.Faults[i].Error(), want) {
			t.Errorf("faults %v, want %s", l.Faults, want)
		}
	}
	if len(l.Statements) != 2 {
		t.Errorf("%d statements of the file that can be read, want 2", len(l.Statements))
	}
	if l := Read(Paths("/nowhere/x.json")...); len(l.Faults) != 1 || !strings.HasPrefix(l.Faults[0].Error(), "/nowhere/x.json: is not there") {
		t.Errorf("faults %v", l.Faults)
	}
}

// A file that says how large it is is refused unread, and words that are far
// longer than any known one are compared with none.
func TestLargeIsRefusedEarly(t *testing.T) {
	name := filepath.Join(t.TempDir(), "huge.json")
	if err := errors.Join(os.WriteFile(name, nil, 0o600), os.Truncate(name, 1<<40)); err != nil {
		t.Skip(err) // no sparse files here
	}
	if l := Read(Paths(name)...); len(l.Faults) != 1 || !strings.Contains(l.Faults[0].Error(), "larger than 64 MiB") {
		t.Errorf("faults %v", l.Faults)
	}
	if near := nearest(strings.Repeat("trade", 1<<20), []string{"trade", strings.Repeat("trade", 1<<20)}); near != "" {
		t.Errorf("a word of 5 MiB is near to one of %d bytes", len(near))
	}
}

// A list of very many entries is refused before it fills the memory.
func TestEndlessLists(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{`{"format":"multivector-evidence/1","statements":[` + strings.Repeat("{},", 1_000_000) + `{}]}`, "b.json: statements has more than 200000 entries; divide the file"},
		{with(t, `["KZ"]`, `["KZ"`+strings.Repeat(`,"KZ"`, 1000)+`]`), `b.json: statement "talks-1": countries has more than 300 entries; divide the file`},
		{strings.Repeat("[", 1_000_000), "b.json: is a list where an object is needed;"},
		{with(t, `"last week "`, strings.Repeat("[", 1_000_000)), `b.json: line 23, column 10014: exceeded max depth;`},
	} {
		l := open(map[string]string{"b.json": c.text})
		if len(l.Faults) != 1 || !strings.HasPrefix(l.Faults[0].Error(), c.want) {
			t.Errorf("faults %.300v, want %s", l.Faults, c.want)
		}
	}
}
