package atlas

// arrangement is where a legend has the combinations.
type arrangement uint8

const (
	below   arrangement = iota // under the partners
	besides                    // in a second column
	brief                      // under the partners, their samples and counts alone
)

// hides reports whether a card lies on a country, more than a smaller card
// does: on one that tells something, or on most of a large one. A window moves
// the map under the card: there it does not matter.
func (p *Picture) hides(c, smaller *card, claims []claim) bool {
	if p.page == nil {
		return false
	}
	for _, l := range claims {
		most := hidden
		if l.mark.State != Linked && l.mark.State != TensionOnly {
			most = hiddenLand
			if l.footprint.area < landArea*p.Map.W*p.Map.H {
				continue
			}
		}
		if h := l.footprint.partIn(p.boxOf(c)); h > most && h > 1.2*l.footprint.partIn(p.boxOf(smaller)) {
			return true
		}
	}
	return false
}

// earthUnder is how much of the earth lies under a card on a page, in square
// pixels: beside a globe there is room that shows nothing. Where all of a card
// lies on the earth it is no matter how large it is.
func (p *Picture) earthUnder(c *card) float64 {
	if p.page == nil {
		return 0
	}
	const looks = 16
	box, on := p.boxOf(c), 0
	for i := range looks * looks {
		x, y := box.X+box.W*(float64(i%looks)+0.5)/looks, box.Y+box.H*(float64(i/looks)+0.5)/looks
		if _, ok := p.View.Invert(x-p.Map.X, y-p.Map.Y); ok {
			on++
		}
	}
	if on == looks*looks {
		return p.Map.W * p.Map.H
	}
	return float64(on) / (looks * looks) * box.W * box.H
}

// What the legend may hide.
const (
	hidden     = 0.1   // of a country that tells something
	hiddenLand = 0.5   // of another one,
	landArea   = 0.002 // where that one is this part of the map
)
