package data

import (
	"fmt"
	"strings"
	"unicode"
)

// difference says in one line how the words of a document differ from a quote.
func difference(quote, found string) string {
	if strings.Join(strings.Fields(quote), " ") == strings.Join(strings.Fields(found), " ") {
		return "only its spaces or line ends differ"
	}
	a, b := []rune(quote), []rune(found)
	i := 0
	for i < len(a) && i < len(b) && a[i] == b[i] {
		i++
	}
	j := 0
	for j < len(a)-i && j < len(b)-i && a[len(a)-1-j] == b[len(b)-1-j] {
		j++
	}
	i, j = wordsBefore(a, i), wordsBefore(reversed(a), j)
	return fmt.Sprintf("quoted “%s”, now “%s”", part(a, i, j), part(b, i, j))
}

// wordsBefore takes a length of text back to the beginning of the word before the last.
func wordsBefore(text []rune, n int) int {
	for range 2 {
		for n > 0 && unicode.IsSpace(text[n-1]) {
			n--
		}
		for n > 0 && !unicode.IsSpace(text[n-1]) {
			n--
		}
	}
	return n
}

func reversed(text []rune) []rune {
	out := make([]rune, len(text))
	for i, r := range text {
		out[len(text)-1-i] = r
	}
	return out
}

// part returns the text without its first i and last j code points, with
// ellipses where something is left out.
func part(text []rune, i, j int) string {
	s := excerpt(string(text[i : len(text)-j]))
	if i > 0 {
		s = "…" + s
	}
	if j > 0 {
		s += "…"
	}
	return s
}

// excerpt shortens text for one line, in its middle.
func excerpt(s string) string {
	const most = 90
	text := []rune(visible(s))
	if len(text) <= most {
		return string(text)
	}
	return string(text[:most/2]) + " … " + string(text[len(text)-most/2:])
}
