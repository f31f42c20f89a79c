package main

import (
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"unicode"
)

// blanks are what stands in braces in the name of files.
var blanks = regexp.MustCompile(`\{[^{}]*\}`)

// checkPattern holds the -o of --each against what it can be.
func checkPattern(pattern string) error {
	names := blanks.FindAllString(pattern, -1)
	for _, name := range names {
		if name != "{code}" && name != "{name}" {
			return usagef("-o %q: %s is not known; write {code} or {name}, as in 'maps/{code}.pdf'", pattern, name)
		}
	}
	if len(names) == 0 {
		return usagef("-o %q would be one file for all; write {code} or {name} into it, as in 'maps/{code}.pdf'", pattern)
	}
	return nil
}

// fileFor is the file of a country or partner: the alpha-2 code in capitals, its
// name in the picture's language.
func fileFor(pattern, code, name string) string {
	return strings.NewReplacer("{code}", code, "{name}", fileName(name)).Replace(pattern)
}

// fileName makes a name one that every system takes for a file.
func fileName(name string) string {
	name = strings.Map(func(r rune) rune {
		if unicode.IsControl(r) || strings.ContainsRune(`/\:*?"<>|`, r) {
			return '-'
		}
		return r
	}, name)
	if name = strings.Trim(name, " ."); name == "" {
		return "-"
	}
	return name
}

// checkFiles finds what would fail for every file before any is drawn: folders
// that are not there, which are not made, and two files of one name.
func checkFiles(pages []page) error {
	taken := map[string]string{}
	for _, p := range pages {
		key := strings.ToLower(p.path) // as some systems see it
		if other, ok := taken[key]; ok {
			return fmt.Errorf("%s and %s would both be written to %s; write {code} into the name", other, p.code, p.path)
		}
		taken[key] = p.code
		folder := filepath.Dir(p.path)
		if info, err := os.Stat(folder); os.IsNotExist(err) {
			return fmt.Errorf("cannot write %s: there is no folder %s; make it, or name another", p.path, folder)
		} else if err == nil && !info.IsDir() {
			return fmt.Errorf("cannot write %s: %s is not a folder", p.path, folder)
		}
	}
	return nil
}
