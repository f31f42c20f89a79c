package data

import (
	"fmt"
	"slices"
	"strings"
)

// countryCodes are the 249 officially assigned codes of ISO 3166-1 alpha-2
// (https://www.iso.org/obp/ui/#search, as of 2025), and XK, which ISO leaves to
// its users and which Unicode's CLDR and the European Commission use for Kosovo.
const countryCodes = "AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS " +
	"BT BV BW BY BZ CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE " +
	"EG EH ER ES ET FI FJ FK FM FO FR GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM " +
	"HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC " +
	"LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT MU MV MW MX MY MZ NA " +
	"NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU RW " +
	"SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM TN TO " +
	"TR TT TV TW TZ UA UG UM US UY UZ VA VC VE VG VI VN VU WF WS YE YT ZA ZM ZW XK"

// otherCodes are what people write in place of an alpha-2 code: reserved codes,
// former codes, those of road signs or sports, and the usual short names.
var otherCodes = map[string]string{
	"UK": "GB", "EL": "GR", "SU": "RU", "KO": "KR", "KS": "XK", "KV": "XK", "RKS": "XK",
	"USA": "US", "CHN": "CN", "PRC": "CN", "RUS": "RU", "DEU": "DE", "GER": "DE", "TUR": "TR", "ROC": "TW", "TWN": "TW",
	"KAZ": "KZ", "KGZ": "KG", "TJK": "TJ", "TKM": "TM", "UZB": "UZ", "AFG": "AF", "MNG": "MN",
	"AZE": "AZ", "ARM": "AM", "GEO": "GE", "UKR": "UA", "BLR": "BY", "IRN": "IR", "ISR": "IL", "GBR": "GB",
}

// IsCountry reports whether the code is one that evidence may use for a country
// or a partner: ISO 3166-1 alpha-2, or XK.
func IsCountry(code string) bool {
	if len(code) != 2 || code[0] == ' ' || code[1] == ' ' {
		return false
	}
	return strings.Contains(countryCodes, code)
}

// mendCode says what to write in place of a code that is none.
func mendCode(code string) string {
	upper := strings.ToUpper(strings.TrimSpace(code))
	if other, ok := otherCodes[upper]; ok {
		upper = other
	}
	if IsCountry(upper) {
		return fmt.Sprintf("write %q", upper)
	}
	const rule = "use ISO 3166-1 alpha-2, such as \"KZ\", or XK"
	near := nearCodes(upper)
	if len(near) == 0 {
		return rule
	}
	return rule + " (near it: " + strings.Join(near, ", ") + ")"
}

// nearCodes returns at most five codes that differ from one of two letters in
// one letter, or swap both.
func nearCodes(code string) []string {
	if len(code) != 2 {
		return nil
	}
	var near []string
	if swapped := string([]byte{code[1], code[0]}); IsCountry(swapped) {
		near = append(near, swapped)
	}
	for i := range code { // people rather get the second letter wrong
		for _, c := range strings.Fields(countryCodes) {
			if c[i] == code[i] && !slices.Contains(near, c) {
				near = append(near, c)
			}
		}
	}
	return near[:min(len(near), 5)]
}
