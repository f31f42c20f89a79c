package main

import (
	"errors"
	"flag"
	"image"
	"image/color"
	"image/png"
	"io"
	"net/http"
	"net/http/httptest"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"
)

var update = flag.Bool("update", false, "write what the commands print into the scripts' golden parts")

// documents is where the three source documents lie beside a checkout. They
// are not part of the project, so scripts that need them ask [documents].
const documents = "../shared/seeds"

// TestMain lets the scripts call this very test binary as `multivector`.
func TestMain(m *testing.M) {
	testscript.Main(m, map[string]func(){"multivector": main})
}

// TestScripts runs each testdata/*.txt: whole commands, as a user types them.
func TestScripts(t *testing.T) {
	here, err := filepath.Abs(documents)
	if err != nil {
		t.Fatal(err)
	}
	_, missing := os.Stat(here)
	if missing != nil {
		t.Logf("SKIPPED: what stands behind [documents] in the scripts, %v", missing)
	}
	tiles := httptest.NewServer(http.HandlerFunc(serveTile))
	t.Cleanup(tiles.Close)
	testscript.Run(t, testscript.Params{
		Dir:                 "testdata",
		UpdateScripts:       *update,
		RequireExplicitExec: true,
		RequireUniqueNames:  true,
		Setup: func(env *testscript.Env) error {
			env.Setenv("DOCUMENTS", here)
			env.Setenv("HOME", env.WorkDir)
			env.Setenv("XDG_CACHE_HOME", filepath.Join(env.WorkDir, "cache"))
			env.Setenv("TILES", tiles.URL)
			env.Setenv("DISPLAY", "")
			env.Setenv("WAYLAND_DISPLAY", "")
			return nil
		},
		Condition: func(name string) (bool, error) {
			if name != "documents" {
				return false, errors.New("the one condition of ours is [documents]")
			}
			return missing == nil, nil
		},
		Cmds: map[string]func(*testscript.TestScript, bool, []string){"refuses": refuses},
	})
}

// serveTile is a server of map tiles for the scripts: blue ones, and some faults.
func serveTile(w http.ResponseWriter, r *http.Request) {
	kind, _, _ := strings.Cut(strings.TrimPrefix(r.URL.Path, "/"), "/")
	switch kind {
	case "broken":
		http.Error(w, "broken", http.StatusInternalServerError)
	case "words":
		_, _ = io.WriteString(w, "no picture")
	default:
		_ = png.Encode(w, image.NewPaletted(image.Rect(0, 0, 256, 256), color.Palette{color.RGBA{0xAA, 0xD3, 0xDF, 0xFF}}))
	}
}

// refuses is the script command `refuses STATUS PROGRAM ARGS...`: the program
// must end with the status and say why in one line on standard error, with
// nothing on standard output. What the line says is for `stderr` to match.
func refuses(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) < 2 {
		ts.Fatalf("usage: refuses STATUS PROGRAM ARGS...")
	}
	want, err := strconv.Atoi(args[0])
	ts.Check(err)
	status := 0
	if err := ts.Exec(args[1], args[2:]...); err != nil {
		var exit *exec.ExitError
		if !errors.As(err, &exit) {
			ts.Fatalf("%s: %v", args[1], err)
		}
		status = exit.ExitCode()
	}
	if status != want {
		ts.Fatalf("%s ended with status %d, want %d", strings.Join(args[1:], " "), status, want)
	}
	if said := ts.ReadFile("stderr"); strings.Count(said, "\n") != 1 || strings.TrimSpace(said) == "" {
		ts.Fatalf("standard error has to be one line, it is %q", said)
	}
	if said := ts.ReadFile("stdout"); said != "" {
		ts.Fatalf("a refusal prints nothing on standard output, here %q", said)
	}
}
