package atlas

import (
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"multivector/data"
)

var update = flag.Bool("update", false, "write what is drawn into testdata/*.txt")

// scene is a map of the small atlas whose drawing testdata keeps as text.
type scene struct {
	name   string
	region string // 44,34,95,60 where empty
	change func(s *Settings)
}

func scenes() []scene {
	return []scene{
		{"stripes", "", func(*Settings) {}},
		{"one-partner", "", func(s *Settings) {
			s.Mode, s.Filter.Partners = ByPartner, []string{"US"}
		}},
		{"count", "", func(s *Settings) { s.Mode = ByCount }},
		{"tension", "", func(s *Settings) {
			s.Filter.Relations = append(s.Filter.Relations, data.RelationTension)
		}},
		{"dark", "", func(s *Settings) { s.Palette, s.Scale, s.Lang = Dark(), 1.5, "ru" }},
		{"page", "", func(s *Settings) {
			s.Page = &Page{Width: 640, Height: 420, Title: "Who works with whom", Region: "central-asia", Program: "Multivector 1.0"}
			s.Scale = 0.6
		}},
		{"multiples", "", func(s *Settings) {
			s.Page = &Page{Width: 640, Height: 420, Region: "central-asia", Program: "Multivector 1.0"}
			s.Scale, s.Layout, s.Filter.Partners = 0.6, Multiples, []string{"US", "CN", "TR"}
		}},
		{"across-180", "174,-22,-175,-14", func(*Settings) {}},
		{"apart", "66,34,97,52", func(s *Settings) { s.Boundaries = "un" }},
	}
}

// TestScenes compares what Paint draws with testdata/*.txt, verb by verb.
// After a change that is meant, run it with -update and read the difference.
func TestScenes(t *testing.T) {
	a, l := small(t), talks(t)
	for _, sc := range scenes() {
		t.Run(sc.name, func(t *testing.T) {
			region := sc.region
			if region == "" {
				region = "44,34,95,60"
			}
			s := plain(t, region, 400, 280)
			sc.change(&s)
			golden(t, sc.name, recorded(a.Compose(l, s)))
		})
	}
}

// golden compares a drawing with its file, and points at the first line that moved.
func golden(t *testing.T, name, got string) {
	t.Helper()
	path := filepath.Join("testdata", name+".txt")
	if *update {
		if err := os.WriteFile(path, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	file, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	want := string(file)
	if got == want {
		return
	}
	a, b := strings.Split(want, "\n"), strings.Split(got, "\n")
	i := 0
	for i < len(a) && i < len(b) && a[i] == b[i] {
		i++
	}
	from := max(0, i-3)
	t.Errorf("%s: drawn otherwise from line %d on\nwant:\n%s\ngot:\n%s\nif that is meant: go test ./atlas -run Scenes -update",
		path, i+1, strings.Join(a[from:min(len(a), i+4)], "\n"), strings.Join(b[from:min(len(b), i+4)], "\n"))
}

// TestPaintTwice: a picture is a value, and painting leaves no trace in it.
func TestPaintTwice(t *testing.T) {
	a, l := small(t), talks(t)
	s := plain(t, "44,34,95,60", 400, 280)
	s.Page = &Page{Width: 640, Height: 420}
	p := a.Compose(l, s)
	first := recorded(p)
	if recorded(p) != first {
		t.Error("the same picture was painted otherwise the second time")
	}
	if recorded(a.Compose(l, s)) != first {
		t.Error("the same settings made another picture the second time")
	}
}
