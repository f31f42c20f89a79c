package main

import (
	"encoding/json"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
)

// inherited gives units that are no CLDR territory the region of the one they lie in
// or beside; it groups lists and says nothing about status.
func inherited() map[string]string {
	return map[string]string{
		"XC": "UA", "XW": "EH", "XN": "CY", "XU": "CY", "XD": "CY", "XR": "CY", "XS": "SO", "XG": "CU",
		"QS": "IN", "QY": "KZ", "QW": "PH", "QR": "PH", "QN": "JM", "QV": "JM", "QX": "AU", "QT": "AU",
		"CP": "MX", "TW": "CN", "AQ": "", // CLDR puts Taiwan and Antarctica beside the UN's list
	}
}

// writeRegions writes regions.json: the UN M49 region and subregion of each unit.
func writeRegions(npm, dir string, t topology) error {
	parent, err := readContainment(npm)
	if err != nil {
		return err
	}
	b := []byte("{")
	for i, u := range t.units {
		code := u.code
		if other, ok := inherited()[code]; ok && parent[code] == "" {
			code = other
		}
		subregion := parent[code]
		region := subregion
		for parent[region] != "" && parent[region] != "001" {
			region = parent[region]
		}
		if subregion == "" && u.code != "AQ" {
			return fmt.Errorf("%s (%s) is in no M49 region: add it to inherited", u.code, u.name)
		}
		b = append(comma(b, i), fmt.Sprintf("\n%q:{\"region\":%q,\"subregion\":%q}", u.code, region, subregion)...)
	}
	return os.WriteFile(filepath.Join(dir, "regions.json"), append(b, "\n}\n"...), 0o644)
}

// readContainment gives the M49 region that each territory and region is in, without
// CLDR's groupings such as the EU.
func readContainment(npm string) (map[string]string, error) {
	core, err := openPackage(npm, cldrCore)
	if err != nil {
		return nil, err
	}
	const path = "supplemental/territoryContainment.json"
	data, err := fs.ReadFile(core, path)
	if err != nil {
		return nil, err
	}
	var file struct {
		Supplemental struct {
			TerritoryContainment map[string]struct {
				Contains []string `json:"_contains"`
				Grouping string   `json:"_grouping"`
			}
		}
	}
	if err := json.Unmarshal(data, &file); err != nil {
		return nil, fmt.Errorf("%s: %w", path, err)
	}
	parent := map[string]string{}
	for region, entry := range file.Supplemental.TerritoryContainment {
		if len(region) != 3 || entry.Grouping != "" { // 001-status-grouping, EU, 003
			continue
		}
		for _, child := range entry.Contains {
			parent[child] = region
		}
	}
	return parent, nil
}
