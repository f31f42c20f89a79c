package atlas

import (
	"sync"

	"github.com/go-text/typesetting/di"
	"github.com/go-text/typesetting/font"
	"github.com/go-text/typesetting/language"
	"github.com/go-text/typesetting/shaping"
	"golang.org/x/image/math/fixed"
)

// Line is a shaped line of text in ems: multiply by the size in pixels.
type Line struct {
	Width  float64
	Glyphs []Glyph
}

// Glyph is a letter's outline and where it stands on the base line, in ems.
type Glyph struct {
	X, Y    float64
	Outline []Segment
	Rune    int  // the place among the line's runes of the first that it stands for
	Chinese bool // from Noto Sans SC, and not from Inter
}

// shapingSize is the size in pixels at which text is shaped; the result is
// scaled, so letters keep their places relative to each other at every zoom.
const shapingSize = 1024

// maxLines bounds the cache of shaped lines; a map shows some hundred.
const maxLines = 4096

// Typesetter shapes text in the fonts of the atlas: Inter, and Noto Sans SC
// for Chinese. It is safe for concurrent use.
type Typesetter struct {
	mu       sync.Mutex
	shaper   shaping.HarfbuzzShaper
	fonts    fonts
	lines    map[lineKey]Line
	outlines map[glyphKey][]Segment
	wrapped  map[wrapKey][]string
}

type lineKey struct {
	weight Weight
	text   string
}

type glyphKey struct {
	face *font.Face
	id   font.GID
}

// newTypesetter reads the embedded fonts.
func newTypesetter() (*Typesetter, error) {
	t := &Typesetter{lines: map[lineKey]Line{}, outlines: map[glyphKey][]Segment{}}
	if err := t.fonts.read(); err != nil {
		return nil, err
	}
	return t, nil
}

// Line shapes one line of text.
func (t *Typesetter) Line(w Weight, s string) Line {
	t.mu.Lock()
	defer t.mu.Unlock()
	key := lineKey{w, s}
	if l, ok := t.lines[key]; ok {
		return l
	}
	if len(t.lines) >= maxLines {
		clear(t.lines)
	}
	l := t.shape(w, []rune(s))
	t.lines[key] = l
	return l
}

// Width returns the width of a line in pixels at a size in pixels per em, with
// some pixels added between letters.
func (t *Typesetter) Width(w Weight, size, spacing float64, s string) float64 {
	l := t.Line(w, s)
	return l.Width*size + spacing*float64(max(0, len(l.Glyphs)-1))
}

func (t *Typesetter) shape(w Weight, runes []rune) Line {
	var l Line
	faces := t.fonts.choice(w, runes)
	whole := shaping.Input{
		Text: runes, RunEnd: len(runes), Size: fixed.I(shapingSize), Face: faces[0],
		Direction: di.DirectionLTR, Script: language.Latin, Language: language.DefaultLanguage(),
	}
	for _, run := range shaping.SplitByFontGlyphs(whole, faces) {
		out := t.shaper.Shape(run)
		for _, g := range out.Glyphs {
			l.Glyphs = append(l.Glyphs, Glyph{
				X:       l.Width + ems(g.XOffset),
				Y:       -ems(g.YOffset),
				Outline: t.outline(out.Face, g.GlyphID),
				Rune:    g.TextIndex(),
				Chinese: out.Face != faces[0],
			})
			l.Width += ems(g.Advance)
		}
	}
	return l
}

func (t *Typesetter) outline(face *font.Face, id font.GID) []Segment {
	key := glyphKey{face, id}
	if o, ok := t.outlines[key]; ok {
		return o
	}
	var o []Segment
	if data, ok := face.GlyphData(id).(font.GlyphOutline); ok {
		o = segments(data.Segments, 1/float64(face.Upem()))
	}
	t.outlines[key] = o
	return o
}

// ems converts a distance at shapingSize to ems.
func ems(v fixed.Int26_6) float64 { return float64(v) / 64 / shapingSize }
