package data

import (
	"fmt"
	"strings"
	"unicode"
)

// visible makes text from elsewhere safe to print on a terminal: runs of white
// space become one space, and characters that would steer the terminal or turn
// the direction of the text are written as escapes.
func visible(s string) string {
	if !needsEscape(s) {
		return s
	}
	var b strings.Builder
	space := false
	for _, r := range s {
		if unicode.IsSpace(r) {
			space = true
			continue
		}
		if space {
			b.WriteByte(' ')
			space = false
		}
		if steers(r) {
			fmt.Fprintf(&b, "\\u%04x", r)
			continue
		}
		b.WriteRune(r)
	}
	if space {
		b.WriteByte(' ')
	}
	return b.String()
}

func needsEscape(s string) bool {
	before := ' '
	for i, r := range s {
		if steers(r) || unicode.IsSpace(r) && (r != ' ' || before == ' ' && i > 0) {
			return true
		}
		before = r
	}
	return false
}

// steers reports whether a character changes how others are shown: control
// characters, the marks, embeddings, overrides and isolates of the Unicode
// bidirectional algorithm (UAX 9), and characters that are not text.
func steers(r rune) bool {
	switch {
	case unicode.IsSpace(r):
		return false
	case unicode.Is(unicode.Bidi_Control, r), unicode.IsControl(r), r == unicode.ReplacementChar:
		return true
	case r == '\ufeff', r >= 0xfff9 && r <= 0xfffb, r >= 0xe0000 && r <= 0xe007f:
		return true
	}
	return false
}
