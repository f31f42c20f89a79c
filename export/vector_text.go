package export

import (
	"strings"
	"unicode"
)

// readable leaves out what no file of text may hold or what changes the order of
// what follows it: control characters, bytes that are no characters, marks of
// direction. Line ends become blanks.
func readable(s string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case r == '\t' || r == '\n' || r == '\r' || r == '\u0085' || r == '\u2028' || r == '\u2029':
			return ' '
		case unicode.Is(unicode.Cc, r), unicode.Is(unicode.Cs, r), unicode.Is(unicode.Bidi_Control, r),
			unicode.Is(unicode.Noncharacter_Code_Point, r):
			return -1
		}
		return r
	}, strings.ToValidUTF8(s, "\uFFFD"))
}
