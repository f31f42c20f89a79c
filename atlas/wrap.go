package atlas

import (
	"strings"

	"github.com/go-text/typesetting/segmenter"
)

// blanks are what a line does not end with: spaces and what breaks lines.
const blanks = " \t\n\v\f\r\u0085\u2028\u2029"

// wrapKey is a text to be broken into lines.
type wrapKey struct {
	weight      Weight
	size, width float64
	text        string
}

// mostWrapped bounds the texts whose lines are kept: those of some legends, which
// every frame has.
const mostWrapped = 256

// known is Wrap for what every frame breaks into the same lines, such as the
// legend. The lines are not to be edited.
func (t *Typesetter) known(w Weight, size, width float64, text string) []string {
	key := wrapKey{w, size, width, text}
	t.mu.Lock()
	lines, ok := t.wrapped[key]
	t.mu.Unlock()
	if ok {
		return lines
	}
	lines = t.Wrap(w, size, width, text)
	t.mu.Lock()
	defer t.mu.Unlock()
	if t.wrapped == nil || len(t.wrapped) >= mostWrapped {
		t.wrapped = map[wrapKey][]string{}
	}
	t.wrapped[key] = lines
	return lines
}

// Wrap breaks a text into lines of at most width pixels where its script
// allows a break (UAX 14); a word longer than a line stands alone and is cut
// with an ellipsis.
func (t *Typesetter) Wrap(w Weight, size, width float64, text string) []string {
	lines := t.broken(w, size, width, text)
	out := make([]string, len(lines))
	for i, line := range lines {
		out[i] = line.text
	}
	return out
}

// brokenLine is a line of a wrapped text.
type brokenLine struct {
	text string
	flow Flow // Opens the first line, Follows after a blank, or Joins
}

// broken breaks as Wrap does.
func (t *Typesetter) broken(w Weight, size, width float64, text string) []brokenLine {
	var seg segmenter.Segmenter
	seg.Init([]rune(text))
	var lines []brokenLine
	flow := Opens
	line, used := "", 0.0 // and its width, blanks at its end included
	flush := func() {
		if cut := strings.TrimRight(line, blanks); cut != "" {
			lines = append(lines, brokenLine{cut, flow})
			if flow = Joins; cut != line {
				flow = Follows
			}
		}
		line, used = "", 0
	}
	for it := seg.LineIterator(); it.Next(); {
		piece := string(it.Line().Text)
		ink := strings.TrimRight(piece, blanks)
		if line != "" && !t.fits(w, size, width, line, used, ink) {
			flush()
		}
		if line == "" && t.Width(w, size, 0, ink) > width {
			line = t.shorten(w, size, width, ink) + piece[len(ink):]
			flush()
			continue
		}
		line += piece
		used += t.Width(w, size, 0, piece)
		if it.Line().IsMandatoryBreak {
			flush()
		}
	}
	flush()
	return lines
}

// fits reports whether a piece fits behind a line that is used pixels wide. The
// widths of the two, which are shaped once for all lines, nearly add up; only
// where that is too close to tell is the whole line shaped.
func (t *Typesetter) fits(w Weight, size, width float64, line string, used float64, piece string) bool {
	const doubt = 0.01
	switch sum := used + t.Width(w, size, 0, piece); {
	case sum < (1-doubt)*width:
		return true
	case sum > (1+doubt)*width:
		return false
	}
	return t.Width(w, size, 0, line+piece) <= width
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
