package main_test

import (
	"bytes"
	"os"
	"os/exec"
	"slices"
	"strings"
	"testing"
)

const (
	module = "multivector"
	fyne   = "fyne.io/fyne/v2"
)

// mayImport lists which of our packages each of our packages may import:
// main → ui → export → atlas → {geo, data}, and assets and seeds at the bottom.
// A package that is not in it needs a reason that one sentence can give.
// assets/build, which runs at build time only, writes the files that geo reads:
// their format stands in geo once, for both. bench and bench/sheets measure and
// show what the others make; nothing imports them.
var mayImport = map[string][]string{
	".":            {"ui", "export", "atlas", "geo", "data", "assets", "seeds"},
	"ui":           {"export", "atlas", "geo", "data", "assets", "seeds"},
	"export":       {"atlas", "geo", "data", "assets"},
	"atlas":        {"geo", "data", "assets"},
	"geo":          {"assets"},
	"data":         {},
	"assets":       {},
	"assets/build": {"assets", "geo"},
	"seeds":        {},
	"bench":        {},
	"bench/sheets": {"export", "atlas", "geo", "data", "assets", "seeds"},
}

// onlyIn names the libraries that belong to one place: path prefix → packages.
var onlyIn = map[string][]string{
	fyne:                              {".", "ui"},
	"modernc.org/sqlite":              {"data"},
	"github.com/flopp/go-staticmaps":  {"export"},
	"codeberg.org/go-pdf/fpdf":        {"export"},
	"github.com/xuri/excelize":        {"export"},
	"github.com/klauspost/compress":   {"export"},
	"github.com/spf13/cobra":          {"."},
	"github.com/go-json-experiment":   {"assets/build", "data", "geo", "export", "."},
	"github.com/google/renameio":      {"assets/build", "data", "export", "ui"},
	"github.com/santhosh-tekuri":      {"data"},
	"github.com/rogpeppe/go-internal": {"."},
}

// listed is one package of ours with the imports of its program files.
type listed struct {
	name    string // path below the module, "." for main
	imports []string
}

// list asks the go command for our packages as one cgo setting sees them.
func list(t *testing.T, cgo string) []listed {
	t.Helper()
	cmd := exec.Command("go", "list", "-f", `{{.ImportPath}} {{join .Imports " "}}`, "./...")
	cmd.Env = append(os.Environ(), "CGO_ENABLED="+cgo)
	var errors bytes.Buffer
	cmd.Stderr = &errors
	out, err := cmd.Output()
	if err != nil {
		t.Fatalf("go list: %v\n%s", err, errors.Bytes())
	}
	var packages []listed
	for line := range strings.Lines(string(out)) {
		words := strings.Fields(line)
		packages = append(packages, listed{local(words[0]), words[1:]})
	}
	return packages
}

// local turns an import path of ours into the path below the module, and
// returns other paths as they are.
func local(importPath string) string {
	if importPath == module {
		return "."
	}
	return strings.TrimPrefix(importPath, module+"/")
}

func TestImportsPointOneWay(t *testing.T) {
	for _, cgo := range []string{"0", "1"} {
		t.Run("CGO_ENABLED="+cgo, func(t *testing.T) {
			for _, p := range list(t, cgo) {
				allowed, known := mayImport[p.name]
				if !known {
					t.Errorf("package %s is not in the plan of the house: add it to mayImport with its reason", p.name)
				}
				for _, imported := range p.imports {
					if imported != local(imported) && !slices.Contains(allowed, local(imported)) {
						t.Errorf("%s imports %s: arrows point from main to geo and data only", p.name, imported)
					}
				}
			}
		})
	}
}

func TestLibrariesKeepTheirPlace(t *testing.T) {
	for _, cgo := range []string{"0", "1"} {
		t.Run("CGO_ENABLED="+cgo, func(t *testing.T) {
			for _, p := range list(t, cgo) {
				for _, imported := range p.imports {
					for library, homes := range onlyIn {
						if strings.HasPrefix(imported, library) && !slices.Contains(homes, p.name) {
							t.Errorf("%s imports %s, which belongs in %v", p.name, imported, homes)
						}
					}
				}
			}
		})
	}
}
