package atlas

// ground is where a country lies on the page.
type ground struct {
	whole  *footprint // also what is out of sight
	anchor Point      // a point well inside it, which moves with the map
}

// beyond is how many times as wide and as high as the map the surroundings
// are that a country is measured in.
const beyond = 3

// ground measures a country that is in sight. Stripes must not change while
// it is dragged out of sight, so a country that is cut off by the map's edge
// is measured with what lies beyond. The units are all that it answers for.
func (a *Atlas) ground(p *Picture, c claim, units []int) ground {
	g := ground{c.footprint, Point{p.looks.phase.X, p.looks.phase.Y}}
	if c.mark.State != Linked {
		return g
	}
	if at, ok := a.anchor(p, c.code); ok {
		g.anchor = at
	}
	if !c.footprint.bound.Within(p.Map) {
		g.whole = a.beyond(p, units)
	}
	return g
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

// beyond draws units as if the map were larger.
func (a *Atlas) beyond(p *Picture, units []int) *footprint {
	v := p.View.Resize(beyond*p.View.Width, beyond*p.View.Height)
	tracer := a.coarse(p, v, p.Map.X-(v.Width-p.View.Width)/2, p.Map.Y-(v.Height-p.View.Height)/2)
	defer a.sheets.giveBack(tracer)
	f := &footprint{}
	tracer.Units(units, f)
	f.measure()
	return f
}
