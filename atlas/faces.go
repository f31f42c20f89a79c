package atlas

import (
	"bytes"
	"fmt"

	"github.com/go-text/typesetting/font"

	"multivector/assets"
)

// fonts are the fonts of the atlas. Each is read when a text first needs it,
// since reading takes more time and memory than the small maps that need one.
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
		face, err := font.ParseTTF(bytes.NewReader([...][]byte{
			Regular: assets.InterRegular(), SemiBold: assets.InterSemiBold(),
			Bold: assets.InterBold(), Italic: assets.InterItalic(),
		}[w]))
		if err != nil {
			return nil, fmt.Errorf("embedded font Inter, weight %d: %w", w, err)
		}
		f.inter[w] = face
	}
	return f.inter[w], nil
}

// noto is the choice for what Inter lacks.
func (f *fonts) noto() (*font.Face, error) {
	if f.chinese == nil {
		face, err := font.ParseTTF(bytes.NewReader(assets.NotoSansSC()))
		if err != nil {
			return nil, fmt.Errorf("embedded font Noto Sans SC: %w", err)
		}
		f.chinese = face
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
