package atlas

import "multivector/geo"

// survey is where the countries lie on the page. It outlives its picture: for
// other colours on the same map everything is there already, and when the map
// has moved, what is in sight as a whole need only be shifted.
type survey struct {
	surveyKey
	view      geo.View
	at        Rect  // where the map lies on the page
	origin    Point // where the page has the projection's origin
	countries []surveyed
	plots     tract // outlines measured from the origin
	page      tract // outlines on the page
	desk      desk
	tracer    geo.Tracer
	traced    footprint // the one that is being traced
}

// surveyKey is what a survey goes on serving while the map is moved.
type surveyKey struct {
	sheet      *geo.Sheet // of the coarse shapes
	shapes     *geo.Shapes
	scale      float64
	boundaries geo.Boundaries
	apart      string // see reading
}

// surveyed is a country, with all units that it answers for, in a survey.
type surveyed struct {
	code  string
	units []int // places in the shapes
	plot  plot
	near  footprint // what is in sight, on the page
	self  bool      // the country's own unit is in sight, and not only one that it answers for
	far   footprint // what lies in the surroundings of the map
	known bool      // far is of this view
	once  bool      // it has been seen as a whole, at this scale or another
	parts partNames

	spread acreage
}

// plot is the whole of a country, measured from the projection's origin: the
// same to the last digit wherever the map was when it came into sight.
type plot struct {
	footprint
	known bool
	self  bool
}

// survey finds where the countries lie. Give it back when the picture is composed.
func (a *Atlas) survey(p *Picture) *survey {
	coarse := a.shapes(geo.Coarse)
	key := surveyKey{a.sheets.of(coarse, p.View), coarse, p.View.Scale, p.Boundaries, p.reading.apart}
	s := a.surveys.take(key, p.View, p.Map)
	switch {
	case s.surveyKey != key:
		if s.shapes != key.shapes || s.boundaries != key.boundaries || s.apart != key.apart {
			s.countries = answering(p, key.shapes)
		}
		s.surveyKey = key
		s.plots.clear()
		for i := range s.countries {
			c := &s.countries[i]
			c.plot, c.spread.of = plot{}, nil
		}
	case s.view == p.View && s.at == p.Map:
		return s
	}
	s.view, s.at, s.origin = p.View, p.Map, Point(phase(p))
	s.lay()
	return s
}

// answering lists the countries that answer for some units, in the order of
// their first units.
func answering(p *Picture, shapes *geo.Shapes) []surveyed {
	var all []surveyed
	at := make(map[string]int, len(shapes.Units))
	for i, u := range shapes.Units {
		code := p.Country(u.Code)
		k, ok := at[code]
		if !ok {
			k = len(all)
			at[code] = k
			all = append(all, surveyed{code: code})
		}
		all[k].units = append(all[k].units, i)
	}
	return all
}

// lay finds what is in sight.
func (s *survey) lay() {
	s.page.clear()
	s.tracer.Reset(s.sheet, s.view, s.at.X, s.at.Y)
	s.tracer.Lay(false)
	sight := s.at.Inset(-s.view.CoarseError()) // the picture may be drawn with finer shapes
	for i := range s.countries {
		c := &s.countries[i]
		if c.known = false; c.spread.of != &c.plot.footprint {
			c.spread.of = nil
		}
		if c.plot.known && c.plot.boundAt(s.origin).Within(s.at) {
			c.near, c.self = s.page.shifted(&c.plot.footprint, s.origin), c.plot.self
			continue
		}
		var plotted bool
		if c.near, c.self, plotted = s.find(c, s.view, s.at); plotted {
			c.near = s.page.shifted(&c.plot.footprint, s.origin)
		} else if !c.near.touches(sight) {
			c.near, c.self = footprint{}, false // shapes are traced a little way beyond the edge
		}
	}
}

// find finds what a view at a place on the page sees of a country. Where that is the
// whole, it is plotted; else it lies on the page.
func (s *survey) find(c *surveyed, v geo.View, at Rect) (f footprint, self, plotted bool) {
	if c.once && !c.plot.known && s.plot(c, v, at) { // most are whole again at another scale
		return c.plot.footprint, c.plot.self, true
	}
	f, self, whole := s.trace(c, &s.page, v, at.X, at.Y)
	if whole && f.bound.Within(at) && s.plot(c, v, at) {
		return c.plot.footprint, c.plot.self, true
	}
	s.page.keep(&f)
	return f, self, false
}

// trace finds what a view sees of a country, with the view's corner at x, y: its own
// unit too, or only others that it answers for; all that there is, or a part. It
// is lost unless the tract keeps it.
func (s *survey) trace(c *surveyed, on *tract, v geo.View, x, y float64) (f footprint, self, whole bool) {
	s.tracer.Reset(s.sheet, v, x, y)
	s.traced, whole = on.next(), true
	for k, u := range c.units {
		before := len(s.traced.rings)
		whole = s.tracer.Units(c.units[k:k+1], &s.traced) && whole
		self = self || len(s.traced.rings) > before && s.shapes.Units[u].Code == c.code
	}
	s.traced.measure()
	return s.traced, self, whole
}

// plot lays a country down where a view at a place on the page shows it as a whole.
func (s *survey) plot(c *surveyed, v geo.View, at Rect) bool {
	f, self, whole := s.trace(c, &s.plots, v, at.X-s.origin.X, at.Y-s.origin.Y)
	if !whole || !f.boundAt(s.origin).Within(at) {
		return false
	}
	s.plots.keep(&f)
	c.plot, c.once = plot{f, true, self}, true
	return true
}

// beyond is how many times as wide and as high as the map the surroundings
// are that a country is measured in.
const beyond = 3

// whole is a country as it is measured, and where the page has its point 0, 0.
// Stripes must not change while it is dragged out of sight, so a country that
// is cut off by the map's edge is measured with what lies beyond.
func (s *survey) whole(c *surveyed) (*footprint, Point) {
	if c.near.bound.Within(s.at) {
		if c.plot.known && c.plot.boundAt(s.origin).Within(s.at) {
			return &c.plot.footprint, s.origin
		}
		return &c.near, Point{}
	}
	v := s.view.Resize(beyond*s.view.Width, beyond*s.view.Height)
	around := Rect{s.at.X - (v.Width-s.view.Width)/2, s.at.Y - (v.Height-s.view.Height)/2, v.Width, v.Height}
	inside := func() bool { return c.plot.known && c.plot.boundAt(s.origin).Within(around) }
	if !inside() && !c.known {
		c.far, _, _ = s.find(c, v, around)
		c.known = true
	}
	if inside() {
		return &c.plot.footprint, s.origin
	}
	return &c.far, Point{}
}
