package main

import (
	"encoding/json"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"

	"multivector/assets"
)

// shortNames are the territories whose short CLDR name is taken: it is what the place
// is called where it stands on its own, and the standard one states a status that the
// boundary view decides.
func shortNames() []string { return []string{"HK", "MO", "PS"} }

// readNames gives the names of all units by language and code: CLDR's standard names
// (its zh is simplified Chinese), and those of the hand-written file for units that are no CLDR territory.
func readNames(npm, own string, t topology) (map[string]map[string]string, error) {
	cldr, err := openPackage(npm, cldrNames)
	if err != nil {
		return nil, err
	}
	var written map[string]map[string]string // code, language
	data, err := os.ReadFile(own)
	if err != nil {
		return nil, err
	}
	if err := json.Unmarshal(data, &written); err != nil {
		return nil, fmt.Errorf("%s: %w", own, err)
	}
	names := map[string]map[string]string{}
	for _, language := range assets.Languages() {
		territories, err := readTerritories(cldr, language)
		if err != nil {
			return nil, err
		}
		names[language] = map[string]string{}
		for _, u := range t.units {
			name := territories[u.code]
			if short := territories[u.code+"-alt-short"]; short != "" && slices.Contains(shortNames(), u.code) {
				name = short
			}
			if by, ok := written[u.code]; ok {
				name = by[language]
			}
			if name == "" {
				return nil, fmt.Errorf("%s: no name for %s (%s) in %q: add it", own, u.code, u.name, language)
			}
			names[language][u.code] = name
		}
	}
	return names, nil
}

func readTerritories(cldr fs.FS, language string) (map[string]string, error) {
	path := "main/" + language + "/territories.json"
	data, err := fs.ReadFile(cldr, path)
	if err != nil {
		return nil, err
	}
	var file struct {
		Main map[string]struct {
			LocaleDisplayNames struct{ Territories map[string]string }
		}
	}
	if err := json.Unmarshal(data, &file); err != nil {
		return nil, fmt.Errorf("%s: %w", path, err)
	}
	return file.Main[language].LocaleDisplayNames.Territories, nil
}

// writeNames writes names.json: a line for each unit with its name in each language.
func writeNames(dir string, names map[string]map[string]string, t topology) error {
	b := []byte("{")
	for i, u := range t.units {
		b = append(comma(b, i), fmt.Sprintf("\n%q:{", u.code)...)
		for j, language := range assets.Languages() {
			b = append(comma(b, j), fmt.Sprintf("%q:%s", language, quote(names[language][u.code]))...)
		}
		b = append(b, '}')
	}
	return os.WriteFile(filepath.Join(dir, "names.json"), append(b, "\n}\n"...), 0o644)
}
