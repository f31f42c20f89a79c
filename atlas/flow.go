package atlas

// Flow tells how a text goes on from the one painted before it. A file that can
// be edited, or that is read in other faces than ours, keeps texts that flow
// together as one.
type Flow uint8

// The ways to go on.
const (
	Single  Flow = iota // it stands by itself, as the name of a country does
	Opens               // it begins a column of text
	Breaks              // it begins a further paragraph of the column
	Follows             // it goes on after a blank, on the same line or the next one
	Joins               // it goes on without a blank
)

// flowing adds a paragraph that was broken into lines, with the look, the flow
// and the first base line of a text.
func flowing(texts []Text, lines []brokenLine, t Text, step float64) []Text {
	for i, line := range lines {
		if i > 0 {
			t.Y, t.Flow, t.Wide, t.Spare = t.Y+step, line.flow, 0, 0
		}
		t.String = line.text
		texts = append(texts, t)
	}
	return texts
}

// spare lets the last column of some texts grow by some pixels.
func spare(texts []Text, pixels float64) {
	for i := len(texts) - 1; i >= 0; i-- {
		if texts[i].Flow == Opens {
			texts[i].Spare = max(0, pixels)
			return
		}
	}
}
