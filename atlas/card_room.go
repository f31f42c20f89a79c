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

// What the legend may hide.
const (
	hidden     = 0.1   // of a country that tells something
	hiddenLand = 0.5   // of another one,
	landArea   = 0.002 // where that one is this part of the map
)
