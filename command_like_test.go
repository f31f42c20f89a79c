package main

import (
	"bytes"
	"fmt"
	"io"
	"math/rand/v2"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"multivector/assets"
	"multivector/atlas"
	"multivector/data"
	"multivector/export"
	"multivector/geo"
)

// makingFlags say how a file is made, and nothing of the picture.
func makingFlags() []string { return []string{"output", "like", "each", "review", "help"} }

// TestLikeKnowsEveryFlag: who adds a flag to export says what it overrides in the
// settings of a file.
func TestLikeKnowsEveryFlag(t *testing.T) {
	known := map[string]bool{}
	for _, list := range [][]string{frameFlags(), makingFlags()} {
		for _, flag := range list {
			known[flag] = true
		}
	}
	for flag := range copies() {
		known[flag] = true
	}
	flag := regexp.MustCompile(`(?m)^ +(?:-., )?--([a-z-]+)`)
	for _, found := range flag.FindAllStringSubmatch(exportCommand(&inputs{}).Flags().FlagUsages(), -1) {
		if !known[found[1]] {
			t.Errorf("--%s with --like does nothing: add it to copies, or to the exceptions of this test", found[1])
		}
	}
}

// TestLikeGivesTheSameBytes: a picture made like another is that picture, in
// every format, through files and the command itself; and a picture of the one
// format made like that of another is what the other's flags make. Every other
// view has shapes of its own, which are sooner read.
func TestLikeGivesTheSameBytes(t *testing.T) {
	dir := t.TempDir()
	formats := export.Formats()
	for seed := range uint64(50) {
		r := rand.New(rand.NewPCG(seed, 7))
		from, to := formats[seed%uint64(len(formats))], formats[(seed+1)%uint64(len(formats))]
		path := func(name string, f export.Format) string { return filepath.Join(dir, name+string(f)) }
		flags, world := seededFlags(r), "--world="
		if seed%2 == 1 {
			world = "--world=atlas/testdata/world.geojson"
		}
		made := func(file string, how ...string) string {
			exported(t, append(how, world, "-o", file)...)
			return file
		}
		first := made(path("first", from), flags...)
		same(t, first, made(path("like", from), "--like", first), flags)
		if seed%8 == 0 {
			same(t, made(path("direct", to), flags...), made(path("across", to), "--like", first), flags)
		}
	}
}

// exported runs the command, which must not say that anything has changed.
func exported(t *testing.T, args ...string) {
	t.Helper()
	var said bytes.Buffer
	status := run(append([]string{"export"}, args...), strings.NewReader(""), io.Discard, &said)
	if status != statusDone || strings.Count(said.String(), "\n") != 1 {
		t.Fatalf("export %q ended with %d: %s", args, status, said.String())
	}
}

func same(t *testing.T, a, b string, flags []string) {
	t.Helper()
	var files [2][]byte
	for i, name := range []string{a, b} {
		file, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		files[i] = file
	}
	if len(files[0]) == 0 || !bytes.Equal(files[0], files[1]) {
		t.Errorf("%s and %s differ, of %q", filepath.Base(a), filepath.Base(b), flags)
	}
}

// seededFlags are flags over all that a user can set, for small pictures.
func seededFlags(r *rand.Rand) []string {
	var flags []string
	maybe := func(name string, value string) {
		if r.IntN(2) == 0 {
			flags = append(flags, "--"+name+"="+value)
		}
	}
	one := func(name string, values []string) { maybe(name, values[r.IntN(len(values))]) }
	some := func(name string, values []string) {
		var chosen []string
		for _, v := range values {
			if r.IntN(3) > 0 {
				chosen = append(chosen, v)
			}
		}
		if len(chosen) > 0 {
			maybe(name, strings.Join(chosen, ","))
		}
	}
	flags = append(flags, fmt.Sprintf("--size=%dx%d", 160+r.IntN(200), 160+r.IntN(100)))
	one("region", append(regionNames(), "44,34,95,60", "170,-50,-170.5,-10"))
	one("projection", projectionNames())
	one("color-by", texts(atlas.Modes()))
	if layout := atlas.Layouts()[r.IntN(len(atlas.Layouts()))]; layout == atlas.Brief {
		flags = append(flags, "--layout=brief", "--country=KZ")
	} else {
		maybe("layout", string(layout))
	}
	one("background", texts(atlas.Backgrounds()))
	one("widths", texts(atlas.AllWidths()))
	one("vision", texts(atlas.Visions()))
	one("boundaries", texts(geo.AllBoundaries()))
	one("lang", assets.Languages())
	some("partners", atlas.PartnerCodes())
	some("relation", texts(data.Relations()))
	some("subject", texts(data.Subjects()))
	some("basis", texts(data.Bases()))
	some("modality", texts(data.Modalities()))
	some("outline", []string{"csto", "OTS", "C5+1"})
	maybe("title", "Кто с кем <&> \"]]>\" 中亚")
	maybe("subtitle", "a\u202Eb\x07c")
	maybe("textured", "true")
	maybe("undated", "true")
	maybe("from", "2019-05")
	maybe("to", "2025")
	maybe("text", "trade")
	maybe("scale", "1.25")
	return flags
}

// texts turns values of a named string type into plain strings.
func texts[T ~string](list []T) []string {
	out := make([]string, len(list))
	for i, v := range list {
		out[i] = string(v)
	}
	return out
}
