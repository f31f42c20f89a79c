package atlas

import (
	"bytes"
	"fmt"
	"sync"

	"github.com/go-text/typesetting/font"

	"multivector/assets"
)

// parsed are the embedded fonts, each parsed once, when a text first needs it: that
// takes more time and memory than the small maps that need one. Nobody edits them.
var parsed = struct {
	inter   [4]func() (*font.Font, error) // by Weight
	chinese func() (*font.Font, error)
}{
	[4]func() (*font.Font, error){
		Regular: parser(assets.InterRegular), SemiBold: parser(assets.InterSemiBold),
		Bold: parser(assets.InterBold), Italic: parser(assets.InterItalic),
	},
	parser(assets.NotoSansSC),
}

func parser(file func() []byte) func() (*font.Font, error) {
	return sync.OnceValues(func() (*font.Font, error) {
		face, err := font.ParseTTF(bytes.NewReader(file()))
		if err != nil {
			return nil, err
		}
		return face.Font, nil
	})
}

// ReadFonts parses the fonts that a map in Latin or Cyrillic letters needs, for
// whoever has something else to read meanwhile. What is wrong with one, New says.
func ReadFonts() {
	for _, parse := range parsed.inter {
		_, _ = parse()
	}
}

// fonts are the faces of the fonts that one typesetter has used.
type fonts struct {
	inter   [4]*font.Face // by Weight
	chinese *font.Face
}

// read readies what every picture needs.
func (f *fonts) read() error {
	for _, w := range []Weight{Regular, SemiBold} {
		if _, err := f.latin(w); err != nil {
			return err
		}
	}
	return nil
}

// latin is the first choice for a weight.
func (f *fonts) latin(w Weight) (*font.Face, error) {
	if f.inter[w] == nil {
		inter, err := parsed.inter[w]()
		if err != nil {
			return nil, fmt.Errorf("embedded font Inter, weight %d: %w", w, err)
		}
		f.inter[w] = font.NewFace(inter)
	}
	return f.inter[w], nil
}

// noto is the choice for what Inter lacks.
func (f *fonts) noto() (*font.Face, error) {
	if f.chinese == nil {
		noto, err := parsed.chinese()
		if err != nil {
			return nil, fmt.Errorf("embedded font Noto Sans SC: %w", err)
		}
		f.chinese = font.NewFace(noto)
	}
	return f.chinese, nil
}

// choice lists the fonts for a text, the first choice first. A font that is
// broken, which a test rules out, leaves the text to the others.
func (f *fonts) choice(w Weight, text []rune) []*font.Face {
	face, err := f.latin(w)
	if err != nil {
		face = f.inter[Regular]
	}
	for _, r := range text {
		if _, ok := face.NominalGlyph(r); ok {
			continue
		}
		if chinese, err := f.noto(); err == nil {
			return []*font.Face{face, chinese}
		}
		break
	}
	return []*font.Face{face}
}
