package atlas

// Of a legend that is too large for its map on a page, this is how small it may
// become before the scale of the roses, and then all of it, is left away.
const (
	cardLeast = 0.6
	cardClear = 3.0 // dp kept free to the edge of the map
)

// plainCard sets the legend without combinations of partners: on a page in
// smaller letters where the map is low, without the scale of the roses where
// even these are too large, and not at all where nothing helps: then the page
// is marked as one that does not explain its colours.
func (a *Atlas) plainCard(p *Picture, s Settings) *card {
	for _, mode := range []Mode{s.Mode, ByStripes} {
		t := s
		for t.Mode = mode; t.Scale >= cardLeast*s.Scale; t.Scale *= 0.93 {
			c := a.setCard(p, t, nil, below)
			if p.page == nil || p.boxOf(c).Within(p.Map.Inset(cardClear*s.Scale)) {
				p.unscaled = t.Mode != s.Mode
				return c
			}
		}
		if s.Mode != ByRoses {
			break
		}
	}
	p.unexplained = true
	return nil
}
