package atlas

import "multivector/geo"

// Atlas holds what all pictures share: the shapes, the type and the fixed
// texts. It is safe for concurrent use.
type Atlas struct {
	World *geo.World
	Type  *Typesetter
	words map[string]words

	readings readings
	surveys  surveys
	settings settings
	sheets   mapSheets
	borders  borders
	charts   charts
	seas     []sea
}

// New readies the fonts and the texts for pictures of a world.
func New(w *geo.World) (*Atlas, error) {
	t, err := newTypesetter()
	if err != nil {
		return nil, err
	}
	texts, err := readWords()
	if err != nil {
		return nil, err
	}
	seas, err := readSeas()
	if err != nil {
		return nil, err
	}
	return &Atlas{World: w, Type: t, words: texts, seas: seas}, nil
}
