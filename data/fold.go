package data

import (
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// Fold reduces text to what a search compares: no case, no accents, one kind of
// quotation mark and dash, single spaces. So "Türkiye" is found as "TURKIYE",
// "İstanbul" and "ıssız" as "istanbul" and "issiz", "Қазақстан" as "Казакстан".
func Fold(s string) string { return string(appendFold(nil, s)) }

// appendFold appends the folded text to b.
func appendFold(b []byte, s string) []byte {
	if isASCII(s) {
		return appendFoldASCII(b, s)
	}
	space := false
	for _, r := range norm.NFKD.String(s) {
		switch {
		case unicode.Is(unicode.Mn, r), unicode.Is(unicode.Cf, r):
			continue
		case unicode.IsSpace(r):
			space = true
			continue
		}
		if space {
			b = append(b, ' ')
			space = false
		}
		r = unicode.ToLower(r)
		if plain, ok := foldLetters[r]; ok {
			b = append(b, plain...)
			continue
		}
		if unicode.Is(unicode.Pd, r) {
			r = '-'
		}
		b = append(b, string(r)...)
	}
	if space {
		b = append(b, ' ')
	}
	return b
}

func appendFoldASCII(b []byte, s string) []byte {
	space := false
	for i := range len(s) {
		c := s[i]
		if c == ' ' || c >= '\t' && c <= '\r' {
			space = true
			continue
		}
		if space {
			b = append(b, ' ')
			space = false
		}
		if 'A' <= c && c <= 'Z' {
			c += 'a' - 'A'
		}
		b = append(b, c)
	}
	if space {
		b = append(b, ' ')
	}
	return b
}

func isASCII(s string) bool {
	for i := range len(s) {
		if s[i] >= 0x80 {
			return false
		}
	}
	return true
}

// foldLetters are letters that Unicode does not take apart into a plain letter
// and a mark, though people type the plain one.
var foldLetters = map[rune]string{
	'ı': "i", 'ß': "ss", 'ø': "o", 'ł': "l", 'đ': "d", 'ð': "d", 'þ': "th", 'æ': "ae", 'œ': "oe", 'ə': "a", 'ŋ': "n",
	'қ': "к", 'ғ': "г", 'ң': "н", 'ұ': "у", 'ү': "у", 'ө': "о", 'һ': "х", 'ҳ': "х", 'ҷ': "ч", 'ә': "а", 'і': "и", 'ў': "у", 'ґ': "г", 'є': "е",
	'ς': "σ",
	'‘': "'", '’': "'", 'ʼ': "'", 'ʻ': "'", '‛': "'", '′': "'", '`': "'",
	'“': "\"", '”': "\"", '„': "\"", '«': "\"", '»': "\"", '″': "\"",
	'−': "-",
}
