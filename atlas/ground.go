package atlas

// ground is where a country lies on the page.
type ground struct {
	whole  *footprint // also what is out of sight
	at     Point      // where the page has the point 0, 0 of whole
	anchor Point      // a point well inside the country, which moves with the map
	spread *acreage   // what is known of whole; nil: nothing
}

// acreage is the profile of a footprint, less a line inside its outline.
type acreage struct {
	profile
	of   *footprint
	line float64
}

// ground is where a country of the survey lies. One that is not linked is
// measured as far as it is in sight.
func (a *Atlas) ground(p *Picture, s *survey, c *surveyed, m Mark) ground {
	g := ground{whole: &c.near, anchor: Point{p.looks.phase.X, p.looks.phase.Y}}
	if m.State != Linked {
		return g
	}
	g.spread = &c.spread
	if at, ok := a.anchor(p, c.code); ok {
		g.anchor = at
	}
	g.whole, g.at = s.whole(c)
	return g
}

// profile tells how the area lies across the stripes, less what a line of some
// pixels inside the outline covers.
func (g ground) profile(line float64) profile {
	if g.spread == nil {
		g.spread = new(acreage)
	}
	if k := g.spread; k.of != g.whole || k.line != line {
		k.profile, k.of, k.line = k.measure(g.whole, line), g.whole, line
	}
	p := g.spread.profile
	p.from += g.at.X + g.at.Y
	return p
}

// anchor is the point of the page where a country has its inner point; false
// beyond the horizon.
func (a *Atlas) anchor(p *Picture, code string) (Point, bool) {
	u, ok := a.World.Unit(code)
	if !ok {
		return Point{}, false
	}
	x, y, ok := p.View.Project(u.Anchor)
	return Point{p.Map.X + x, p.Map.Y + y}, ok
}
