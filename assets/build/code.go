package main

import (
	"cmp"
	"fmt"
	"slices"

	"golang.org/x/text/language"
)

// privateCodes are the codes of units without an ISO 3166-1 numeric code in the
// source. XK is in common use for Kosovo; CX, CC are ISO codes of what the source
// joins, CP is exceptionally reserved for Clipperton. The others come from the ranges
// that ISO 3166-1 leaves to users (QM to QZ, XA to XZ) and mean nothing outside this
// program; XA, XB, QO and QU are left out because CLDR uses them, XI because it
// stands for Northern Ireland in trade.
func privateCodes() map[string]string {
	return map[string]string{
		"Kosovo":                  "XK",
		christmas:                 "CX",
		cocos:                     "CC",
		"Clipperton I.":           "CP",
		crimea:                    "XC",
		saharaWest:                "XW",
		"N. Cyprus":               "XN",
		"Cyprus U.N. Buffer Zone": "XU",
		"Dhekelia":                "XD",
		"Akrotiri":                "XR",
		"Somaliland":              "XS",
		"USNB Guantanamo Bay":     "XG",
		"Siachen Glacier":         "QS",
		"Baikonur":                "QY",
		"Spratly Is.":             "QW",
		"Scarborough Reef":        "QR",
		"Bajo Nuevo Bank":         "QN",
		"Serranilla Bank":         "QV",
		"Coral Sea Is.":           "QX",
		"Ashmore and Cartier Is.": "QT", // its numeric code in the source is Australia's
	}
}

// assignCodes gives every unit its code and sorts the units by it.
func assignCodes(t topology) (topology, error) {
	private := privateCodes()
	seen := map[string]string{}
	for i := range t.units {
		u := &t.units[i]
		if code, ok := private[u.name]; ok {
			u.code = code
		} else {
			region, err := language.ParseRegion(u.numeric)
			if err != nil || !region.IsCountry() {
				return t, fmt.Errorf("%s: no country has the numeric code %q: add it to privateCodes", u.name, u.numeric)
			}
			u.code = region.String()
		}
		if other, twice := seen[u.code]; twice {
			return t, fmt.Errorf("%s and %s have the same code %s", u.name, other, u.code)
		}
		seen[u.code] = u.name
	}
	slices.SortFunc(t.units, func(a, b unit) int { return cmp.Compare(a.code, b.code) })
	return t, nil
}
