package ui

// restLine says what the filter of a reopened picture holds back that the
// window has no switches for, and lets go of it.
type restLine struct {
	model *Model
	gap   *space
	words *passage
	drop  *link
}

func newRestLine(m *Model, r *ruler) *restLine {
	return &restLine{
		model: m, gap: newSpace(10), words: newPassage("", typeface{sizeSmall, regular}, inkWarning, r, nil),
		drop: newLink("drop-rest", "Show the others too", m.DropRest),
	}
}

// fill takes over the model's state.
func (l *restLine) fill() {
	text := l.model.Rest()
	l.gap.Hidden, l.words.Hidden, l.drop.Hidden = text == "", text == "", text == ""
	l.words.text, l.words.width = []rune(text), -1
	l.words.Refresh()
}
