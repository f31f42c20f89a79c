package atlas

import (
	"strings"

	"github.com/go-text/typesetting/segmenter"
)

// wrap breaks a text into lines of at most width pixels where its script
// allows a break (UAX 14); a word longer than a line stands alone and is cut
// with an ellipsis.
func (t *Typesetter) wrap(w Weight, size, width float64, text string) []string {
	var seg segmenter.Segmenter
	seg.Init([]rune(text))
	var lines []string
	line := ""
	for it := seg.LineIterator(); it.Next(); {
		piece := string(it.Line().Text)
		if line != "" && t.Width(w, size, 0, strings.TrimRight(line+piece, " \n")) > width {
			lines = append(lines, strings.TrimRight(line, " \n"))
			line = ""
		}
		line += piece
	}
	if line = strings.TrimRight(line, " \n"); line != "" {
		lines = append(lines, line)
	}
	for i, l := range lines {
		lines[i] = t.shorten(w, size, width, l)
	}
	return lines
}

// shorten cuts a line with an ellipsis until it fits into width pixels.
func (t *Typesetter) shorten(w Weight, size, width float64, line string) string {
	if t.Width(w, size, 0, line) <= width {
		return line
	}
	runes := []rune(line)
	lo, hi := 0, len(runes)
	for lo < hi {
		mid := (lo + hi + 1) / 2
		if t.Width(w, size, 0, string(runes[:mid])+"…") <= width {
			lo = mid
		} else {
			hi = mid - 1
		}
	}
	return string(runes[:lo]) + "…"
}
