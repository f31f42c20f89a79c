package main_test

import (
	"go/ast"
	"go/build/constraint"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// source is one program file of ours; tests and e2e are not among them.
type source struct {
	name   string // slash path from the top
	syntax *ast.File
}

func names(files []source) []string {
	var all []string
	for _, f := range files {
		all = append(all, f.name)
	}
	return all
}

func sources(t *testing.T) []source {
	t.Helper()
	var files []source
	err := fs.WalkDir(os.DirFS("."), ".", func(name string, entry fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return err
		case entry.IsDir() && name != "." && (strings.HasPrefix(entry.Name(), ".") || name == "e2e" || name == "bin"):
			return fs.SkipDir
		case !strings.HasSuffix(name, ".go") || strings.HasSuffix(name, "_test.go"):
			return nil
		}
		syntax, err := parser.ParseFile(token.NewFileSet(), filepath.FromSlash(name), nil, parser.ParseComments)
		files = append(files, source{name, syntax})
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return files
}

func (f source) imports() []string {
	var paths []string
	for _, spec := range f.syntax.Imports {
		paths = append(paths, strings.Trim(spec.Path.Value, `"`))
	}
	return paths
}

// builds tells whether the file's go:build line holds with just these tags.
func (f source) builds(tags ...string) bool {
	for _, group := range f.syntax.Comments {
		for _, c := range group.List {
			if c.Pos() < f.syntax.Package && constraint.IsGoBuild(c.Text) {
				expr, err := constraint.Parse(c.Text)
				return err == nil && expr.Eval(func(tag string) bool { return slices.Contains(tags, tag) })
			}
		}
	}
	return true
}

func (f source) crossesThreads() bool {
	found := false
	ast.Inspect(f.syntax, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.GoStmt:
			found = true
		case *ast.SelectorExpr:
			if from, ok := n.X.(*ast.Ident); ok {
				call := from.Name + "." + n.Sel.Name
				found = found || slices.Contains([]string{"fyne.Do", "fyne.DoAndWait", "time.AfterFunc"}, call)
			}
		}
		return !found
	})
	return found
}
