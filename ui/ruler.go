package ui

import (
	"math"
	"unicode"

	"fyne.io/fyne/v2"
)

// ruler measures letters once and breaks texts into lines with what it knows.
// Sums of single letters come out at most some thousandths wider than the
// letters set together, so that no line overflows.
type ruler struct {
	widths map[typeface]map[rune]float32
	height map[typeface]float32
}

// typeface is a size and a style of letters.
type typeface struct {
	size  float32
	style fyne.TextStyle
}

func newRuler() *ruler {
	return &ruler{widths: make(map[typeface]map[rune]float32), height: make(map[typeface]float32)}
}

// width is that of one letter in dp.
func (r *ruler) width(f typeface, c rune) float32 {
	table := r.widths[f]
	if table == nil {
		table = make(map[rune]float32)
		r.widths[f] = table
	}
	w, ok := table[c]
	if !ok {
		w = measure(string(c), f.size, f.style).Width
		table[c] = w
	}
	return w
}

// pitch is the height from line to line in dp.
func (r *ruler) pitch(f typeface) float32 {
	h, ok := r.height[f]
	if !ok {
		h = float32(math.Round(float64(f.size) * 1.42))
		r.height[f] = h
	}
	return h
}

// span is a line: the half-open range of its letters in the text.
type span struct{ from, to int }

// wrap breaks a text into lines of a width. Line breaks of the text stay; a
// word that is wider than a line is broken where it must be.
func (r *ruler) wrap(f typeface, text []rune, width float32) []span {
	var lines []span
	from, at, broken := 0, float32(0), -1 // broken: where the line may end
	for i := 0; i < len(text); i++ {
		c := text[i]
		if c == '\n' {
			lines = append(lines, span{from, i})
			from, at, broken = i+1, 0, -1
			continue
		}
		at += r.width(f, c)
		if at > width && i > from && !unicode.IsSpace(c) {
			end := broken
			if end <= from {
				end = i
			}
			lines = append(lines, span{from, end})
			from, i, at, broken = end, end-1, 0, -1
			continue
		}
		if unicode.IsSpace(c) && c != '\u00a0' || c == '-' || c == '–' || c == '—' || c == '/' || c >= 0x2E80 {
			broken = i + 1
		}
	}
	return append(lines, span{from, len(text)})
}
