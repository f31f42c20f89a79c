package geo

import (
	"strings"

	"golang.org/x/text/language"
)

// codeKeys are the properties tried for a country's code, best first: alpha-2, then
// alpha-3. The feature's own id comes last.
func codeKeys() []string {
	return []string{
		"iso_a2", "ISO_A2", "ISO3166-1-Alpha-2", "iso_a2_eh", "ISO_A2_EH",
		"iso_a3", "ISO_A3", "ISO3166-1-Alpha-3", "iso_a3_eh", "ISO_A3_EH", "adm0_a3", "ADM0_A3", "id",
	}
}

// featureCode is the alpha-2 code of a feature, "" where it has none: "-99" and what
// is no code of a country count as none.
func featureCode(f *feature) string {
	for _, key := range codeKeys() {
		if code := countryCode(f.properties[key]); code != "" {
			return code
		}
	}
	return countryCode(f.id)
}

// countryCode brings an alpha-2, alpha-3 or numeric ISO 3166-1 code, or one of our
// private codes, to two letters; "" for anything else.
func countryCode(s string) string {
	s = strings.ToUpper(strings.TrimSpace(s))
	if code, ok := naturalEarthCodes[s]; ok {
		return code
	}
	if s == "" || len(s) > 3 {
		return ""
	}
	if hasName(s) {
		return s
	}
	if s[0] >= '0' && s[0] <= '9' {
		s = strings.Repeat("0", 3-len(s)) + s
	}
	region, err := language.ParseRegion(s)
	if err != nil || !region.IsCountry() || len(region.String()) != 2 {
		return ""
	}
	return region.String()
}

// naturalEarthCodes are three-letter codes of Natural Earth and the World Bank that
// are not ISO's.
var naturalEarthCodes = map[string]string{
	"KOS": "XK", "XKX": "XK", "XKO": "XK", "SAH": "EH", "PSX": "PS", "SDS": "SS", "ALD": "AX",
	"SOL": "XS", "CYN": "XN", "CNM": "XU", "ESB": "XD", "WSB": "XR", "USG": "XG", "KAS": "QS",
	"KAB": "QY", "PGA": "QW", "SCR": "QR", "BJN": "QN", "SER": "QV", "CSI": "QX", "ATC": "QT",
	"CLP": "CP",
}

// Code3 is the alpha-3 code of an alpha-2 code, "" for our private ones.
func Code3(code string) string {
	region, err := language.ParseRegion(code)
	if err != nil || region.IsPrivateUse() || code[0] == 'X' || code == "CP" {
		return ""
	}
	return region.ISO3()
}
